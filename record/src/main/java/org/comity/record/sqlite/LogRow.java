package org.comity.record.sqlite;

import java.util.List;
import java.util.Optional;
import org.comity.log.note.VerifierKey;

/// The log of an organisation as its store has it down.
///
/// @param id under which the store keeps it
/// @param name of the organisation
/// @param key that signs it now; its name is the log's origin
/// @param role whether this store signs it
public record LogRow(int id, String name, VerifierKey key, Role role) {
    public enum Role {
        /// This store enters acts and signs.
        SIGNED,
        /// Others sign; this store has a copy.
        MIRROR
    }

    public String origin() {
        return key.name();
    }

    /// Those of a store, in the order in which they were added.
    public static List<LogRow> of(StoreReader reader) {
        return reader.all().stream()
                .map(one -> new LogRow(
                        one.id(),
                        one.name(),
                        one.key(),
                        switch (one.role()) {
                            case SIGNED -> Role.SIGNED;
                            case MIRROR -> Role.MIRROR;
                        }))
                .toList();
    }

    /// The one of an organisation.
    public static Optional<LogRow> of(StoreReader reader, String name) {
        return of(reader).stream().filter(row -> row.name().equals(name)).findFirst();
    }
}
