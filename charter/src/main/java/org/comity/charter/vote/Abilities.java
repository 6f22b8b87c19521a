package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Refused;
import org.comity.charter.facts.Facts;

/// Says of each matter of an organ whether it can be decided at all, as things stand.
///
/// Costs one decision for each seat, position and matter. Immutable and safe for use by several threads.
public final class Abilities {
    /// The positions by which a seat can stand in the way.
    private static final List<Position> AGAINST =
            List.of(Position.OBJECTING, Position.AGAINST, Position.ABSTAINING, Position.ABSENT);

    /// So many seats that would have to change at once are still looked for.
    private static final int MOST_CHANGES = 3;

    private final Organ organ;
    private final LocalDate on;
    private final Facts facts;
    private final Seating seating;

    /// What became of asking.
    public sealed interface Asked {}

    /// One answer for each matter for which a provision is in force, in the order of the charter.
    public record Answered(List<Ability> abilities) implements Asked {
        public Answered {
            abilities = List.copyOf(abilities);
        }
    }

    /// What stands in the way of an answer; never empty.
    public record Denied(List<Refused> refusals) implements Asked {
        public Denied {
            refusals = List.copyOf(refusals);
        }
    }

    public Abilities(Organ organ, LocalDate on, Facts facts, Seating seating) {
        this.organ = organ;
        this.on = on;
        this.facts = facts;
        this.seating = seating;
    }

    /// Asks of every matter, or of one.
    public Asked ask(Suppositions given, Optional<String> only) {
        Roll roll = Roll.of(organ, on, facts, seating);
        Contradictions contradictions = new Contradictions(roll, facts);
        Suppositions supposed = contradictions.resolve(given.ofMembers(roll));
        if (!contradictions.refusals().isEmpty()) {
            return new Denied(contradictions.refusals());
        }
        List<Ability> abilities = new ArrayList<>();
        List<Refused> denied = new ArrayList<>();
        List<String> matters = only.map(List::of)
                .orElseGet(() -> organ.matters().stream().map(Matter::id).toList());
        for (String matter : matters) {
            switch (prepare(matter, supposed.suspended())) {
                case Question.Ready(Question question) -> {
                    int named = supposed.named().size();
                    if (only.isPresent()
                            && named > 0
                            && !question.provision().naming().fits(named)) {
                        return new Denied(List.of(question.misnamed(named)));
                    }
                    abilities.add(ability(question, supposed));
                }
                case Question.Denied(Refused refused) -> denied.add(refused);
            }
        }
        return abilities.isEmpty() ? new Denied(denied) : new Answered(abilities);
    }

    private Question.Prepared prepare(String matter, Map<String, String> suspended) {
        return Question.prepare(organ, matter, on, facts, seating, suspended);
    }

    private Ability ability(Question question, Suppositions supposed) {
        return question.procedure().isEmpty()
                ? unknown(question)
                : new AbilityOfMatter(question, effect(question, supposed), supposed, this::alsoSuspended).find();
    }

    /// The question as it is if a freeze has the effect of a suspension.
    private Optional<Question> effect(Question question, Suppositions supposed) {
        // A member that is suspended already loses nothing more by its own declaration.
        if (supposed.suspended().keySet().containsAll(supposed.frozen())) {
            return Optional.empty();
        }
        Suppositions frozen = supposed;
        for (String seat : supposed.frozen()) {
            frozen = frozen.suspending(seat, "as the member itself declared");
        }
        return Optional.of(ready(prepare(question.matter().id(), frozen.suspended())));
    }

    private Question alsoSuspended(Question question, Suppositions supposed) {
        return ready(prepare(question.matter().id(), supposed.suspended()));
    }

    /// Suspending takes a vote away and adds no seat, so that what could be prepared can be prepared again.
    private static Question ready(Question.Prepared prepared) {
        return switch (prepared) {
            case Question.Ready(Question question) -> question;
            case Question.Denied(Refused refused) -> throw new IllegalStateException(refused.because());
        };
    }

    private static Ability unknown(Question question) {
        Outcome outcome = question.unknownRule();
        String settledBy = ((Provision.Unknown) question.provision().means()).settledBy();
        return new Ability(
                question.matter(),
                question.provision(),
                Can.DEPENDS,
                List.of(),
                outcome.reasons(),
                List.of(),
                outcome.assumptions(),
                List.of(settledBy));
    }

    static List<Position> against() {
        return AGAINST;
    }

    static int mostChanges() {
        return MOST_CHANGES;
    }
}
