package org.comity.charter.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.Problem;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.Timing;
import org.comity.charter.file.CharterReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a charter may say about time, and what is a problem of its file.
class TimingReaderTest {
    private static final String CHARTER = """
            charter: 1
            organisation: league
            name: {en: League}
            texts: {Statute: {title: Statute of the League}}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 1
                seats: {members: {members: [ALD, BRE]}}
                groups: {founders: {members: [ALD]}}
                decisions:
                  matter:
                    rule: no objection
                    by: Statute Art. 5
                    %s
            """;

    private static CharterReader.Read read(String timing) {
        return CharterReader.read("charter.yaml", CHARTER.formatted(timing));
    }

    private static Provision provision(String timing) {
        CharterReader.Read read = read(timing);
        assertEquals(List.of(), read.problems());
        return read.charter()
                .orElseThrow()
                .organs()
                .getFirst()
                .matters()
                .getFirst()
                .provisions()
                .getFirst();
    }

    private static Timing.BySilence silence(String keys) {
        return assertInstanceOf(
                Timing.BySilence.class, provision("silence: {" + keys + "}").timing());
    }

    @Test
    void a_provision_that_says_nothing_about_time_stands_at_once() {
        assertEquals(Timing.AT_ONCE, provision("note: none").timing());
    }

    @Test
    void a_silence_procedure_has_what_the_charter_says() {
        Timing.BySilence terms = silence(
                "opened by: the Secretary, breakers: founders, at least: 36 hours, extensions: 2, zone: Europe/Brussels, by: Statute Art. 6");
        assertEquals("the Secretary", terms.openedBy());
        assertEquals("founders", terms.breakers());
        assertEquals(Duration.ofHours(36), terms.atLeast());
        assertEquals(OptionalInt.of(2), terms.extensions());
        assertEquals(Optional.of(ZoneId.of("Europe/Brussels")), terms.zone());
        assertEquals("Statute Art. 6", terms.grounds().by());
    }

    @Test
    void what_a_charter_leaves_out_is_as_free_as_can_be() {
        Timing.BySilence terms = silence("opened by: anybody");
        assertEquals("", terms.breakers());
        assertEquals(Duration.ZERO, terms.atLeast());
        assertEquals(OptionalInt.empty(), terms.extensions());
        assertEquals(Optional.empty(), terms.zone());
        assertEquals("Statute Art. 5", terms.grounds().by());
    }

    @ParameterizedTest
    @CsvSource({"1 minute, PT1M", "90 minutes, PT1H30M", "1 hour, PT1H", "24 hours, PT24H", "2 days, PT48H"})
    void a_shortest_window_is_minutes_hours_or_days(String written, Duration expected) {
        assertEquals(expected, silence("at least: " + written).atLeast());
    }

    @Test
    void members_are_every_seat_that_votes_unless_a_kind_of_seat_is_called_so() {
        assertEquals("members", silence("breakers: members").breakers());
        CharterReader.Read others = CharterReader.read(
                "charter.yaml",
                CHARTER.formatted("silence: {breakers: members}").replace("seats: {members:", "seats: {states:"));
        assertEquals(List.of(), others.problems());
        Timing.BySilence terms = (Timing.BySilence) others.charter()
                .orElseThrow()
                .organs()
                .getFirst()
                .matters()
                .getFirst()
                .provisions()
                .getFirst()
                .timing();
        assertEquals("", terms.breakers());
    }

    @Test
    void an_opening_by_a_rule_is_a_step_before_the_silence() {
        Provision provision =
                provision("silence: {opened by: {rule: at least 1 in favour, asks: May we?}, by: Statute Art. 6}");
        List<Step> steps = ((Provision.BySteps) provision.means()).steps();
        assertEquals(List.of("opening", "silence"), steps.stream().map(Step::id).toList());
        assertEquals("May we?", steps.getFirst().asks());
        assertEquals("Statute Art. 6", steps.getFirst().grounds().by());
        assertEquals("Statute Art. 5", steps.getLast().grounds().by());
        assertEquals(
                "at least 1 in favour",
                steps.getFirst().standards().getFirst().rule().sentence());
        assertEquals("", ((Timing.BySilence) provision.timing()).openedBy());
    }

    @Test
    void a_window_is_from_somebody_and_until_some_day() {
        assertEquals(
                new Timing.WithObjections(
                        "absent",
                        30,
                        Timing.Anchor.AFTER_THE_MEETING,
                        provision("note: none").grounds()),
                provision("objections: {from: absent, until: 30 days after the meeting}")
                        .timing());
        Timing.WithObjections one =
                (Timing.WithObjections) provision("objections: {from: founders, until: 1 day before publication}")
                        .timing();
        assertEquals("1 day before publication", one.until());
        assertEquals("founders", one.from());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        silence: {opend by: x}                                    | unknown-key
        silence: soon                                             | wrong-kind
        silence: {opened by: [x]}                                 | wrong-kind
        silence: {breakers: foundres}                             | unknown-group
        silence: {breakers: [founders]}                           | wrong-kind
        silence: {at least: a day}                                | not-a-time
        silence: {at least: -1 hours}                             | not-a-time
        silence: {at least: 100000 hours}                         | not-a-time
        silence: {at least: 24hours}                              | not-a-time
        silence: {extensions: many}                               | not-a-number
        silence: {extensions: 1001}                               | not-a-number
        silence: {extensions: -1}                                 | not-a-number
        silence: {zone: Europe/Bruxelles}                         | not-a-zone
        silence: {zone: "+01:00"}                                 | not-a-zone
        silence: {by: Constitution}                               | unknown-text
        silence: {opened by: {asks: May we?}}                     | missing-key
        silence: {opened by: {rule: no objektion}}                | not-a-rule
        silence: {opened by: {rule: unknown}}                     | not-a-rule
        silence: {opened by: {rule: no objection, quorum: x}}     | unknown-key
        objections: {from: absent}                                | missing-key
        objections: {until: 3 days after the meeting}             | missing-key
        objections: {from: absent, until: 3 weeks after the meeting} | not-a-time
        objections: {from: absent, until: 2020-01-15}             | not-a-time
        objections: {from: foundres, until: 3 days after the meeting} | unknown-group
        objections: {from: any, until: 3 days after the meeting, to: x} | unknown-key
        """)
    void what_cannot_be_is_a_problem_with_its_place(String timing, String code) {
        List<Problem> problems = read(timing).problems();
        assertEquals(List.of(code), problems.stream().map(Problem::code).toList(), problems::toString);
        assertEquals(15, problems.getFirst().mark().line());
    }

    @Test
    void a_group_gets_the_one_that_was_meant() {
        assertEquals(
                "did you mean 'founders'?",
                read("silence: {breakers: foundres}").problems().getFirst().suggestion());
    }

    @Test
    void silence_and_objections_do_not_stand_together() {
        List<Problem> problems =
                read("silence: {by: Statute}\n        objections: {from: any, until: 3 days after the meeting}")
                        .problems();
        assertEquals(
                List.of("needless-key"), problems.stream().map(Problem::code).toList());
    }

    @Test
    void steps_have_their_own_opening_and_an_unknown_rule_has_none() {
        String opened = "silence: {opened by: {rule: no objection}}";
        String steps = CHARTER.formatted(opened)
                .replace(
                        "rule: no objection\n        by",
                        "steps: [{id: a, asks: A?, rule: no objection}, {id: b, asks: B?, rule: no objection}]\n        by");
        String unknown = CHARTER.formatted(opened)
                .replace(
                        "rule: no objection\n        by", "rule: unknown\n        settled by: the archive\n        by");
        for (String charter : List.of(steps, unknown)) {
            List<Problem> problems = CharterReader.read("charter.yaml", charter).problems();
            assertTrue(!problems.isEmpty(), charter);
            assertTrue(problems.stream().allMatch(each -> each.code().equals("needless-key")), problems::toString);
        }
    }

    @Test
    void silence_may_be_the_last_of_several_steps() {
        String steps = CHARTER.formatted("silence: {opened by: the Secretary}")
                .replace(
                        "rule: no objection\n        by",
                        "steps: [{id: a, asks: A?, rule: no objection}, {id: b, asks: B?, rule: no objection}]\n        by");
        assertEquals("rejected", Told.of(steps, "matter", "against BRE").word());
        assertEquals(
                List.of("BRE breaks"), Told.of(steps, "matter", "against BRE").effects());
        assertEquals(List.of(), Told.of(steps, "matter", "objecting BRE").effects());
    }
}
