package org.comity.record.council;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.acts.council.Charters;
import org.comity.charter.Charter;
import org.comity.charter.file.CharterReader;
import org.comity.record.Document;
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
        Optional<Charter> known = read.get(sha256);
        // Bytes that are not here may still come with an act, so that they are missing is not remembered.
        return known == null ? records.document(sha256).flatMap(bytes -> keep(sha256, bytes)) : known;
    }

    /// Reads charters beforehand, so that nobody has to wait for it when the turn of their acts has come.
    void bring(List<Document> documents) {
        for (Document document : documents) {
            if (!read.containsKey(document.sha256())) {
                keep(document.sha256(), document.bytes());
            }
        }
    }

    private Optional<Charter> keep(String sha256, byte[] bytes) {
        Optional<Charter> charter = CharterReader.read("charter.yaml", new String(bytes, StandardCharsets.UTF_8))
                .charter();
        read.put(sha256, charter);
        return charter;
    }

    /// A charter is the same for the same hash, whoever looks it up.
    @Override
    public boolean equals(Object other) {
        return other instanceof RecordCharters;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
