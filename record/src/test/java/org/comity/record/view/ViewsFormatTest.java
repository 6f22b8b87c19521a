package org.comity.record.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement.Claim;
import org.junit.jupiter.api.Test;

/// The example of docs/formats/views.md, and the single rules that it does not show.
class ViewsFormatTest {
    private static final FactTable EXAMPLE = RandomHistoriesTest.table(List.of(
            says(1, "2031-01-10", "2031-01-10", chair("ALD", "2031-01", "")),
            says(2, "2031-03-01", "2031-03-01", chair("BRE", "2031-03-01", "")),
            relates(3, "2031-03-05", "2031-03-05", new Relation(2, Relation.As.RETRACTS)),
            says(4, "2031-04-01", "2031-02-15", chair("CAL", "2031-02-10", "2031-04-01"))));

    private static Claim chair(String value, String from, String until) {
        Optional<When> end = until.isEmpty() ? Optional.empty() : Optional.of(When.of(until));
        return new Claim("chair", value, Optional.of(When.of(from)), end);
    }

    private static Act says(int number, String recorded, String known, Claim claim, Relation... relates) {
        var draft = Histories.draft(
                Optional.of(When.of(known)), When.of(known), Histories.says(claim), List.of(relates), "r" + number);
        return new Act(number, Instant.parse(recorded + "T12:00:00Z"), draft);
    }

    private static Act relates(int number, String recorded, String effective, Relation... relates) {
        var draft = Histories.draft(
                Optional.of(When.of(recorded)),
                When.of(effective),
                new Correction("so it is"),
                List.of(relates),
                "r" + number);
        return new Act(number, Instant.parse(recorded + "T12:00:00Z"), draft);
    }

    private static AsOf on(String day) {
        return AsOf.on(LocalDate.parse(day));
    }

    private static AsOf.RecordedBy by(long number) {
        return new AsOf.RecordedBy.Number(number);
    }

    private static String chair(FactTable table, AsOf asOf) {
        Answer answer = table.about("chair", asOf, Show.WHAT_SPEAKS);
        return answer.holds().map(ViewsFormatTest::value).orElse("nobody")
                + (answer.perhaps().isEmpty()
                        ? ""
                        : ", perhaps " + value(answer.perhaps().getFirst()));
    }

    private static String value(Line line) {
        return line.fact().row().value();
    }

    @Test
    void the_example_comes_out_as_the_format_says() {
        assertEquals("CAL", chair(EXAMPLE, on("2031-03-02")));
        assertEquals("ALD", chair(EXAMPLE, on("2031-03-02").recordedBy(by(3))));
        assertEquals("BRE", chair(EXAMPLE, on("2031-03-02").recordedBy(by(2))));
        AsOf known = on("2031-03-02").knownAt(When.of("2031-02-20"));
        assertEquals("CAL", chair(EXAMPLE, known));
        assertEquals("ALD", chair(EXAMPLE, known.recordedBy(by(3))));
        assertEquals("ALD", chair(EXAMPLE, on("2031-04-01")));
        assertEquals("nobody, perhaps ALD", chair(EXAMPLE, on("2031-01-15")));
    }

    @Test
    void what_was_retracted_is_there_for_whoever_asks_for_everything_and_what_came_late_is_marked() {
        Answer answer = EXAMPLE.about("chair", on("2031-03-02"), Show.EVERYTHING);
        assertEquals(Fact.Entry.LATE, answer.holds().orElseThrow().fact().entry());
        assertEquals(
                List.of(Line.State.RETRACTED, Line.State.SPEAKS),
                answer.others().stream().map(Line::state).toList());
        assertEquals(
                new Closing(3, Relation.As.RETRACTS, When.of("2031-03-05"), When.of("2031-03-05")),
                answer.others().getFirst().closings().getFirst());
        assertEquals(Fact.Entry.IN_TIME, answer.others().getFirst().fact().entry());
    }

    @Test
    void what_an_act_superseded_does_not_come_back_when_it_is_superseded_itself() {
        FactTable table = RandomHistoriesTest.table(List.of(
                says(1, "2031-01-01", "2031-01-01", chair("ALD", "2031-01-01", "")),
                relates(2, "2031-01-02", "2031-02-01", new Relation(1, Relation.As.SUPERSEDES)),
                relates(3, "2031-01-03", "2031-03-01", new Relation(2, Relation.As.SUPERSEDES))));
        assertEquals("ALD", chair(table, on("2031-01-31")));
        assertEquals("nobody", chair(table, on("2031-02-01")));
        assertEquals("nobody", chair(table, on("2031-03-01")));
    }

    @Test
    void an_act_that_superseded_and_was_retracted_never_superseded() {
        FactTable table = RandomHistoriesTest.table(List.of(
                says(1, "2031-01-01", "2031-01-01", chair("ALD", "2031-01-01", "")),
                relates(2, "2031-01-02", "2031-02", new Relation(1, Relation.As.SUPERSEDES)),
                relates(3, "2031-03-03", "2031-03-03", new Relation(2, Relation.As.RETRACTS))));
        AsOf before = on("2031-02-10").recordedBy(by(2));
        assertEquals("nobody, perhaps ALD", chair(table, before), "on a day of February that nobody knows");
        assertEquals("nobody", chair(table, on("2031-02-28").recordedBy(by(2))));
        assertEquals("ALD", chair(table, on("2031-02-28")));
    }

    @Test
    void a_relation_to_the_act_itself_or_to_a_later_one_closes_nothing() {
        FactTable table = RandomHistoriesTest.table(List.of(
                says(
                        1,
                        "2031-01-01",
                        "2031-01-01",
                        chair("ALD", "2031-01-01", ""),
                        new Relation(2, Relation.As.RETRACTS)),
                says(
                        2,
                        "2031-01-02",
                        "2031-01-02",
                        chair("BRE", "2031-01-02", ""),
                        new Relation(2, Relation.As.RETRACTS)),
                relates(3, "2031-01-03", "2031-01-03", new Relation(2, Relation.As.FOLLOWS))));
        assertEquals("BRE", chair(table, on("2031-02-01")));
    }

    @Test
    void an_act_is_never_known_later_than_it_was_recorded() {
        FactTable table =
                RandomHistoriesTest.table(List.of(says(1, "2031-01-01", "2031", chair("ALD", "2031-01-01", ""))));
        assertEquals("ALD", chair(table, on("2031-02-01").knownAt(When.of("2031-01-01"))));
        assertEquals("nobody", chair(table, on("2031-02-01").knownAt(When.of("2031-01-01T11:59Z"))));
    }
}
