package org.comity.acts.voting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.Refused;
import org.comity.charter.Timing;
import org.comity.charter.silence.Letter;
import org.comity.charter.silence.SilenceProcedure;
import org.comity.charter.silence.SilenceTold;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Circumstances;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Electorate;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.charter.vote.TieBreak;

/// What a vote comes to by the charter, with the electorate that was frozen when it was opened.
///
/// Only puts together what the charter's engine decides by; nothing is counted here. Costs what the charter's
/// question costs, about one pass over the roll for each measure of the rule.
public final class Counting {
    private Counting() {}

    /// What became of it.
    public sealed interface Answer {}

    /// @param ignored positions that do not count, and letters that break no silence, each with why
    public record Counted(Outcome outcome, Computed computed, List<String> ignored) implements Answer {
        public Counted {
            ignored = List.copyOf(ignored);
        }
    }

    /// It cannot be counted; at least one reason.
    public record Uncounted(List<Refused> refusals) implements Answer {
        public Uncounted {
            refusals = List.copyOf(refusals);
        }
    }

    /// How a tie fell, as whoever declares says.
    record Ties(Optional<TieBreak> casting, Optional<TieBreak> lot) {
        static final Ties UNTOLD = new Ties(Optional.empty(), Optional.empty());

        static Ties of(VoteDeclared declared) {
            return new Ties(declared.casting(), declared.lot());
        }
    }

    /// @param at the instant that is asked about, for a silence procedure; empty for after its deadline
    static Answer of(Vote vote, Positions positions, Ties ties, Optional<String> at) {
        Optional<Question> asked = vote.asked();
        if (asked.isEmpty()) {
            return new Uncounted(List.of(unknown(vote)));
        }
        Electorate electorate = vote.frozen().orElseThrow().electorate();
        if (vote.opening() instanceof SilenceOpened) {
            return Silences.count(vote, asked.get(), electorate, at);
        }
        List<CountsTaken> counts = vote.bodies(CountsTaken.class);
        Circumstances circumstances = circumstances(vote, ties);
        return counts.isEmpty()
                ? bySeat(vote.question(), asked.get(), electorate, positions, rest(vote), circumstances)
                : byCounts(asked.get(), counts.getLast(), rest(vote), circumstances);
    }

    static Refused unknown(Vote vote) {
        return new Refused(
                "VOTE-3",
                "nothing is known by which " + vote.id() + " could be decided: "
                        + (vote.frozen().isEmpty() ? "no rule was frozen" : "the bytes of its charter are not at hand"),
                "",
                "take the charter into the record before a vote is opened");
    }

    static Optional<Position> rest(Vote vote) {
        return vote.bodies(VoteClosed.class).stream().findFirst().flatMap(VoteClosed::rest);
    }

    static Circumstances circumstances(Vote vote, Ties ties) {
        Circumstances.Vote which =
                vote.opening() instanceof VoteOpened opened && opened.again().isPresent()
                        ? Circumstances.Vote.SECOND
                        : Circumstances.Vote.FIRST;
        return new Circumstances(
                vote.opening() instanceof VoteOpened opened ? opened.consensusFailed() : Optional.empty(),
                ties.casting(),
                ties.lot(),
                which);
    }

    /// A paper with the positions that were taken.
    static BallotPaper paper(Put put, Question question, Electorate electorate, Positions positions) {
        BallotPaper paper = new BallotPaper(question, electorate.facts());
        put.named().forEach(paper::named);
        positions.bySeat().values().forEach(taken -> {
            if (taken.by().isPresent()) {
                paper.represented(taken.seat(), taken.by().get());
            } else {
                paper.put(taken.seat(), taken.position());
            }
            // That somebody is absent is told by others, and rests on nothing that could be untrue of a position.
            if (taken.position() != Position.ABSENT) {
                taken.reportedBy().ifPresent(who -> paper.reported(taken.seat(), who));
            }
        });
        return paper;
    }

    static Answer bySeat(
            Put put,
            Question question,
            Electorate electorate,
            Positions positions,
            Optional<Position> rest,
            Circumstances circumstances) {
        return closed(paper(put, question, electorate, positions), question, rest, circumstances);
    }

    /// What a paper comes to.
    static Answer closed(BallotPaper paper, Question question, Optional<Position> rest, Circumstances circumstances) {
        return switch (rest.map(paper::close).orElseGet(paper::close)) {
            case BallotPaper.Unsound(List<Refused> refusals) -> new Uncounted(refusals);
            case BallotPaper.Sound sound -> {
                Map<Position, Long> tallies = new EnumMap<>(Position.class);
                for (int i = 0; i < question.roll().size(); i++) {
                    tallies.merge(sound.ballots().given(i), 1L, Long::sum);
                }
                List<String> ignored = sound.ignored().stream()
                        .map(each -> each.seat() + " is " + each.position().words() + ", and that does not count: "
                                + each.because())
                        .toList();
                yield answer(question.decide(sound.ballots(), circumstances), tallies, ignored);
            }
        };
    }

    private static Answer byCounts(
            Question question, CountsTaken taken, Optional<Position> rest, Circumstances circumstances) {
        return answer(question.decide(counts(taken, rest), circumstances), tallies(question, taken, rest), List.of());
    }

    static Counts counts(CountsTaken taken, Optional<Position> rest) {
        Map<String, Map<Position, Integer>> groups = new java.util.LinkedHashMap<>();
        taken.groups().forEach(each -> groups.put(each.group(), totals(each.counts())));
        return new Counts(totals(taken.counts()), groups, OptionalInt.empty(), rest);
    }

    private static Map<Position, Integer> totals(List<Count> counts) {
        Map<Position, Integer> totals = new EnumMap<>(Position.class);
        // More than the most are refused by the charter's engine.
        counts.forEach(each -> totals.put(each.position(), (int) Math.min(each.number(), Counts.MOST + 1L)));
        return totals;
    }

    private static Map<Position, Long> tallies(Question question, CountsTaken taken, Optional<Position> rest) {
        Map<Position, Long> tallies = new EnumMap<>(Position.class);
        taken.counts().forEach(each -> tallies.merge(each.position(), each.number(), Long::sum));
        long barred = question.roll().seats().stream()
                .filter(seat -> seat.right() != Seat.Right.VOTES)
                .count();
        tallies.merge(Position.NOT_ENTITLED, barred, Math::max);
        long told = tallies.values().stream().mapToLong(Long::longValue).sum();
        tallies.merge(rest.orElse(Position.ABSENT), Math.max(0, question.roll().size() - told), Long::sum);
        return tallies;
    }

    static Answer answer(Question.Answer answer, Map<Position, Long> tallies, List<String> ignored) {
        return switch (answer) {
            case Question.Denied(Refused refused) -> new Uncounted(List.of(refused));
            case Question.Decided(Outcome outcome) ->
                new Counted(outcome, Computed.of(outcome, listed(tallies)), ignored);
        };
    }

    static List<Count> listed(Map<Position, Long> tallies) {
        List<Count> counts = new ArrayList<>();
        new EnumMap<>(tallies).forEach((position, number) -> {
            if (number > 0) {
                counts.add(new Count(position, number));
            }
        });
        return counts;
    }

    /// Decisions that time completes.
    static final class Silences {
        private Silences() {}

        static Answer count(Vote vote, Question question, Electorate electorate, Optional<String> at) {
            if (!(question.provision().timing() instanceof Timing.BySilence terms)) {
                return new Uncounted(List.of(notBySilence(vote.question(), question)));
            }
            return switch (SilenceProcedure.read(terms, electorate.on(), told(vote, at))) {
                case SilenceProcedure.Unsound(List<Refused> refusals) -> new Uncounted(refusals);
                case SilenceProcedure.Sound(SilenceProcedure procedure) ->
                    decide(question, electorate, vote.question(), procedure);
            };
        }

        private static Answer decide(Question question, Electorate electorate, Put put, SilenceProcedure procedure) {
            BallotPaper paper = new BallotPaper(question, electorate.facts());
            put.named().forEach(paper::named);
            return switch (procedure.decide(question, paper, electorate.facts(), Position.SILENT)) {
                case SilenceProcedure.Denied(List<Refused> refusals) -> new Uncounted(refusals);
                case SilenceProcedure.Decided decided -> {
                    List<Count> tallies = listed(tallies(question, decided.letters()));
                    List<String> ignored = decided.letters().stream()
                            .filter(letter -> letter.effect() != Letter.Effect.BREAKS)
                            .map(letter -> "the letter of " + letter.seat() + " breaks no silence: " + letter.because())
                            .toList();
                    yield new Counted(decided.outcome(), Computed.of(decided.outcome(), tallies), ignored);
                }
            };
        }

        private static Map<Position, Long> tallies(Question question, List<Letter> letters) {
            Roll roll = question.roll();
            long voting = roll.seats().stream()
                    .filter(seat -> seat.right() == Seat.Right.VOTES)
                    .count();
            long breaking = letters.stream()
                    .filter(letter -> letter.effect() == Letter.Effect.BREAKS)
                    .count();
            Map<Position, Long> tallies = new EnumMap<>(Position.class);
            tallies.put(SilenceProcedure.breaking(question.provision()), breaking);
            tallies.put(Position.SILENT, voting - breaking);
            tallies.put(Position.NOT_ENTITLED, roll.size() - voting);
            return tallies;
        }

        /// What became of reading the letters.
        sealed interface Hearing {}

        record Heard(List<Letter> letters) implements Hearing {}

        record Unheard(List<Refused> refusals) implements Hearing {}

        /// What each letter does. The question of the vote is known.
        static Hearing letters(Vote vote) {
            Question question = vote.asked().orElseThrow();
            Electorate electorate = vote.frozen().orElseThrow().electorate();
            if (!(question.provision().timing() instanceof Timing.BySilence terms)) {
                return new Unheard(List.of(notBySilence(vote.question(), question)));
            }
            return switch (SilenceProcedure.read(terms, electorate.on(), told(vote, Optional.empty()))) {
                case SilenceProcedure.Unsound(List<Refused> refusals) -> new Unheard(refusals);
                case SilenceProcedure.Sound(SilenceProcedure procedure) -> {
                    BallotPaper paper = new BallotPaper(question, electorate.facts());
                    vote.question().named().forEach(paper::named);
                    yield switch (procedure.decide(question, paper, electorate.facts(), Position.SILENT)) {
                        case SilenceProcedure.Denied(List<Refused> refusals) -> new Unheard(refusals);
                        case SilenceProcedure.Decided decided -> new Heard(decided.letters());
                    };
                }
            };
        }

        static Refused notBySilence(Put put, Question question) {
            return new Refused(
                    "VOTE-16",
                    question.organ().id() + " decides '" + put.matter() + "' by vote, and not by silence",
                    question.provision().grounds().by(),
                    "open a vote, or name a matter that the charter lets silence decide");
        }

        static SilenceTold told(Vote vote, Optional<String> at) {
            SilenceOpened opened = (SilenceOpened) vote.opening();
            return new SilenceTold(
                    Optional.of(vote.opened().effective().text()),
                    Optional.of(opened.deadline()),
                    vote.of(SilenceExtended.class)
                            .map(entry -> new SilenceTold.Extension(
                                    entry.effective().text(), ((SilenceExtended) entry.body()).until()))
                            .toList(),
                    vote.of(SilenceBroken.class)
                            .map(entry -> new SilenceTold.Letter(
                                    ((SilenceBroken) entry.body()).seat(),
                                    entry.effective().text()))
                            .toList(),
                    at,
                    List.of());
        }
    }
}
