package org.comity.record.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.comity.acts.Act;
import org.comity.acts.When;
import org.comity.acts.statement.Statement.Claim;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewStoreTest {
    private static final View CLAIMS = View.claims();

    @TempDir
    private Path folder;

    private static ViewStore open(Path file, ListJournal journal, View... views) {
        List<View> kept = views.length == 0 ? List.of(CLAIMS) : List.of(views);
        ViewStore store = ViewStore.open(file, journal, List.of("league"), kept);
        store.upToDate("league");
        return store;
    }

    private static Act chair(long number, String value) {
        return new Act(
                number,
                Instant.parse("2030-01-01T00:00:00Z").plusSeconds(number),
                Histories.draft(
                        Optional.empty(),
                        When.of("2030"),
                        Histories.says(new Claim("chair", value, Optional.empty(), Optional.empty())),
                        List.of(),
                        "r" + number));
    }

    private static String chairOf(AsOfTable table, AsOf asOf) {
        return table.about("chair", asOf, Show.WHAT_SPEAKS)
                .holds()
                .map(line -> line.fact().row().value())
                .orElse("nobody");
    }

    private static final AsOf AT_THE_END = AsOf.on(Histories.FIRST.plusYears(1));

    @Test
    void views_in_memory_answer_like_the_file_and_follow_too() {
        ListJournal journal = ListJournal.of(List.of(chair(1, "Ann"), chair(2, "Bob")));
        try (ViewStore store = ViewStore.inMemory(journal, List.of("league"), List.of(CLAIMS));
                ViewStore other = ViewStore.inMemory(ListJournal.of(List.of()), List.of("league"), List.of(CLAIMS))) {
            store.upToDate("league");
            assertEquals("Bob", chairOf(store.table("league", CLAIMS), AT_THE_END));
            assertEquals(
                    2,
                    store.acts("league")
                            .page(ActFilter.all(), AT_THE_END, Show.EVERYTHING, 0, 10)
                            .acts()
                            .size());
            assertEquals(0, other.table("league", CLAIMS).last(), "each has a memory of its own");
        }
    }

    @Tag("slow")
    @Test
    void the_file_answers_like_the_plain_reading() {
        answersLikeThePlainReading(15);
    }

    @Test
    @Tag("slow")
    void the_file_answers_like_the_plain_reading_in_many_histories() {
        answersLikeThePlainReading(400);
    }

    private void answersLikeThePlainReading(int times) {
        Seeded.times(times, random -> {
            Histories histories = new Histories(random);
            List<Act> acts = histories.acts(1 + random.nextInt(30));
            PlainReading plain = new PlainReading(acts, CLAIMS);
            Path file = folder.resolve("views-" + random.nextLong() + ".db");
            try (ViewStore store = open(file, ListJournal.of(acts))) {
                for (int question = 0; question < 6; question++) {
                    RandomHistoriesTest.same(plain, store.table("league", CLAIMS), histories.question(acts.size()));
                }
            }
            ViewStore.delete(file);
        });
    }

    @Test
    void what_was_followed_bit_by_bit_is_what_is_made_anew() {
        Seeded.times(6, random -> {
            Histories histories = new Histories(random);
            List<Act> acts = histories.acts(40);
            ListJournal journal = ListJournal.of(acts.subList(0, random.nextInt(20)));
            Path file = folder.resolve("views-" + random.nextLong() + ".db");
            try (ViewStore store = open(file, journal)) {
                acts.subList((int) journal.head("league").size(), 30).forEach(journal::add);
                store.upToDate("league");
            }
            acts.subList(30, 40).forEach(journal::add);
            Path anew = folder.resolve("views-" + random.nextLong() + ".db");
            try (ViewStore followed = open(file, journal);
                    ViewStore made = open(anew, journal)) {
                for (int question = 0; question < 5; question++) {
                    AsOf asOf = histories.question(acts.size());
                    assertEquals(
                            RandomHistoriesTest.everything(made.table("league", CLAIMS), asOf, Show.EVERYTHING, 3),
                            RandomHistoriesTest.everything(followed.table("league", CLAIMS), asOf, Show.EVERYTHING, 3));
                    assertEquals(
                            made.acts("league").page(ActFilter.all(), asOf, Show.EVERYTHING, 0, 100),
                            followed.acts("league").page(ActFilter.all(), asOf, Show.EVERYTHING, 0, 100));
                }
            }
        });
    }

    @Test
    void whoever_wrote_an_act_reads_it() {
        ListJournal journal = ListJournal.of(List.of());
        try (ViewStore store = open(folder.resolve("views.db"), journal)) {
            for (int number = 1; number <= 50; number++) {
                journal.add(chair(number, "v" + number));
                store.upTo("league", number);
                assertEquals("v" + number, chairOf(store.table("league", CLAIMS), AT_THE_END));
            }
            assertThrows(IllegalArgumentException.class, () -> store.upTo("league", 51), "there is no act 51");
            assertThrows(IllegalArgumentException.class, () -> store.upTo("nobody", 1));
        }
    }

    @Test
    void views_of_another_log_are_made_again() {
        Path file = folder.resolve("views.db");
        try (ViewStore store = open(file, ListJournal.of(List.of(chair(1, "ALD"), chair(2, "BRE"))))) {
            assertEquals("BRE", chairOf(store.table("league", CLAIMS), AT_THE_END));
        }
        try (ViewStore store = open(file, ListJournal.of(List.of(chair(1, "ALD"), chair(2, "CAL"))))) {
            assertEquals("CAL", chairOf(store.table("league", CLAIMS), AT_THE_END), "another act 2");
        }
        try (ViewStore store = open(file, ListJournal.of(List.of(chair(1, "ALD"))))) {
            assertEquals("ALD", chairOf(store.table("league", CLAIMS), AT_THE_END), "a record that went back");
            assertEquals(1, store.table("league", CLAIMS).last());
        }
    }

    /// The claims, as a later version of the program might make them.
    private record ShoutedClaims() implements View {
        @Override
        public String name() {
            return CLAIMS.name();
        }

        @Override
        public int format() {
            return CLAIMS.format() + 1;
        }

        @Override
        public List<Row> rows(Act act) {
            return CLAIMS.rows(act).stream()
                    .map(row -> new Row(row.subject(), row.value().toUpperCase(Locale.ROOT), row.from(), row.until()))
                    .toList();
        }
    }

    @Test
    void a_view_of_another_format_is_made_again_and_the_list_of_acts_stays() {
        Path file = folder.resolve("views.db");
        ListJournal journal = ListJournal.of(List.of(chair(1, "ald"), chair(2, "bre")));
        open(file, journal).close();
        try (ViewStore store = open(file, journal, new ShoutedClaims())) {
            assertEquals("BRE", chairOf(store.table("league", CLAIMS), AT_THE_END));
            assertEquals(
                    2,
                    store.acts("league")
                            .page(ActFilter.all(), AT_THE_END, Show.EVERYTHING, 0, 10)
                            .acts()
                            .size());
        }
    }

    @Test
    void two_that_have_the_same_file_open_take_turns() {
        ListJournal journal = ListJournal.of(List.of());
        Path file = folder.resolve("views.db");
        try (ViewStore one = open(file, journal);
                ViewStore other = open(file, journal)) {
            for (int number = 1; number <= 60; number++) {
                journal.add(chair(number, "v" + number));
                ViewStore asked = number % 3 == 0 ? one : other;
                asked.upTo("league", number);
                assertEquals("v" + number, chairOf(asked.table("league", CLAIMS), AT_THE_END));
            }
            one.upTo("league", 60);
            other.upTo("league", 60);
        }
    }

    @Test
    void a_file_that_is_no_file_of_views_is_replaced() throws IOException {
        Path file = folder.resolve("views.db");
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        Files.write(file, noise);
        try (ViewStore store = open(file, ListJournal.of(List.of(chair(1, "ALD"))))) {
            assertEquals("ALD", chairOf(store.table("league", CLAIMS), AT_THE_END));
        }
    }

    @Test
    void a_file_that_was_deleted_is_made_again() {
        Path file = folder.resolve("views.db");
        ListJournal journal = ListJournal.of(List.of(chair(1, "ALD")));
        open(file, journal).close();
        ViewStore.delete(file);
        assertTrue(Files.notExists(file));
        try (ViewStore store = open(file, journal)) {
            assertEquals("ALD", chairOf(store.table("league", CLAIMS), AT_THE_END));
        }
    }

    @Test
    void an_entry_that_cannot_be_read_counts_and_says_nothing() {
        ListJournal journal = ListJournal.of(List.of(chair(1, "ALD")));
        journal.addEntry("{\"v\":9}".getBytes(StandardCharsets.UTF_8));
        journal.addEntry(new byte[] {(byte) 0xff});
        journal.add(chair(4, "BRE"));
        journal.add(chair(4, "CAL"));
        FactTable memory = Replay.of(journal, "league", CLAIMS);
        try (ViewStore store = open(folder.resolve("views.db"), journal)) {
            for (AsOfTable table : List.of(memory, store.table("league", CLAIMS))) {
                assertEquals("BRE", chairOf(table, AT_THE_END), "the fifth entry says that it is the fourth");
                assertEquals("ALD", chairOf(table, AT_THE_END.recordedBy(new AsOf.RecordedBy.Number(3))));
                assertEquals(5, table.last());
            }
            List<String> kinds = new ArrayList<>();
            store.acts("league")
                    .page(ActFilter.all(), AT_THE_END, Show.EVERYTHING, 0, 10)
                    .acts()
                    .forEach(act -> kinds.add(act.kind()));
            assertEquals(List.of("statement", "", "", "statement", ""), kinds);
        }
    }
}
