package org.comity.acts.voting;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Reason;
import org.comity.charter.vote.Verdict;

/// What the rule gives, with its reasons, as it stood when it was computed.
///
/// @param possible the verdicts that it can come to, where it *depends*; none where the rule is unknown
/// @param tallies how many seats of the roll stood where, those that may not vote included
/// @param binds whom an adopted decision binds, in words
/// @param bound the members bound by it at once, where they are known by name
public record Computed(
        Verdict verdict,
        List<Verdict> possible,
        List<Because> reasons,
        List<Assumed> assumptions,
        List<Count> tallies,
        Optional<String> binds,
        List<String> bound) {
    /// One test of the rule.
    ///
    /// @param have what there was, in heads or in units of the weight
    /// @param need what was needed: the least for a floor, the greatest for a ceiling
    public record Because(
            Reason.Role role,
            Optional<String> step,
            Optional<String> reading,
            String test,
            String have,
            String need,
            Reason.Holds holds,
            Optional<String> article) {
        public Because {
            Form.text("a test", test);
        }
    }

    /// Something that is taken for granted.
    ///
    /// @param so what follows if it is so
    /// @param not what follows if it is not, where that can be computed
    public record Assumed(
            String id,
            String says,
            Optional<String> source,
            String so,
            Optional<String> not,
            Assumption.Matters matters) {
        public Assumed {
            Form.text("the id of an assumption", id);
        }
    }

    public Computed {
        possible = List.copyOf(possible);
        reasons = List.copyOf(reasons);
        assumptions = List.copyOf(assumptions);
        tallies = List.copyOf(tallies);
        bound = List.copyOf(bound);
    }

    static Computed of(Outcome outcome, List<Count> tallies) {
        Optional<Outcome.Adopted> adopted =
                outcome instanceof Outcome.Adopted each ? Optional.of(each) : Optional.empty();
        return new Computed(
                outcome.verdict(),
                outcome instanceof Outcome.Depends depends ? depends.possible() : List.of(),
                outcome.reasons().stream().map(Computed::because).toList(),
                outcome.assumptions().stream().map(Computed::assumed).toList(),
                tallies,
                adopted.map(each -> each.binds().words()),
                adopted.map(Outcome.Adopted::bound).orElse(List.of()));
    }

    private static Because because(Reason reason) {
        return new Because(
                reason.role(),
                said(reason.step()),
                reason.reading(),
                reason.test(),
                Long.toString(reason.have()),
                Long.toString(reason.need()),
                reason.holds(),
                said(reason.article()));
    }

    private static Assumed assumed(Assumption each) {
        return new Assumed(
                each.id(), each.says(), said(each.source()), each.ifSo(), said(each.ifNot()), each.matters());
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// The same without what changes nothing and without the members that it binds.
    Computed slim() {
        return new Computed(verdict, possible, reasons, mattering(), tallies, binds, List.of());
    }

    /// The assumptions with which the outcome can change.
    public List<Assumed> mattering() {
        return assumptions.stream()
                .filter(each -> each.matters() == Assumption.Matters.YES)
                .toList();
    }

    /// Whether an announced result contradicts it: what depends contradicts nothing that it can come to.
    public boolean contradicts(Verdict announced) {
        return verdict == Verdict.DEPENDS ? !possible.isEmpty() && !possible.contains(announced) : verdict != announced;
    }
}
