package org.comity.acts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// A time as the calendar of the JDK sees it: slow, and plain to read.
///
/// @param first the first half minute that it can be, on a local clock
/// @param end the first that it can be no more
/// @param zone of both ends
record NaiveWhen(String text, LocalDateTime first, LocalDateTime end, Optional<ZoneOffset> zone) {
    static LocalDate day(Random random) {
        return LocalDate.of(2024, 2, 26).plusDays(random.nextInt(8));
    }

    static NaiveWhen any(Random random) {
        if (random.nextInt(3) > 0) {
            return one(random, random.nextInt(4));
        }
        NaiveWhen a = one(random, random.nextInt(4));
        NaiveWhen b = one(random, random.nextInt(4));
        // Ends in different zones are tried by the examples.
        return a.zone.equals(b.zone) && a.first.isBefore(b.end)
                ? new NaiveWhen(a.text + "/" + b.text, a.first, b.end, a.zone)
                : any(random);
    }

    /// One that is given as days.
    static NaiveWhen days(Random random) {
        NaiveWhen a = one(random, 1 + random.nextInt(2));
        NaiveWhen b = one(random, 1 + random.nextInt(2));
        boolean between = random.nextInt(3) == 0 && a.first.isBefore(b.end);
        return between ? new NaiveWhen(a.text + "/" + b.text, a.first, b.end, a.zone) : a;
    }

    List<LocalDate> possibleDays() {
        return first.toLocalDate().datesUntil(end.toLocalDate()).toList();
    }

    private static NaiveWhen one(Random random, int precision) {
        LocalDate day = day(random);
        boolean about = random.nextInt(4) == 0;
        int wide = about ? 1 : 0;
        String tail = about ? "~" : "";
        return switch (precision) {
            case 0 -> {
                LocalDate year = LocalDate.of(2023 + random.nextInt(3), 1, 1);
                yield new NaiveWhen(
                        year.getYear() + tail,
                        year.minusYears(wide).atStartOfDay(),
                        year.plusYears(1 + wide).atStartOfDay(),
                        Optional.empty());
            }
            case 1 -> {
                YearMonth month = YearMonth.from(day);
                yield new NaiveWhen(
                        month + tail,
                        month.minusMonths(wide).atDay(1).atStartOfDay(),
                        month.plusMonths(wide).atEndOfMonth().plusDays(1).atStartOfDay(),
                        Optional.empty());
            }
            case 2 ->
                new NaiveWhen(
                        day + tail,
                        day.minusDays(wide).atStartOfDay(),
                        day.plusDays(1 + wide).atStartOfDay(),
                        Optional.empty());
            default -> {
                LocalDateTime minute = day.atTime(random.nextInt(24), random.nextInt(4) * 15);
                List<String> zones = List.of("", "Z", "+14:00", "-12:00", "+05:45");
                String zone = zones.get(random.nextInt(zones.size()));
                yield new NaiveWhen(
                        minute + zone + tail,
                        minute.minusMinutes(wide),
                        minute.plusMinutes(1 + wide),
                        zone.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(zone)));
            }
        };
    }

    /// Half minutes since 1970, if whoever wrote it without a zone lives in this one.
    private long least(ZoneOffset elsewhere) {
        return first.toEpochSecond(zone.orElse(elsewhere)) / 30;
    }

    private long most(ZoneOffset elsewhere) {
        return end.toEpochSecond(zone.orElse(elsewhere)) / 30 - 1;
    }

    private static Stream<ZoneOffset> zones() {
        return Stream.iterate(-12 * 4, quarter -> quarter <= 14 * 4, quarter -> quarter + 1)
                .map(quarter -> ZoneOffset.ofTotalSeconds(quarter * 900));
    }

    Certainty before(NaiveWhen b) {
        if (zones().allMatch(zone -> most(zone) < b.least(zone))) {
            return Certainty.YES;
        }
        return zones().allMatch(zone -> least(zone) >= b.most(zone)) ? Certainty.NO : Certainty.UNCERTAIN;
    }

    Certainty sameOrBefore(NaiveWhen b) {
        if (zones().allMatch(zone -> most(zone) <= b.least(zone))) {
            return Certainty.YES;
        }
        return zones().allMatch(zone -> least(zone) > b.most(zone)) ? Certainty.NO : Certainty.UNCERTAIN;
    }
}
