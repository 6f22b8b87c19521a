package org.comity.acts.voting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.table.Table;
import org.comity.charter.vote.Electorate;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seat;

/// What an act about who belongs means for votes that were opened before it: their electorates stay, and where
/// they would be others by what is known now, that is shown as a conflict.
///
/// @param act with which it became known
/// @param members as they are known after it
record ChangedElectorates(Act act, MembershipState members) {
    /// The state with the conflicts. Costs a look at each vote whose day is not before the first one.
    ///
    /// @param from the first day for which something changed
    VotingState shown(VotingState before, LocalDate from) {
        VotingState state = before;
        for (Table.Entry<VotingState.DayOf, Long> each : before.daysFrom(from)) {
            Optional<Vote> vote = state.vote(each.key().vote());
            if (vote.isPresent()) {
                state = shown(state, vote.get());
            }
        }
        return state;
    }

    private VotingState shown(VotingState state, Vote vote) {
        Optional<Frozen> frozen = vote.frozen();
        if (frozen.isEmpty() || vote.organ().isEmpty()) {
            return state;
        }
        LocalDate on = frozen.get().electorate().on();
        if (!(Opens.prepare(vote.organ().get(), vote.question(), on, members.facts())
                instanceof Question.Ready(Question now))) {
            return state;
        }
        List<Electorate.Difference> differences = frozen.get().electorate().differences(Electorate.of(now));
        if (differences.isEmpty()) {
            return state;
        }
        String says = "who might vote on " + on + " is another by what is known now: "
                + String.join(
                        ", ",
                        differences.stream().map(ChangedElectorates::words).toList());
        boolean known =
                state.conflicts(vote.id()).anyMatch(conflict -> conflict.says().equals(says));
        return known
                ? state
                : state.conflicting(
                        vote.id(), "electorate-changed", says, vote.opened().number(), act.number());
    }

    private static String words(Electorate.Difference difference) {
        return difference.seat() + " " + words(difference.there()) + ", and when the vote was opened it "
                + words(difference.here());
    }

    private static String words(Optional<Seat.Right> right) {
        return right.map(each -> switch (each) {
                    case VOTES -> "had a vote";
                    case BARRED -> "could not vote";
                    case LEFT_OUT -> "was left out";
                    case NO_VOTE -> "had a seat without a vote";
                })
                .orElse("had no seat");
    }
}
