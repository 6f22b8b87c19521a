package org.comity.charter.facts;

import java.util.Map;

/// How much each member or seat weighs during a time.
///
/// @param weight the id of the weight
/// @param values whole numbers from 0 to 10^15, whose sum is at most 10^18
public record WeightTable(String weight, Map<String, Long> values, Period period, Grounds grounds) implements Row {
    public static final long MOST = 1_000_000_000_000_000L;
    public static final long MOST_TOTAL = 1_000_000_000_000_000_000L;

    public WeightTable {
        values = Map.copyOf(values);
    }
}
