package org.comity.record.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Unsettled;
import org.comity.record.sqlite.Careless;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;

/// A process that opens a store, waits for `go`, and lets writers append until they are told to `end`, the store stops
/// or a limit is reached. Every answer is a line, printed when it is known:
///
/// ```
/// ready SIZE                       the store is open and has so many acts
/// ack WRITER N NUMBER              the writer's n-th proposal is entered, its first act with this number
/// unsettled WRITER N               nobody knows
/// refused WRITER N CODE
/// stopped CODE                     the store takes no more, and reads still
/// not-opened CODE BECAUSE
/// ```
///
/// Exits 0 when it was told to end, 3 when the store stopped, 4 when it could not be opened. Ends with the process that
/// started it.
public final class Child {
    private final Store store;
    private final int limit;
    private volatile boolean ended;
    private volatile boolean stopped;

    private Child(Store store, int limit) {
        this.store = store;
        this.limit = limit;
    }

    /// @param arguments the store, `careful` or `careless`, how many proposals each writer makes at most, and for each
    ///     writer the number of its next proposal
    public static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[0]);
        StoreOptions options = StoreOptions.of("fault test");
        Opened<Store> opened = switch (arguments[1]) {
            case "careful" -> Store.open(path, options);
            // Forcing the guard would take some of the rest along, so it lies elsewhere.
            case "careless" ->
                Careless.open(path, options.guardedBy(Path.of(System.getProperty("java.io.tmpdir"), "guard")));
            default -> throw new IllegalArgumentException(arguments[1]);
        };
        switch (opened) {
            case Opened.NotOpened<Store>(var refused) -> {
                say("not-opened " + refused.code() + " " + refused.because());
                Runtime.getRuntime().halt(4);
            }
            case Opened.Ready<Store>(Store store) -> {
                say("ready " + store.head(Writings.ORGANISATION).size());
                int[] next = Arrays.stream(arguments)
                        .skip(3)
                        .mapToInt(Integer::parseInt)
                        .toArray();
                int code = new Child(store, Integer.parseInt(arguments[2])).run(next);
                Runtime.getRuntime().halt(code);
            }
        }
    }

    private int run(int[] next) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Thread.ofPlatform().daemon(true).start(() -> obey(go));
        go.await();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            int writer = i;
            writers.add(Thread.ofPlatform().start(() -> write(writer, next[writer])));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        if (stopped) {
            say("stopped " + proveStopped());
            return 3;
        }
        store.close();
        say("closed");
        return 0;
    }

    private void obey(CountDownLatch go) {
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                switch (order) {
                    case "go" -> go.countDown();
                    case "end" -> ended = true;
                    default -> throw new IllegalArgumentException(order);
                }
            }
        } catch (IOException goneAnyway) {
            // As when there is nobody any more.
        }
        // Who started this is gone.
        Runtime.getRuntime().halt(5);
    }

    private void write(int writer, int first) {
        for (int n = first; n < first + limit && !ended; n++) {
            Answer answer = store.append(Writings.proposal(writer, n));
            switch (answer) {
                case Entered entered ->
                    say("ack " + writer + " " + n + " " + entered.numbers().getFirst());
                case Unsettled unsettled -> {
                    say("unsettled " + writer + " " + n + " "
                            + unsettled.refused().because());
                    stopped = true;
                    return;
                }
                case NotEntered(var refused) -> {
                    say("refused " + writer + " " + n + " " + refused.code() + " " + refused.because());
                    stopped = store.stopped().isPresent();
                    return;
                }
            }
        }
    }

    /// A store that has stopped says so to everybody, for good, and can still be read.
    private String proveStopped() {
        for (int i = 0; i < 100; i++) {
            Answer answer = store.append(Writings.proposal(99, i));
            if (!(answer instanceof NotEntered(var refused)) || !refused.code().equals("STORE-9")) {
                return "but it answered " + answer;
            }
        }
        Optional<String> code = store.stopped().map(refused -> refused.code());
        long size = store.head(Writings.ORGANISATION).size();
        long read = 0;
        while (read < size) {
            var leaves = store.read(Writings.ORGANISATION, read, 10_000);
            if (leaves.isEmpty()) {
                return "but act " + (read + 1) + " cannot be read";
            }
            read += leaves.size();
        }
        return code.orElse("but does not say so");
    }

    /// One line at once, and on its way before this returns.
    static void say(String line) {
        PrintStream out = System.out;
        byte[] bytes = (line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.write(bytes, 0, bytes.length);
            out.flush();
            if (out.checkError()) {
                Runtime.getRuntime().halt(5);
            }
        }
    }
}
