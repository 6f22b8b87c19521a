package org.comity.acts.voting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;

/// A vote of the past, told whole.
///
/// @param on the day of the vote
/// @param symbol of what was voted on, such as `A/RES/1`
/// @param positions no seat twice
/// @param rest the position of the seats that are not told; without it they are absent
/// @param announced the result, as the source gives it
/// @param unseated those of the seats that have no seat on the roll of that day, and are not counted; left out by
///     whoever proposes it
/// @param computed what the rule of that day gives; left out by whoever proposes it
public record RollCall(
        VoteId vote,
        LocalDate on,
        Put question,
        Optional<String> symbol,
        Optional<String> title,
        List<Stand> positions,
        Optional<Position> rest,
        Optional<Verdict> announced,
        List<String> unseated,
        Optional<Computed> computed)
        implements VotingBody {
    public RollCall {
        symbol.ifPresent(text -> Form.text("the symbol of what was voted on", text));
        title.ifPresent(text -> Form.text("the title of what was voted on", text));
        positions = List.copyOf(positions);
        unseated = List.copyOf(unseated);
        Stand.each(positions, List.of());
        if (rest.isPresent() && (rest.get() == Position.REPRESENTED || rest.get() == Position.NOT_ENTITLED)) {
            throw new IllegalArgumentException(
                    "the others cannot be " + rest.get().words());
        }
    }

    RollCall with(Computed outcome) {
        return new RollCall(
                vote, on, question, symbol, title, positions, rest, announced, unseated, Optional.of(outcome));
    }

    RollCall unseating(List<String> seats) {
        return new RollCall(vote, on, question, symbol, title, positions, rest, announced, seats, computed);
    }

    @Override
    public List<String> topics() {
        return VotingBody.topics(vote, question);
    }
}
