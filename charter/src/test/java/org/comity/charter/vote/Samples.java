package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Matter;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.SeatKind;
import org.comity.charter.Step;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.rule.Rule;

/// The parts of small organs that are built without a charter file.
final class Samples {
    static final LocalDate DAY = LocalDate.of(2031, 5, 1);

    private Samples() {}

    /// `A`, `B`, ... as many as are asked for; after `Z` comes `A1`.
    static List<String> members(int size) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add((char) ('A' + i % 26) + (i < 26 ? "" : Integer.toString(i / 26)));
        }
        return members;
    }

    static SeatKind unnamed(String id) {
        return new SeatKind(id, new SeatKind.Unnamed(), SeatKind.Votes.YES, Period.ALWAYS, Grounds.NONE);
    }

    static Organ organ(List<SeatKind> seats, List<Organ.Group> groups, Provision provision) {
        return new Organ(
                "league/council",
                Names.NONE,
                Grounds.NONE,
                "",
                seats,
                groups,
                Map.of("tonnage", "tonnes", "votes", "votes"),
                Organ.Suspended.COUNTED,
                List.of(new Matter("matter", Names.NONE, Optional.empty(), List.of(provision))));
    }

    static Provision provision(Rule rule, Optional<Rule> quorum) {
        return provision(steps(rule, quorum));
    }

    static Provision provision(List<Step> steps) {
        return new Provision(
                Period.ALWAYS,
                new Provision.BySteps(steps),
                new Grounds("Art. 5", Grounds.Confirmed.YES, "", ""),
                Provision.Binds.ALL_MEMBERS,
                0,
                List.of());
    }

    static List<Step> steps(Rule rule, Optional<Rule> quorum) {
        return List.of(
                new Step("", "", List.of(new Step.Standard(Optional.empty(), rule, quorum)), Set.of(), Grounds.NONE));
    }

    static Question question(Organ organ, Facts facts) {
        return assertInstanceOf(Question.Ready.class, Question.prepare(organ, "matter", DAY, facts))
                .question();
    }
}
