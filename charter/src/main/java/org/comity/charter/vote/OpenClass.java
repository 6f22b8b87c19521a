package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Seats still to come that no test tells apart.
///
/// @param weights how much one of them weighs in each measure
/// @param seats indices on the roll, or empty when nobody says which they are
/// @param size how many they are
/// @param group what they are called together where nobody says which they are, or empty
record OpenClass(long[] weights, List<Integer> seats, int size, String group) {
    OpenClass {
        seats = List.copyOf(seats);
    }

    /// Gathers seats that weigh the same in every measure; classes and seats keep their order.
    static List<OpenClass> gather(List<OpenClass> single) {
        List<OpenClass> classes = new ArrayList<>();
        for (OpenClass each : single) {
            int same = 0;
            while (same < classes.size() && !Arrays.equals(classes.get(same).weights(), each.weights())) {
                same++;
            }
            if (same == classes.size()) {
                classes.add(each);
            } else {
                classes.set(same, classes.get(same).with(each));
            }
        }
        return classes;
    }

    private OpenClass with(OpenClass other) {
        List<Integer> both = new ArrayList<>(seats);
        both.addAll(other.seats());
        return new OpenClass(weights, both, size + other.size(), group);
    }
}
