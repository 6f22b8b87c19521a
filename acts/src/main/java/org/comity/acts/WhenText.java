package org.comity.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comity.acts.When.Precision;

/// Reads and writes times. By hand, since a record of a million acts has as many of them and more.
final class WhenText {
    /// Two ends with microseconds, and the stroke between.
    private static final int MOST_CHARACTERS = 70;
    private static final int NONE = -1;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant OVER = Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1);

    private final String text;
    private int at;
    private final int end;
    private Precision precision = Precision.YEAR;

    private WhenText(String text, int at, int end) {
        this.text = text;
        this.at = at;
        this.end = end;
    }

    static Optional<When> parse(String text) {
        if (text.equals("unknown")) {
            return Optional.of(When.UNKNOWN);
        }
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        int stroke = text.indexOf('/');
        if (stroke >= 0) {
            return between(text, stroke);
        }
        WhenText reader = new WhenText(text, 0, text.length());
        Stretch read = reader.stretch();
        return read == Stretch.NONE
                ? Optional.empty()
                : Optional.of(new When(text, reader.precision, read.from, read.until));
    }

    private static Optional<When> between(String text, int stroke) {
        boolean openLeft = text.startsWith("../");
        boolean openRight = text.endsWith("/..");
        Stretch left = openLeft ? Stretch.OPEN : new WhenText(text, 0, stroke).stretch();
        Stretch right = openRight ? Stretch.OPEN : new WhenText(text, stroke + 1, text.length()).stretch();
        boolean sound = left != Stretch.NONE && right != Stretch.NONE && !(openLeft && openRight);
        // Whatever the zones, it cannot end before it begins.
        if (!sound || Edge.surelyAtLeast(left.from, right.until, 0)) {
            return Optional.empty();
        }
        return Optional.of(new When(text, Precision.INTERVAL, left.from, right.until));
    }

    private record Stretch(Edge from, Edge until) {
        static final Stretch NONE = new Stretch(Edge.OPEN, Edge.OPEN);
        static final Stretch OPEN = new Stretch(Edge.OPEN, Edge.OPEN);
    }

    /// One time, with or without `~`.
    private Stretch stretch() {
        int year = digits(4);
        if (year < 1) {
            return Stretch.NONE;
        }
        if (!sign('-')) {
            return finish(LocalDate.of(year, 1, 1).toEpochDay() * Edge.DAY, Edge.NO_ZONE);
        }
        int month = digits(2);
        if (month < 1 || month > 12) {
            return Stretch.NONE;
        }
        precision = Precision.MONTH;
        if (!sign('-')) {
            return finish(LocalDate.of(year, month, 1).toEpochDay() * Edge.DAY, Edge.NO_ZONE);
        }
        precision = Precision.DAY;
        int day = digits(2);
        if (day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
            return Stretch.NONE;
        }
        long local = LocalDate.of(year, month, day).toEpochDay() * Edge.DAY;
        return sign('T') ? clock(local) : finish(local, Edge.NO_ZONE);
    }

    private Stretch clock(long day) {
        precision = Precision.MINUTE;
        int hour = digits(2);
        int minute = sign(':') ? digits(2) : NONE;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return Stretch.NONE;
        }
        long local = day + (hour * 3600L + minute * 60L) * Edge.SECOND;
        if (sign(':')) {
            precision = Precision.SECOND;
            int second = digits(2);
            int micros = 0;
            if (sign('.')) {
                precision = Precision.MICROSECOND;
                micros = digits(6);
            }
            if (second < 0 || second > 59 || micros < 0) {
                return Stretch.NONE;
            }
            local += second * Edge.SECOND + micros;
        }
        int offset = offset();
        boolean withoutZone = offset == Edge.NO_ZONE;
        boolean wrong = offset == Edge.NOWHERE || withoutZone && precision != Precision.MINUTE;
        return wrong ? Stretch.NONE : finish(local, offset);
    }

    /// Seconds east of UTC; nothing when the time ends here, nowhere when there is no such offset.
    private int offset() {
        if (sign('Z')) {
            return 0;
        }
        boolean east = sign('+');
        if (!east && !sign('-')) {
            return Edge.NO_ZONE;
        }
        int hours = digits(2);
        int minutes = sign(':') ? digits(2) : NONE;
        int seconds = (hours * 3600 + minutes * 60) * (east ? 1 : -1);
        boolean exists = hours >= 0 && minutes >= 0 && minutes < 60;
        // Zero is written Z, so that a time is written in one way only.
        boolean inRange = seconds != 0 && seconds >= Edge.MOST_BEHIND && seconds <= Edge.MOST_AHEAD;
        return exists && inRange ? seconds : Edge.NOWHERE;
    }

    private Stretch finish(long local, int offset) {
        int around = sign('~') ? 1 : 0;
        if (at != end) {
            return Stretch.NONE;
        }
        return new Stretch(new Edge(units(local, -around), offset), new Edge(units(local, 1 + around), offset));
    }

    /// The time some units of its precision later.
    private long units(long local, int units) {
        return switch (precision) {
            case YEAR -> Edge.day(local).plusYears(units).toEpochDay() * Edge.DAY;
            case MONTH -> Edge.day(local).plusMonths(units).toEpochDay() * Edge.DAY;
            case DAY -> local + units * Edge.DAY;
            case MINUTE -> local + units * 60 * Edge.SECOND;
            case SECOND -> local + units * Edge.SECOND;
            case MICROSECOND, INTERVAL, UNKNOWN -> local + units;
        };
    }

    private boolean sign(char sign) {
        if (at < end && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    /// A number of so many digits, or nothing.
    private int digits(int many) {
        if (at + many > end) {
            return NONE;
        }
        int number = 0;
        for (int i = 0; i < many; i++) {
            int digit = text.charAt(at++) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// `2026-11-26T01:31:45.123456Z`, always with six digits.
    static String stamp(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(OVER)) {
            throw new IllegalArgumentException(instant + " is in no year from 1 to 9999");
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        char[] out = "0000-00-00T00:00:00.000000Z".toCharArray();
        put(out, 4, utc.getYear());
        put(out, 7, utc.getMonthValue());
        put(out, 10, utc.getDayOfMonth());
        put(out, 13, utc.getHour());
        put(out, 16, utc.getMinute());
        put(out, 19, utc.getSecond());
        put(out, 26, utc.getNano() / 1000);
        return new String(out);
    }

    private static void put(char[] out, int end, int number) {
        int rest = number;
        for (int i = end - 1; rest > 0; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
