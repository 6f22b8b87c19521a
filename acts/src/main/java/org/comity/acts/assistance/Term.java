package org.comity.acts.assistance;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.When;

/// For how long help may be given.
///
/// @param decision that grants it
/// @param mandate that was given with it, if one is known
/// @param until its last moment as said, by the decision or by whoever extended it last
/// @param ended the act that ended it
public record Term(
        Done<ResponseDecided> decision,
        Optional<Mandate> mandate,
        Optional<When> until,
        Optional<Done<MandateEnded>> ended) {
    static Term of(Done<ResponseDecided> decision, Response response) {
        Optional<Mandate> mandate = response.decisions().stream()
                .filter(done -> done.body().answer() == Answer.GRANTED)
                .flatMap(done -> done.body().mandate().stream())
                .reduce((_, last) -> last);
        Optional<When> until = response.last(MandateExtended.class)
                .map(done -> done.body().until())
                .or(() -> mandate.flatMap(Mandate::until));
        return new Term(decision, mandate, until, response.last(MandateEnded.class));
    }

    /// From when it holds.
    public When from() {
        return mandate.flatMap(Mandate::from).orElseGet(decision::when);
    }

    /// When it ended or is to end; empty where that is not said.
    public Optional<When> end() {
        return ended.map(Done::when).or(() -> until);
    }

    /// Whether it is over before something happens.
    public Certainty isOverBefore(When when) {
        return end().map(end -> end.before(when)).orElse(Certainty.NO);
    }

    /// Whether it is over at the end of a day.
    public Certainty isOverOn(LocalDate day) {
        if (end().isEmpty()) {
            return Certainty.NO;
        }
        Optional<LocalDate> first = end().get().firstDay();
        Optional<LocalDate> last = end().get().lastDay();
        // Its last day is one of it.
        if (last.isPresent() && last.get().isBefore(day) || ended.isPresent() && isBy(last, day)) {
            return Certainty.YES;
        }
        return first.isPresent() && !first.get().isBefore(day) ? Certainty.NO : Certainty.UNCERTAIN;
    }

    private static boolean isBy(Optional<LocalDate> last, LocalDate day) {
        return last.isPresent() && !last.get().isAfter(day);
    }

    /// Whether it covers a kind of help. One that names none covers all.
    public boolean covers(Help help) {
        return mandate.map(Mandate::help)
                .filter(kinds -> !kinds.isEmpty())
                .map(kinds -> kinds.contains(help))
                .orElse(true);
    }

    /// The act from which it has its end, if it has one.
    Optional<Act> endedBy() {
        return ended.map(Done::act);
    }
}
