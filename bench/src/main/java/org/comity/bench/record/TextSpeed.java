package org.comity.bench.record;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.record.Journal;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.text.Reach;
import org.comity.record.text.TextFilter;
import org.comity.record.text.TextIndex;
import org.comity.record.text.TextQuery;
import org.comity.record.view.AsOf;

/// Measures how fast statements enter the index of texts, and how long questions to it take.
///
/// `java -cp bench.jar org.comity.bench.record.TextSpeed [DIRECTORY [STATEMENTS [QUESTIONS]]]`
public final class TextSpeed {
    private static final String BODY = "bench";
    private static final int BATCH = 2000;
    /// Words are as unequally frequent as in real texts: the n-th about 1/n as often as the first.
    private static final int WORDS = 30_000;

    private final PrintStream out = System.out;
    private final Random random = new Random(11);

    private final int questions;

    private TextSpeed(int questions) {
        this.questions = questions;
    }

    public static void main(String[] arguments) throws Exception {
        Path parent = Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
        int statements = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int questions = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5_000;
        Path directory = Files.createTempDirectory(parent, "text-speed");
        try {
            new TextSpeed(questions).run(directory, statements);
        } finally {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run(Path directory, int statements) throws IOException {
        try (Store journal = Store.create(directory.resolve("store"), StoreOptions.of("bench"))
                .orThrow()) {
            journal.addOrganisation(BODY, "localhost").ifPresent(refused -> {
                throw new IllegalStateException(refused.because());
            });
            for (int at = 0; at < statements; at += BATCH) {
                List<Draft> drafts = new ArrayList<>();
                for (int i = at; i < Math.min(statements, at + BATCH); i++) {
                    drafts.add(draft(i));
                }
                if (!(journal.append(Journal.Proposal.of(BODY, drafts)) instanceof Journal.Entered)) {
                    throw new IllegalStateException("not entered");
                }
            }
            Path place = directory.resolve("text");
            long begun = System.nanoTime();
            try (TextIndex index = TextIndex.open(place, journal, BODY)) {
                index.upToDate();
                long nanos = System.nanoTime() - begun;
                out.printf(
                        "%,d statements indexed, %,d a second, %,d KB of files, load %.1f%n",
                        statements, Watch.perSecond(statements, nanos), size(place) >> 10, load());
                ask(index);
            }
            begun = System.nanoTime();
            try (TextIndex index = TextIndex.open(place, journal, BODY)) {
                index.upToDate();
                out.printf("opened and checked in %,d ms%n", (System.nanoTime() - begun) / 1_000_000);
            }
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static long size(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().length())
                    .sum();
        }
    }

    private String word() {
        return "w" + (int) Math.exp(random.nextDouble() * Math.log(WORDS)) + "s";
    }

    private String words(int many) {
        return Stream.generate(this::word).limit(many).collect(Collectors.joining(" "));
    }

    private Draft draft(int number) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(number % 9000);
        Audience audience = number % 10 == 0 ? new Audience.Members("council") : new Audience.Everybody();
        return new Draft(
                BODY,
                Optional.of(When.on(day.plusDays(3))),
                When.on(day),
                new Actor.Person("speaker " + number % 500, "envoy", "M" + number % 50),
                "registry",
                Standing.STATEMENT,
                new Statement(
                        "position",
                        "session " + number / 100,
                        new Content.Open(words(40)),
                        List.of("en", "fr", "ru", "es", "").get(number % 5),
                        List.of("session/" + number / 100),
                        List.of()),
                List.of(),
                List.of(),
                audience,
                "bench-" + number,
                List.of());
    }

    private void ask(TextIndex index) {
        AsOf asOf = AsOf.on(LocalDate.of(2026, 1, 1)).knownAt(When.of("2020"));
        TextFilter everybody = TextFilter.of(asOf, new Reach.Everybody());
        TextFilter keeper = TextFilter.of(asOf, new Reach.Keeper());
        ask(index, "one word", everybody, () -> word());
        ask(index, "two words", everybody, () -> words(2));
        ask(index, "two words, by the keeper", keeper, () -> words(2));
        ask(index, "a phrase", everybody, () -> '"' + words(2) + '"');
        ask(index, "a beginning", everybody, () -> "w" + random.nextInt(100) + "*");
        ask(index, "the most frequent word", everybody, () -> "w1s OR w2s OR w3s");
        ask(index, "of a speaker", everybody, () -> "speaker:" + random.nextInt(500) + " " + word());
    }

    private void ask(TextIndex index, String what, TextFilter filter, java.util.function.Supplier<String> texts) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[questions];
        long[] worked = new long[questions];
        long total = 0;
        for (int i = 0; i < questions; i++) {
            if (!(TextQuery.parse(texts.get()) instanceof TextQuery.Good(TextQuery query))) {
                throw new IllegalStateException("not a query");
            }
            long begun = System.nanoTime();
            long work = threads.getCurrentThreadCpuTime();
            total += index.find(query, filter, 20).total();
            worked[i] = threads.getCurrentThreadCpuTime() - work;
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        Arrays.sort(worked);
        out.printf(
                "%-26s p50 %,7d µs, p99 %,7d µs; on the processor %,7d and %,7d µs; %,d found on average, load %.1f%n",
                what,
                nanos[questions / 2] / 1000,
                nanos[questions * 99 / 100] / 1000,
                worked[questions / 2] / 1000,
                worked[questions * 99 / 100] / 1000,
                total / questions,
                load());
    }
}
