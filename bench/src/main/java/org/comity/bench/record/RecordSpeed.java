package org.comity.bench.record;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.comity.acts.When;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.tile.StaticLog;
import org.comity.log.verify.LogDirectory;
import org.comity.log.verify.LogVerifier;
import org.comity.log.verify.Progress;
import org.comity.log.verify.Report;
import org.comity.log.verify.Trust;
import org.comity.record.Journal;
import org.comity.record.Records;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.view.AsOf;
import org.comity.record.view.AsOfTable;
import org.comity.record.view.Replay;
import org.comity.record.view.Show;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;

/// Measures durable appends, verification, replay and questions, beside a raw file and raw SQLite on the same disk.
///
/// `java -cp bench.jar org.comity.bench.record.RecordSpeed [DIRECTORY [ACTS [SECONDS]]]`; 1,000,000 acts need about 3
/// GB.
public final class RecordSpeed {
    private static final String BODY = "bench";
    private static final int BATCH = 2000;

    private final PrintStream out = System.out;
    private final Path directory;
    private final int acts;
    private final Duration time;
    private final AtomicLong next = new AtomicLong();

    private RecordSpeed(Path directory, int acts, Duration time) {
        this.directory = directory;
        this.acts = acts;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        Path parent = Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
        int acts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Duration time = Duration.ofSeconds(arguments.length > 2 ? Long.parseLong(arguments[2]) : 5);
        Path directory = Files.createTempDirectory(parent, "record-speed");
        try {
            new RecordSpeed(directory, acts, time).run();
        } finally {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run() throws Exception {
        raw();
        Path store = directory.resolve("store");
        try (Store journal = Store.create(store, StoreOptions.of("bench")).orThrow()) {
            journal.addOrganisation(BODY, "localhost").ifPresent(refused -> {
                throw new IllegalStateException(refused.because());
            });
            for (int writers : new int[] {1, 32, 256}) {
                // The first run warms up.
                append(journal, writers);
                out.printf("durable signed appends, %3d writers   %,10d a second%n", writers, append(journal, writers));
            }
            fill(journal);
            verify(journal);
            replay(journal);
            ask(journal);
        }
        open(store);
    }

    private void raw() throws IOException, SQLException {
        for (int group : new int[] {1, 32, 100}) {
            out.printf(
                    "raw file, forced every %3d            %,10d a second%n",
                    group, RawSpeed.file(directory, group, time));
            out.printf(
                    "raw SQLite, committed every %3d       %,10d a second%n",
                    group, RawSpeed.sqlite(directory, group, time));
        }
    }

    private long append(Journal journal, int writers) throws InterruptedException {
        Watch watch = new Watch(time);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (watch.goesOn()) {
                    enter(journal, 1);
                    watch.did(1);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return watch.perSecond();
    }

    private void enter(Journal journal, int many) {
        long first = next.getAndAdd(many);
        var drafts = LongStream.range(first, first + many)
                .mapToObj(number -> Acts.draft(BODY, number, Math.max(1, acts / 10)))
                .toList();
        if (!(journal.append(Journal.Proposal.of(BODY, drafts)) instanceof Journal.Entered)) {
            throw new IllegalStateException("not entered");
        }
    }

    private void fill(Journal journal) {
        Watch watch = new Watch(Duration.ofDays(1));
        while (journal.head(BODY).size() < acts) {
            enter(journal, (int) Math.min(BATCH, acts - journal.head(BODY).size()));
            watch.did(BATCH);
        }
        out.printf("appends in batches of %d             %,10d a second%n", BATCH, watch.perSecond());
    }

    private void verify(Journal journal) throws IOException {
        Path tiles = directory.resolve("tiles");
        Watch exporting = new Watch(Duration.ofDays(1));
        StaticLog log = new StaticLog(tiles);
        log.key(journal.key(BODY));
        if (!(Note.parse(journal.signedHead(BODY).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                instanceof Parsed.Good<Note>(Note note))) {
            throw new IllegalStateException("our own head cannot be read");
        }
        log.publish(note, from -> entries(journal, from));
        long size = journal.head(BODY).size();
        out.printf("export of %,d acts              %,10d a second%n", size, Watch.perSecond(size, exporting.nanos()));
        for (int i = 0; i < 2; i++) {
            Watch watch = new Watch(Duration.ofDays(1));
            Report report = LogVerifier.check(new LogDirectory(tiles), Trust.in(journal.key(BODY)), Progress.NONE);
            out.printf(
                    "full verification                     %,10d ms for %,d acts, clean: %s%n",
                    watch.nanos() / 1_000_000, report.entries(), report.isClean());
        }
    }

    private static Iterator<byte[]> entries(Journal journal, long from) {
        return Stream.iterate(
                        journal.read(BODY, from, 500),
                        leaves -> !leaves.isEmpty(),
                        leaves -> journal.read(BODY, leaves.getLast().number(), 500))
                .flatMap(List::stream)
                .map(Records.Leaf::bytes)
                .iterator();
    }

    private void replay(Journal journal) {
        for (int i = 0; i < 3; i++) {
            Watch watch = new Watch(Duration.ofDays(1));
            var table = Replay.of(journal, BODY, View.all().getFirst());
            out.printf(
                    "replay                                %,10d acts a second, %,d MB in use%n",
                    Watch.perSecond(table.last(), watch.nanos()), used());
        }
    }

    private void ask(Journal journal) throws IOException {
        Watch building = new Watch(Duration.ofDays(1));
        View view = View.all().getFirst();
        Path file = directory.resolve("views.db");
        try (ViewStore views = ViewStore.open(file, journal, List.of(BODY), View.all())) {
            views.upToDate(BODY);
            long size = journal.head(BODY).size();
            out.printf(
                    "views made                            %,10d acts a second, file of %,d MB%n",
                    Watch.perSecond(size, building.nanos()), Files.size(file) >> 20);
            AsOfTable table = views.table(BODY, view);
            Random random = new Random(7);
            long[] nanos = new long[20_000];
            for (int i = 0; i < nanos.length; i++) {
                String subject = "instrument/" + random.nextInt(Math.max(1, acts / 10));
                LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
                AsOf asOf = AsOf.on(day).knownAt(When.on(day.plusDays(random.nextInt(400))));
                long begun = System.nanoTime();
                table.about(subject, asOf, Show.WHAT_SPEAKS);
                nanos[i] = System.nanoTime() - begun;
            }
            java.util.Arrays.sort(nanos);
            out.printf(
                    "question as of a day                  p50 %,d µs, p99 %,d µs%n",
                    nanos[nanos.length / 2] / 1000, nanos[nanos.length * 99 / 100] / 1000);
        }
    }

    private void open(Path store) {
        Watch watch = new Watch(Duration.ofDays(1));
        try (Store journal = Store.open(store, StoreOptions.of("bench")).orThrow()) {
            enter(journal, 1);
            out.printf(
                    "open and append one                   %,10d ms at %,d acts, %,d MB in use%n",
                    watch.nanos() / 1_000_000, journal.head(BODY).size(), used());
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }
}
