package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Which seats are counted, and in what: heads or a weight.
///
/// @param groups groups of which a seat must be in every one; sorted
/// @param weight the weight that is added, or empty for heads
/// @param named whether seats that the question names are counted
record Measure(List<String> groups, Optional<String> weight, NamedSeats named) {
    /// Whether named seats are counted.
    enum NamedSeats {
        COUNT_THE_NAMED,
        LEAVE_OUT_THE_NAMED
    }

    static final Measure HEADS = new Measure(List.of(), Optional.empty(), NamedSeats.COUNT_THE_NAMED);

    Measure {
        groups = List.copyOf(new TreeSet<>(groups));
    }

    Measure within(Optional<String> group) {
        List<String> more = new ArrayList<>(groups);
        group.ifPresent(more::add);
        return new Measure(more, weight, named);
    }

    Measure in(Optional<String> unit) {
        return new Measure(groups, unit, named);
    }

    Measure leavingOutTheNamed() {
        return new Measure(groups, weight, NamedSeats.LEAVE_OUT_THE_NAMED);
    }
}
