package org.comity.record.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever was entered, and whatever is asked: a table answers what the plain reading of all acts
/// answers.
class RandomHistoriesTest {
    private static final View CLAIMS = View.claims();

    static FactTable table(List<Act> acts) {
        FactTable table = new FactTable(CLAIMS);
        acts.forEach(table::add);
        return table;
    }

    static List<Answer> everything(AsOfTable table, AsOf asOf, Show show, int atMost) {
        List<Answer> answers = new ArrayList<>();
        AsOfTable.Page page = table.page(asOf, show, "", atMost);
        answers.addAll(page.answers());
        while (page.next().isPresent()) {
            page = table.page(asOf, show, page.next().get(), atMost);
            answers.addAll(page.answers());
        }
        return answers;
    }

    static void same(PlainReading plain, AsOfTable table, AsOf asOf) {
        for (Show show : Show.values()) {
            assertEquals(plain.all(asOf, show), everything(table, asOf, show, 2), () -> "all of it, " + asOf);
            for (String subject : Histories.SUBJECTS) {
                assertEquals(
                        plain.about(subject, asOf, show),
                        table.about(subject, asOf, show),
                        () -> subject + ", " + asOf + ", " + plain.acts());
            }
        }
        assertEquals(plain.count(asOf), table.count(asOf), () -> "the count, " + asOf);
    }

    @Tag("slow")
    @Test
    void a_table_in_memory_answers_like_the_plain_reading() {
        answersLikeThePlainReading(400);
    }

    @Test
    @Tag("slow")
    void a_table_in_memory_answers_like_the_plain_reading_in_thousands_of_histories() {
        answersLikeThePlainReading(4000);
    }

    private static void answersLikeThePlainReading(int times) {
        Set<Line.State> met = EnumSet.noneOf(Line.State.class);
        Set<Fact.Entry> entries = EnumSet.noneOf(Fact.Entry.class);
        Seeded.times(times, random -> {
            Histories histories = new Histories(random);
            List<Act> acts = histories.acts(1 + random.nextInt(20));
            PlainReading plain = new PlainReading(acts, CLAIMS);
            FactTable table = table(acts);
            for (int question = 0; question < 4; question++) {
                AsOf asOf = histories.question(acts.size());
                same(plain, table, asOf);
                everything(table, asOf, Show.EVERYTHING, 10).forEach(answer -> {
                    answer.others().forEach(line -> met.add(line.state()));
                    answer.perhaps().forEach(line -> entries.add(line.fact().entry()));
                });
            }
        });
        assertTrue(met.containsAll(EnumSet.allOf(Line.State.class)), () -> "the histories only give " + met);
        assertEquals(EnumSet.allOf(Fact.Entry.class), entries);
    }

    @Test
    void a_long_chain_of_retractions_of_retractions_is_reckoned_to_its_end() {
        List<Act> acts = new ArrayList<>();
        var first = Histories.draft(
                Optional.empty(),
                When.of("2030"),
                Histories.says(new Statement.Claim("chair", "ALD", Optional.empty(), Optional.empty())),
                List.of(),
                "r1");
        acts.add(new Act(1, Instant.EPOCH, first));
        for (int number = 2; number <= 50_001; number++) {
            acts.add(new Act(
                    number,
                    Instant.EPOCH,
                    Histories.draft(
                            Optional.empty(),
                            When.of("2030"),
                            new Correction("no"),
                            List.of(new Relation(number - 1, Relation.As.RETRACTS)),
                            "r" + number)));
        }
        FactTable table = table(acts);
        AsOf now = AsOf.on(Histories.FIRST.plusYears(1));
        assertTrue(
                table.about("chair", now, Show.WHAT_SPEAKS).holds().isPresent(),
                "retracted 50,000 times: an even number");
        AsOf before = now.recordedBy(new AsOf.RecordedBy.Number(50_000));
        assertTrue(table.about("chair", before, Show.WHAT_SPEAKS).holds().isEmpty());
    }
}
