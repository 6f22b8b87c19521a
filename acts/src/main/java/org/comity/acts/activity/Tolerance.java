package org.comity.acts.activity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// By how much a count may differ from a number that is claimed as about: so many, or so many per cent of it.
///
/// @param number how many
public record Tolerance(long number, Unit unit) {
    public enum Unit {
        COUNT,
        PER_CENT
    }

    /// Two more or fewer.
    public static final Tolerance USUAL = new Tolerance(2, Unit.COUNT);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*(%?)");

    public Tolerance {
        if (number < 0 || unit == Unit.PER_CENT && number > 100) {
            throw new IllegalArgumentException("a tolerance of " + number + ", or of more than 100%");
        }
    }

    /// Reads `2` or `5%`.
    public static Optional<Tolerance> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        boolean tooMuch = form.matches() && !form.group(2).isEmpty() && Long.parseLong(form.group(1)) > 100;
        return form.matches() && !tooMuch
                ? Optional.of(new Tolerance(
                        Long.parseLong(form.group(1)), form.group(2).isEmpty() ? Unit.COUNT : Unit.PER_CENT))
                : Optional.empty();
    }

    /// By how much a count may differ from a number; of a per cent what is over a whole one is left out.
    public long of(long claimed) {
        return switch (unit) {
            case COUNT -> number;
            case PER_CENT -> Math.floorDiv(Math.multiplyExact(claimed, number), 100);
        };
    }

    /// As it is written.
    public String words() {
        return number + (unit == Unit.PER_CENT ? "%" : "");
    }
}
