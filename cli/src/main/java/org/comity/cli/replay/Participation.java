package org.comity.cli.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.charter.Organ;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Succession;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.cli.library.Codes;
import org.comity.cli.replay.Silence.Extent;
import org.comity.cli.replay.Silence.Sure;
import org.comity.cli.replay.Silence.Why;

/// Finds the years in which a member of an organ cast no vote, and asks the facts why.
///
/// The table knows only years. A restriction explains when it may hold on some day of the year. That a member had no
/// seat explains when that was so for more than three quarters of the year, or when the table itself counts
/// the member absent from nothing.
final class Participation {
    /// The quarters of a year in which a member has to be without a seat for that to explain its silence.
    private static final int QUARTERS = 3;

    private final Organ organ;
    private final Facts facts;
    private final Directory directory;
    private final List<String> codes;
    private final Map<Integer, List<Stretch>> years = new HashMap<>();

    /// Days on which the roll is the same.
    ///
    /// @param until the first day after them
    private record Stretch(Roll roll, LocalDate until) {
        long days() {
            return ChronoUnit.DAYS.between(roll.on(), until);
        }
    }

    /// A stretch with the seat of one member.
    private record Place(Stretch stretch, Optional<Seat> seat) {
        LocalDate on() {
            return stretch.roll().on();
        }
    }

    Participation(Organ organ, Facts facts, Codes shared, List<YearTable.Entry> entries) {
        this.organ = organ;
        this.facts = facts;
        this.codes = entries.stream().map(YearTable.Entry::code).distinct().toList();
        this.directory = Directory.fitting(facts, Codes.NONE, shared, codes);
    }

    /// The silence of a row; empty when a vote was cast, or when neither table nor facts know the member then.
    Optional<Silence> silence(YearTable.Entry entry) {
        boolean calls = entry.absent() + entry.notMember() > 0;
        if (entry.voted() > 0 || !calls) {
            return Optional.empty();
        }
        List<Place> places = places(entry);
        boolean seated = places.stream().anyMatch(place -> place.seat().isPresent());
        if (!seated && entry.absent() == 0) {
            return Optional.empty();
        }
        String member = places.stream()
                .flatMap(place -> place.seat().stream())
                .map(Seat::id)
                .findFirst()
                .or(() -> places.stream()
                        .flatMap(place -> directory.member(entry.code(), place.on()).stream())
                        .findFirst())
                .orElse(entry.code());
        String name = facts.name(member, places.getLast().on())
                .map(names -> names.english(""))
                .orElse("");
        Optional<Why> without = withoutSeat(entry, member, places);
        Optional<Why> why = restricted(member, places).or(() -> without.filter(_ -> explains(entry, places)));
        String hint = why.isPresent() ? "" : without.map(Why::says).orElse("");
        return Optional.of(new Silence(entry, member, name, why, hint));
    }

    private List<Place> places(YearTable.Entry entry) {
        return years.computeIfAbsent(entry.year(), this::stretches).stream()
                .map(stretch -> {
                    int seat = directory.seat(entry.code(), stretch.roll());
                    return new Place(
                            stretch,
                            seat == Directory.NO_SEAT
                                    ? Optional.empty()
                                    : Optional.of(stretch.roll().seats().get(seat)));
                })
                .toList();
    }

    private List<Stretch> stretches(int year) {
        CalendarDate when = new CalendarDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        TreeSet<LocalDate> days = new TreeSet<>(ChangeDays.ofRoll(organ, facts, when));
        days.addAll(directory.changes(codes, when));
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDate next = days.higher(day);
            stretches.add(new Stretch(
                    Roll.of(organ, day, facts), next == null ? when.last().plusDays(1) : next));
        }
        return stretches;
    }

    /// What bars a member, or says why it stays away: the surest of all, else the first.
    private Optional<Why> restricted(String member, List<Place> places) {
        Optional<Why> found = Optional.empty();
        for (Place place : places) {
            for (Restriction row : facts.restrictions(organ.id(), place.on())) {
                if (place.seat().isPresent() && row.member().equals(member) && bars(row, place.on())) {
                    Why why = why(row, places);
                    if (found.isEmpty() || why.sure().compareTo(found.get().sure()) < 0) {
                        found = Optional.of(why);
                    }
                }
            }
        }
        return found;
    }

    /// Whether a row may keep a seat from voting on a day: one that is waived does not.
    private boolean bars(Restriction row, LocalDate on) {
        return facts.waivers(organ.id(), on).stream()
                .noneMatch(waiver -> waiver.isOf(row) && waiver.period().covers(on) == Period.Cover.YES);
    }

    private Why why(Restriction row, List<Place> places) {
        boolean certain = places.stream().anyMatch(place -> holds(row.period(), place));
        boolean throughout = places.stream()
                .filter(place -> place.seat().isPresent())
                .allMatch(place -> row.period().covers(place.on()) == Period.Cover.YES);
        String because = row.because().isEmpty() ? "it was barred" : row.because();
        return new Why(
                row.cause().map(Restriction.Cause::words).orElse("restriction"),
                because + ", " + row.period() + source(row.grounds()),
                row.grounds().by(),
                !certain ? Sure.PERHAPS : row.grounds().confirmed() == Confirmed.NO ? Sure.UNCONFIRMED : Sure.YES,
                throughout ? Extent.THROUGHOUT : Extent.PART);
    }

    /// Whether a time holds for certain on more than the last day on which it can begin.
    private static boolean holds(Period period, Place place) {
        boolean begun = period.from()
                .filter(from -> !from.isDay())
                .map(from -> place.stretch().until().isAfter(from.last().plusDays(1)))
                .orElse(true);
        return begun && period.covers(place.on()) == Period.Cover.YES;
    }

    private static boolean explains(YearTable.Entry entry, List<Place> places) {
        long all = places.stream().mapToLong(place -> place.stretch().days()).sum();
        long without = places.stream()
                .filter(place -> place.seat().isEmpty())
                .mapToLong(place -> place.stretch().days())
                .sum();
        return entry.absent() == 0 || without * (QUARTERS + 1) > all * QUARTERS;
    }

    /// That a member had no seat for a part of the year, or for all of it.
    private Optional<Why> withoutSeat(YearTable.Entry entry, String member, List<Place> places) {
        if (places.stream().allMatch(place -> place.seat().isPresent())) {
            return Optional.empty();
        }
        for (Place place : places) {
            if (place.seat().isPresent()) {
                for (Membership row : facts.memberships(place.on())) {
                    if (row.member().equals(member)) {
                        return succession(member, entry.year(), Extent.PART)
                                .filter(_ -> !row.ends().isEmpty())
                                .or(() -> Optional.of(partly(row, entry.year())));
                    }
                }
            }
        }
        return facts.successions().stream()
                .map(each -> each.on().first().getYear())
                .filter(year -> year <= entry.year())
                .flatMap(year -> succession(member, year, Extent.THROUGHOUT).stream())
                .reduce((_, later) -> later);
    }

    /// The succession by which the place of a member passed on in a year.
    private Optional<Why> succession(String member, int year, Extent extent) {
        return facts.successions().stream()
                .filter(each -> each.on().first().getYear() == year)
                .filter(each -> each.seat().equals(member) || each.fromSeats().contains(member))
                .findFirst()
                .map(each -> new Why("no seat", succession(each), each.grounds().by(), sure(each.grounds()), extent));
    }

    private static Why partly(Membership row, int year) {
        boolean begins = row.period()
                .from()
                .filter(from -> from.last().getYear() >= year)
                .isPresent();
        String how = row.ends().isEmpty() ? "" : " (" + row.ends() + ")";
        String says = begins
                ? "it became a member on " + row.period().from().orElseThrow()
                : "it was a member until "
                        + row.period().until().map(CalendarDate::toString).orElse("…") + how;
        return new Why("no seat", says + source(row.grounds()), row.grounds().by(), sure(row.grounds()), Extent.PART);
    }

    private static String succession(Succession each) {
        return each.as() + " on " + each.on() + ": " + each.before() + ", then " + each.after()
                + source(each.grounds());
    }

    private static Sure sure(Grounds grounds) {
        return grounds.confirmed() == Confirmed.NO ? Sure.UNCONFIRMED : Sure.YES;
    }

    private static String source(Grounds grounds) {
        return grounds.by().isEmpty() ? "" : " (" + grounds.by() + ")";
    }
}
