package org.comity.acts.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.membership.MemberStatus;
import org.comity.acts.statement.Manner;
import org.comity.acts.statement.Statement;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever says what: members in law, chairs, sessions, documents, votes, follow-up and audience stay as they were.
class StatementsChangeNothingTest {
    private static final int STATEMENTS = 50;
    private static final Instant BEGUN = Instant.parse("2031-01-01T00:00:00Z");
    private static final List<String> MEMBERS = List.of("ALD", "BRE", "CAL");
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2030, 1, 1), LocalDate.of(2031, 5, 1), LocalDate.of(2032, 1, 1));
    /// Of statements that differ: it is shown, and changes nothing.
    private static final String SAID = "sources-differ";

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Act act(Random random, long number, Body body) {
        List<Relation> relates = number > 1 && random.nextInt(3) > 0
                ? List.of(
                        new Relation(1 + random.nextInt((int) number - 1), pick(random, List.of(Relation.As.values()))))
                : List.of();
        Draft draft = new Draft(
                "river-league",
                Optional.empty(),
                When.of("2031-0" + (1 + random.nextInt(9))),
                new Actor.Member(pick(random, MEMBERS)),
                "secretariat",
                pick(random, List.of(Standing.values())),
                body,
                List.of(),
                relates,
                new Audience.Everybody(),
                "r" + number,
                List.of());
        return new Act(number, BEGUN.plusSeconds(number), draft);
    }

    private static Statement statement(Random random) {
        String member = pick(random, MEMBERS);
        String value = pick(random, List.of("left", "frozen", "suspended", "full", "adopted", "rejected", "ALD"));
        String about = pick(
                random,
                List.of(
                        "status/" + member,
                        "membership/" + member,
                        "chair/council",
                        "session/council/2031-01/1",
                        "document/council/2031-01/1",
                        "vote/council/2031-01/1",
                        "decision/council/2031-01/1",
                        "response/council/2031-01/1",
                        "clock/council/2031-01/1/council/2031-01/1",
                        "instrument/council/2031-01/1",
                        "guarantee/council/2031-01/1"));
        return new Statement(
                pick(random, Manner.words()),
                "spring session",
                new Content.Open(member + " is " + value),
                "en",
                List.of(about),
                List.of(new Statement.Claim(about, value, Optional.empty(), Optional.empty())));
    }

    /// A council of as many acts as were possible bodies.
    private static Council council(Random random, int acts) {
        AnyBody bodies = new AnyBody(random);
        Council council = Council.of(_ -> Optional.empty());
        for (int i = 0; i < acts; i++) {
            Optional<CouncilBody> body = bodies.next();
            if (body.isPresent()) {
                council = council.evolve(act(random, council.last() + 1, body.get()));
            }
        }
        return council;
    }

    private static List<Object> fields(Council council) {
        return new ArrayList<>(List.of(
                council.rules(),
                council.members().acts(),
                MEMBERS.stream()
                        .flatMap(member -> DAYS.stream().map(day -> inLaw(council, member, day)))
                        .toList(),
                council.chairs(),
                council.sessions(),
                council.documents(),
                council.votes(),
                council.followUp(),
                council.audience(),
                council.works(),
                council.conflicts().stream()
                        .filter(each -> !each.kind().equals(SAID))
                        .toList()));
    }

    /// What is so in law of a member; what is claimed of it is shown beside that.
    private static List<Object> inLaw(Council council, String member, LocalDate day) {
        MemberStatus status = council.members().status(member, day);
        return List.of(
                status.inLaw(),
                status.certain(),
                status.rows(),
                status.acts(),
                status.suspensions(),
                status.withdrawals(),
                status.bars(),
                status.waivers(),
                status.undated());
    }

    /// Fifty statements, one after the other, on what some random acts have made.
    private static void changesNothing(Random random) {
        Council council = council(random, random.nextInt(40));
        List<Object> before = fields(council);
        for (int i = 0; i < STATEMENTS; i++) {
            Act said = act(random, council.last() + 1, statement(random));
            council = council.evolve(said);
            assertEquals(before, fields(council), said::toString);
            assertEquals(said.number(), council.last());
        }
    }

    @Test
    void a_statement_of_whatever_standing_changes_nothing_else() {
        Seeded.times(200 / STATEMENTS, StatementsChangeNothingTest::changesNothing);
    }

    @Test
    @Tag("slow")
    void many_statements_change_nothing_else() {
        Seeded.times(100_000 / STATEMENTS, StatementsChangeNothingTest::changesNothing);
    }

    @Test
    void the_councils_that_are_tried_are_not_all_empty() {
        Random random = new Random(1);
        long moved = 0;
        for (int i = 0; i < 50; i++) {
            moved += council(random, 40).last();
        }
        assertTrue(moved > 500, "only " + moved + " bodies could be made");
    }

    @Test
    void a_statement_is_entered_as_it_was_proposed() {
        Seeded.times(50, random -> {
            Council council = council(random, random.nextInt(20));
            Statement said = statement(random);
            Act act = act(random, council.last() + 1, said);
            // A collective position needs an act behind it; that one is not what this test is about.
            if (Manner.of(said.manner()).orElseThrow() != Manner.COLLECTIVE_POSITION) {
                assertEquals(new Decided.Fit(act.draft(), List.of()), council.decide(act.draft(), act.recorded()));
            }
        });
    }
}
