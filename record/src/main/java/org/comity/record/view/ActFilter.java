package org.comity.record.view;

import java.util.Optional;
import org.comity.acts.Standing;
import org.comity.acts.When;

/// Which acts are asked for. Whatever is empty lets all through.
///
/// @param kind of the body, such as `statement`
/// @param by who acted: a member's code, an organ, an office or a name, exactly. A member's acts are
///     also those of its persons, and a holder's those of the office
/// @param about acts that claim something of this subject or concern it
public record ActFilter(
        Optional<String> kind,
        Optional<String> by,
        Optional<Standing> standing,
        Optional<String> about,
        Range effective,
        Range known,
        Range recorded) {
    /// Every act.
    public static ActFilter all() {
        return new ActFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Range.all(),
                Range.all(),
                Range.all());
    }

    public ActFilter kind(String word) {
        return new ActFilter(Optional.of(word), by, standing, about, effective, known, recorded);
    }

    public ActFilter by(String who) {
        return new ActFilter(kind, Optional.of(who), standing, about, effective, known, recorded);
    }

    public ActFilter standing(Standing weight) {
        return new ActFilter(kind, by, Optional.of(weight), about, effective, known, recorded);
    }

    public ActFilter about(String subject) {
        return new ActFilter(kind, by, standing, Optional.of(subject), effective, known, recorded);
    }

    public ActFilter effective(Range range) {
        return new ActFilter(kind, by, standing, about, range, known, recorded);
    }

    public ActFilter known(Range range) {
        return new ActFilter(kind, by, standing, about, effective, range, recorded);
    }

    public ActFilter recorded(Range range) {
        return new ActFilter(kind, by, standing, about, effective, known, range);
    }

    /// From the beginning of one time until the end of another, both included.
    ///
    /// @param from empty: from the beginning
    /// @param until empty: without an end
    public record Range(Optional<When> from, Optional<When> until) {
        public static Range all() {
            return new Range(Optional.empty(), Optional.empty());
        }

        /// All of one time, such as a year.
        public static Range in(When time) {
            return new Range(Optional.of(time), Optional.of(time));
        }
    }
}
