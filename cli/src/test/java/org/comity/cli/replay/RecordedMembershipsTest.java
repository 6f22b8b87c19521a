package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.membership.FactTold;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two centuries of memberships in hundreds of organisations, told as acts, against counts that others made.
@Tag("slow")
class RecordedMembershipsTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SET = "cow_igo_membership";

    /// How many memberships of each status a state had.
    private record Counts(int full, int associate, int observer) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts and(Status status) {
            return new Counts(
                    full + (status == Status.FULL ? 1 : 0),
                    associate + (status == Status.ASSOCIATE ? 1 : 0),
                    observer + (status == Status.OBSERVER ? 1 : 0));
        }
    }

    private static Path file(String name) {
        Path file = RealSets.folder().resolve(SET).resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no file " + file);
        return file;
    }

    @Test
    void spells_told_as_acts_give_every_public_count_of_memberships_by_state_and_year() {
        Map<String, Council> councils = new LinkedHashMap<>();
        List<Map<String, String>> spells = RealSets.rows(file("spells.csv.gz"));
        for (Map<String, String> spell : spells) {
            councils.merge(
                    spell.get("igo"),
                    entered(Council.of(Charters.NONE), spell),
                    (council, _) -> entered(council, spell));
        }
        Map<String, Counts> counted = new HashMap<>();
        for (Map<String, String> row : RealSets.rows(file("observed_years.csv"))) {
            Council council = councils.getOrDefault(row.get("igo"), Council.of(Charters.NONE));
            assertEquals(List.of(), council.conflicts(), row.get("igo"));
            for (String year : row.get("years").split(" ")) {
                LocalDate middle = LocalDate.of(Integer.parseInt(year), 7, 1);
                for (Membership each : council.members().facts().memberships(middle)) {
                    String key = each.member() + " " + year;
                    counted.put(key, counted.getOrDefault(key, Counts.NONE).and(each.status()));
                }
            }
        }
        Map<String, String> differences = new TreeMap<>();
        int looked = 0;
        for (Map<String, String> row : RealSets.rows(file("oracle_state_year_counts.csv.gz"))) {
            String key = row.get("cow_code") + " " + row.get("year");
            Counts expected = new Counts(number(row, "full"), number(row, "associate"), number(row, "observer"));
            Counts found = counted.getOrDefault(key, Counts.NONE);
            if (!found.equals(expected)) {
                differences.put(key, found + " and not " + expected);
            }
            looked++;
        }
        assertEquals(Map.of(), differences, () -> differences.size() + " differences");
        assertTrue(looked >= 10_000 && spells.size() >= 10_000, looked + " counts of " + spells.size() + " spells");
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /// A spell of whole years.
    private static Council entered(Council council, Map<String, String> spell) {
        CalendarDate from = CalendarDate.of(LocalDate.of(number(spell, "first_year"), 1, 1));
        CalendarDate until = CalendarDate.of(LocalDate.of(number(spell, "last_year") + 1, 1, 1));
        Membership row = new Membership(
                spell.get("cow_code"),
                Status.of(spell.get("status")).orElseThrow(),
                new Period(Optional.of(from), Optional.of(until)),
                "",
                new Grounds(SET, Grounds.Confirmed.YES, "", ""));
        Draft draft = new Draft(
                spell.get("igo"),
                Optional.empty(),
                When.on(from.first()),
                new Actor.Keeper(),
                "test",
                Standing.REPORT,
                new FactTold(row),
                List.of(new Source(SET, "", Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                new Audience.Everybody(),
                spell.toString(),
                List.of());
        Decided decided = council.decide(draft, AT);
        Decided.Fit fit = assertInstanceOf(Decided.Fit.class, decided, decided::toString);
        return council.evolve(new Act(council.last() + 1, AT, fit.draft()));
    }
}
