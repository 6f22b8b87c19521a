package org.comity.acts.voting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.document.Subject;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.table.Table;
import org.comity.charter.vote.Verdict;

/// What the acts of this field of work come to. Immutable; equal acts in the same order give equal states.
///
/// @param votes those that were opened, with what happened to them
/// @param rollCalls votes of the past that were told whole
/// @param letters non-objections in writing, by what they are about
/// @param acts which vote an act is about, by its number
/// @param appeals which vote is about a ruling, by the number of the act with the ruling
/// @param days votes by the day of their roll
/// @param shown what disagrees, in the order in which it came up
public record VotingState(
        Table<VoteId, Vote> votes,
        Table<VoteId, Entry> rollCalls,
        Table<String, Table<Long, Entry>> letters,
        Table<Long, VoteId> acts,
        Table<Long, VoteId> appeals,
        Table<DayOf, Long> days,
        Table<Integer, Conflict> shown) {
    public static final VotingState EMPTY = new VotingState(
            Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty());

    /// A vote with its day, in the order of the days.
    public record DayOf(LocalDate day, VoteId vote) implements Comparable<DayOf> {
        @Override
        public int compareTo(DayOf other) {
            int order = day.compareTo(other.day);
            return order != 0 ? order : vote.compareTo(other.vote);
        }
    }

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public VotingState evolve(Act act, VotingBody body, Rules rules, MembershipState members) {
        Entry entry = Entry.of(act, body);
        return switch (body) {
            case Opening opening -> opened(entry, opening, rules);
            case RollCall told -> told(entry, told);
            case NonObjection letter -> letter(entry, letter);
            case OnVote next ->
                votes.get(next.vote())
                        .map(vote -> followed(vote, entry, next))
                        .orElseGet(() -> conflicting(
                                next.vote(), "unknown-vote", "it is about a vote that nobody opened", entry.number()));
        };
    }

    private VotingState opened(Entry entry, Opening opening, Rules rules) {
        if (isUsed(opening.vote())) {
            return conflicting(
                    opening.vote(), "opened-twice", "it is opened once more", first(opening.vote()), entry.number());
        }
        VotingState state = with(Vote.of(entry, opening, rules))
                .about(entry.number(), opening.vote())
                .appealing(opening);
        return day(opening, entry)
                .map(day -> state.on(day, opening.vote(), entry.number()))
                .orElse(state);
    }

    static Optional<LocalDate> day(Opening opening, Entry entry) {
        return opening.frozen()
                .map(frozen -> frozen.electorate().on())
                .or(() -> entry.effective().firstDay());
    }

    private VotingState told(Entry entry, RollCall told) {
        if (isUsed(told.vote())) {
            return conflicting(
                    told.vote(),
                    "told-twice",
                    "it is told once more, as another vote",
                    first(told.vote()),
                    entry.number());
        }
        VotingState state = new VotingState(
                        votes, rollCalls.with(told.vote(), entry), letters, acts, appeals, days, shown)
                .about(entry.number(), told.vote())
                .on(told.on(), told.vote(), entry.number());
        if (!told.unseated().isEmpty()) {
            state = state.conflicting(
                    told.vote(),
                    "no-seat",
                    String.join(", ", told.unseated()) + " had no seat on " + told.on() + ", and a position is told",
                    entry.number());
        }
        boolean differs = told.announced().isPresent()
                && told.computed().isPresent()
                && told.computed().get().contradicts(told.announced().get());
        return differs
                ? state.differing(
                        told.vote(), told.announced().get(), told.computed().get(), entry)
                : state;
    }

    private VotingState differing(VoteId vote, Verdict announced, Computed computed, Entry entry) {
        return conflicting(
                vote,
                "announced-computed",
                "announced as " + announced.word() + ", and by the rule it is "
                        + computed.verdict().word(),
                entry.number());
    }

    private VotingState letter(Entry entry, NonObjection letter) {
        Table<String, Table<Long, Entry>> more = letters;
        for (String topic : letter.topics()) {
            more = more.with(topic, more.get(topic).orElse(Table.empty()).with(entry.number(), entry));
        }
        return new VotingState(votes, rollCalls, more, acts, appeals, days, shown);
    }

    private VotingState followed(Vote vote, Entry entry, OnVote body) {
        VotingState state = about(entry.number(), vote.id());
        return switch (body) {
            case PositionTaken _, PositionsTaken _, CountsTaken _ ->
                vote.stage() == Vote.Stage.OPEN
                        ? state.with(vote.with(entry))
                        : state.late(vote, entry, "a position is told of it after it was closed");
            case RoundDeclared declared
            when vote.stage() != Vote.Stage.DECLARED && vote.isElection() ->
                state.round(vote.with(entry), declared, entry);
            case SilenceBroken _, SilenceExtended _, CandidateWithdrawn _, RoundHeld _, RoundDeclared _ ->
                vote.stage() != Vote.Stage.DECLARED
                        ? state.with(vote.with(entry))
                        : state.late(vote, entry, "something is told of it after its result was declared");
            case VoteClosed _ ->
                vote.stage() == Vote.Stage.OPEN
                        ? state.with(vote.with(entry).closedBy(entry.number()))
                        : state.late(vote, entry, "it is closed once more");
            case VoteDeclared declared -> state.declared(vote, entry, declared);
            case VoteRuled _, VoteRulingAppealed _, VoteExplained _, VoteCorrected _ -> state.with(vote.with(entry));
            case VoteAppealDecided decided -> state.with(vote.with(entry)).appealed(vote, decided, entry);
        };
    }

    /// An election ends with the round that fills its last place.
    private VotingState round(Vote vote, RoundDeclared declared, Entry entry) {
        VotingState state = with(Election.of(vote).isOver() ? vote.declaredBy(entry.number()) : vote);
        List<String> elected =
                declared.elected().map(RoundDeclared.Candidates::names).orElse(List.of());
        for (RoundDeclared.OfCandidate each : declared.computed()) {
            if (elected.contains(each.candidate()) && each.outcome().contradicts(Verdict.ADOPTED)) {
                state = state.conflicting(
                        vote.id(),
                        "announced-computed",
                        each.candidate() + " is announced as elected in round " + declared.round()
                                + ", and by the rule it is not",
                        entry.number());
            }
        }
        return state;
    }

    /// The state after something changed about who belongs: of votes that were opened before, whose electorate would
    /// be another by what is known now, a conflict is shown. The electorate and the result stay as they are.
    ///
    /// Costs a look at each vote whose day is not before the one from which something changed.
    ///
    /// @param from the first day for which something changed
    public VotingState reconsidered(Act act, LocalDate from, MembershipState members) {
        return new ChangedElectorates(act, members).shown(this, from);
    }

    private VotingState late(Vote vote, Entry entry, String says) {
        return conflicting(
                vote.id(),
                "too-late",
                says,
                vote.declared().orElse(vote.closed().orElse(vote.opened().number())),
                entry.number());
    }

    private VotingState declared(Vote vote, Entry entry, VoteDeclared declared) {
        if (vote.stage() == Vote.Stage.DECLARED) {
            return conflicting(
                    vote.id(),
                    "declared-twice",
                    "its result is told once more"
                            + declared.announced()
                                    .map(each -> ", as " + each.word())
                                    .orElse(""),
                    vote.declared().getAsLong(),
                    entry.number());
        }
        // What somebody outside tells of a vote of the record does not end it.
        boolean ends = !entry.isTold() || vote.opened().isTold();
        Vote changed = vote.with(entry);
        VotingState state = with(ends ? changed.declaredBy(entry.number()) : changed);
        boolean differs = declared.ruling().isEmpty()
                && declared.announced().isPresent()
                && declared.computed().isPresent()
                && declared.computed().get().contradicts(declared.announced().get());
        return (differs
                        ? state.differing(
                                vote.id(),
                                declared.announced().get(),
                                declared.computed().get(),
                                entry)
                        : state)
                .decidingAppeal(vote, declared, entry, ends);
    }

    /// A vote about a ruling on another vote decides the appeal: what is adopted overturns it.
    private VotingState decidingAppeal(Vote vote, VoteDeclared declared, Entry entry, boolean ends) {
        OptionalLong ruling = vote.question().ruling();
        boolean overturns = ends
                && ruling.isPresent()
                && declared.announced().filter(Verdict.ADOPTED::equals).isPresent();
        return overturns ? overturned(ruling.getAsLong(), entry) : this;
    }

    private VotingState appealed(Vote vote, VoteAppealDecided decided, Entry entry) {
        return decided.result() == VoteAppealDecided.Result.OVERTURNED
                        && vote.ruling(decided.ruling()).isPresent()
                ? overturned(decided.ruling(), entry)
                : this;
    }

    private VotingState overturned(long ruling, Entry entry) {
        Optional<Vote> relying = acts.get(ruling)
                .flatMap(votes::get)
                .filter(vote -> vote.result()
                        .filter(result -> result.ruling().equals(OptionalLong.of(ruling)))
                        .isPresent());
        return relying.map(vote -> conflicting(
                        vote.id(),
                        "ruling-overturned",
                        "its result was declared under the ruling of act " + ruling + ", which was overturned",
                        vote.declared().getAsLong(),
                        entry.number()))
                .orElse(this);
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it.
    ///
    /// A declared result stays as it is, and the disagreement is shown.
    public VotingState without(long number, Act because) {
        return new Retraction(number, because).from(this);
    }

    /// Votes by the days of their rolls, from a day on.
    Iterable<Table.Entry<DayOf, Long>> daysFrom(LocalDate from) {
        return days.from(new DayOf(from, FIRST));
    }

    VotingState with(Vote vote) {
        return new VotingState(votes.with(vote.id(), vote), rollCalls, letters, acts, appeals, days, shown);
    }

    private VotingState about(long number, VoteId vote) {
        return new VotingState(votes, rollCalls, letters, acts.with(number, vote), appeals, days, shown);
    }

    private VotingState appealing(Opening opening) {
        OptionalLong ruling = opening.question().ruling();
        return ruling.isEmpty()
                ? this
                : new VotingState(
                        votes, rollCalls, letters, acts, appeals.with(ruling.getAsLong(), opening.vote()), days, shown);
    }

    /// The vote that was opened last about a ruling, by the number of the act with the ruling.
    public Optional<Vote> onRuling(long ruling) {
        return appeals.get(ruling).flatMap(votes::get);
    }

    VotingState forgetting(long number) {
        return new VotingState(votes, rollCalls, letters, acts.without(number), appeals, days, shown);
    }

    private VotingState on(LocalDate day, VoteId vote, long number) {
        return new VotingState(
                votes, rollCalls, letters, acts, appeals, days.with(new DayOf(day, vote), number), shown);
    }

    VotingState conflicting(VoteId vote, String kind, String says, Long... numbers) {
        Conflict conflict = new Conflict("vote/" + vote, kind, says, List.of(numbers), numbers[numbers.length - 1]);
        return new VotingState(votes, rollCalls, letters, acts, appeals, days, shown.with(shown.size(), conflict));
    }

    private long first(VoteId vote) {
        return votes.get(vote)
                .map(each -> each.opened().number())
                .or(() -> rollCalls.get(vote).map(Entry::number))
                .orElse(1L);
    }

    /// Whether a vote of this id was opened or told.
    public boolean isUsed(VoteId vote) {
        return votes.has(vote) || rollCalls.has(vote);
    }

    /// Whether an act opened a vote.
    public boolean isOpenedBy(VoteId vote, long number) {
        return votes.get(vote).filter(each -> each.opened().number() == number).isPresent();
    }

    /// What ended with an act, in the state after it: a vote that it declared, or one that it told whole.
    public Optional<VoteEnded> endedBy(Act act, VotingBody body) {
        return VoteEnded.by(this, act, body);
    }

    /// A vote that was opened.
    public Optional<Vote> vote(VoteId vote) {
        return votes.get(vote);
    }

    /// A vote of the past that was told whole.
    public Optional<RollCall> rollCall(VoteId vote) {
        return rollCalls.get(vote).map(entry -> (RollCall) entry.body());
    }

    /// Votes of an organ of which no result is declared yet, in the order of their ids.
    public List<Vote> openVotes(String organ) {
        return votes.values()
                .filter(vote -> vote.stage() != Vote.Stage.DECLARED
                        && vote.question().organ().equals(organ))
                .toList();
    }

    /// Votes whose day lies in a time and whose result was declared or told, in the order of their days.
    ///
    /// @param until not included
    public List<VoteId> declared(LocalDate from, LocalDate until) {
        List<VoteId> found = new ArrayList<>();
        for (Table.Entry<DayOf, Long> each : daysFrom(from)) {
            if (!each.key().day().isBefore(until)) {
                break;
            }
            VoteId id = each.key().vote();
            boolean declared = rollCalls.has(id)
                    || votes.get(id)
                            .filter(vote -> vote.stage() == Vote.Stage.DECLARED)
                            .isPresent();
            if (declared) {
                found.add(id);
            }
        }
        return List.copyOf(found);
    }

    /// No id goes before it.
    private static final VoteId FIRST = new VoteId("0");

    /// Where seats stand in a vote.
    public Positions positions(Vote vote) {
        return Positions.of(vote, letters(vote));
    }

    /// What a vote comes to by the charter.
    ///
    /// @param at the instant that is asked about, for a silence procedure; empty for after its deadline
    public Counting.Answer count(Vote vote, Optional<String> at) {
        Counting.Ties ties = vote.result().map(Counting.Ties::of).orElse(Counting.Ties.UNTOLD);
        return Counting.of(vote, positions(vote), ties, at);
    }

    /// What it comes to with the positions that members corrected later; empty where none did.
    public Optional<Counting.Answer> corrected(Vote vote) {
        if (vote.of(VoteCorrected.class).findAny().isEmpty()) {
            return Optional.empty();
        }
        Counting.Ties ties = vote.result().map(Counting.Ties::of).orElse(Counting.Ties.UNTOLD);
        return Optional.of(Counting.of(vote, positions(vote).corrected(vote), ties, Optional.empty()));
    }

    private Table<Long, Entry> letters(Vote vote) {
        Table<Long, Entry> all = letters.get("vote/" + vote.id()).orElse(Table.empty());
        Optional<DocumentId> document = vote.question()
                .subject()
                .filter(each -> each instanceof Subject.OfDocument)
                .map(Subject::document);
        Optional<Table<Long, Entry>> more = document.flatMap(each -> letters.get("document/" + each));
        if (more.isPresent()) {
            for (Table.Entry<Long, Entry> each : more.get()) {
                all = all.with(each.key(), each.value());
            }
        }
        return all;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return shown.values().toList();
    }

    /// What disagrees about one vote.
    public Stream<Conflict> conflicts(VoteId vote) {
        return shown.values().filter(each -> each.about().equals("vote/" + vote));
    }
}
