package org.comity.charter;

/// A time that has to pass first: `24 hours` or `7 days`.
///
/// @param number from 1 to [#MOST]
public record WaitingTime(int number, Unit unit) {
    public static final int MOST = 9_999;

    /// What it is counted in. A day is a day of the calendar.
    public enum Unit {
        HOURS("hour"),
        DAYS("day");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    public WaitingTime {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("a time to wait is from 1 to " + MOST + ", not " + number);
        }
    }

    public String words() {
        return number + " " + unit.word + (number == 1 ? "" : "s");
    }
}
