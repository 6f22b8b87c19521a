package org.comity.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.comity.acts.When.Precision;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    @ParameterizedTest
    @CsvSource({
        "2024, YEAR",
        "0001, YEAR",
        "2024-11, MONTH",
        "2024-11-28, DAY",
        "2024-11-28T10:15, MINUTE",
        "2024-11-28T10:15Z, MINUTE",
        "2024-11-28T10:15+14:00, MINUTE",
        "2024-11-28T10:15-12:00, MINUTE",
        "2024-11-28T10:15+05:45, MINUTE",
        "2024-11-28T10:15:30Z, SECOND",
        "2024-11-28T10:15:30.000001-09:30, MICROSECOND",
        "2024~, YEAR",
        "2024-11~, MONTH",
        "2024-02-29~, DAY",
        "2024-11-28T10:15Z~, MINUTE",
        "2024-11-28/2024-11-30, INTERVAL",
        "2024/2024-11, INTERVAL",
        "2024-11-28T10:15/.., INTERVAL",
        "../2024~, INTERVAL",
        "unknown, UNKNOWN"
    })
    void a_time_is_written_back_as_it_was_read(String text, Precision precision) {
        When when = When.parse(text).orElseThrow(() -> new AssertionError(text));
        assertEquals(text, when.toString());
        assertEquals(precision, when.precision());
        assertEquals(when, When.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2024",
                "24",
                "0000",
                "10000",
                "-2024",
                "2024-",
                "2024-13",
                "2024-00",
                "2024-1",
                "2023-02-29",
                "2024-11-31",
                "2024-11-00",
                "2024-11-28T",
                "2024-11-28 10:15",
                "2024-11-28T24:00",
                "2024-11-28T10:60Z",
                "2024-11-28T10:15z",
                "2024-11-28T10:15+00:00",
                "2024-11-28T10:15-00:00",
                "2024-11-28T10:15+14:01",
                "2024-11-28T10:15-12:01",
                "2024-11-28T10:15+0600",
                "2024-11-28T10:15+06",
                "2024-11-28T10:15+06:60",
                "2024-11-28T10:15:30",
                "2024-11-28T10:15:60Z",
                "2024-11-28T10:15:30.1Z",
                "2024-11-28T10:15:30.1234567Z",
                "2024-11-28Z",
                "2024-11-28+06:00",
                "~",
                "~2024",
                "2024~~",
                "2024?",
                "../..",
                "..",
                "/",
                "2024/",
                "/2024",
                "2024/2023",
                "2024-11-30/2024-11-29",
                "2024/2025/2026",
                "Unknown",
                "unknown~",
                "2024-11-28T1O:15Z",
                "２０２４",
                "2024-11-28T10:15+-6:00",
                "2024-11-28T10:15Z/2024-11-28T10:14Z"
            })
    void what_is_no_time_is_refused(String text) {
        assertEquals(Optional.empty(), When.parse(text));
        assertThrows(IllegalArgumentException.class, () -> When.of(text));
    }

    @Test
    void an_instant_always_has_six_digits() {
        assertEquals(
                "2026-11-26T01:31:45.000000Z",
                When.at(Instant.parse("2026-11-26T01:31:45Z")).text());
        assertEquals(
                "2026-11-26T01:31:45.123456Z",
                When.at(Instant.parse("2026-11-26T01:31:45.123456789Z")).text());
        assertEquals(
                "1969-12-31T23:59:59.999999Z",
                When.at(Instant.ofEpochSecond(-1, 999_999_999)).text());
        assertThrows(IllegalArgumentException.class, () -> When.at(Instant.MAX));
    }

    @Test
    void an_instant_is_read_back_to_the_microsecond() {
        Seeded.times(2000, random -> {
            long second = random.nextLong(-62_135_596_800L, 253_402_300_800L);
            Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000) * 1000);
            When when = When.at(instant);
            assertEquals(
                    instant.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""),
                    when.text().replaceAll("\\.\\d{6}Z$", ""),
                    when::text);
            assertEquals(Optional.of(instant), when.earliest());
            assertEquals(Optional.of(instant.plusNanos(1000)), when.latest());
        });
    }

    @Test
    void a_day_without_a_zone_lasts_fifty_hours() {
        When day = When.on(LocalDate.of(2024, 11, 28));
        assertEquals(Optional.of(Instant.parse("2024-11-27T10:00:00Z")), day.earliest());
        assertEquals(Optional.of(Instant.parse("2024-11-29T12:00:00Z")), day.latest());
        assertEquals(Optional.of(LocalDate.of(2024, 11, 28)), day.firstDay());
        assertEquals(Optional.of(LocalDate.of(2024, 11, 28)), day.lastDay());
    }

    @Test
    void the_days_of_a_time_are_those_of_whoever_wrote_it() {
        When late = When.of("2024-11-28T23:59-11:00");
        assertEquals(Optional.of(LocalDate.of(2024, 11, 28)), late.lastDay());
        assertEquals(Optional.of(Instant.parse("2024-11-29T10:59:00Z")), late.earliest());
        assertEquals(Optional.empty(), When.of("2024/..").lastDay());
        assertEquals(Optional.of(LocalDate.of(2024, 1, 1)), When.of("2024/..").firstDay());
        assertEquals(Optional.empty(), When.UNKNOWN.firstDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "1969-12-31",
                "1969-12-31T23:59+14:00",
                "0001~",
                "9999-12-31",
                "2024-11-28/..",
                "../1950-01-01",
                "2026-11-26T01:31:45.123456Z",
                "unknown"
            })
    void a_time_has_the_same_ends_as_numbers(String text) {
        When when = When.of(text);
        assertEquals(numbers(when.firstDay(), LocalDate::toEpochDay), when.firstEpochDay());
        assertEquals(numbers(when.lastDay(), LocalDate::toEpochDay), when.lastEpochDay());
        assertEquals(
                numbers(when.earliest(), instant -> ChronoUnit.MICROS.between(Instant.EPOCH, instant)),
                when.earliestMicro());
        assertEquals(
                numbers(when.latest(), instant -> ChronoUnit.MICROS.between(Instant.EPOCH, instant)),
                when.latestMicro());
    }

    private static <T> OptionalLong numbers(Optional<T> time, ToLongFunction<T> number) {
        return time.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number.applyAsLong(time.get()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11~, 2024-10-01, 2024-12-31",
        "2024~, 2023-01-01, 2025-12-31",
        "2024-03-01~, 2024-02-29, 2024-03-02",
        "2024-11-28T00:00~, 2024-11-27, 2024-11-28",
        "2024-11-28/2024-12, 2024-11-28, 2024-12-31",
        "2024-11~/2024-12, 2024-10-01, 2024-12-31"
    })
    void about_is_one_unit_wider_on_both_sides(String text, LocalDate first, LocalDate last) {
        assertEquals(Optional.of(first), When.of(text).firstDay());
        assertEquals(Optional.of(last), When.of(text).lastDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-27, 2024-11-28, YES, YES",
        "2024-11-28, 2024-11-28, UNCERTAIN, UNCERTAIN",
        "2024-11-29, 2024-11-28, NO, NO",
        "2024, 2024-11-28, UNCERTAIN, UNCERTAIN",
        "2023, 2024-01-01, YES, YES",
        "2024-11-28T10:15Z, 2024-11-28T15:15+05:00, UNCERTAIN, UNCERTAIN",
        "2024-11-28T10:15:30.000001Z, 2024-11-28T10:15:30.000001Z, NO, YES",
        "2024-11-28T10:15:30.000001Z, 2024-11-28T15:15:30.000001+05:00, NO, YES",
        "2024-11-27, 2024-11-28T11:59Z, UNCERTAIN, UNCERTAIN",
        "2024-11-27, 2024-11-28T12:00Z, YES, YES",
        "2024-11-28T10:14, 2024-11-28T10:15, YES, YES",
        "unknown, 2024, UNCERTAIN, UNCERTAIN",
        "../2023, 2024, YES, YES",
        "2024/.., 2023, NO, NO",
        "2024/.., 2025, UNCERTAIN, UNCERTAIN"
    })
    void times_are_compared_as_far_as_they_are_known(String a, String b, Certainty before, Certainty sameOrBefore) {
        assertEquals(before, When.of(a).before(When.of(b)));
        assertEquals(sameOrBefore, When.of(a).sameOrBefore(When.of(b)));
    }

    @Test
    void a_comparison_agrees_with_trying_every_zone_and_every_instant() {
        int[] seen = new int[3];
        Seeded.times(4000, random -> {
            NaiveWhen a = NaiveWhen.any(random);
            NaiveWhen b = NaiveWhen.any(random);
            Certainty before = When.of(a.text()).before(When.of(b.text()));
            seen[before.ordinal()]++;
            assertEquals(a.before(b), before, () -> a.text() + " before " + b.text());
            assertEquals(
                    a.sameOrBefore(b),
                    When.of(a.text()).sameOrBefore(When.of(b.text())),
                    () -> a.text() + " same as or before " + b.text());
        });
        for (int each : seen) {
            assertTrue(each > 100, "each answer must come up often");
        }
    }

    @Test
    void a_span_agrees_with_trying_every_day_on_which_it_can_begin_and_end() {
        Seeded.times(4000, random -> {
            NaiveWhen from = NaiveWhen.days(random);
            NaiveWhen until = NaiveWhen.days(random);
            LocalDate day = NaiveWhen.day(random);
            Span span = new Span(When.of(from.text()), Optional.of(When.of(until.text())));
            boolean can = false;
            boolean cannot = false;
            for (LocalDate begin : from.possibleDays()) {
                for (LocalDate end : until.possibleDays()) {
                    boolean covers = !day.isBefore(begin) && day.isBefore(end);
                    can |= covers;
                    cannot |= !covers;
                }
            }
            Certainty expected = can && cannot ? Certainty.UNCERTAIN : can ? Certainty.YES : Certainty.NO;
            assertEquals(expected, span.covers(day), () -> day + " in " + span);
            assertEquals(expected, span.covers(When.on(day)), () -> "the whole of " + day + " in " + span);
        });
    }

    @Test
    void a_span_without_an_end_goes_on_and_one_with_an_unknown_end_may_not() {
        LocalDate later = LocalDate.of(2030, 1, 1);
        When begin = When.of("2024-11-28");
        assertEquals(Certainty.YES, Span.from(begin).covers(later));
        assertEquals(Certainty.UNCERTAIN, new Span(begin, Optional.of(When.UNKNOWN)).covers(later));
        assertEquals(Certainty.NO, new Span(begin, Optional.of(When.UNKNOWN)).covers(LocalDate.of(2024, 11, 27)));
        assertEquals(Certainty.UNCERTAIN, Span.from(When.UNKNOWN).covers(later));
    }

    @Test
    void a_span_that_begins_at_a_minute_covers_the_rest_of_that_day() {
        Span span = new Span(When.of("2024-11-28T10:15Z"), Optional.of(When.of("2024-11-30T09:00Z")));
        assertEquals(Certainty.YES, span.covers(LocalDate.of(2024, 11, 28)));
        assertEquals(Certainty.NO, span.covers(LocalDate.of(2024, 11, 30)));
        assertEquals(Certainty.NO, span.covers(When.of("2024-11-28T10:14Z")));
        assertEquals(Certainty.UNCERTAIN, span.covers(When.of("2024-11-28T10:15Z")));
        assertEquals(Certainty.YES, span.covers(When.of("2024-11-28T10:16Z")));
        assertTrue(new Span(When.of("2024-11-28"), Optional.of(When.of("2024-11-27"))).isBackwards());
    }
}
