package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.Entry;
import org.comity.acts.instrument.InstrumentReading;
import org.comity.acts.instrument.PartyStatus;
import org.comity.charter.facts.CalendarDate;
import org.comity.cli.Running;
import org.comity.cli.replay.RealSets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Treaties of a real set, as acts. Who is bound is computed from signatures, deposits, ends and the terms; what the
/// set records of entry into force for each party is kept apart, to compare with. The set is no part of the project.
@Tag("slow")
class RecordedInstrumentsTest {
    private static final String COLUMNS =
            "key=treaty_id,title=title,concluded=signature,force=entry_into_force,over=end,"
                    + "number=derived_n,delay=derived_delay_days,party=state_iso3,signed=signature,ratified=ratification,"
                    + "acceded=accession,succeeded=succession";
    private static final String ENDS = ",ended=end_for_state";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private static Path set() {
        Path set = RealSets.folder().resolve("environment_treaties");
        Assumptions.assumeTrue(Files.isDirectory(set), () -> "skipped: there is no folder " + set);
        return set;
    }

    private static Map<String, String> columns(String more) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String each : (COLUMNS + more).split(",")) {
            columns.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return columns;
    }

    private static TreatyFiles.Read read(String more) {
        Path set = set();
        TreatyFiles.Places places = new TreatyFiles.Places(
                set.resolve("treaties.csv.gz"),
                set.resolve("memberships.csv.gz"),
                Optional.of(set.resolve("entry_into_force_derived.csv")));
        TreatyFiles.Read read = TreatyFiles.read(
                places,
                columns(more),
                org.comity.cli.replay.Progress.on(
                        new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));
        assertEquals(List.of(), read.problems());
        return read;
    }

    /// Every act is decided in its turn, as in a store.
    private static Council council(TreatyFiles.Read read) {
        TreatyDrafts drafts = new TreatyDrafts("treaties", "a set of treaties", Optional.empty());
        Council council = Council.of(Charters.NONE);
        for (TreatyFiles.Treaty treaty : read.files().treaties().values()) {
            for (Draft draft :
                    drafts.of(treaty, Optional.ofNullable(read.terms().get(treaty.key())))) {
                Decided decided = council.decide(draft, NOW);
                assertTrue(decided instanceof Decided.Fit, () -> draft.requestId() + ": " + decided);
                council = council.evolve(new Act(council.last() + 1, NOW, ((Decided.Fit) decided).draft()));
            }
        }
        return council;
    }

    private static InstrumentReading reading(Council council) {
        return council.works().instruments().reading(council.rules(), council.members());
    }

    @Test
    void who_is_bound_is_computed_for_a_whole_set_and_compared_with_what_the_set_records() {
        InstrumentReading reading = reading(council(read(ENDS)));
        Map<String, Long> classes = new TreeMap<>();
        read(ENDS + ",bound=in_force_for_state")
                .files()
                .treaties()
                .values()
                .forEach(each -> compare(each, reading, classes));
        String told = classes.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining("\n"));
        long withTerms = count(classes, "terms, ");
        long agreeing = count(classes, "terms, agrees");
        assertTrue(agreeing * 1000 >= withTerms * 992, told);
        // Without terms and without what the set records for a party, there is often nothing to compute from; what
        // is said all the same has to be right.
        long without = count(classes, "no terms, agrees");
        long wrong =
                count(classes, "no terms, bound, not") + count(classes, "no terms, not bound") - unfounded(classes);
        assertTrue(wrong * 500 <= without, told);
    }

    private static long count(Map<String, Long> classes, String beginning) {
        return classes.entrySet().stream()
                .filter(each -> each.getKey().startsWith(beginning))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Parties of which the set has no dated deposit.
    private static long unfounded(Map<String, Long> classes) {
        return classes.getOrDefault("no terms, not bound, in force in the set (no deposit has a date)", 0L);
    }

    /// Asks about each party on a day of every fifth year.
    private static void compare(TreatyFiles.Treaty treaty, InstrumentReading reading, Map<String, Long> classes) {
        InstrumentId id = TreatyDrafts.id(treaty.key());
        String terms = reading.instrument(id).orElseThrow().entry().terms().isPresent() ? "terms, " : "no terms, ";
        Map<String, List<TreatyFiles.PartyRow>> parties = new HashMap<>();
        treaty.parties()
                .forEach(row -> parties.computeIfAbsent(row.party(), _ -> new ArrayList<>())
                        .add(row));
        parties.forEach((party, rows) -> {
            if (rows.stream().noneMatch(row -> row.bound().isPresent())) {
                return;
            }
            for (int year = 1950; year <= 2020; year += 5) {
                LocalDate day = LocalDate.of(year, 7, 1);
                boolean recorded = rows.stream().anyMatch(row -> isRecorded(treaty, row, day));
                PartyStatus status = reading.party(id, party, day);
                classes.merge(terms + said(status, recorded, rows), 1L, Long::sum);
            }
        });
    }

    private static boolean isRecorded(TreatyFiles.Treaty treaty, TreatyFiles.PartyRow row, LocalDate day) {
        boolean begun = row.bound().filter(date -> !day.isBefore(date.last())).isPresent();
        boolean ended = row.ended()
                .or(treaty::over)
                .filter(date -> !day.isBefore(date.first()))
                .isPresent();
        return begun && !ended;
    }

    private static String said(PartyStatus status, boolean recorded, List<TreatyFiles.PartyRow> rows) {
        String set = recorded ? "in force in the set" : "not in force in the set";
        boolean deposited = rows.stream()
                .anyMatch(row -> row.ratified().isPresent() || row.acceded().isPresent());
        return switch (status.bound()) {
            case YES -> recorded ? "agrees: bound" : "bound, " + set;
            case NO ->
                recorded
                        ? "not bound, " + set + (deposited ? " (" + status.is() + ")" : " (no deposit has a date)")
                        : "agrees: not bound";
            case UNCERTAIN -> "not known (nobody says after which delay), " + set;
        };
    }

    @Test
    void entry_into_force_is_computed_for_every_treaty_whose_number_and_delay_are_given() {
        List<Map<String, String>> given = RealSets.rows(set().resolve("entry_into_force_derived.csv")).stream()
                .filter(row -> !row.get("derived_n").isEmpty()
                        && !row.get("derived_delay_days").isEmpty())
                .toList();
        assertFalse(given.isEmpty());
        assertEquals(List.of(), differing(given, reading(council(read("")))));
        // One has ends of parties before it came into force; whoever has left counts no more.
        List<String> differing = differing(given, reading(council(read(ENDS))));
        assertTrue(differing.size() <= 1, differing::toString);
    }

    private static List<String> differing(List<Map<String, String>> given, InstrumentReading reading) {
        List<String> differ = new ArrayList<>();
        for (Map<String, String> row : given) {
            CalendarDate recorded = CalendarDate.of(LocalDate.parse(row.get("entry_into_force_recorded")));
            Entry entry = reading.instrument(TreatyDrafts.id(row.get("treaty_id")))
                    .orElseThrow()
                    .entry();
            if (entry.computed().isEmpty() || !entry.general().equals(Optional.of(recorded))) {
                differ.add(row.get("treaty_id") + ": " + entry.general() + ", recorded " + recorded);
            }
        }
        return differ;
    }

    @Test
    void a_store_takes_the_set_in_and_does_not_take_it_twice() {
        Path set = set();
        TestStore store = TestStore.ofLeague(folder);
        String[] words = {
            "import",
            "treaties",
            "--treaties",
            set.resolve("entry_into_force_derived.csv").toString(),
            "--parties",
            set.resolve("memberships.csv.gz").toString(),
            "--terms",
            set.resolve("entry_into_force_derived.csv").toString(),
            "--columns",
            "key=treaty_id,title=title,number=derived_n,delay=derived_delay_days,party=state_iso3,signed=signature",
            "--into",
            store.path(),
            "--json"
        };
        Running run = Running.comity(words);
        assertEquals(0, run.exit(), run.err());
        JsonNode first = run.json();
        assertTrue(first.get("withoutTreaty").asInt() > 0, "only some of the treaties are asked for");
        Running again = Running.comity(words);
        assertEquals(first.get("size").asInt(), again.json().get("size").asInt());
        assertTrue(again.json().get("entered").isEmpty());
        assertFalse(again.json().get("alreadyThere").isEmpty());
    }
}
