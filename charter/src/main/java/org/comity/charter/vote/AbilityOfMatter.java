package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.comity.charter.Purpose;

/// Works out whether one matter can be decided, who can stand in the way, and what would settle it.
final class AbilityOfMatter {
    private static final String FREEZE = "freeze-is-only-claimed";

    private final Question question;
    private final Optional<Question> effect;
    private final Suppositions supposed;
    private final BiFunction<Question, Suppositions, Question> suspending;
    private final Trial law;
    private final Optional<Trial> ifFrozen;

    /// @param question the matter as it is in law
    /// @param effect the matter as it is if a claimed freeze has the effect of a suspension
    /// @param suspending prepares a question again with other suspensions
    AbilityOfMatter(
            Question question,
            Optional<Question> effect,
            Suppositions supposed,
            BiFunction<Question, Suppositions, Question> suspending) {
        this.question = question;
        this.effect = effect;
        this.supposed = supposed;
        this.suspending = suspending;
        this.law = Trial.of(question, supposed);
        this.ifFrozen = effect.map(each -> Trial.of(each, supposed));
    }

    Ability find() {
        Trial.Answer answer = law.ask();
        Can inLaw = answer.can();
        Can verdict = together(inLaw, ifFrozen.map(each -> each.ask().can()));
        return new Ability(
                question.matter(),
                question.provision(),
                verdict,
                because(),
                law.reasons(answer),
                blockers(),
                assumptions(answer, verdict),
                verdict == Can.YES ? List.of() : wouldSettle(answer));
    }

    private static Can together(Can one, Optional<Can> other) {
        return other.isEmpty() || other.get() == one ? one : Can.DEPENDS;
    }

    private List<String> because() {
        List<String> because = new ArrayList<>();
        question.roll().seats().stream()
                .filter(seat -> supposed.suspended().containsKey(seat.id()))
                .forEach(seat -> because.add(seat.id() + " has no vote: " + seat.because()));
        question.roll().seats().stream()
                .filter(seat -> seat.right() != Seat.Right.VOTES)
                .filter(seat -> supposed.objecting().contains(seat.id())
                        || supposed.nonObjection().contains(seat.id())
                        || supposed.absent().contains(seat.id()))
                .forEach(seat -> because.add("what " + seat.id() + " does is not counted: "
                        + (seat.because().isEmpty() ? "it has no vote" : seat.because())));
        if (law.voting().isEmpty()) {
            because.add("nobody is known to vote in " + question.organ().id() + " on "
                    + question.roll().on());
        }
        return because;
    }

    private List<Assumption> assumptions(Trial.Answer answer, Can verdict) {
        List<Assumption> assumptions = new ArrayList<>(law.assumptions(answer));
        ifFrozen.ifPresent(other -> {
            Can claimed = answer.can();
            Can effective = other.ask().can();
            assumptions.addFirst(new Assumption(
                    FREEZE,
                    "the freeze of " + String.join(", ", supposed.frozen())
                            + " is a claim: in law it is a member like any other, and is absent; otherwise it counts"
                            + " as suspended",
                    BallotPaper.THE_QUESTION,
                    claimed.word(),
                    effective.word(),
                    Optional.empty(),
                    claimed == effective ? Assumption.Matters.NO : Assumption.Matters.YES));
        });
        assumptions.addAll(Assumption.ofLaterObjections(question.provision()));
        if (law.namesByItself(supposed)) {
            assumptions.add(new Assumption(
                    "who-is-named",
                    "the question names " + String.join(", ", law.named()) + ", whose objection then does not count",
                    "chosen here, since naming them helps most",
                    verdict.word(),
                    "",
                    Optional.empty(),
                    Assumption.Matters.NO));
        }
        return assumptions;
    }

    /// The answer with some seats elsewhere.
    private Can ask(Map<Integer, Position> elsewhere) {
        Can inLaw = with(law, elsewhere).ask().can();
        return together(inLaw, ifFrozen.map(each -> with(each, elsewhere).ask().can()));
    }

    private static Trial with(Trial from, Map<Integer, Position> elsewhere) {
        Trial changed = from;
        for (Map.Entry<Integer, Position> each : elsewhere.entrySet()) {
            changed = changed.with(each.getKey(), each.getValue());
        }
        return changed;
    }

    private List<Ability.Blocker> blockers() {
        List<Ability.Blocker> blockers = new ArrayList<>();
        for (int seat : law.voting()) {
            Can best = ask(Map.of(seat, Position.IN_FAVOUR));
            List<Position> by = Abilities.against().stream()
                    .filter(position -> ask(Map.of(seat, position)).isWorseThan(best))
                    .toList();
            if (!by.isEmpty()) {
                blockers.add(new Ability.Blocker(id(seat), by));
            }
        }
        return blockers;
    }

    /// What makes the answer a yes: a change by one seat, else by two or three, or the settling of an open point.
    private List<String> wouldSettle(Trial.Answer answer) {
        Set<String> settles = new LinkedHashSet<>();
        List<Integer> seats = supposed.seats().stream()
                .flatMap(seat -> question.roll().indexOf(seat).stream().boxed())
                .filter(seat -> question.roll().seats().get(seat).right() == Seat.Right.VOTES)
                .toList();
        seats.forEach(seat -> byOneSeat(seat, settles));
        for (int size = 2; settles.isEmpty() && size <= Math.min(Abilities.mostChanges(), seats.size()); size++) {
            bySeats(seats, size, 0, new ArrayList<>(), settles);
        }
        if (settles.isEmpty() && seats.size() > 1) {
            bySeats(seats, seats.size(), 0, new ArrayList<>(), settles);
        }
        for (Assumption each : law.assumptions(answer)) {
            if (each.openPoint().isPresent() && each.ifSo().equals(Can.YES.word())) {
                settles.add("a ruling or decision that " + each.id() + " holds: " + each.says());
            }
        }
        if (answer.can() == Can.YES) {
            settles.add("a ruling or decision that the freeze has no effect in law");
        } else if (ifFrozen.filter(each -> each.ask().can() == Can.YES).isPresent()) {
            settles.add("a ruling or decision that the freeze has the effect of a suspension");
        }
        return List.copyOf(settles);
    }

    private void byOneSeat(int seat, Set<String> settles) {
        Position now = law.position(seat);
        String id = id(seat);
        if (now != Position.IN_FAVOUR && ask(Map.of(seat, Position.IN_FAVOUR)) == Can.YES) {
            settles.add(
                    now == Position.OBJECTING
                            ? id + " withdraws its objection and takes part"
                            : id + " takes part and does not object");
        }
        boolean reported = supposed.reported().containsKey(id);
        boolean isSilent = now != Position.NON_OBJECTION_IN_WRITING || reported;
        if (isSilent && ask(Map.of(seat, Position.NON_OBJECTION_IN_WRITING)) == Can.YES) {
            settles.add(id + (reported ? " itself" : "") + " says in writing that it does not object");
        }
        // A decision on suspending a member cannot wait for that member to be suspended.
        boolean circular =
                question.matter().purpose().filter(Purpose::isAboutAMember).isPresent();
        Suppositions without = supposed.suspending(id, "supposed here");
        if (!circular
                && Trial.of(suspending.apply(question, without), without).ask().can() == Can.YES) {
            settles.add(id + " is suspended by a decision of the organisation");
        }
    }

    private void bySeats(List<Integer> seats, int size, int from, List<Integer> chosen, Set<String> settles) {
        if (chosen.size() == size) {
            Map<Integer, Position> there = new LinkedHashMap<>();
            chosen.forEach(seat -> there.put(seat, Position.IN_FAVOUR));
            if (ask(there) == Can.YES) {
                settles.add(
                        String.join(" and ", chosen.stream().map(this::id).toList()) + " take part and do not object");
            }
            return;
        }
        for (int i = from; i < seats.size(); i++) {
            chosen.add(seats.get(i));
            bySeats(seats, size, i + 1, chosen, settles);
            chosen.removeLast();
        }
    }

    private String id(int seat) {
        return question.roll().seats().get(seat).id();
    }
}
