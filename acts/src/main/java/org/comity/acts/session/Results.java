package org.comity.acts.session;

import java.util.Optional;
import org.comity.charter.Refused;

/// Whether what was put to an organ was carried: as a count says by the charter, else as the act says.
final class Results {
    private Results() {}

    /// What came of it.
    sealed interface Result {}

    record Right(Carried carried) implements Result {}

    /// Nobody says, and nobody has to.
    record Unsaid() implements Result {}

    record Wrong(Refused refused) implements Result {}

    /// Whether it was.
    enum Carried {
        YES,
        NO
    }

    /// @param matter by whose rule a count decides
    /// @param said what the act says came of it
    /// @param means what it means that it is carried, as a clause
    /// @param ruleless what to say where no rule is known for a count
    static Result of(
            Hall hall,
            Optional<Warrant> warrant,
            Optional<String> matter,
            Optional<Carried> said,
            String means,
            Refused ruleless) {
        if (warrant.isPresent() && warrant.get() instanceof Warrant.Count count && !hall.isFree()) {
            return matter.map(each -> counted(hall, count, each, said, means)).orElse(new Wrong(ruleless));
        }
        if (said.isEmpty() && !hall.isFree()) {
            return new Wrong(SessionRefusals.result(
                    "the act does not say what came of it",
                    "",
                    "say it under 'result', or give the count under 'warrant'"));
        }
        return said.<Result>map(Right::new).orElse(new Unsaid());
    }

    private static Result counted(Hall hall, Warrant.Count count, String matter, Optional<Carried> said, String means) {
        return switch (Counting.judge(hall, count, matter)) {
            case Counting.Not not -> new Wrong(not.refused());
            case Counting.Of of -> {
                String by = "by " + Counting.shown(count);
                String article = Counting.article(of.outcome());
                if (!of.isSettled() && said.isEmpty()) {
                    yield new Wrong(SessionRefusals.result(
                            by + " it is not known whether " + means + " ("
                                    + of.outcome().verdict().word() + ")",
                            article,
                            "enter who is present, or say under 'result' what came of it"));
                }
                Carried counted = of.isAdopted() ? Carried.YES : Carried.NO;
                Carried carried = of.isSettled() ? counted : said.get();
                if (said.isPresent() && said.get() != carried) {
                    yield new Wrong(SessionRefusals.result(
                            by + (carried == Carried.YES ? " " : " it is not so that ") + means
                                    + ", and the act says otherwise",
                            article,
                            "correct the count or the result"));
                }
                yield new Right(carried);
            }
        };
    }
}
