package org.comity.record.text;

import static org.comity.record.text.Sayings.LEAGUE;
import static org.comity.record.text.Sayings.found;
import static org.comity.record.text.Sayings.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.acts.Audience;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index in files: it follows, is made again when it must be, and lets several use it.
@Tag("slow")
class TextFilesTest {
    private static final Reach KEEPER = new Reach.Keeper();

    @TempDir
    private Path folder;

    private static List<Long> opened(Path place, Sayings said, String query) {
        try (TextIndex index = TextIndex.open(place, said.journal, LEAGUE)) {
            index.upToDate();
            return numbers(index, query, KEEPER);
        }
    }

    @Test
    void it_follows_the_record_and_forgets_nothing_when_it_is_opened_again() {
        try (Sayings said = new Sayings()) {
            said.say("the river is open");
            assertEquals(List.of(1L), opened(folder, said, "river"));
            said.say("the river is closed");
            try (TextIndex index = TextIndex.open(folder, said.journal, LEAGUE)) {
                assertEquals(1, index.last());
                assertEquals(List.of(1L), found(index, "river"), "it answers with what it has seen");
                index.upToDate();
                assertEquals(2, index.last());
                assertEquals(List.of(1L, 2L), found(index, "river"));
            }
        }
    }

    @Test
    void what_was_followed_bit_by_bit_is_what_is_made_anew() {
        followedBitByBit(1);
    }

    @Tag("slow")
    @Test
    void what_was_followed_bit_by_bit_is_what_is_made_anew_each_time() {
        followedBitByBit(5);
    }

    private void followedBitByBit(int times) {
        Seeded.times(times, random -> {
            Path place = folder.resolve("at" + random.nextInt(Integer.MAX_VALUE));
            try (Sayings said = new Sayings()) {
                List<Long> hidden = new ArrayList<>();
                for (int i = 0; i < 25; i++) {
                    step(random, said, hidden);
                    if (random.nextInt(4) == 0) {
                        opened(place, said, "river");
                    }
                }
                try (TextIndex followed = TextIndex.open(place, said.journal, LEAGUE);
                        TextIndex made = said.inMemory()) {
                    followed.upToDate();
                    for (String query : List.of("river", "lock", "river OR lock", "person", "ri*", "lind -river")) {
                        for (Reach reach :
                                List.of(KEEPER, new Reach.Everybody(), Reach.of(List.of("BRE"), List.of()))) {
                            assertEquals(
                                    numbers(made, query, reach).stream()
                                            .sorted()
                                            .toList(),
                                    numbers(followed, query, reach).stream()
                                            .sorted()
                                            .toList(),
                                    query + " " + reach);
                        }
                    }
                }
            }
        });
    }

    private static void step(Random random, Sayings said, List<Long> hidden) {
        switch (random.nextInt(4)) {
            case 0 -> said.say("river " + random.nextInt(5));
            case 1 -> hidden.add(said.sayPrivately("lock " + random.nextInt(5)));
            case 2 -> said.sayTo(new Audience.Only(List.of("BRE")), "river lock");
            default -> {
                if (!hidden.isEmpty()) {
                    said.erase(hidden.removeLast());
                }
            }
        }
    }

    @Test
    void a_file_that_is_changed_cut_or_missing_is_noticed_and_all_is_made_again() throws IOException {
        try (Sayings said = new Sayings()) {
            for (int i = 0; i < 20; i++) {
                said.say("the river is open " + i);
                said.sayPrivately("the lock is closed " + i);
            }
            List<Long> rivers = opened(folder, said, "river");
            List<Long> locks = opened(folder, said, "lock");
            assertEquals(20, rivers.size());
            Random random = new Random(5);
            for (Path file : files()) {
                damage(file, random);
                assertEquals(rivers, opened(folder, said, "river"), file::toString);
                assertEquals(locks, opened(folder, said, "lock"), file::toString);
            }
        }
    }

    private static void damage(Path file, Random random) throws IOException {
        if (!Files.exists(file)) {
            // An earlier damage has replaced it.
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0 || random.nextInt(3) == 0) {
            Files.delete(file);
        } else if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
        } else {
            Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void the_index_of_another_log_is_made_again() {
        try (Sayings said = new Sayings();
                Sayings other = new Sayings()) {
            said.say("the river is open");
            said.say("the river is open still");
            other.say("the lock is open");
            assertEquals(List.of(1L, 2L), opened(folder, said, "river"));
            assertEquals(List.of(), opened(folder, other, "river"), "it is longer than this log");
            other.say("the lock is closed");
            other.say("the lock is open again");
            assertEquals(List.of(1L, 2L), opened(folder, said, "river"));
            assertEquals(List.of(1L, 2L, 3L), opened(folder, other, "lock"), "it has another root");
        }
    }

    @Test
    void several_may_have_it_open_and_take_turns_in_writing() {
        try (Sayings said = new Sayings();
                TextIndex one = TextIndex.open(folder, said.journal, LEAGUE);
                TextIndex other = TextIndex.open(folder, said.journal, LEAGUE)) {
            for (int i = 1; i <= 6; i++) {
                said.say("the river is open");
                (i % 2 == 0 ? one : other).upToDate();
            }
            one.upToDate();
            other.upToDate();
            assertEquals(6, found(one, "river").size());
            assertEquals(6, found(other, "river").size());
        }
    }

    @Test
    void it_can_be_thrown_away_and_has_to_be_made_before_it_is_asked() {
        try (Sayings said = new Sayings()) {
            said.say("the river is open");
            opened(folder, said, "river");
            assertTrue(TextIndex.isThere(folder, LEAGUE));
            TextIndex.delete(folder);
            assertFalse(TextIndex.isThere(folder, LEAGUE));
            try (TextIndex index = TextIndex.open(folder, said.journal, LEAGUE)) {
                assertThrows(TextUnusable.class, () -> numbers(index, "river", KEEPER));
            }
            assertEquals(List.of(1L), opened(folder, said, "river"));
        }
    }
}
