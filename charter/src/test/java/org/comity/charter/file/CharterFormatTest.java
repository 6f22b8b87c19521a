package org.comity.charter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.charter.Charter;
import org.comity.charter.Deferral;
import org.comity.charter.Fallback;
import org.comity.charter.FormatPage;
import org.comity.charter.Matter;
import org.comity.charter.Naming;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.Provision;
import org.comity.charter.SeatKind;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.Succession;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples of docs/formats/charter.md and facts.md, read as any other file.
class CharterFormatTest {
    private static final String EXAMPLE =
            String.join("\n", FormatPage.of("charter.md").blocks("yaml").getFirst());
    private static final LocalDate DAY = LocalDate.of(2006, 5, 1);

    static Stream<List<String>> facts() {
        return FormatPage.of("facts.md").blocks("yaml").stream();
    }

    private static Charter charter() {
        CharterReader.Read read = CharterReader.read("charter.yaml", EXAMPLE);
        assertEquals(List.of(), read.problems());
        return read.charter().orElseThrow();
    }

    private static Organ council() {
        return charter().organ("river-league/council").orElseThrow();
    }

    private static Provision on(String matter, LocalDate day) {
        return council().matter(matter).flatMap(each -> each.on(day)).orElseThrow();
    }

    private static List<Row> rows(String kind) {
        List<Row> rows = new ArrayList<>();
        facts().filter(block -> block.getFirst().equals("facts: " + kind))
                .forEach(block -> rows.addAll(FactsReader.read(kind + ".yaml", String.join("\n", block))
                        .rows()));
        return rows;
    }

    @Test
    void the_example_names_its_organs_seats_groups_and_weights() {
        Organ council = council();
        assertEquals("Ligue fluviale", charter().names().in(Locale.FRENCH, ""));
        assertEquals("River League", charter().names().in(Locale.GERMAN, ""));
        assertEquals(Charter.Ids.OWN, charter().ids());
        assertEquals("head of government", council.office());
        assertEquals(
                List.of("members", "observers"),
                council.seats().stream().map(SeatKind::id).toList());
        assertEquals(
                new SeatKind.ByMembership(Set.of(Status.OBSERVER)),
                council.seats().get(1).filling());
        assertEquals(SeatKind.Votes.NO, council.seats().get(1).votes());
        assertEquals(Set.of("ALD", "BRE"), council.groups().getFirst().members());
        assertEquals(Map.of("tonnage", "tonnes a year"), council.weights());
        assertEquals(Organ.Suspended.LEFT_OUT, council.suspended());
        assertEquals(
                List.of("substantive", "admission", "limited-format", "procedural", "budget", "disputes"),
                council.matters().stream().map(Matter::id).toList());
    }

    @Test
    void a_rule_holds_from_its_first_day_until_the_day_before_its_end() {
        Provision before = on("substantive", LocalDate.of(2004, 12, 31));
        Provision since = on("substantive", LocalDate.of(2005, 1, 1));
        assertEquals("Statute Art. 5(2) as of 1990", before.grounds().by());
        assertEquals("Statute Art. 5(2)", since.grounds().by());
        Step.Standard standard = ((Provision.BySteps) since.means())
                .steps()
                .getFirst()
                .standards()
                .getFirst();
        assertEquals(
                "more than 1/2 of members present",
                standard.quorum().orElseThrow().sentence());
        assertEquals(
                "at least 2/3 of present and voting in favour, and at least 60% of tonnage of members in favour",
                standard.rule().sentence());
    }

    @Test
    void an_open_point_has_its_readings_and_each_takes_what_it_does_not_replace() {
        Provision admission = on("admission", DAY);
        Step step = ((Provision.BySteps) admission.means()).steps().getFirst();
        assertEquals(2, step.standards().size());
        assertEquals("no objection", step.standards().get(0).rule().sentence());
        assertTrue(step.standards().get(0).quorum().isPresent());
        assertEquals("no objection", step.standards().get(1).rule().sentence());
        assertEquals(Optional.empty(), step.standards().get(1).quorum());
        Step.Reading practice = step.standards().get(1).reading().orElseThrow();
        assertEquals("absence", practice.openPoint());
        assertEquals(Confirmed.NO, practice.grounds().confirmed(), "the text 'Practice' was not read");
        assertEquals(
                Confirmed.YES,
                step.standards().get(0).reading().orElseThrow().grounds().confirmed());
    }

    @Test
    void steps_come_in_their_order_and_an_unknown_rule_says_what_would_settle_it() {
        Provision limited = on("limited-format", DAY);
        assertEquals(Provision.Binds.THOSE_IN_FAVOUR, limited.binds());
        assertEquals(
                List.of("format", "decision"),
                ((Provision.BySteps) limited.means())
                        .steps().stream().map(Step::id).toList());
        Provision.Unknown unknown =
                assertInstanceOf(Provision.Unknown.class, on("procedural", DAY).means());
        assertTrue(unknown.settledBy().startsWith("the Rules of Procedure"));
    }

    @Test
    void a_fallback_a_tie_a_recusal_a_deferral_and_representation_say_what_they_say() {
        Provision budget = on("budget", DAY);
        Step step = ((Provision.BySteps) budget.means()).steps().getFirst();
        Fallback fallback = step.otherwise().orElseThrow();
        assertEquals("24 hours", fallback.after().orElseThrow().words());
        assertEquals("otherwise", fallback.step().id());
        assertEquals("Is the budget adopted by a vote?", fallback.step().asks());
        assertEquals("Statute Art. 7(2)", fallback.step().grounds().by());
        assertEquals(Tie.CHAIR_CASTS, fallback.step().tie());
        assertEquals(Tie.FAILS, step.tie());
        assertEquals(List.of(step, fallback.step()), ((Provision.BySteps) budget.means()).allSteps());
        Deferral deferral = budget.deferral().orElseThrow();
        assertEquals("at least 1/3 of members against", deferral.rule().sentence());
        assertEquals("one month", deferral.time());
        assertEquals("Statute Art. 7(3)", deferral.grounds().by());
        assertEquals(Naming.any(Naming.Recuses.THE_NAMED), on("disputes", DAY).naming());
        assertEquals(Naming.NOBODY, budget.naming());
        Organ.Representation representation = council().representation().orElseThrow();
        assertEquals(1, representation.atMost());
        assertEquals("Statute Art. 6(2)", representation.grounds().by());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_example_of_facts_is_sound(List<String> block) {
        FactsReader.Read read = FactsReader.read(block.getFirst(), String.join("\n", block));
        assertEquals(List.of(), read.problems());
        assertTrue(!read.rows().isEmpty() || !read.successions().isEmpty());
    }

    @Test
    void every_kind_of_facts_has_an_example() {
        assertEquals(
                new TreeSet<>(FactsReader.HEAD.keySet()),
                facts().map(block -> block.getFirst().substring("facts: ".length()))
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    @Test
    void a_row_without_by_rests_on_the_by_of_its_file() {
        List<Row> members = rows("members");
        assertEquals(
                "Register of members of the depositary",
                members.getFirst().grounds().by());
        assertEquals(
                "Note of withdrawal of 2011-12-30", members.get(1).grounds().by());
        assertEquals(
                "the member's own note says 2003-03-01",
                members.getLast().grounds().disputed());
        assertEquals("withdrawal", ((Membership) members.get(1)).ends());
    }

    @Test
    void the_example_makes_a_roll() {
        List<Row> rows = new ArrayList<>(rows("members"));
        rows.addAll(rows("weights"));
        FactTable facts = new FactTable(rows, List.of());
        Roll roll = Roll.of(council(), DAY, facts);
        assertEquals(
                List.of("ALD", "BRE", "CAR"),
                roll.seats().stream().map(seat -> seat.id()).toList());
        assertInstanceOf(Question.Ready.class, Question.prepare(council(), "substantive", DAY, facts));
        Roll imprecise = Roll.of(council(), LocalDate.of(2004, 6, 1), facts);
        assertTrue(imprecise.indexOf("DUN").isPresent(), "suspended until some day of 2004");
    }

    @Test
    void each_kind_of_row_says_what_it_says() {
        assertEquals("un/security-council", ((Term) rows("terms").getFirst()).organ());
        assertEquals(
                1_200_000L, ((WeightTable) rows("weights").getFirst()).values().get("ALD"));
        Restriction restriction = (Restriction) rows("restrictions").getFirst();
        assertEquals(Optional.of("un/general-assembly"), restriction.organ());
        assertEquals(Restriction.Bars.SITTING, restriction.bars());
        assertEquals("713", ((CodeRow) rows("codes").getFirst()).code());
        List<Succession> successions = facts().filter(block -> block.getFirst().equals("facts: successions"))
                .flatMap(block -> FactsReader.read("s", String.join("\n", block)).successions().stream())
                .toList();
        assertEquals(List.of("YEM", "YMD"), successions.getLast().fromSeats());
        assertEquals(List.of("CHN"), successions.get(1).fromSeats());
    }

    @Test
    void every_position_may_be_left_out_by_its_words_but_those_that_cannot_be() {
        for (Position position : Position.values()) {
            String words = position.words();
            List<String> codes = List.of(Position.IN_FAVOUR, Position.REPRESENTED, Position.UNKNOWN)
                            .contains(position)
                    ? List.of("not-left-out")
                    : List.of();
            String text = EXAMPLE.replace(
                    "quorum: more than 1/2 of members present\n",
                    "quorum: more than 1/2 of members present\n          leaves out: [" + words + "]\n");
            assertEquals(
                    codes,
                    CharterReader.read("charter.yaml", text).problems().stream()
                            .map(Problem::code)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"2005-01-31,2005-01-31,2005-01-31", "2007-06,2007-06-01,2007-06-30", "1992,1992-01-01,1992-12-31"})
    void a_date_is_as_precise_as_its_source(String written, LocalDate first, LocalDate last) {
        FactsReader.Read read = FactsReader.read(
                "members.yaml", "facts: members\norganisation: x\nby: X\nrows: [{member: A, from: " + written + "}]");
        assertEquals(List.of(), read.problems());
        var from = read.rows().getFirst().period().from().orElseThrow();
        assertEquals(first, from.first());
        assertEquals(last, from.last());
        assertEquals(written, from.toString());
    }

    @Test
    void norway_is_a_state_and_not_a_denial() {
        FactsReader.Read read = FactsReader.read(
                "members.yaml", "facts: members\norganisation: x\nby: X\nrows: [{member: NO}, {member: ON}]");
        assertEquals(List.of(), read.problems());
        assertEquals("NO", ((Membership) read.rows().getFirst()).member());
    }
}
