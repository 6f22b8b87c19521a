package org.comity.charter.facts;

import java.util.List;

/// That a member's place passed to another, or changed its name or government.
///
/// It explains; the seats themselves follow from memberships and terms.
///
/// @param seat the place afterwards
/// @param fromSeats the places before, the same one when it stayed
/// @param as `continuation`, `representation`, `union`, `dissolution`, `separation`, `change of name` or `new
/// admission`
public record Succession(
        String seat, List<String> fromSeats, CalendarDate on, String before, String after, String as, Grounds grounds) {
    public Succession {
        fromSeats = List.copyOf(fromSeats);
    }
}
