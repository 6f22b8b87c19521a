package org.comity.acts.followup;

import java.time.LocalDate;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.When;

/// Where an act stands among those about the same decision: by the day on which it surely has taken effect, and on
/// one day by number. The newest comes first, so that what holds on a day is the first from [#on] on.
///
/// @param day the last on which it can have taken effect, in days since 1970
/// @param number of the act
public record Moment(long day, long number) implements Comparable<Moment> {
    public static Moment of(Act act) {
        return new Moment(lastDay(act), act.number());
    }

    /// What stands on a day comes at this or after it.
    static Moment on(long day) {
        return new Moment(day, Long.MAX_VALUE);
    }

    /// Of an act that stands by its number alone.
    static Moment numbered(long number) {
        return new Moment(0, number);
    }

    /// Whether an act has taken effect by a day.
    public static Certainty begun(Act act, LocalDate day) {
        long on = day.toEpochDay();
        if (lastDay(act) <= on) {
            return Certainty.YES;
        }
        return firstDay(act) <= on ? Certainty.UNCERTAIN : Certainty.NO;
    }

    /// The first day on which the act can have taken effect; the least there is when nothing is said.
    static long firstDay(Act act) {
        return act.draft().effective().firstEpochDay().orElse(Long.MIN_VALUE);
    }

    /// What was known was so by then, unless it is said to come later.
    static long lastDay(Act act) {
        When effective = act.draft().effective();
        long known = act.known().lastEpochDay().orElseGet(() -> recordedDay(act));
        long last = effective.lastEpochDay().orElse(known);
        return known >= firstDay(act) ? Math.min(last, known) : last;
    }

    private static long recordedDay(Act act) {
        return Math.floorDiv(act.recorded().getEpochSecond(), 86_400L);
    }

    @Override
    public int compareTo(Moment other) {
        int byDay = Long.compare(other.day, day);
        return byDay != 0 ? byDay : Long.compare(other.number, number);
    }
}
