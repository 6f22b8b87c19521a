package org.comity.log.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.comity.log.note.Note;
import org.comity.log.note.VerifierKey;

/// A witness on HTTP/1.1: `POST add-checkpoint` for logs; for those who watch, `GET vkey` and
/// `GET checkpoint/<name of the log>`, the head that was cosigned last.
///
/// One virtual thread for each request. A body is read up to its bound, a request that does not end
/// within 30 s is cut off, and at most 1,000 connections are open. TLS is the work of a proxy before it.
public final class WitnessServer implements AutoCloseable {
    private static final String TEXT = "text/plain; charset=utf-8";

    /// The JDK's server takes its bounds from system properties, when it is first used in a process.
    private static final Map<String, String> BOUNDS = Map.of(
            "sun.net.httpserver.maxReqTime", "30",
            "sun.net.httpserver.maxRspTime", "30",
            "jdk.httpserver.maxConnections", "1000",
            "sun.net.httpserver.maxReqHeaders", "50",
            // Without this an answer waits for the acknowledgement of the one before, 40 ms.
            "sun.net.httpserver.nodelay", "true");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Witness witness;
    private final Map<String, String> origins;
    private final Consumer<String> told;

    private WitnessServer(HttpServer server, Witness witness, Consumer<String> told) {
        this.server = server;
        this.witness = witness;
        this.told = told;
        this.origins = witness.origins().stream().collect(Collectors.toMap(WitnessState::name, origin -> origin));
    }

    /// Begins to serve.
    ///
    /// @param address port 0 takes a free one
    /// @param told gets a line for each submission: its status, and why when it is a no
    /// @throws IOException when the address cannot be had
    public static WitnessServer start(InetSocketAddress address, Witness witness, Consumer<String> told)
            throws IOException {
        BOUNDS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        WitnessServer serving = new WitnessServer(HttpServer.create(address, 100), witness, told);
        serving.server.setExecutor(serving.threads);
        serving.server.createContext("/", serving::serve);
        serving.server.start();
        return serving;
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    /// Takes no new requests, and waits up to a second for those under way.
    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/add-checkpoint" -> post(exchange);
                case "/vkey" -> get(exchange, Optional.of(vkeys()));
                default ->
                    get(
                            exchange,
                            path.startsWith("/checkpoint/")
                                    ? latest(path.substring("/checkpoint/".length()))
                                    : Optional.empty());
            }
        }
    }

    private String vkeys() {
        return witness.verifiers().stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private Optional<String> latest(String name) {
        return Optional.ofNullable(origins.get(name)).flatMap(witness::latest).map(Note::toString);
    }

    private void post(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            notAllowed(exchange, "POST");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(Submission.MOST_BYTES + 1);
        if (body.length > Submission.MOST_BYTES) {
            exchange.getResponseHeaders().set("Connection", "close");
            send(exchange, 413, TEXT, "a submission has at most " + Submission.MOST_BYTES + " bytes\n");
            return;
        }
        Answer answer = witness.add(body);
        told.accept(answer.status() == 200 ? "200" : answer.status() + " " + printable(answer.body()));
        send(exchange, answer.status(), answer.contentType(), answer.body());
    }

    // What a stranger sent may stand in the answer; it must not make a line of its own in somebody's journal.
    private static String printable(String body) {
        return body.strip()
                .codePoints()
                .limit(500)
                .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static void get(HttpExchange exchange, Optional<String> found) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            notAllowed(exchange, "GET");
        } else if (found.isPresent()) {
            send(exchange, 200, TEXT, found.get());
        } else {
            send(exchange, 404, TEXT, "there is nothing here\n");
        }
    }

    private static void notAllowed(HttpExchange exchange, String allowed) throws IOException {
        exchange.getResponseHeaders().set("Allow", allowed);
        send(exchange, 405, TEXT, "only " + allowed + " is answered here\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
