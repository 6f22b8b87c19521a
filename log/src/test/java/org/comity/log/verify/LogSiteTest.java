package org.comity.log.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.comity.log.tile.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LogSiteTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private ExecutorService threads;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_log_on_a_web_server_is_checked_as_one_in_a_directory(@TempDir Path directory) {
        Published.in(directory, 700);
        var files = MemoryLog.of(directory);
        serve(exchange -> answerWith(exchange, files, false));
        try (LogSite site = site(LogSite.PATIENCE)) {
            var report = LogVerifier.check(site, Trust.NONE, Progress.NONE);
            assertEquals(List.of(), report.findings());
            assertEquals(new Signer.FromTheLog(Published.KEY.verifier(), "river-league.vkey"), report.signer());
            files.flip("tile/entries/001", 999);
            assertFalse(LogVerifier.check(site, Trust.NONE, Progress.NONE).isClean());
        }
    }

    @Test
    void a_log_that_is_packed_on_the_way_is_unpacked(@TempDir Path directory) {
        Published.in(directory, 700);
        var files = MemoryLog.of(directory);
        serve(exchange -> answerWith(exchange, files, true));
        try (LogSite site = site(LogSite.PATIENCE)) {
            assertEquals(
                    List.of(),
                    LogVerifier.check(site, Trust.NONE, Progress.NONE).findings());
        }
    }

    @Test
    void a_file_that_unpacks_to_more_than_it_may_be_is_refused() throws IOException {
        byte[] bomb = packed(new byte[50_000_000]);
        assertTrue(bomb.length < 60_000);
        serve(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, 200, bomb);
        });
        assertEquals(
                new Fetched.Failed("has more than the 100000 bytes that are expected"),
                file(LogSite.PATIENCE, 100_000));
    }

    @Test
    void a_packing_that_is_broken_or_unknown_is_refused() {
        serve(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, 200, new byte[] {1, 2, 3});
        });
        assertInstanceOf(Fetched.Failed.class, file(LogSite.PATIENCE, 100));
    }

    @Test
    void an_answer_in_an_encoding_that_nobody_asked_for_is_refused() {
        serve(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "br");
            send(exchange, 200, new byte[] {1, 2, 3});
        });
        assertEquals(new Fetched.Failed("is packed as 'br', which nobody asked for"), file(LogSite.PATIENCE, 100));
    }

    @Test
    void a_file_that_never_ends_is_refused() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    out.write(new byte[65_536]);
                }
            }
        });
        assertInstanceOf(Fetched.Failed.class, file(LogSite.PATIENCE, 100_000));
    }

    @Test
    void a_server_that_does_not_answer_is_not_waited_for() {
        serve(_ -> await());
        assertInstanceOf(Fetched.Failed.class, file(SHORT, 100));
    }

    @Test
    void a_file_that_comes_drop_by_drop_is_not_waited_for() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });
        assertEquals(new Fetched.Failed("did not come within 1 s"), file(SHORT, 100));
    }

    @Test
    void a_server_that_is_busy_is_asked_again() {
        var asked = new AtomicInteger();
        serve(exchange -> send(exchange, asked.incrementAndGet() < 3 ? 503 : 200, new byte[] {7}));
        assertArrayEquals(new byte[] {7}, ((Fetched.Found) file(LogSite.PATIENCE, 100)).bytes());
        assertEquals(3, asked.get());
    }

    @Test
    void a_server_that_stays_busy_is_left_alone() {
        var asked = new AtomicInteger();
        serve(exchange -> {
            asked.incrementAndGet();
            send(exchange, 500, new byte[0]);
        });
        assertEquals(new Fetched.Failed("the server answers 500, 3 times"), file(LogSite.PATIENCE, 100));
        assertEquals(3, asked.get());
    }

    /// Whoever keeps a log could else have us ask for anything in the network that we stand in.
    @Test
    void a_server_that_points_elsewhere_is_not_followed() {
        var asked = new AtomicInteger();
        serve(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/inside")) {
                asked.incrementAndGet();
            }
            exchange.getResponseHeaders().add("Location", "/inside");
            send(exchange, exchange.getRequestURI().getPath().equals("/inside") ? 200 : 302, new byte[] {1});
        });
        assertEquals(
                new Fetched.Failed("the server answers 302 and points elsewhere, which is not followed"),
                file(LogSite.PATIENCE, 100));
        assertEquals(0, asked.get());
    }

    @Test
    void a_file_that_is_too_long_is_told_so_and_not_asked_for_again() {
        var asked = new AtomicInteger();
        serve(exchange -> {
            asked.incrementAndGet();
            send(exchange, 200, new byte[100_000]);
        });
        assertEquals(new Fetched.Failed("has more than the 100 bytes that are expected"), file(LogSite.PATIENCE, 100));
        assertEquals(1, asked.get());
    }

    @Test
    void a_missing_file_is_told_from_a_forbidden_one() {
        serve(exchange ->
                send(exchange, exchange.getRequestURI().getPath().endsWith("/secret") ? 403 : 404, new byte[0]));
        try (LogSite site = site(LogSite.PATIENCE)) {
            assertEquals(new Fetched.Missing(), site.file("checkpoint", 10));
            assertEquals(new Fetched.Failed("the server answers 403"), site.file("secret", 10));
        }
    }

    @Test
    void a_server_that_is_not_there_is_a_finding_and_not_a_crash() {
        server.stop(0);
        try (LogSite site = site(SHORT)) {
            var report = LogVerifier.check(site, Trust.NONE, Progress.NONE);
            assertEquals(
                    List.of(Fault.CHECKPOINT),
                    report.findings().stream().map(Finding::fault).toList());
        }
    }

    @Test
    void only_web_addresses_name_a_log() {
        assertTrue(LogSite.isAddress(URI.create("https://record.example.org/un")));
        for (String other : List.of("file:///etc", "ftp://a/b", "https:///x", "https://a/b?c", "https://a/#b", "a/b")) {
            assertFalse(LogSite.isAddress(URI.create(other)), other);
        }
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private LogSite site(Duration patience) {
        return new LogSite(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/some/log"), patience);
    }

    private Fetched file(Duration patience, int most) {
        try (LogSite site = site(patience)) {
            return site.file("checkpoint", most);
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answerWith(HttpExchange exchange, MemoryLog files, boolean packs) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/some/log/".length());
        byte[] bytes = files.files().get(name);
        if (bytes == null) {
            send(exchange, 404, new byte[0]);
        } else if (packs) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, 200, packed(bytes));
        } else {
            send(exchange, 200, bytes);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
