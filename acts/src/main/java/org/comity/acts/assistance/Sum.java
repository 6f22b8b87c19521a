package org.comity.acts.assistance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Quantities added up: exact, and each unit by itself. No unit is turned into another.
///
/// @param amounts by unit; only read
/// @param uncounted how many of those that were added have no number
public record Sum(SortedMap<String, BigDecimal> amounts, long uncounted) {
    public static final Sum NOTHING = new Sum(new TreeMap<>(), 0);

    public Sum {
        amounts = java.util.Collections.unmodifiableSortedMap(amounts);
    }

    public static Sum of(Quantity quantity) {
        return NOTHING.plus(quantity);
    }

    /// @param quantity empty for something of which no number is known
    public static Sum of(Optional<Quantity> quantity) {
        return quantity.map(Sum::of).orElse(new Sum(new TreeMap<>(), 1));
    }

    public Sum plus(Quantity quantity) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(amounts);
        sum.merge(quantity.unit(), quantity.value(), BigDecimal::add);
        return new Sum(sum, uncounted);
    }

    public Sum plus(Sum other) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(amounts);
        other.amounts.forEach((unit, amount) -> sum.merge(unit, amount, BigDecimal::add));
        return new Sum(sum, uncounted + other.uncounted);
    }

    /// How much there is in a unit.
    public BigDecimal in(String unit) {
        return amounts.getOrDefault(unit, BigDecimal.ZERO);
    }

    /// What is left of a quantity when this is taken from it; nothing where there is more.
    public Quantity leftOf(Quantity whole) {
        return Quantity.of(whole.value().subtract(in(whole.unit())).max(BigDecimal.ZERO), whole.unit());
    }

    public boolean isNothing() {
        return amounts.isEmpty() && uncounted == 0;
    }

    public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> each : amounts.entrySet()) {
            all.add(Quantity.of(each.getValue(), each.getKey()));
        }
        return all;
    }

    /// In words; `nothing` where there is none.
    public String words() {
        List<String> words =
                new ArrayList<>(quantities().stream().map(Quantity::words).toList());
        if (uncounted > 0) {
            words.add(amounts.isEmpty() ? "a number not given" : "more of which no number is given");
        }
        return words.isEmpty() ? "nothing" : String.join(" and ", words);
    }
}
