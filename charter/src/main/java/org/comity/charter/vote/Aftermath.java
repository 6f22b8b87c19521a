package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Deferral;
import org.comity.charter.Fallback;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.WaitingTime;
import org.comity.charter.facts.Grounds.Confirmed;

/// Notes what is met on the way to the verdicts of one question, and says what follows from it.
///
/// Not safe for use by several threads.
final class Aftermath implements Procedure.Watcher {
    private static final int MOST_LISTED = 12;

    private final Question question;
    private final Procedure procedure;
    private final Circumstances circumstances;
    private Set<Integer> fallbacks = Set.of();
    private Set<Integer> ties = Set.of();
    private boolean enoughToAsk;
    private boolean putOff;

    Aftermath(Question question, Procedure procedure, Circumstances circumstances) {
        this.question = question;
        this.procedure = procedure;
        this.circumstances = circumstances;
    }

    @Override
    public void fallback(int stage) {
        fallbacks = with(fallbacks, stage);
    }

    @Override
    public void tied(int stage) {
        ties = with(ties, stage);
    }

    /// Most votes meet nothing, so that a set is made when there is something to keep.
    private static Set<Integer> with(Set<Integer> met, int stage) {
        Set<Integer> more = met.isEmpty() ? new TreeSet<>() : met;
        more.add(stage);
        return more;
    }

    /// Notes an adoption that a minority may be able to have put off.
    void adopted(Postponement postponement, Tally tally) {
        enoughToAsk |= postponement.holds(tally, tally);
    }

    /// Notes that a request puts an adoption off.
    void putOff() {
        putOff = true;
    }

    /// What the verdicts took for granted because of what was met.
    List<Assumption> assumptions() {
        if (fallbacks.isEmpty() && ties.isEmpty()) {
            return List.of();
        }
        List<Assumption> taken = new ArrayList<>();
        fallbacks.forEach(stage -> taken.add(exhausted(stage)));
        ties.stream()
                .filter(stage -> procedure.steps().get(stage).tie() == Tie.SECOND_VOTE)
                .forEach(stage -> taken.add(secondVote(procedure.steps().get(stage))));
        return taken;
    }

    private Assumption exhausted(int stage) {
        Step step = procedure.steps().get(stage);
        Optional<WaitingTime> after = procedure.fallback(stage).flatMap(Fallback::after);
        String says = circumstances
                .consensusFailed()
                .map(day -> "efforts at consensus failed on " + day + ", as whoever asks says")
                .orElse("efforts at consensus are exhausted");
        boolean passed = after.isEmpty()
                || circumstances
                        .consensusFailed()
                        .filter(day -> Course.hasPassed(
                                after.get(), day, question.roll().on()))
                        .isPresent();
        String time = passed ? "" : ", and " + after.get().words() + " have passed since";
        return Assumption.granted(
                "consensus-exhausted" + suffix(step.id(), "otherwise"),
                says + time + "; until then the question is open",
                step.grounds().by());
    }

    private Assumption secondVote(Step step) {
        String id = "second-vote" + suffix(step.id(), "");
        return circumstances.vote() == Circumstances.Vote.SECOND
                ? Assumption.granted(
                        id,
                        "this was the second vote on the question, as whoever asks says; tied again, it is rejected",
                        step.grounds().by())
                : Assumption.granted(
                        id,
                        "the vote is tied; the same question may be voted on once more, and is rejected if that vote"
                                + " is tied too",
                        step.grounds().by());
    }

    private static String suffix(String step, String usual) {
        return step.equals(usual) ? "" : "-" + step;
    }

    /// What a request that the adoption be put off, or its absence, comes to.
    List<Assumption> ofRequest(Ballots ballots, Verdict verdict) {
        Optional<Postponement> postponement = procedure.postponement();
        if (postponement.isEmpty()) {
            return List.of();
        }
        Deferral deferral = postponement.get().deferral();
        if (!ballots.asking().isEmpty()) {
            return List.of(asked(ballots, deferral, verdict));
        }
        return nobodyAsked();
    }

    /// What it means that nobody asked, where enough could.
    List<Assumption> nobodyAsked() {
        return procedure
                .postponement()
                .map(Postponement::deferral)
                .filter(_ -> enoughToAsk)
                .map(deferral -> List.of(Assumption.granted(
                        "no-deferral-asked",
                        "nobody asked that the adoption be put off for " + deferral.time()
                                + ", though those not in favour are enough to ask: "
                                + deferral.rule().sentence() + doubt(deferral),
                        deferral.grounds().by())))
                .orElse(List.of());
    }

    private Assumption asked(Ballots ballots, Deferral deferral, Verdict verdict) {
        List<String> asking = ballots.asking().stream()
                .sorted()
                .map(seat -> question.roll().seats().get(seat).id())
                .toList();
        String who = asking.size() > MOST_LISTED ? asking.size() + " seats" : String.join(", ", asking);
        String result = switch (verdict) {
            case OPEN ->
                putOff ? "it is put off for " + deferral.time() : "nothing is adopted yet that could be put off";
            case ADOPTED ->
                "those who ask are too few, so that it stands: "
                        + deferral.rule().sentence();
            case REJECTED, INQUORATE -> "nothing was adopted that could be put off";
            case DEPENDS -> "where it is adopted and they are enough, it is put off for " + deferral.time();
        };
        return Assumption.granted(
                "deferral-asked",
                who + " asked that the adoption be put off, as whoever asks says; " + result + doubt(deferral),
                deferral.grounds().by());
    }

    private static String doubt(Deferral deferral) {
        return deferral.grounds().confirmed() == Confirmed.NO
                ? "; the right is as the charter file gives it, and its text was not seen"
                : "";
    }
}
