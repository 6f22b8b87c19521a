package org.comity.bench.record;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.followup.Neglect;
import org.comity.record.Journal;
import org.comity.record.Records;
import org.comity.record.council.CouncilReader;
import org.comity.record.council.Councils;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.sqlite.StoreReader;
import org.comity.record.view.ActFilter;
import org.comity.record.view.AsOf;
import org.comity.record.view.Show;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;

/// Measures what it costs to ask a large record of a council, to open it, and to decide in it.
///
/// `java -cp bench.jar org.comity.bench.record.CouncilSpeed [DIRECTORY [ACTS [QUESTIONS]]]`; 1,000,000 acts need about
/// 4 GB of disk and 3 GB of memory.
///
/// `… CouncilSpeed fill STORE ORGANISATION ACTS` only enters such acts in a record that is there, so that commands
/// can be measured on it.
public final class CouncilSpeed {
    private static final String BODY = "bench";
    private static final String FILL = "fill";
    private static final int BATCH = 2_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final PrintStream out = System.out;
    private final Path directory;
    private final String organisation;
    private final int size;
    private final CouncilActs acts;
    private final Timed timed;

    private CouncilSpeed(Path directory, String organisation, int size, int questions) {
        this.directory = directory;
        this.organisation = organisation;
        this.size = size;
        this.acts = new CouncilActs(organisation, size);
        this.timed = new Timed(out, questions);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 4 && arguments[0].equals(FILL)) {
            Path there = Path.of(arguments[1]);
            try (Store journal = Store.open(there, StoreOptions.of("bench")).orThrow()) {
                new CouncilSpeed(there, arguments[2], Integer.parseInt(arguments[3]), 0).fill(journal);
            }
            return;
        }
        Path parent = Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
        int acts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int questions = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5_000;
        Path directory = Files.createTempDirectory(parent, "council-speed");
        try {
            new CouncilSpeed(directory, BODY, acts, questions).run();
        } finally {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run() throws Exception {
        Path store = directory.resolve("store");
        Path file = directory.resolve("views.db");
        try (Store journal = Store.create(store, StoreOptions.of("bench")).orThrow()) {
            journal.addOrganisation(BODY, "localhost").ifPresent(refused -> {
                throw new IllegalStateException(refused.because());
            });
            fill(journal);
        }
        out.printf("record.db                                %,10d MB%n", Files.size(store.resolve("record.db")) >> 20);
        try (StoreReader records = StoreReader.open(store).orThrow()) {
            Watch watch = new Watch(Duration.ofDays(1));
            try (ViewStore views = ViewStore.open(file, records, List.of(BODY), View.all())) {
                views.upToDate(BODY);
                out.printf(
                        "views made                               %,10d acts a second, %,d MB%n",
                        Watch.perSecond(size, watch.nanos()), Files.size(file) >> 20);
            }
        }
        open(store, file);
        try (StoreReader records = StoreReader.open(store).orThrow();
                ViewStore views = ViewStore.open(file, records, List.of(BODY), View.all())) {
            views.upToDate(BODY);
            ask(records, views);
        }
        try (Store journal = Store.open(store, StoreOptions.of("bench")).orThrow()) {
            whole(journal);
        }
    }

    private void fill(Journal journal) {
        Watch watch = new Watch(Duration.ofDays(1));
        for (int from = 0; from < size; from += BATCH) {
            var drafts = IntStream.range(from, Math.min(size, from + BATCH))
                    .mapToObj(acts::draft)
                    .toList();
            if (!(journal.append(Journal.Proposal.of(organisation, drafts)) instanceof Journal.Entered)) {
                throw new IllegalStateException("not entered");
            }
            watch.did(drafts.size());
        }
        out.printf("appends in batches of %d               %,10d acts a second%n", BATCH, watch.perSecond());
    }

    /// What a command does: open the store and the views, and answer one question by topic.
    private void open(Path store, Path file) {
        for (int i = 0; i < 3; i++) {
            Watch watch = new Watch(Duration.ofDays(1));
            try (StoreReader records = StoreReader.open(store).orThrow();
                    ViewStore views = ViewStore.open(file, records, List.of(BODY), View.all())) {
                views.upToDate(BODY);
                CouncilReader.of(records, BODY, views).about(List.of(decision(i)), AsOf.on(TODAY));
            }
            out.printf("open, and answer one question            %,10d ms%n", watch.nanos() / 1_000_000);
        }
    }

    private String decision(int number) {
        return "decision/" + CouncilActs.decision(number);
    }

    private AsOf any(Random random) {
        AsOf asOf = AsOf.on(CouncilActs.day(random.nextInt(size), size));
        return switch (random.nextInt(3)) {
            case 0 -> asOf;
            case 1 -> asOf.knownAt(When.on(CouncilActs.day(random.nextInt(size), size)));
            default -> asOf.recordedBy(new AsOf.RecordedBy.Number(1 + random.nextInt(size)));
        };
    }

    private void ask(Records records, ViewStore views) {
        Random random = new Random(7);
        CouncilReader reader = CouncilReader.of(records, BODY, views);
        timed.time("how a decision stands", _ -> {
            int number = random.nextInt(acts.decisions());
            reader.about(List.of(decision(number)), any(random)).followUp().on(CouncilActs.decision(number), TODAY);
        });
        timed.time("the steps of a decision", _ -> {
            int number = random.nextInt(acts.decisions());
            reader.about(List.of(decision(number)), any(random)).followUp().steps(CouncilActs.decision(number), TODAY);
        });
        timed.time("a roll call", _ -> {
            int number = random.nextInt(acts.votes());
            reader.about(List.of("vote/" + CouncilActs.vote(number)), any(random))
                    .votes()
                    .rollCall(CouncilActs.vote(number));
        });
        timed.time(
                "the acts about a decision", _ -> reader.acts(decision(random.nextInt(acts.decisions())), any(random)));
        timed.time("what was said of a matter", _ -> reader.acts("matter/" + random.nextInt(size / 40), any(random)));
        timed.time(
                "what disagrees about a decision",
                _ -> reader.about(List.of(decision(random.nextInt(acts.decisions()))), any(random))
                        .conflicts());
        var claims = views.table(BODY, View.claims());
        timed.time(
                "what is claimed of a matter",
                _ -> claims.about("matter/" + random.nextInt(size / 40), any(random), Show.WHAT_SPEAKS));
        timed.time(
                "a page of claims",
                _ -> claims.page(any(random), Show.WHAT_SPEAKS, "matter/" + random.nextInt(size / 40), 20));
        timed.time(
                "the next decisions by id",
                _ -> views.topics(BODY)
                        .named("decision/", any(random), decision(random.nextInt(acts.decisions())), 20));
        var list = views.acts(BODY);
        timed.time(
                "a page of acts of a kind",
                _ -> list.page(
                        ActFilter.all().kind("decision-told"),
                        any(random),
                        Show.WHAT_SPEAKS,
                        random.nextInt(size),
                        20));
        timed.time(
                "a page of acts of a member",
                _ -> list.page(
                        ActFilter.all().by(CouncilActs.member(random.nextInt(CouncilActs.MEMBERS))),
                        any(random),
                        Show.WHAT_SPEAKS,
                        random.nextInt(size),
                        20));
        timed.time(
                "a page of acts about a topic",
                _ -> list.page(
                        ActFilter.all().about(decision(random.nextInt(acts.decisions()))),
                        any(random),
                        Show.WHAT_SPEAKS,
                        0,
                        20));
    }

    private void whole(Store journal) {
        Watch watch = new Watch(Duration.ofDays(1));
        Councils councils = new Councils(journal);
        Council council = councils.council(BODY);
        out.printf(
                "all acts, to decide the first            %,10d ms, %,d acts a second, %,d MB in use%n",
                watch.nanos() / 1_000_000, Watch.perSecond(size, watch.nanos()), used());
        for (Neglect.Match match : Neglect.Match.values()) {
            Neglect neglect =
                    new Neglect(Optional.of(12), Set.of(Neglect.Missing.OWNER, Neglect.Missing.REVIEW_DATE), match);
            int found = council.followUp().neglected(neglect, TODAY).size();
            timed.time(
                    "follow-up, " + found + " of " + acts.decisions() + " decisions neglected",
                    _ -> council.followUp().neglected(neglect, TODAY));
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }
}
