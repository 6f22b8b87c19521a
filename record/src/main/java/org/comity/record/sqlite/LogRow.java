package org.comity.record.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.log.note.NoteSignature;
import org.comity.log.note.Parsed;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;

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

    /// The cosignatures that were kept of a head, in the order of their keys.
    public List<NoteSignature> cosignatures(StoreReader reader, long size, Hash root) {
        return reader.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT line FROM cosignature WHERE organisation = ? AND size = ? AND root = ? ORDER BY vkey")) {
                query.setInt(1, id);
                query.setLong(2, size);
                query.setBytes(3, root.bytes());
                List<NoteSignature> lines = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        if (NoteSignature.parse(row.getString(1)) instanceof Parsed.Good<NoteSignature>(var line)) {
                            lines.add(line);
                        }
                    }
                }
                return lines;
            }
        });
    }
}
