package org.comity.acts.voting;

import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.ids.VoteId;
import org.comity.acts.table.Table;

/// What is left of the votes when an earlier act speaks no more.
///
/// @param number of the act that speaks no more
/// @param because the act that corrects or retracts it
record Retraction(long number, Act because) {
    VotingState from(VotingState before) {
        VotingState state = withoutLetter(before);
        Optional<VoteId> about = state.acts().get(number);
        if (about.isEmpty()) {
            return state;
        }
        VoteId id = about.get();
        Optional<Entry> told = state.rollCalls().get(id).filter(entry -> entry.number() == number);
        if (told.isPresent()) {
            return withoutRollCall(state, id, (RollCall) told.get().body());
        }
        return state.vote(id).map(vote -> without(state, vote)).orElse(state);
    }

    private VotingState withoutRollCall(VotingState state, VoteId id, RollCall told) {
        return new VotingState(
                state.votes(),
                state.rollCalls().without(id),
                state.letters(),
                state.acts().without(number),
                state.appeals(),
                state.days().without(new VotingState.DayOf(told.on(), id)),
                state.shown());
    }

    private VotingState without(VotingState state, Vote vote) {
        boolean opening = vote.opened().number() == number;
        if (vote.stage() == Vote.Stage.DECLARED && (opening || isBehindResult(vote))) {
            return state.conflicting(
                    vote.id(),
                    "retracted-behind-declared",
                    "act " + number + ", on which its declared result rests, is corrected or retracted",
                    number,
                    because.number());
        }
        return opening
                ? withoutVote(state, vote)
                : state.with(vote.without(number)).forgetting(number);
    }

    private VotingState withoutVote(VotingState state, Vote vote) {
        Table<VotingState.DayOf, Long> left = VotingState.day(vote.opening(), vote.opened())
                .map(day -> state.days().without(new VotingState.DayOf(day, vote.id())))
                .orElse(state.days());
        return new VotingState(
                state.votes().without(vote.id()),
                state.rollCalls(),
                state.letters(),
                state.acts().without(number),
                state.appeals(),
                left,
                state.shown());
    }

    /// Whether a declared result rests on the act: it was declared by it, or after it by what it says.
    private boolean isBehindResult(Vote vote) {
        boolean later = number > vote.declared().getAsLong();
        boolean says = vote.entries()
                .get(number)
                .filter(entry -> entry.body() instanceof VoteExplained)
                .isPresent();
        return !later && !says;
    }

    private VotingState withoutLetter(VotingState state) {
        Table<String, Table<Long, Entry>> left = state.letters();
        for (Table.Entry<String, Table<Long, Entry>> each : state.letters()) {
            if (each.value().has(number)) {
                left = left.with(each.key(), each.value().without(number));
            }
        }
        return left == state.letters()
                ? state
                : new VotingState(
                        state.votes(),
                        state.rollCalls(),
                        left,
                        state.acts(),
                        state.appeals(),
                        state.days(),
                        state.shown());
    }
}
