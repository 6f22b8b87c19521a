package org.comity.record.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.record.commit.Committer;
import org.comity.record.commit.Head;
import org.comity.record.commit.Ledger;

/// Adds organisations to a store, between two groups.
final class Organisations {
    private static final String NAME = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?";
    private static final String DOMAIN = "[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?(?::[0-9]{1,5})?";

    private final Places places;
    private final Connection connection;
    private final StoreReader reader;
    private final Guard guard;
    private final Committer committer;

    Organisations(Opening.Parts parts, Committer committer) {
        this.places = new Places(parts.path());
        this.connection = parts.connection();
        this.reader = parts.reader();
        this.guard = parts.guard();
        this.committer = committer;
    }

    /// Why there can be no organisation of this name, wherever it is; empty when there can.
    static Optional<Refused> badName(String organisation, String domain) {
        if (!domain.matches(DOMAIN)) {
            return Optional.of(StoreRefusals.badName(
                    domain, "is no domain: letters, digits, dots and hyphens, such as records.example.org"));
        }
        return badName(organisation);
    }

    static Optional<Refused> badName(String organisation) {
        return organisation.matches(NAME)
                ? Optional.empty()
                : Optional.of(StoreRefusals.badName(
                        organisation, "is no id of an organisation: letters, digits and hyphens, at most 64"));
    }

    Optional<Refused> add(String organisation, String domain) {
        Optional<Refused> bad = badName(organisation, domain);
        if (bad.isPresent()) {
            return bad;
        }
        return committer.between(() -> add(organisation, "record." + domain + "/" + organisation, Optional.empty()));
    }

    Optional<Refused> add(String organisation, SigningKey key) {
        if (key.verifier().use() != KeyUse.NOTE) {
            return Optional.of(StoreRefusals.badName(key.verifier().toString(), "is no key that signs checkpoints"));
        }
        return committer.between(() -> add(organisation, key.verifier().name(), Optional.of(key)));
    }

    private Optional<Refused> add(String organisation, String origin, Optional<SigningKey> given) {
        if (committer.ended().isPresent()) {
            return committer.ended();
        }
        if (badName(organisation).isPresent()) {
            return badName(organisation);
        }
        boolean taken = reader.all().stream()
                .anyMatch(one -> one.name().equals(organisation) || one.origin().equals(origin));
        if (taken) {
            return Optional.of(StoreRefusals.badName(organisation, "has a record in this store already"));
        }
        if (origin.length() > Guard.MOST_ORIGIN) {
            return Optional.of(StoreRefusals.badName(origin, "is too long"));
        }
        if (guard.seen(origin).isPresent() && guard.seen(origin).get().size() > 0) {
            return Optional.of(
                    StoreRefusals.rolledBack(origin, guard.seen(origin).get().size(), 0));
        }
        try {
            return write(organisation, key(organisation, origin, given));
        } catch (Cannot cannot) {
            return Optional.of(cannot.refused());
        } catch (IOException broken) {
            rollBack();
            return Optional.of(
                    StoreRefusals.notAllowed(places.keys(), Says.of(broken)).refused());
        } catch (SQLException broken) {
            rollBack();
            if (!Tables.isFull(broken) && !Tables.isBusy(broken)) {
                committer.stop("adding " + organisation + " failed: " + Says.of(broken));
            }
            return Optional.of(Tables.cannot(places.store(), broken).refused());
        }
    }

    private SigningKey key(String organisation, String origin, Optional<SigningKey> given) throws Cannot, IOException {
        Keys keys = new Keys(places);
        if (keys.exists(organisation)) {
            // It was put there beforehand, or is left from an attempt that was cut off.
            return keys.read(
                    organisation, given.isPresent() ? given.get().verifier() : keys.verifier(organisation, origin));
        }
        SigningKey key = given.orElseGet(() -> Keys.create(origin));
        keys.write(organisation, key);
        return key;
    }

    private Optional<Refused> write(String organisation, SigningKey key) throws SQLException, IOException {
        VerifierKey verifier = key.verifier();
        Checkpoint empty = new Checkpoint(verifier.name(), 0, Hash.EMPTY);
        Head head = new Head(empty, empty.signed(key));
        int id;
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try (PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO organisation (name, origin, vkey, role) VALUES (?, ?, ?, 'signed')");
                    PreparedStatement insertHead = connection.prepareStatement(
                            "INSERT INTO head (organisation, size, note) VALUES (?, 0, ?)")) {
                insert.setString(1, organisation);
                insert.setString(2, verifier.name());
                insert.setString(3, verifier.toString());
                insert.executeUpdate();
                try (ResultSet row = statement.executeQuery("SELECT last_insert_rowid()")) {
                    row.next();
                    id = row.getInt(1);
                }
                insertHead.setInt(1, id);
                insertHead.setString(2, head.note());
                insertHead.executeUpdate();
            }
            // Before it is in the store: a guard that has no room for it must keep it out.
            guard.remember(List.of(empty));
            statement.execute("COMMIT");
        }
        committer.add(new Ledger(id, organisation, verifier, Optional.of(key), reader.hashes(id), head, Instant.MIN));
        return Optional.empty();
    }

    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException nothingWasBegun) {
            // Then there is nothing to roll back.
        }
    }
}
