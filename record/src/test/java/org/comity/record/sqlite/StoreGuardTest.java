package org.comity.record.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.tree.Hash;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that was put back to an earlier state, or changed, does not sign; and it can always be read.
@Tag("slow")
class StoreGuardTest {
    @TempDir
    Path directory;

    private Path store;
    private Path copy;

    @BeforeEach
    void name_the_places() {
        store = directory.resolve("store");
        copy = directory.resolve("copy");
    }

    @Test
    void a_store_is_opened_again_where_it_stood() {
        Stores.make(store, 3);
        try (Store again = Stores.open(store)) {
            assertEquals(3, again.head(Stores.COUNCIL).size());
            assertEquals(List.of(4L), Stores.enter(again, "four").numbers());
        }
    }

    @Test
    void a_backup_that_was_put_back_refuses_to_sign_and_can_be_read() throws Exception {
        Stores.make(store, 3);
        Stores.copy(store, copy);
        try (Store later = Stores.open(store)) {
            Stores.enter(later, "four");
        }
        Stores.delete(store);
        Stores.copy(copy, store);

        Stores.assertRefused("STORE-5", store);
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            assertEquals(3, reader.head(Stores.COUNCIL).size());
            assertEquals(3, reader.read(Stores.COUNCIL, 0, 10).size());
        }
    }

    @Test
    void what_was_recorded_after_a_backup_can_be_given_up_knowingly() throws Exception {
        Stores.make(store, 3);
        Stores.copy(store, copy);
        try (Store later = Stores.open(store)) {
            Stores.enter(later, "four");
        }
        Stores.delete(store);
        Stores.copy(copy, store);

        List<Checkpoint> accepted = Store.accept(store, Stores.OPTIONS).orThrow();
        assertEquals(3, accepted.getFirst().size());
        try (Store again = Stores.open(store)) {
            assertEquals(List.of(4L), Stores.enter(again, "another four").numbers());
        }
    }

    @Test
    void a_backup_from_before_the_organisation_was_added_refuses_too() throws Exception {
        Store.create(store, Stores.OPTIONS).orThrow().close();
        Stores.copy(store, copy);
        try (Store later = Stores.open(store)) {
            later.addOrganisation(Stores.COUNCIL, "localhost");
            Stores.enter(later, "one");
        }
        Stores.delete(store);
        Stores.copy(copy, store);
        Stores.assertRefused("STORE-5", store);
    }

    @Test
    void two_pasts_of_one_length_are_a_fork() throws Exception {
        Stores.make(store, 3);
        Stores.copy(store, copy);
        Path guard = Stores.guard(store);
        Path earlier = directory.resolve("earlier");
        Path later = directory.resolve("later");
        Files.copy(guard, earlier);
        try (Store one = Stores.open(store)) {
            Stores.enter(one, "a face for one");
        }
        Files.copy(guard, later);
        Stores.delete(store);
        Stores.copy(copy, store);
        Files.copy(earlier, guard, StandardCopyOption.REPLACE_EXISTING);
        try (Store other = Stores.open(store)) {
            Stores.enter(other, "a face for another");
        }
        Files.copy(later, guard, StandardCopyOption.REPLACE_EXISTING);
        Stores.assertRefused("STORE-6", store);
    }

    @Test
    void without_its_guard_a_store_refuses_until_its_heads_are_accepted() throws Exception {
        Stores.make(store, 3);
        Files.delete(Stores.guard(store));
        Stores.assertRefused("STORE-7", store);
        Stores.assertRefused("STORE-7", store);
        Store.accept(store, Stores.OPTIONS).orThrow();
        try (Store again = Stores.open(store)) {
            Stores.enter(again, "four");
        }
    }

    @Test
    void a_single_act_is_counted_as_one() {
        assertTrue(StoreRefusals.rolledBack("a", 1, 0).because().contains("signed at 1 act, and"));
        assertTrue(StoreRefusals.rolledBack("a", 2, 0).because().contains("signed at 2 acts, and"));
    }

    @Test
    void a_guard_that_was_garbled_is_called_damaged() throws Exception {
        Stores.make(store, 2);
        Files.writeString(Stores.guard(store), "something else");
        Refused refused = Stores.refused(store);
        assertEquals("STORE-7", refused.code());
        assertTrue(refused.because().endsWith("it is damaged"), refused.because());
    }

    @Test
    void a_store_without_acts_needs_no_guard() throws Exception {
        Stores.make(store, 0);
        Files.delete(Stores.guard(store));
        try (Store again = Stores.open(store)) {
            Stores.enter(again, "one");
        }
    }

    @Test
    void a_power_cut_between_the_record_and_the_guard_does_no_harm() throws Exception {
        Stores.make(store, 3);
        Path earlier = directory.resolve("earlier");
        Files.copy(Stores.guard(store), earlier);
        try (Store later = Stores.open(store)) {
            Stores.enter(later, "four");
        }
        Files.copy(earlier, Stores.guard(store), StandardCopyOption.REPLACE_EXISTING);
        try (Store again = Stores.open(store)) {
            assertEquals(4, again.head(Stores.COUNCIL).size());
        }
        // The guard has moved up: going back to three is noticed now.
        try (Guard guard = Guard.open(Stores.guard(store))) {
            assertEquals(4, guard.all().getFirst().size());
        }
    }

    @Test
    void a_guard_can_lie_elsewhere() throws Exception {
        Path elsewhere = directory.resolve("elsewhere");
        StoreOptions options = Stores.OPTIONS.guardedBy(elsewhere);
        try (Store made = Store.create(store, options).orThrow()) {
            made.addOrganisation(Stores.COUNCIL, "localhost");
            Stores.enter(made, "one");
            assertEquals(elsewhere, made.guard());
        }
        assertFalse(Files.exists(Stores.guard(store)));
        Stores.assertRefused("STORE-7", store);
        Store.open(store, options).orThrow().close();
    }

    @Test
    void a_new_store_does_not_take_over_the_guard_of_one_that_was_there() throws Exception {
        Stores.make(store, 1);
        Stores.delete(store);
        assertEquals(
                "STORE-14", Stores.refused(Store.create(store, Stores.OPTIONS)).code());
    }

    @Test
    void a_guard_remembers_many_logs_and_their_last_heads() throws Exception {
        Path file = directory.resolve("guard");
        Checkpoint a = head("record.localhost/a", 7);
        Checkpoint b = head("record.localhost/b", 9);
        try (Guard guard = Guard.open(file)) {
            guard.remember(List.of(head("record.localhost/a", 1), b));
            guard.remember(List.of(head("record.localhost/a", 5)));
            guard.remember(List.of(a));
        }
        try (Guard guard = Guard.open(file)) {
            assertEquals(7, guard.seen(a.origin()).orElseThrow().size());
            assertEquals(a.root(), guard.seen(a.origin()).orElseThrow().root());
            assertEquals(9, guard.seen(b.origin()).orElseThrow().size());
            assertEquals(2, guard.all().size());
        }
    }

    @Test
    void a_write_that_is_cut_off_leaves_the_head_before() {
        Seeded.times(200, random -> {
            Path file = directory.resolve("guard-" + random.nextLong());
            try {
                try (Guard guard = Guard.open(file)) {
                    guard.remember(List.of(head("record.localhost/a", 1)));
                    guard.remember(List.of(head("record.localhost/a", 2)));
                }
                // The next slot to be written is the older one: that of the first head.
                byte[] torn = new byte[1 + random.nextInt(Guard.SLOT)];
                random.nextBytes(torn);
                write(file, Guard.BLOCK, torn);
                try (Guard guard = Guard.open(file)) {
                    assertEquals(2, guard.all().getFirst().size());
                    guard.remember(List.of(head("record.localhost/a", 3)));
                }
                try (Guard guard = Guard.open(file)) {
                    assertEquals(3, guard.all().getFirst().size());
                }
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
    }

    @Tag("slow")
    @Test
    void a_guard_never_shows_a_head_that_was_not_written() throws Exception {
        Path file = directory.resolve("guard");
        try (Guard guard = Guard.open(file)) {
            guard.remember(List.of(head("record.localhost/a", 1)));
            guard.remember(List.of(head("record.localhost/a", 2)));
        }
        byte[] sound = Files.readAllBytes(file);
        Seeded.times(2_000, random -> {
            byte[] flipped = sound.clone();
            int slot = random.nextBoolean() ? 0 : Guard.BLOCK;
            flipped[slot + random.nextInt(200)] ^= (byte) (1 << random.nextInt(8));
            try {
                Files.write(file, flipped);
                try (Guard guard = Guard.open(file)) {
                    for (Guard.Seen seen : guard.all()) {
                        assertEquals(head("record.localhost/a", seen.size()).root(), seen.root());
                        assertTrue(seen.size() == 1 || seen.size() == 2);
                    }
                }
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
    }

    private static Checkpoint head(String origin, long size) {
        return new Checkpoint(origin, size, Hash.of(new byte[] {(byte) size}));
    }

    private static void write(Path file, long place, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), place);
        }
    }
}
