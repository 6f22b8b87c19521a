package org.comity.charter.silence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Reason;
import org.comity.charter.vote.Verdict;

/// Outcomes of votes as time leaves them: an adoption that does not stand yet, or no longer.
final class Later {
    /// The source of what nobody but the asker says.
    static final String THE_QUESTION = "the question as it was put";

    private static final int MOST_LISTED = 12;

    private Later() {}

    /// The outcome in which every adoption, possible ones included, is something else.
    ///
    /// @param instead *open* or *rejected*
    static Outcome as(Outcome votes, Verdict instead) {
        return switch (votes) {
            case Outcome.Adopted adopted -> outcome(instead, adopted.reasons(), settled(votes, instead));
            case Outcome.Depends depends -> {
                TreeSet<Verdict> possible = new TreeSet<>();
                depends.possible().forEach(each -> possible.add(each == Verdict.ADOPTED ? instead : each));
                yield possible.size() == 1
                        ? outcome(possible.first(), depends.reasons(), settled(votes, instead))
                        : new Outcome.Depends(depends.reasons(), open(votes, instead), List.copyOf(possible));
            }
            case Outcome.Rejected _, Outcome.Inquorate _, Outcome.Open _ -> votes;
        };
    }

    private static Outcome outcome(Verdict verdict, List<Reason> reasons, List<Assumption> assumptions) {
        return switch (verdict) {
            case OPEN -> new Outcome.Open(reasons, assumptions);
            case REJECTED -> new Outcome.Rejected(reasons, assumptions);
            case INQUORATE -> new Outcome.Inquorate(reasons, assumptions);
            case ADOPTED, DEPENDS -> throw new IllegalArgumentException("no adoption becomes " + verdict);
        };
    }

    /// What the outcome still hangs on.
    private static List<Assumption> open(Outcome votes, Verdict instead) {
        return votes.assumptions().stream()
                .map(each -> {
                    String ifSo = as(each.ifSo(), instead);
                    String ifNot = as(each.ifNot(), instead);
                    boolean same = ifSo.equals(ifNot) && !ifSo.equals(Verdict.DEPENDS.word());
                    return changed(each, ifSo, ifNot, same ? Assumption.Matters.NO : each.matters());
                })
                .toList();
    }

    /// The assumptions of an outcome that hangs on none of them any more.
    private static List<Assumption> settled(Outcome votes, Verdict instead) {
        return votes.assumptions().stream()
                .map(each -> changed(each, as(each.ifSo(), instead), as(each.ifNot(), instead), Assumption.Matters.NO))
                .toList();
    }

    private static Assumption changed(Assumption old, String ifSo, String ifNot, Assumption.Matters matters) {
        return new Assumption(old.id(), old.says(), old.source(), ifSo, ifNot, old.openPoint(), matters);
    }

    private static String as(String word, Verdict instead) {
        return word.equals(Verdict.ADOPTED.word()) ? instead.word() : word;
    }

    /// The outcome with more reasons and assumptions behind its own.
    static Outcome with(Outcome outcome, List<Reason> more, List<Assumption> taken) {
        List<Reason> reasons = new ArrayList<>(outcome.reasons());
        reasons.addAll(more);
        List<Assumption> assumptions = new ArrayList<>(outcome.assumptions());
        assumptions.addAll(taken);
        return switch (outcome) {
            case Outcome.Adopted adopted -> new Outcome.Adopted(reasons, assumptions, adopted.binds(), adopted.bound());
            case Outcome.Rejected _ -> new Outcome.Rejected(reasons, assumptions);
            case Outcome.Inquorate _ -> new Outcome.Inquorate(reasons, assumptions);
            case Outcome.Open _ -> new Outcome.Open(reasons, assumptions);
            case Outcome.Depends depends -> new Outcome.Depends(reasons, assumptions, depends.possible());
        };
    }

    /// Something that is taken for granted and of which it is not known what would follow if it were false.
    static Assumption granted(String id, String says, Verdict verdict) {
        return new Assumption(id, says, THE_QUESTION, verdict.word(), "", Optional.empty(), Assumption.Matters.NO);
    }

    /// Seats for a message: their ids, or how many they are.
    static String listed(List<String> ids) {
        return ids.size() > MOST_LISTED ? "any of " + ids.size() + " seats" : String.join(", ", ids);
    }
}
