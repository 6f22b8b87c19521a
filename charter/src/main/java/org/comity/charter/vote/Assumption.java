package org.comity.charter.vote;

import java.util.List;
import java.util.Optional;
import org.comity.charter.Provision;
import org.comity.charter.Timing;

/// Something that an outcome takes for granted.
///
/// @param id a stable word for it
/// @param says what is assumed
/// @param source where it comes from, or what it is known by
/// @param ifSo the outcome if it is true: a verdict's word
/// @param ifNot the outcome if it is false: a verdict's word, or empty when that cannot be computed
/// @param openPoint what the text leaves open, when this is one way of reading it
/// @param matters whether the outcome can change with it, alone or together with others
public record Assumption(
        String id, String says, String source, String ifSo, String ifNot, Optional<String> openPoint, Matters matters) {
    /// Whether an outcome can change with an assumption.
    public enum Matters {
        YES,
        NO
    }

    /// One of which it is not known what would follow if it were false.
    static Assumption granted(String id, String says, String source) {
        return new Assumption(id, says, source, "", "", Optional.empty(), Matters.NO);
    }

    /// What looking ahead takes for granted where objections may follow a meeting.
    static List<Assumption> ofLaterObjections(Provision provision) {
        return provision.timing() instanceof Timing.WithObjections terms
                ? List.of(granted(
                        "no-later-objection",
                        "nobody who may object after the meeting does so in time",
                        terms.grounds().by()))
                : List.of();
    }

    /// The same, listed with an outcome that does not change with it.
    Assumption under(Verdict verdict) {
        return new Assumption(id, says, source, verdict.word(), "", openPoint, Matters.NO);
    }

    /// Whether the outcome hangs on it alone: true and false give different ones.
    public boolean decides() {
        return !ifNot.isEmpty() && !ifSo.equals(ifNot);
    }
}
