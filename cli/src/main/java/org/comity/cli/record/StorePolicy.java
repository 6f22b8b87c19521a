package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.VerifierKey;

/// The policy that lies in a store for one of its records: whose cosignatures are asked for.
record StorePolicy(Path file) {
    static StorePolicy of(Path store, String organisation) {
        return new StorePolicy(store.resolve("policy").resolve(organisation + ".policy"));
    }

    /// The bytes of the file; empty when there is none.
    Optional<byte[]> bytes() throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /// The line that the file lacks when it names keys of this log and not the one that signs now.
    Optional<String> lacks(VerifierKey key) {
        try {
            return bytes().map(Policy::parse)
                    .flatMap(parsed -> parsed instanceof Parsed.Good<Policy>(Policy policy)
                            ? Optional.of(policy.keysOf(key.name()))
                            : Optional.<List<VerifierKey>>empty())
                    .filter(keys -> !keys.isEmpty() && !keys.contains(key))
                    .map(_ -> "log " + key);
        } catch (IOException unreadable) {
            // Whoever needs the policy itself says that it cannot be read.
            return Optional.empty();
        }
    }

    /// What to tell the keeper of a missing line.
    static List<String> told(Optional<String> lacks) {
        return lacks.map(line -> List.of("  the policy still names the old key; add this line:", "    " + line))
                .orElse(List.of());
    }
}
