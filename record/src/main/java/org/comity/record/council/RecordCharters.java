package org.comity.record.council;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.acts.council.Charters;
import org.comity.charter.Charter;
import org.comity.charter.file.CharterReader;
import org.comity.record.Records;

/// Charters whose bytes lie in a record. Each is read once.
final class RecordCharters implements Charters {
    private final Records records;
    private final Map<String, Optional<Charter>> read = new ConcurrentHashMap<>();

    RecordCharters(Records records) {
        this.records = records;
    }

    @Override
    public Optional<Charter> charter(String sha256) {
        return read.computeIfAbsent(sha256, this::fresh);
    }

    private Optional<Charter> fresh(String sha256) {
        return records.document(sha256)
                .flatMap(bytes -> CharterReader.read("charter.yaml", new String(bytes, StandardCharsets.UTF_8))
                        .charter());
    }
}
