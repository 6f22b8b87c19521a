package org.comity.bench.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.followup.OwnerAssigned;
import org.comity.acts.followup.StepReported;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.statement.Statement;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.RollCall;
import org.comity.acts.voting.Stand;
import org.comity.charter.vote.Position;

/// The acts of a council that has met for long: decisions, what is done about them, roll calls of 190 seats, and what
/// is said. Every tenth is for members alone.
final class CouncilActs {
    static final int SEATS = 190;
    static final int MEMBERS = 190;
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 25_000;

    private final String organisation;
    private final int all;
    private final int decisions;
    private final int votes;

    /// @param all how many acts there are in all
    CouncilActs(String organisation, int all) {
        this.organisation = organisation;
        this.all = all;
        this.decisions = Math.max(1, all / 25);
        this.votes = Math.max(1, all / 250);
    }

    int decisions() {
        return decisions;
    }

    int votes() {
        return votes;
    }

    static DecisionId decision(int number) {
        return new DecisionId("council/" + number);
    }

    static VoteId vote(int number) {
        return new VoteId("assembly/" + number);
    }

    static String member(int number) {
        return "M" + number % MEMBERS;
    }

    static LocalDate day(long number, int all) {
        return FIRST.plusDays(number * DAYS / all);
    }

    /// Acts come in the order of their days; what is done about a decision comes after it.
    Draft draft(int number) {
        LocalDate day = day(number, all);
        int kind = number % 250;
        if (kind == 0) {
            return draft(number, day, Standing.REPORT, rollCall(number / 250, day));
        }
        if (kind % 25 == 1) {
            return draft(number, day, Standing.ACT, told(number / 25));
        }
        int about = Math.max(0, number / 25 - number % 97);
        return switch (kind % 25) {
            case 2 ->
                draft(number, day, Standing.ACT, new OwnerAssigned(decision(about), new Actor.Member(member(number))));
            case 3, 4, 5, 6, 7, 8 -> draft(number, day, Standing.STATEMENT, claim(number, day));
            default ->
                draft(number, day, Standing.ACT, new StepReported(decision(about), new Content.Open("step " + number)));
        };
    }

    private static Body told(int number) {
        return new DecisionTold(
                decision(number),
                "council",
                List.of(new DecisionTold.Title("en", "Decision " + number + " on the work of the council")),
                Optional.of("C/" + number),
                Optional.empty(),
                Optional.empty());
    }

    private static Body claim(int number, LocalDate day) {
        return new Statement(
                "",
                new Content.Open("what was said on occasion " + number),
                "en",
                List.of(new Statement.Claim(
                        "matter/" + number / 40, "state " + number % 7, Optional.of(When.on(day)), Optional.empty())));
    }

    private static Body rollCall(int number, LocalDate day) {
        List<String> for_ = new ArrayList<>();
        List<String> against = new ArrayList<>();
        List<String> abstaining = new ArrayList<>();
        for (int seat = 0; seat < SEATS; seat++) {
            switch ((seat * 7 + number * 13) % 10) {
                case 0 -> against.add(member(seat));
                case 1, 2 -> abstaining.add(member(seat));
                default -> for_.add(member(seat));
            }
        }
        Put question = new Put(
                "assembly",
                "other",
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new RollCall(
                vote(number),
                day,
                question,
                Optional.empty(),
                Optional.of("Roll call " + number),
                List.of(
                        new Stand(Position.IN_FAVOUR, for_),
                        new Stand(Position.AGAINST, against),
                        new Stand(Position.ABSTAINING, abstaining)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private Draft draft(int number, LocalDate day, Standing standing, Body body) {
        Actor by =
                standing == Standing.STATEMENT ? new Actor.Member(member(number)) : new Actor.Office("secretariat", "");
        return new Draft(
                organisation,
                Optional.of(When.on(day.plusDays(3))),
                When.on(day),
                by,
                "registry",
                standing,
                body,
                List.of(new Source("minutes", "page " + number, Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                number % 10 == 9 ? new Audience.Members("") : new Audience.Everybody(),
                "bench-" + number,
                List.of());
    }
}
