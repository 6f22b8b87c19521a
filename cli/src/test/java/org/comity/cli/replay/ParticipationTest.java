package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.charter.Organ;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.cli.library.Codes;
import org.comity.cli.library.Library;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who sits in the General Assembly, year by year, against who took part in its votes or was absent from them.
///
/// A state that took part or is said to have been absent in a year had a seat on some day of it; one that is said not
/// to have been a member throughout had none. The differences are explained one by one.
@Tag("slow")
class ParticipationTest {
    private static final String ASSEMBLY = "un/general-assembly";
    private static final String SCHEME = "cow";

    /// What the set and the facts see differently, and why. Years that a fuller set may have are here, too.
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            explained(
                    "265 in 1990", "the German Democratic Republic ended on 1990-10-03, before the year's roll calls"),
            explained("680 in 1990", "Democratic Yemen ended on 1990-05-22, before the year's roll calls"),
            explained("652 in 1959", "Syria was part of the United Arab Republic; the set says absent"),
            explained("652 in 1960", "Syria was part of the United Arab Republic; the set says absent"),
            explained("345 in 1993", "Yugoslavia kept its seat and could not sit in it; the set says not a member"),
            explained("345 in 1994", "Yugoslavia kept its seat and could not sit in it; the set says not a member"),
            explained("345 in 1995", "Yugoslavia kept its seat and could not sit in it; the set says not a member"),
            explained("345 in 1996", "Yugoslavia kept its seat and could not sit in it; the set says not a member"),
            explained("345 in 1997", "Yugoslavia kept its seat and could not sit in it; the set says not a member"),
            explained("345 in 1998", "Yugoslavia kept its seat and could not sit in it; the set says not a member"),
            explained("345 in 1999", "Yugoslavia kept its seat and could not sit in it; the set says not a member"));

    private static Map.Entry<String, String> explained(String what, String why) {
        return Map.entry(what, why);
    }

    @Test
    void who_sits_in_the_general_assembly_agrees_with_who_took_part() {
        Path file = RealSets.folder().resolve("un_members/participation_by_state_year.csv.gz");
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no file " + file);
        Library library = new Library(Path.of(System.getProperty("comity.home", "."), "organisations"));
        Library.Placed placed = value(library.organ(ASSEMBLY));
        Codes codes = value(library.codes());
        Map<Integer, List<Roll>> rolls = new HashMap<>();
        Map<String, String> unexplained = new TreeMap<>();
        int looked = 0;
        for (Map<String, String> row : RealSets.rows(file)) {
            int year = Integer.parseInt(row.get("year"));
            List<Roll> ofYear = rolls.computeIfAbsent(
                    year, each -> rolls(placed.organ(), placed.organisation().facts(), codes, each));
            String what = row.get("cow_code") + " in " + year;
            String difference = difference(row, ofYear, codes);
            if (!difference.isEmpty() && !EXPLAINED.containsKey(what)) {
                unexplained.put(what, difference);
            }
            looked++;
        }
        assertEquals(Map.of(), unexplained);
        assertTrue(looked > 9_000, "only " + looked + " rows");
    }

    /// Years of which nobody doubts why no vote was cast.
    private static final Map<String, String> SURELY = Map.of(
            "ZAF 1975", "credentials",
            "ZAF 1992", "credentials",
            "SYR 1960", "no seat",
            "IDN 1965", "no seat",
            "YUG 1995", "succession",
            "KHM 1998", "credentials",
            "IRQ 2002", "arrears",
            "CAF 2002", "arrears");

    private static ParticipationResult silences() {
        Path file = RealSets.folder().resolve("un_members/participation_by_state_year.csv.gz");
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no file " + file);
        Library library = new Library(Path.of(System.getProperty("comity.home", "."), "organisations"));
        YearColumns columns = YearColumns.of(List.of(
                new Columns.Use(YearColumns.MEMBER, "cow_code"),
                new Columns.Use(YearColumns.YEAR, "year"),
                new Columns.Use(YearColumns.VOTED, "roll_calls_voted"),
                new Columns.Use(YearColumns.ABSENT, "roll_calls_absent"),
                new Columns.Use(YearColumns.NOT_MEMBER, "roll_calls_not_a_member")));
        YearTable.Read read = YearTable.read(file, columns, Progress.on(System.err));
        assertEquals(List.of(), read.problems());
        return ParticipationCommand.result(value(library.organ(ASSEMBLY)), value(library.codes()), read.entries());
    }

    @Test
    void every_year_in_which_a_member_cast_no_vote_is_listed_and_explained_with_a_source_or_not_at_all() {
        ParticipationResult result = silences();
        Map<String, String> kinds = new TreeMap<>();
        for (Silence silence : result.silences()) {
            assertEquals(0, silence.entry().voted());
            silence.why().ifPresent(why -> {
                assertTrue(!why.source().isBlank(), silence.toString());
                kinds.put(silence.member() + " " + silence.entry().year(), why.kind());
            });
        }
        SURELY.forEach((what, kind) -> assertEquals(kind, kinds.get(what), what));
        assertEquals(
                result.silences().size(),
                result.explained().size() + result.unexplained().size());
    }

    @Test
    void the_page_shows_what_the_command_says_of_the_public_table() throws IOException {
        ParticipationResult result = silences();
        Assumptions.assumeTrue(result.looked() == 9_428, "skipped: this is another table than the public one");
        TreeSet<Integer> years = new TreeSet<>();
        result.silences().forEach(each -> years.add(each.entry().year()));
        RealSets.rows(RealSets.folder().resolve("un_members/participation_by_state_year.csv.gz"))
                .forEach(row -> years.add(Integer.parseInt(row.get("year"))));
        String page =
                Files.readString(Path.of(System.getProperty("comity.home", ".")).resolve("docs/participation.md"));
        String list = String.join("\n", ParticipationReport.lines(result, years));
        assertTrue(page.contains(list), () -> "the page has another list than this:\n" + list);
    }

    @Test
    void no_fact_bars_a_member_for_certain_in_a_year_in_which_it_voted_at_every_call() {
        Path file = RealSets.folder().resolve("un_members/participation_by_state_year.csv.gz");
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no file " + file);
        Library library = new Library(Path.of(System.getProperty("comity.home", "."), "organisations"));
        Library.Placed placed = value(library.organ(ASSEMBLY));
        Codes codes = value(library.codes());
        Facts facts = placed.organisation().facts();
        Map<String, String> contradicted = new TreeMap<>();
        for (Map<String, String> row : RealSets.rows(file)) {
            int year = Integer.parseInt(row.get("year"));
            boolean always = row.get("roll_calls_absent").equals("0")
                    && row.get("roll_calls_not_a_member").equals("0")
                    && !row.get("roll_calls_voted").equals("0");
            if (always) {
                rolls(placed.organ(), facts, codes, year).stream()
                        .flatMap(roll -> seat(roll, codes, row.get("cow_code")).stream())
                        .filter(seat -> seat.right() == Seat.Right.BARRED)
                        .forEach(seat -> contradicted.put(seat.id() + " " + year, seat.because()));
            }
        }
        assertEquals(Map.of(), contradicted);
    }

    /// How a row differs from the rolls of its year, or nothing.
    private static String difference(Map<String, String> row, List<Roll> rolls, Codes codes) {
        int voted = Integer.parseInt(row.get("roll_calls_voted"));
        int absent = Integer.parseInt(row.get("roll_calls_absent"));
        List<Seat> seats = rolls.stream()
                .flatMap(roll -> seat(roll, codes, row.get("cow_code")).stream())
                .toList();
        if (seats.isEmpty() == voted + absent > 0) {
            return (seats.isEmpty() ? "no seat" : "a seat") + ", and " + row;
        }
        boolean mayVote = seats.stream().anyMatch(seat -> seat.right() == Seat.Right.VOTES);
        return voted > 0 && !mayVote ? "no vote, and " + row : "";
    }

    private static <T> T value(Library.Lookup<T> lookup) {
        return switch (lookup) {
            case Library.Found<T> found -> found.value();
            case Library.Missing<T> missing ->
                throw new AssertionError(missing.refused().because());
            case Library.Faulty<T> faulty ->
                throw new AssertionError(faulty.problems().getFirst().line());
        };
    }

    /// The rolls of the days of a year on which the roll, or who is meant by a code, changes.
    private static List<Roll> rolls(Organ organ, Facts facts, Codes codes, int year) {
        CalendarDate when = CalendarDate.parse(Integer.toString(year)).orElseThrow();
        TreeSet<LocalDate> days = new TreeSet<>(ChangeDays.ofRoll(organ, facts, when));
        for (int code = 1; code < 1000; code++) {
            codes.rows(SCHEME, Integer.toString(code)).forEach(row -> ChangeDays.add(row.period(), when, days));
        }
        return days.stream().map(day -> Roll.of(organ, day, facts)).toList();
    }

    private static Optional<Seat> seat(Roll roll, Codes codes, String code) {
        Optional<String> member = codes.member(SCHEME, code, roll.on());
        return member.flatMap(id -> {
            OptionalInt place = roll.indexOf(id);
            return place.isPresent() ? Optional.of(roll.seats().get(place.getAsInt())) : Optional.empty();
        });
    }
}
