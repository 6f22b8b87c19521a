package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.KeyChange;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Upkeep does not lead around the guard.
class UpkeepGuardTest {
    @TempDir
    Path directory;

    @Test
    void a_change_of_keys_that_was_stopped_does_not_go_on_in_a_store_that_was_put_back() throws Exception {
        Path store = Council.store(directory.resolve("store"), 3);
        Path backup = directory.resolve("backup");
        VerifierKey first = Council.key(store);
        stopAfterTheAct(store, first);
        Council.copy(store, backup);
        Council.more(store, 1);
        Council.delete(store);
        Council.copy(backup, store);

        Refused refused = Council.refused(
                Rotation.run(store, Council.NAME, "it is old", "registrar", Council.OPTIONS, Instant.EPOCH));
        assertEquals("STORE-5", refused.code(), refused.because());
        assertEquals(first, Council.key(store), "a head that had been left behind was signed again");
    }

    @Test
    void a_change_of_keys_that_was_stopped_after_its_act_goes_on_with_that_act() throws Exception {
        Path store = Council.store(directory.resolve("store"), 3);
        SigningKey next = stopAfterTheAct(store, Council.key(store));
        Council.more(store, 1);
        Rotation.Rotated rotated = Rotation.run(
                        store, Council.NAME, "it is old", "registrar", Council.OPTIONS, Instant.EPOCH)
                .orThrow();
        assertEquals(4, rotated.act());
        assertEquals(next.verifier(), Council.key(store));
        Council.more(store, 1);
    }

    /// The act is entered, and the head is not yet signed by both keys.
    private static SigningKey stopAfterTheAct(Path store, VerifierKey first) throws Exception {
        Path file = store.resolve("keys").resolve(Council.NAME + ".next.key");
        KeyFiles.create(first.name(), KeyUse.NOTE, file).orThrow();
        SigningKey next = KeyFiles.read(file).orThrow();
        try (StoreReader reader = StoreReader.open(store).orThrow();
                Store opened = Store.open(store, Council.OPTIONS).orThrow()) {
            SigningKey old = Keeping.signingKey(store, Council.row(reader)).orThrow();
            KeyChange change = new KeyChange(first.toString(), next.verifier().toString(), "it is old");
            Council.enter(opened, List.of(draft(change, old, next)));
        }
        return next;
    }

    private static Draft draft(KeyChange change, SigningKey old, SigningKey next) {
        return new Draft(
                Council.NAME,
                Optional.empty(),
                When.of("2031-05-01"),
                new Actor.Keeper(),
                "registrar",
                Standing.ACT,
                change,
                List.of(),
                List.of(),
                new Audience.Everybody(),
                "key-change",
                List.of(KeyChain.signature(old, change), KeyChain.signature(next, change)));
    }

    @Test
    void a_guard_whose_heads_are_accepted_knows_no_mirror() throws Exception {
        Path store = directory.resolve("store");
        try (Store made = Store.create(store, Council.OPTIONS).orThrow()) {
            assertEquals(Optional.empty(), made.addOrganisation("lake-league", "localhost"));
        }
        Path backup = directory.resolve("backup");
        Council.copy(store, backup);
        Path others = Council.store(directory.resolve("others"), 3);
        Council.export(others, directory.resolve("published"));
        Council.importing(directory.resolve("published"), store).orThrow();

        List<Checkpoint> heads = Store.accept(store, Council.OPTIONS).orThrow();
        assertEquals(
                List.of("record.localhost/lake-league"),
                heads.stream().map(Checkpoint::origin).toList());
        // Nothing that this store signed is missing in the backup.
        Council.delete(store);
        Council.copy(backup, store);
        Store.open(store, Council.OPTIONS).orThrow().close();
    }
}
