package org.comity.charter.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Matter;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Period;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seating;

/// Whether enough are there.
///
/// A question is asked on which everybody who is there is silent and that nobody objects to: it is decided unless the
/// quorum is missing. So presence is counted where votes are counted, and nowhere else.
public final class Presence {
    private static final String ID = "presence";

    private Presence() {}

    /// Whether those present reach a threshold; inquorate when they do not, and it depends where it is not known who
    /// is there.
    ///
    /// @param organ whose members count
    /// @param present who is there; whoever has no seat that votes is left aside
    /// @param unknown of whom nobody knows; all other members are absent
    /// @return empty when the roll of the day cannot be made
    public static Optional<Outcome> judge(
            Organ organ,
            RulesOfProcedure.Quorum.Threshold threshold,
            LocalDate on,
            Facts facts,
            Seating seating,
            Set<String> present,
            Set<String> unknown) {
        return Question.prepare(asking(organ, threshold), ID, on, facts, seating)
                        instanceof Question.Ready(Question question)
                ? decide(question, facts, present, unknown)
                : Optional.empty();
    }

    private static Optional<Outcome> decide(Question question, Facts facts, Set<String> present, Set<String> unknown) {
        BallotPaper paper = new BallotPaper(question, facts);
        question.roll().seats().forEach(seat -> {
            if (present.contains(seat.id())) {
                paper.put(seat.id(), Position.SILENT);
            } else {
                paper.put(seat.id(), unknown.contains(seat.id()) ? Position.UNKNOWN : Position.ABSENT);
            }
        });
        return paper.close() instanceof BallotPaper.Sound sound
                        && question.decide(sound.ballots()) instanceof Question.Decided(Outcome outcome)
                ? Optional.of(outcome)
                : Optional.empty();
    }

    private static Organ asking(Organ organ, RulesOfProcedure.Quorum.Threshold threshold) {
        Step.Standard standard = new Step.Standard(Optional.empty(), nobodyObjects(organ), Optional.of(threshold.of()));
        Step step = new Step("", "", List.of(standard), Set.of(), threshold.grounds());
        Provision provision = new Provision(
                Period.ALWAYS,
                new Provision.BySteps(List.of(step)),
                threshold.grounds(),
                Provision.Binds.NOBODY,
                0,
                List.of());
        List<Matter> matters =
                new ArrayList<>(List.of(new Matter(ID, Names.NONE, Optional.empty(), List.of(provision))));
        return organ.withMatters(matters);
    }

    private static Rule nobodyObjects(Organ organ) {
        return RuleParser.parse("no objection", organ.vocabulary(), RuleParser.Use.DECISION)
                        instanceof RuleParser.Sound(Rule rule)
                ? rule
                : impossible();
    }

    private static Rule impossible() {
        throw new IllegalStateException("'no objection' is no rule");
    }
}
