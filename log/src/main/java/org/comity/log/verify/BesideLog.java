package org.comity.log.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.StaticLog;
import org.comity.log.tree.Hash;

/// Reads what lies beside the tiles: the checkpoint, keys, documents.
final class BesideLog {
    /// The most bytes of a checkpoint; larger than any with 64 signatures.
    private static final int MOST_OF_A_CHECKPOINT = 1_000_000;

    private static final int MOST_OF_A_KEY = 10_000;
    private static final int MOST_KEYS = 16;

    /// Documents are hashed in memory, one at a time.
    private static final int MOST_OF_A_DOCUMENT = 64 << 20;

    private final PublishedLog log;

    BesideLog(PublishedLog log) {
        this.log = log;
    }

    Parsed<SignedCheckpoint> checkpoint() {
        return switch (log.file("checkpoint", MOST_OF_A_CHECKPOINT)) {
            case Fetched.Found(byte[] bytes) -> SignedCheckpoint.parse(bytes);
            case Fetched.Missing _ -> new Parsed.Bad<>("there is no checkpoint in " + log);
            case Fetched.Failed(String says) -> new Parsed.Bad<>("the checkpoint " + says);
        };
    }

    /// Keys of a log in files named `*.vkey`. A web server, which lists nothing, is asked for the
    /// name under which we put it.
    HeadCheck.Keys keys(String origin) {
        Set<String> names = new LinkedHashSet<>(List.of(StaticLog.keyFile(origin)));
        log.list("").stream()
                .filter(name -> name.endsWith(".vkey"))
                .limit(MOST_KEYS)
                .forEach(names::add);
        List<VerifierKey> keys = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String name : names) {
            if (log.file(name, MOST_OF_A_KEY) instanceof Fetched.Found(byte[] bytes)
                    && VerifierKey.parse(line(bytes)) instanceof Parsed.Good<VerifierKey>(VerifierKey key)
                    && key.name().equals(origin)) {
                keys.add(key);
                files.add(name);
            }
        }
        return new HeadCheck.Keys(List.copyOf(keys), List.copyOf(files));
    }

    /// Hashes the documents that the log lists.
    ///
    /// @return how many
    long documents(Findings findings) {
        long count = 0;
        for (String name : log.list("documents")) {
            if (name.matches("[0-9a-f]{64}") && !findings.areHopeless()) {
                count++;
                document("documents/" + name, name, findings);
            }
        }
        return count;
    }

    private void document(String file, String meant, Findings findings) {
        String says = switch (log.file(file, MOST_OF_A_DOCUMENT)) {
            case Fetched.Found(byte[] bytes) -> {
                String found = Hash.of(bytes).hex();
                yield found.equals(meant) ? "" : "has the SHA-256 " + found;
            }
            case Fetched.Missing _ -> "is missing";
            case Fetched.Failed(String why) -> why;
        };
        if (!says.isEmpty()) {
            findings.add(Long.MAX_VALUE, Fault.DOCUMENT, file, OptionalLong.empty(), file + " " + says);
        }
    }

    private static String line(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
