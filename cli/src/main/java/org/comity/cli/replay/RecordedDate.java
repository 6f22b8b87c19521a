package org.comity.cli.replay;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.charter.facts.CalendarDate;

/// Reads dates as sets write them: ISO 8601, as precise as the source; a day or month 00 is one that nobody knows.
public final class RecordedDate {
    private static final Pattern UNKNOWN_PART = Pattern.compile("(\\d{4})(-\\d{2})?-00");
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.*");

    private RecordedDate() {}

    /// The date, or empty for what is no date, days that do not exist included.
    public static Optional<CalendarDate> parse(String text) {
        Matcher time = WITH_TIME.matcher(text);
        String date = time.matches() ? time.group(1) : text;
        for (Matcher part = UNKNOWN_PART.matcher(date); part.matches(); part = UNKNOWN_PART.matcher(date)) {
            date = date.substring(0, date.length() - "-00".length());
        }
        return CalendarDate.parse(date);
    }
}
