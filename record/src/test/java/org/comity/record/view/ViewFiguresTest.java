package org.comity.record.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement.Claim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints how long things take with many acts (`-Dcomity.acts=…`, a million when nothing is said):
/// 10,000 subjects, one act in fifty retracts an earlier one, one in three was known before. Judges
/// nothing but that the answers are equal.
@Tag("long")
class ViewFiguresTest {
    private static final View CLAIMS = View.claims();
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int ACTS = Integer.getInteger("comity.acts", 1_000_000);
    private static final int SUBJECTS = 10_000;

    @TempDir
    private Path folder;

    private static Act act(int number, Random random) {
        Instant recorded = Instant.parse("2030-01-01T00:00:00Z").plusSeconds(number);
        When effective = When.on(FIRST.plusDays(random.nextInt(4000)));
        boolean retracts = number > 1 && random.nextInt(50) == 0;
        var draft = Histories.draft(
                random.nextInt(3) == 0 ? Optional.of(When.on(FIRST.plusDays(random.nextInt(3600)))) : Optional.empty(),
                effective,
                retracts
                        ? new Correction("it was wrong")
                        : Histories.says(new Claim(
                                "status/" + random.nextInt(SUBJECTS),
                                "value " + random.nextInt(9),
                                Optional.empty(),
                                Optional.empty())),
                retracts ? List.of(new Relation(1 + random.nextInt(number - 1), Relation.As.RETRACTS)) : List.of(),
                "r" + number);
        return new Act(number, recorded, draft);
    }

    private static AsOf question(Random random) {
        AsOf asOf = AsOf.on(FIRST.plusDays(random.nextInt(4000)));
        asOf = random.nextBoolean() ? asOf.knownAt(When.on(FIRST.plusDays(random.nextInt(3600)))) : asOf;
        return random.nextBoolean() ? asOf.recordedBy(new AsOf.RecordedBy.Number(random.nextInt(ACTS))) : asOf;
    }

    @Test
    void figures_with_many_acts() throws Exception {
        ListJournal journal = ListJournal.of(List.of());
        Random random = new Random(1);
        List<Act> some = new ArrayList<>();
        for (int number = 1; number <= ACTS; number++) {
            some.add(act(number, random));
            if (some.size() == 50_000 || number == ACTS) {
                journal.addAll(some);
                some.clear();
            }
        }
        FactTable memory = replay(journal);
        snapshot(journal, memory);
        Path file = folder.resolve("views.db");
        long began = System.nanoTime();
        try (ViewStore store = ViewStore.open(file, journal, List.of("league"), List.of(CLAIMS))) {
            store.upToDate("league");
            tell("views made anew", began, ACTS + " acts, " + Files.size(file) / 1_000_000 + " MB");
            AsOfTable stored = store.table("league", CLAIMS);
            about("in memory", memory);
            about("in the file", stored);
            whole(memory, stored);
            acts(store.acts("league"));
        }
        System.out.println("heap in use " + used() / 1_000_000 + " MB");
    }

    /// All threads of this process together: what counts when others use the machine too.
    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static FactTable replay(ListJournal journal) {
        long before = used();
        FactTable table = new FactTable(CLAIMS);
        for (int time = 0; time < 3; time++) {
            long began = System.nanoTime();
            table = Replay.of(journal, "league", CLAIMS);
            tell("replay", began, ACTS * 1_000_000_000L / (System.nanoTime() - began) + " acts/s");
        }
        System.out.println("the table takes " + (used() - before) / 1_000_000 + " MB");
        return table;
    }

    private void snapshot(ListJournal journal, FactTable memory) throws Exception {
        Path file = folder.resolve("claims.snapshot");
        long began = System.nanoTime();
        Snapshot.write(file, "league", memory, journal);
        tell("snapshot written", began, Files.size(file) / 1_000_000 + " MB");
        began = System.nanoTime();
        assertInstanceOf(Snapshot.Usable.class, Snapshot.read(file, "league", CLAIMS, journal));
        tell("snapshot read", began, "with the root of the log made anew");
    }

    private static void about(String where, AsOfTable table) {
        Random random = new Random(2);
        long[] nanos = new long[5000];
        for (int warm = 0; warm < 2; warm++) {
            for (int at = 0; at < nanos.length; at++) {
                AsOf asOf = question(random);
                String subject = "status/" + random.nextInt(SUBJECTS);
                long began = System.nanoTime();
                table.about(subject, asOf, Show.WHAT_SPEAKS);
                nanos[at] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        System.out.println("as-of query " + where + ": p50 " + nanos[nanos.length / 2] / 1000 + " us, p99 "
                + nanos[nanos.length * 99 / 100] / 1000 + " us, most " + nanos[nanos.length - 1] / 1000 + " us");
    }

    private static void whole(AsOfTable memory, AsOfTable stored) {
        AsOf asOf = AsOf.on(FIRST.plusDays(2000)).knownAt(When.on(FIRST.plusDays(3000)));
        long began = System.nanoTime();
        List<Answer> listed = RandomHistoriesTest.everything(stored, asOf, Show.WHAT_SPEAKS, 1000);
        tell("all subjects listed", began, listed.size() + " answers from the file");
        began = System.nanoTime();
        AsOfTable.Count count = stored.count(asOf);
        tell("all subjects counted", began, count.toString());
        assertEquals(RandomHistoriesTest.everything(memory, asOf, Show.WHAT_SPEAKS, 1000), listed);
        assertEquals(memory.count(asOf), count);
    }

    private static void acts(ActList list) {
        AsOf asOf = AsOf.on(FIRST.plusDays(2000));
        long began = System.nanoTime();
        list.page(ActFilter.all().about("status/7"), asOf, Show.EVERYTHING, 0, 100);
        tell("acts about one subject", began, "by index");
        began = System.nanoTime();
        list.page(ActFilter.all().known(ActFilter.Range.in(When.of("1999"))), asOf, Show.EVERYTHING, 0, 100);
        tell("acts known in a year in which none was", began, "all looked through");
    }

    private static void tell(String what, long began, String more) {
        System.out.println(what + ": " + (System.nanoTime() - began) / 1_000_000 + " ms, " + more
                + ", processor time so far " + processor() + " ms");
    }
}
