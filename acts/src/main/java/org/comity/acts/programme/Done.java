package org.comity.acts.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Relation;
import org.comity.acts.followup.Moment;

/// An act that has taken effect by a day.
///
/// @param begun YES, or UNCERTAIN where its time is not precise enough to tell
public record Done(Act act, Certainty begun) {
    private static final Comparator<Done> OLDEST_FIRST =
            Comparator.comparing((Done done) -> Moment.of(done.act)).reversed();

    /// Of acts that speak, those that have taken effect by a day or perhaps have, in the order of the world: the
    /// oldest first. What another of them supersedes by then is left out.
    public static List<Done> by(Stream<Act> acts, LocalDate day) {
        List<Done> done = acts.map(act -> new Done(act, Moment.begun(act, day)))
                .filter(each -> each.begun != Certainty.NO)
                .sorted(OLDEST_FIRST)
                .toList();
        Set<Long> superseded = done.stream()
                .filter(Done::isSure)
                .flatMap(each -> superseded(each.act))
                .collect(Collectors.toSet());
        return superseded.isEmpty()
                ? done
                : done.stream()
                        .filter(each -> !superseded.contains(each.act.number()))
                        .toList();
    }

    /// The numbers of the acts in whose place one stands.
    public static Stream<Long> superseded(Act act) {
        return act.relates().stream()
                .filter(each -> each.as() == Relation.As.SUPERSEDES)
                .map(Relation::number);
    }

    /// Whether at least one of several is so.
    static Certainty any(Stream<Certainty> each) {
        return each.reduce(
                Certainty.NO, (one, other) -> one.not().and(other.not()).not());
    }

    public boolean isSure() {
        return begun == Certainty.YES;
    }

    public long number() {
        return act.number();
    }
}
