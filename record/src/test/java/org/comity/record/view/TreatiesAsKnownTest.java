package org.comity.record.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.comity.acts.Act;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.record.Journal;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.view.TreatyReports.Action;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a depositary listed on a day is what the record says was known on that day: 16 snapshots of
/// the actions under 323 treaties. The set is no part of the project.
@Tag("slow")
class TreatiesAsKnownTest {
    private static final View CLAIMS = View.claims();
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private static Path set;
    private static TreatyReports reports;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read_the_set() throws IOException {
        set = Path.of(System.getProperty("comity.data", "."), "un_treaty_status");
        Assumptions.assumeTrue(Files.isDirectory(set), () -> "skipped: there is no folder " + set);
        reports = TreatyReports.read(set, new Random(4));
    }

    private static List<Act> acts() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        return IntStream.range(0, reports.drafts().size())
                .mapToObj(at ->
                        new Act(at + 1, start.plusSeconds(at), reports.drafts().get(at)))
                .toList();
    }

    @Test
    void a_table_in_memory_knows_what_was_known() throws Exception {
        FactTable table = RandomHistoriesTest.table(acts());
        everythingIsAsItWasKnown(table);
    }

    @Test
    void a_file_of_views_knows_what_was_known() throws Exception {
        ListJournal journal = ListJournal.of(acts());
        Path file = folder.resolve("views.db");
        List<String> depositary = List.of(TreatyReports.DEPOSITARY);
        try (ViewStore store = ViewStore.open(file, journal, depositary, List.of(CLAIMS))) {
            store.upToDate(TreatyReports.DEPOSITARY);
            everythingIsAsItWasKnown(store.table(TreatyReports.DEPOSITARY, CLAIMS));
        }
    }

    @Test
    void a_store_to_which_it_was_entered_knows_what_was_known() throws Exception {
        List<String> depositary = List.of(TreatyReports.DEPOSITARY);
        try (Store store =
                Store.create(folder.resolve("store"), StoreOptions.of("a test")).orThrow()) {
            assertEquals(Optional.empty(), store.addOrganisation(TreatyReports.DEPOSITARY, "localhost"));
            try (ViewStore views =
                    ViewStore.open(folder.resolve("store/views.db"), store, depositary, List.of(CLAIMS))) {
                for (int at = 0; at < reports.drafts().size(); at += 1000) {
                    var drafts = reports.drafts()
                            .subList(at, Math.min(at + 1000, reports.drafts().size()));
                    var answer = store.append(Journal.Proposal.of(TreatyReports.DEPOSITARY, drafts));
                    assertInstanceOf(Journal.Entered.class, answer);
                }
                views.upToDate(TreatyReports.DEPOSITARY);
                everythingIsAsItWasKnown(views.table(TreatyReports.DEPOSITARY, CLAIMS));
            }
        }
    }

    static void everythingIsAsItWasKnown(AsOfTable table) throws Exception {
        List<String> counted = new ArrayList<>();
        for (LocalDate known : reports.snapshots()) {
            counted.add(tell(known, "-", listed(table, AFTER_ALL, known)));
            counted.add(tell(known, known.toString(), listed(table, known, known)));
        }
        assertEquals(countedFromTheRows(), counted);
        Optional<List<String>> elsewhere = countedByTheScript();
        if (elsewhere.isPresent()) {
            assertEquals(elsewhere.get(), counted, "python counts otherwise");
        } else {
            System.out.println("no python3: counted by Java alone");
        }
        nothingIsKnownBeforeTheFirstSnapshotAndNothingChangesBetweenTwo(table);
        whatDisappearedStaysVisible(table);
        lateEntriesAreFoundByWhatWasKnownAndNotByWhatWasRecorded(table);
    }

    private static void nothingIsKnownBeforeTheFirstSnapshotAndNothingChangesBetweenTwo(AsOfTable table) {
        LocalDate first = reports.snapshots().getFirst();
        assertEquals(0, count(table, first.minusDays(1)));
        for (LocalDate known : reports.snapshots()) {
            if (!reports.snapshots().contains(known.plusDays(1))) {
                assertEquals(count(table, known), count(table, known.plusDays(1)));
            }
        }
    }

    private static void whatDisappearedStaysVisible(AsOfTable table) {
        LocalDate last = reports.snapshots().getLast();
        AsOf now = AsOf.on(AFTER_ALL).knownAt(When.on(last));
        List<Action> gone = reports.actions().stream()
                .filter(action -> action.lastSeen().isBefore(last))
                .toList();
        assertFalse(gone.isEmpty());
        for (Action action : gone) {
            Answer answer = table.about(action.key(), now, Show.EVERYTHING);
            assertTrue(answer.holds().isEmpty());
            Line line = answer.others().getFirst();
            assertEquals(Line.State.RETRACTED, line.state());
            assertEquals(When.on(action.firstSeen()), line.fact().known());
            assertTrue(line.closings().getFirst().by() > line.fact().opened());
            Answer before = table.about(action.key(), now.knownAt(When.on(action.lastSeen())), Show.EVERYTHING);
            assertEquals(Standing.REPORT, before.holds().orElseThrow().fact().standing());
            assertEquals(List.of(), before.holds().get().closings());
        }
    }

    private static void lateEntriesAreFoundByWhatWasKnownAndNotByWhatWasRecorded(AsOfTable table) {
        LocalDate first = reports.snapshots().getFirst();
        AsOf.RecordedBy inTime = new AsOf.RecordedBy.Number(reports.entriesInTime());
        AsOf then = AsOf.on(AFTER_ALL).knownAt(When.on(first));
        long late = reports
                .drafts()
                .subList(reports.entriesInTime(), reports.drafts().size())
                .stream()
                .filter(draft -> draft.relates().isEmpty() && draft.known().equals(Optional.of(When.on(first))))
                .count();
        assertTrue(late > 1000, "too few late entries: " + late);
        assertEquals(
                count(table, first) - late, table.count(then.recordedBy(inTime)).holds());
    }

    private static long count(AsOfTable table, LocalDate known) {
        return table.count(AsOf.on(AFTER_ALL).knownAt(When.on(known))).holds();
    }

    /// What the record lists, page after page, and counts.
    private static List<String> listed(AsOfTable table, LocalDate day, LocalDate known) {
        AsOf asOf = AsOf.on(day).knownAt(When.on(known));
        List<Answer> answers = RandomHistoriesTest.everything(table, asOf, Show.WHAT_SPEAKS, 5000);
        assertEquals(new AsOfTable.Count(answers.size(), 0), table.count(asOf));
        return answers.stream().map(Answer::subject).toList();
    }

    private static List<String> countedFromTheRows() throws NoSuchAlgorithmException {
        List<String> counted = new ArrayList<>();
        for (LocalDate known : reports.snapshots()) {
            counted.add(tell(known, "-", keys(action -> action.listedOn(known))));
            counted.add(tell(
                    known,
                    known.toString(),
                    keys(action -> action.listedOn(known) && !action.date().isAfter(known))));
        }
        return counted;
    }

    private static List<String> keys(Predicate<Action> wanted) {
        return reports.actions().stream().filter(wanted).map(Action::key).toList();
    }

    private static String tell(LocalDate known, String day, List<String> keys) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        keys.stream()
                .sorted(Texts.BY_CODE_POINT)
                .forEach(key -> digest.update((key + "\n").getBytes(StandardCharsets.UTF_8)));
        return known + " " + day + " " + keys.size() + " " + HexFormat.of().formatHex(digest.digest());
    }

    private static Optional<List<String>> countedByTheScript() throws Exception {
        Path script = Path.of(System.getProperty("comity.home"), "record/src/test/python/treaties_known.py");
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), set.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException absent) {
            return Optional.empty();
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), "the script failed");
        return Optional.of(told.lines().toList());
    }
}
