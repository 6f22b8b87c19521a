package org.comity.charter.vote;

import java.util.List;
import java.util.Set;

/// Seats that no rule and no count tells apart, but for their weight.
///
/// @param groups the groups they are in, of those that matter
/// @param seats indices on the roll, or empty when nobody names them
/// @param size how many they are, or -1 when that is not known
/// @param right whether they vote or are barred, and then not entitled whatever the counts say
record SeatClass(Set<String> groups, List<Integer> seats, int size, Seat.Right right) {
    static final int UNKNOWN_SIZE = -1;

    SeatClass {
        groups = Set.copyOf(groups);
        seats = List.copyOf(seats);
    }
}
