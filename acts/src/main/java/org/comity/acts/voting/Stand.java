package org.comity.acts.voting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.acts.form.Form;
import org.comity.charter.vote.Position;

/// The seats that took one position.
///
/// @param position any but *represented*
/// @param seats their ids, none twice
public record Stand(Position position, List<String> seats) {
    public Stand {
        if (position == Position.REPRESENTED) {
            throw new IllegalArgumentException("a represented seat is given with the seat that casts its vote");
        }
        // The same few codes stand in every roll call of a record.
        seats = Form.distinct("the seats that are " + position.words(), seats).stream()
                .map(String::intern)
                .toList();
        seats.forEach(seat -> Form.text("a seat", seat));
    }

    /// Refuses a seat that stands in two places.
    static void each(List<Stand> positions, List<PositionsTaken.Represented> represented) {
        Set<String> seen = new HashSet<>();
        positions.forEach(stand -> stand.seats().forEach(seat -> once(seen, seat)));
        represented.forEach(each -> once(seen, each.seat()));
    }

    private static void once(Set<String> seen, String seat) {
        if (!seen.add(seat)) {
            throw new IllegalArgumentException(seat + " has two positions");
        }
    }
}
