package org.comity.charter.silence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.charter.Refused;

/// An instant with the text that gave it, to the nanosecond.
///
/// @param written as it was written, which is how it is shown
/// @param day the day on the calendar of whoever wrote it
public record Moment(Instant instant, String written, LocalDate day) implements Comparable<Moment> {
    /// Longer texts are not looked at.
    private static final int MOST_CHARACTERS = 100;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FORM =
            Pattern.compile("(?<local>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
                    + "(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[(?<zone>[A-Za-z0-9_+/-]{1,60})\\])?");

    /// What became of reading one.
    public sealed interface Read {}

    public record Sound(Moment moment) implements Read {}

    public record Unsound(Refused refused) implements Read {}

    /// Reads `2020-01-15T17:00+01:00`, `…Z`, `2020-01-15T17:00[Europe/Brussels]`, or a local time where there is a
    /// zone.
    ///
    /// A local time that the clocks of its zone skip or show twice is refused, and so is a date alone.
    ///
    /// @param what what is being read, for messages, as `the deadline`
    /// @param zone where a time without an offset is read
    public static Read read(String what, String text, Optional<ZoneId> zone) {
        if (DATE.matcher(text).matches()) {
            return unsound(
                    what + " is an instant, and '" + text + "' is a whole day",
                    "add the time and its offset from UTC, as " + text + "T17:00+01:00");
        }
        Matcher form = FORM.matcher(text.length() > MOST_CHARACTERS ? "" : text);
        if (!form.matches()) {
            return unreadable(what, text);
        }
        try {
            return read(what, text, form, zone);
        } catch (DateTimeException doesNotExist) {
            return unreadable(what, text);
        }
    }

    private static Read read(String what, String text, Matcher form, Optional<ZoneId> zone) {
        LocalDateTime local = LocalDateTime.parse(form.group("local"), DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        Optional<ZoneId> named = Optional.ofNullable(form.group("zone")).flatMap(Moment::zone);
        if (form.group("zone") != null && named.isEmpty()) {
            return unsound(
                    what + " is in the zone " + form.group("zone") + ", which does not exist",
                    "name a zone of the IANA database, as Europe/Brussels, or give the offset");
        }
        if (form.group("offset") != null) {
            ZoneOffset offset = ZoneOffset.of(form.group("offset"));
            if (named.isPresent() && !named.get().getRules().isValidOffset(local, offset)) {
                return unsound(
                        what + " is '" + text + "', and at that time the offset of " + named.get() + " is "
                                + named.get().getRules().getOffset(local) + ", not " + offset,
                        "give the offset or the zone, not both");
            }
            return new Sound(new Moment(local.toInstant(offset), text, local.toLocalDate()));
        }
        Optional<ZoneId> where = named.or(() -> zone);
        if (where.isEmpty()) {
            return unsound(
                    what + " is '" + text + "', which is a different instant in each zone, and the charter names none",
                    "add the offset from UTC, as " + text + "+01:00, or Z");
        }
        return local(what, text, local, where.get());
    }

    private static Read local(String what, String text, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return new Sound(new Moment(local.toInstant(offsets.getFirst()), text, local.toLocalDate()));
        }
        // Both candidates, as the clocks stood before and after they were moved.
        ZoneOffsetTransition moved = zone.getRules().getTransition(local);
        OffsetDateTime before = local.atOffset(moved.getOffsetBefore());
        OffsetDateTime after = local.atOffset(moved.getOffsetAfter());
        String why = offsets.isEmpty()
                ? "which does not exist in " + zone + ": clocks were moved from " + moved.getDateTimeBefore() + " to "
                        + moved.getDateTimeAfter()
                : "which exists twice in " + zone + ": clocks were moved from " + moved.getDateTimeBefore()
                        + " back to " + moved.getDateTimeAfter();
        return new Unsound(
                new Refused("SILENCE-3", what + " is '" + text + "', " + why, "", "write " + before + " or " + after));
    }

    /// A zone of the IANA database; offsets and abbreviations are none.
    public static Optional<ZoneId> zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    private static Read unreadable(String what, String text) {
        String shown = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
        return unsound(
                what + " is '" + shown + "', which is no instant",
                "write day, time and offset as ISO 8601 does: 2020-01-15T17:00+01:00, or 2020-01-15T16:00Z");
    }

    private static Read unsound(String because, String remedy) {
        return new Unsound(new Refused("SILENCE-2", because, "", remedy));
    }

    /// Whether it lies before another, by whatever a clock can tell.
    public boolean isBefore(Moment other) {
        return instant.isBefore(other.instant);
    }

    @Override
    public int compareTo(Moment other) {
        return instant.compareTo(other.instant);
    }

    @Override
    public String toString() {
        return written;
    }
}
