package org.comity.record.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private static final View CLAIMS = View.claims();

    @TempDir
    private Path folder;

    private Path write(List<Act> acts) throws IOException {
        Path file = folder.resolve("claims.snapshot");
        ListJournal journal = ListJournal.of(acts);
        Snapshot.write(file, "league", RandomHistoriesTest.table(acts), journal);
        return file;
    }

    private static Snapshot.Found read(Path file, ListJournal journal) throws IOException {
        return Snapshot.read(file, "league", CLAIMS, journal);
    }

    @Tag("slow")
    @Test
    void a_snapshot_and_what_came_after_it_are_the_same_as_everything_anew() {
        Seeded.times(60, random -> {
            try {
                Histories histories = new Histories(random);
                List<Act> acts = histories.acts(1 + random.nextInt(40));
                Path file = write(acts.subList(0, random.nextInt(acts.size() + 1)));
                ListJournal journal = ListJournal.of(acts);
                FactTable table = assertInstanceOf(Snapshot.Usable.class, read(file, journal))
                        .table();
                Replay.goOn(journal, "league", table);
                for (int question = 0; question < 4; question++) {
                    RandomHistoriesTest.same(new PlainReading(acts, CLAIMS), table, histories.question(acts.size()));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @Test
    void a_snapshot_of_another_log_organisation_or_view_is_not_used() throws IOException {
        List<Act> acts = new Histories(new Random(7)).acts(20);
        Path file = write(acts);
        assertInstanceOf(Snapshot.Usable.class, read(file, ListJournal.of(acts)));
        List<Act> other = new Histories(new Random(8)).acts(20);
        assertInstanceOf(Snapshot.Unusable.class, read(file, ListJournal.of(other)));
        assertInstanceOf(Snapshot.Unusable.class, read(file, ListJournal.of(acts.subList(0, 19))));
        ListJournal journal = ListJournal.of(acts);
        assertInstanceOf(Snapshot.Unusable.class, Snapshot.read(file, "union", CLAIMS, journal));
        assertInstanceOf(Snapshot.Unusable.class, read(folder.resolve("nothing.snapshot"), ListJournal.of(acts)));
    }

    @Tag("slow")
    @Test
    void a_damaged_snapshot_is_not_used_whatever_byte_is_hit() throws IOException {
        List<Act> acts = new Histories(new Random(7)).acts(6);
        Path file = write(acts);
        byte[] good = Files.readAllBytes(file);
        ListJournal journal = ListJournal.of(acts);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            Files.write(file, bad);
            assertInstanceOf(Snapshot.Unusable.class, read(file, journal), "a bit of byte " + at);
        }
        for (int length = 0; length < good.length; length += 13) {
            Files.write(file, Arrays.copyOf(good, length));
            assertInstanceOf(Snapshot.Unusable.class, read(file, journal), "cut at " + length);
        }
    }

    @Test
    void nothing_is_left_beside_a_snapshot() throws IOException {
        write(new Histories(new Random(7)).acts(12));
        write(new Histories(new Random(8)).acts(15));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
