package org.comity.record.text;

import static org.comity.record.text.Sayings.find;
import static org.comity.record.text.Sayings.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.acts.Audience;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who finds what, and that what was erased is gone.
@Tag("slow")
class TextReachTest {
    private static final Reach EVERYBODY = new Reach.Everybody();
    private static final Reach KEEPER = new Reach.Keeper();
    private static final Reach OF_BRE = Reach.of(List.of("BRE"), List.of("", "council"));
    private static final Reach OF_CAL = Reach.of(List.of("CAL"), List.of(""));

    @TempDir
    private Path folder;

    @Test
    void a_withheld_act_is_found_by_its_audience_and_by_nobody_else() {
        try (Sayings said = new Sayings()) {
            said.say("the river is open");
            said.sayTo(new Audience.Members("council"), "the river will close");
            said.sayTo(new Audience.Only(List.of("CAL")), "the river has dried up");
            said.sayTo(new Audience.Members(""), "the river floods");
            try (TextIndex index = said.inMemory()) {
                assertEquals(List.of(1L), sorted(numbers(index, "river", EVERYBODY)));
                assertEquals(1, find(index, "river", EVERYBODY).total());
                assertEquals(List.of(1L, 2L, 4L), sorted(numbers(index, "river", OF_BRE)));
                assertEquals(List.of(1L, 3L, 4L), sorted(numbers(index, "river", OF_CAL)));
                assertEquals(List.of(1L, 2L, 3L, 4L), sorted(numbers(index, "river", KEEPER)));
                for (String query :
                        List.of("close", "clo*", "speaker:voss close", "floods", "manner:position floods")) {
                    assertEquals(0, find(index, query, EVERYBODY).total(), query);
                }
                assertEquals(
                        1,
                        index.find(TextQuery.EVERYTHING, TextFilter.of(Sayings.TODAY, EVERYBODY), 9)
                                .total(),
                        "that there are others does not show");
            }
        }
    }

    @Test
    void no_word_of_a_withheld_act_is_suggested_to_who_may_not_read_it() {
        try (Sayings said = new Sayings()) {
            said.sayTo(new Audience.Members("council"), "the umbrella covers nobody");
            said.sayPrivately("the witness is in Calport");
            try (TextIndex index = said.inMemory()) {
                assertEquals(Optional.empty(), find(index, "umbrela", EVERYBODY).meant());
                assertEquals(Optional.empty(), find(index, "umbrela", OF_CAL).meant());
                assertEquals(
                        Optional.of("umbrella"), find(index, "umbrela", OF_BRE).meant());
                assertEquals(Optional.empty(), find(index, "calprt", EVERYBODY).meant());
                assertEquals(
                        Optional.of("calport"), find(index, "calprt", KEEPER).meant());
            }
        }
    }

    @Test
    void what_may_not_be_read_changes_neither_what_is_found_nor_its_order() {
        whatMayNotBeReadChangesNothing(2);
    }

    @Tag("slow")
    @Test
    void what_may_not_be_read_changes_nothing_in_twenty_indexes() {
        whatMayNotBeReadChangesNothing(20);
    }

    private static void whatMayNotBeReadChangesNothing(int times) {
        Seeded.times(times, random -> {
            try (Sayings bare = new Sayings();
                    Sayings more = new Sayings()) {
                List<String> texts =
                        Stream.generate(() -> words(random)).limit(30).toList();
                texts.forEach(bare::say);
                texts.forEach(more::say);
                for (int i = 0; i < 30; i++) {
                    more.sayTo(new Audience.Only(List.of("DOR")), words(random));
                    more.sayPrivatelyTo(new Audience.Only(List.of("DOR")), words(random));
                }
                try (TextIndex one = bare.inMemory();
                        TextIndex other = more.inMemory()) {
                    for (int i = 0; i < 10; i++) {
                        String query = word(random) + " OR " + word(random);
                        assertEquals(numbers(one, query, EVERYBODY), numbers(other, query, EVERYBODY), query);
                        assertEquals(
                                numbers(other, query, EVERYBODY),
                                numbers(other, query, OF_CAL),
                                query + " by a member who may read no more");
                    }
                }
            }
        });
    }

    private static String word(Random random) {
        return List.of("river", "lock", "open", "closed", "flood", "bank").get(random.nextInt(6));
    }

    private static String words(Random random) {
        return String.join(
                " ",
                Stream.generate(() -> word(random)).limit(1 + random.nextInt(8)).toList());
    }

    @Test
    void a_private_text_is_found_by_the_keeper_alone_and_is_gone_once_it_is_erased() throws IOException {
        try (Sayings said = new Sayings();
                TextIndex index = TextIndex.open(folder, said.journal, Sayings.LEAGUE)) {
            said.say("the river is open");
            long number = said.sayPrivately("the witness is Xylophontes7 of Calport");
            long other = said.sayPrivately("another stays");
            index.upToDate();
            assertEquals(List.of(other), numbers(index, "another", KEEPER));
            assertEquals(List.of(number), numbers(index, "xylophontes7", KEEPER));
            assertEquals(List.of(), numbers(index, "xylophontes7", EVERYBODY));
            assertEquals(List.of(), numbers(index, "xylophontes7", OF_BRE));
            assertEquals(List.of(), numbers(index, "witness*", OF_BRE));
            assertTrue(inFiles("xylophontes7"), "else this shows nothing");

            long says = said.erase(number);
            index.upToDate();
            assertEquals(List.of(), numbers(index, "xylophontes7", KEEPER));
            assertEquals(List.of(says), numbers(index, "person", KEEPER), "that it was erased is found");
            assertEquals(
                    List.of(number),
                    numbers(index, "occasion:spring lind -river -another", KEEPER),
                    "the rest of it still is");
            assertEquals(List.of(other), numbers(index, "another", KEEPER));
            assertFalse(inFiles("xylophontes7"));
            assertFalse(inFiles("lophontes"), "nor a part of it");
        }
    }

    @Test
    void what_is_erased_before_the_index_is_made_never_enters_it() throws IOException {
        try (Sayings said = new Sayings();
                TextIndex index = TextIndex.open(folder, said.journal, Sayings.LEAGUE)) {
            said.erase(said.sayPrivately("the witness is Xylophontes7"));
            index.upToDate();
            assertFalse(inFiles("xylophontes7"));
            assertEquals(List.of(), numbers(index, "xylophontes7", KEEPER));
        }
    }

    private boolean inFiles(String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<Long> sorted(List<Long> numbers) {
        return numbers.stream().sorted().toList();
    }
}
