package org.comity.cli.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every year in which a member cast no vote, in the order of the table.
///
/// @param looked how many rows the table has
record ParticipationResult(String organ, int looked, List<Silence> silences) {
    ParticipationResult {
        silences = List.copyOf(silences);
    }

    List<Silence> explained() {
        return silences.stream().filter(each -> each.why().isPresent()).toList();
    }

    List<Silence> unexplained() {
        return silences.stream().filter(each -> each.why().isEmpty()).toList();
    }

    /// How many are explained in each way.
    Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        explained().forEach(each -> kinds.merge(each.why().orElseThrow().kind(), 1, Integer::sum));
        return kinds;
    }

    String lastLine() {
        return silences.size() + " member-years without a vote: " + explained().size() + " explained, "
                + unexplained().size() + " unexplained";
    }
}
