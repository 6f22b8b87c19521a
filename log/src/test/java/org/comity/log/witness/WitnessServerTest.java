package org.comity.log.witness;

import static org.comity.log.Vectors.bytes;
import static org.comity.log.Vectors.good;
import static org.comity.log.Vectors.key;
import static org.comity.log.Vectors.signer;
import static org.comity.log.Vectors.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.comity.log.note.Note;
import org.comity.log.note.Policy;
import org.comity.log.note.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class WitnessServerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1795656705));
    private static final SigningKey LOG = signer("log");
    private static final Tree TREE = Tree.of(12);
    private static final List<String> CAPITALS = List.of("aldmark", "brenland", "carvia");

    @TempDir
    private Path folder;

    private final List<WitnessServer> servers = new ArrayList<>();
    private final List<WitnessState> states = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WitnessClient client = new WitnessClient(Duration.ofSeconds(20));

    @BeforeEach
    void start() throws IOException {
        for (String capital : CAPITALS) {
            WitnessState state = good(WitnessState.open(folder.resolve(capital)));
            Witness witness = good(Witness.open(
                    List.of(signer(capital)), List.of(new Policy.Log(key("log"), Optional.empty())), state, CLOCK));
            states.add(state);
            witnesses.add(witness);
            servers.add(WitnessServer.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness, told::add));
        }
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        http.shutdownNow();
        servers.forEach(WitnessServer::close);
        for (WitnessState state : states) {
            state.close();
        }
    }

    private static String prefix(InetSocketAddress address) {
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private Policy.Witness asked(String name, String url) {
        return new Policy.Witness(new Policy.Name(name), key(name), Optional.of(url));
    }

    private List<Policy.Witness> capitals() {
        List<Policy.Witness> all = new ArrayList<>();
        for (int i = 0; i < CAPITALS.size(); i++) {
            all.add(asked(CAPITALS.get(i), prefix(servers.get(i).address()) + (i == 0 ? "/" : "")));
        }
        return all;
    }

    private HttpResponse<String> send(String method, String path, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(prefix(servers.getFirst().address()) + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_answers_of_the_table_come_over_http() throws Exception {
        String[][] table = {
            {"first", "200", "text/plain; charset=utf-8"},
            {"next", "200", "text/plain; charset=utf-8"},
            {"stale", "409", "text/x.tlog.size"}
        };
        for (String[] row : table) {
            HttpResponse<String> response = send("POST", "/add-checkpoint", bytes("witness/" + row[0] + ".request"));
            assertEquals(row[1], Integer.toString(response.statusCode()));
            assertEquals(List.of(row[2]), response.headers().allValues("content-type"));
            assertEquals(text("witness/" + row[0] + ".response"), response.body());
        }
        assertEquals(
                422,
                send("POST", "/add-checkpoint", bytes("witness/rewritten-longer.request"))
                        .statusCode());
        assertEquals(400, send("POST", "/add-checkpoint", new byte[] {0, 1, 2}).statusCode());
        assertEquals(400, send("POST", "/add-checkpoint", new byte[0]).statusCode());
        assertEquals(413, send("POST", "/add-checkpoint", new byte[2_000_000]).statusCode());
        assertEquals(405, send("GET", "/add-checkpoint", new byte[0]).statusCode());
        assertEquals(405, send("POST", "/vkey", new byte[0]).statusCode());
        assertEquals(List.of("200", "200", "409 5"), told.stream().limit(3).toList());
    }

    @Test
    void those_who_watch_can_have_the_key_and_the_latest_head() throws Exception {
        String place = "/checkpoint/" + WitnessState.name(Tree.ORIGIN);
        assertEquals(404, send("GET", place, new byte[0]).statusCode());
        send("POST", "/add-checkpoint", bytes("witness/first.request"));
        send("POST", "/add-checkpoint", bytes("witness/next.request"));
        assertEquals(
                text("notes/aldmark.vkey"), send("GET", "/vkey", new byte[0]).body());
        HttpResponse<String> head = send("GET", place, new byte[0]);
        assertEquals(text("notes/checkpoint-5.txt") + text("witness/next.response"), head.body());
        for (String other :
                List.of("/", "/checkpoint/", "/checkpoint/..%2flock", "/checkpoint/" + "0".repeat(64), "/x")) {
            assertEquals(404, send("GET", other, new byte[0]).statusCode(), other);
        }
    }

    @Test
    void a_log_gathers_a_quorum_of_its_capitals() {
        List<Outcome> outcomes = client.gather(TREE.signed(5, LOG), TREE, capitals());
        outcomes.forEach(outcome -> assertInstanceOf(Outcome.Cosigned.class, outcome, outcome.toString()));
        Note cosigned = WitnessClient.cosigned(TREE.signed(5, LOG), outcomes);
        assertEquals(4, cosigned.signatures().size());
        Policy policy = good(Policy.parse(bytes("notes/capitals.policy")));
        assertInstanceOf(Policy.Verdict.Met.class, policy.check(cosigned.bytes()));
        // Once more, and for a larger tree: old cosignatures are replaced.
        List<Outcome> again = client.gather(TREE.signed(9, LOG), TREE, capitals());
        again.forEach(outcome -> assertInstanceOf(Outcome.Cosigned.class, outcome, outcome.toString()));
        assertEquals(
                List.of(9L, 9L, 9L),
                witnesses.stream().map(w -> w.known(Tree.ORIGIN)).toList());
        assertEquals(6, told.size());
    }

    @Test
    void a_client_that_knows_nothing_learns_from_the_witness_where_to_begin() {
        client.gather(TREE.signed(5, LOG), TREE, capitals());
        try (WitnessClient fresh = new WitnessClient(Duration.ofSeconds(20))) {
            assertInstanceOf(
                    Outcome.Cosigned.class,
                    fresh.gather(TREE.signed(8, LOG), TREE, capitals()).getFirst());
            assertEquals(
                    new Outcome.Ahead(capitals().getFirst(), 8),
                    fresh.gather(TREE.signed(7, LOG), TREE, capitals()).getFirst());
        }
    }

    @Test
    void a_forked_log_is_told_so() {
        client.gather(TREE.signed(5, LOG), TREE, capitals());
        Tree forged = TREE.rewritten(1, "rewritten");
        assertEquals(
                new Outcome.Fork(capitals().getFirst(), 409, 5),
                client.gather(forged.signed(5, LOG), forged, capitals()).getFirst());
        assertEquals(
                new Outcome.Fork(capitals().getFirst(), 422, 5),
                client.gather(forged.signed(9, LOG), forged, capitals()).getFirst());
    }

    /// C2SP says that the body is a size when the old size does not match, and nothing of it when the roots differ.
    @Test
    void a_witness_that_says_no_to_another_root_without_naming_a_size_saw_a_fork() throws IOException {
        HttpServer foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        foreign.createContext("/", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = (asked.startsWith("old 0") ? "5\n" : "another root\n").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(409, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        foreign.start();
        try {
            Policy.Witness witness = asked("aldmark", prefix(foreign.getAddress()));
            assertEquals(
                    List.of(new Outcome.Fork(witness, 409, 5)),
                    client.gather(TREE.signed(5, LOG), TREE, List.of(witness)));
        } finally {
            foreign.stop(0);
        }
    }

    @Test
    void a_fork_is_seen_although_the_witness_repeats_no_size_with_it() throws IOException {
        for (String silent : List.of("", "the roots differ\n")) {
            HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
            other.createContext("/", exchange -> {
                String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean isStale = asked.startsWith("old 0\n");
                if (isStale) {
                    exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
                }
                byte[] body = (isStale ? "5\n" : silent).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(409, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            other.start();
            try (WitnessClient fresh = new WitnessClient(Duration.ofSeconds(20))) {
                Policy.Witness witness = asked("aldmark", prefix(other.getAddress()));
                assertEquals(
                        List.of(new Outcome.Fork(witness, 409, 5)),
                        fresh.gather(TREE.signed(5, LOG), TREE, List.of(witness)));
                assertInstanceOf(
                        Outcome.Refused.class,
                        fresh.gather(TREE.signed(8, LOG), TREE, List.of(witness))
                                .getFirst());
            } finally {
                other.stop(0);
            }
        }
    }

    @Test
    void a_witness_that_does_not_answer_holds_up_no_other() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                WitnessClient hasty = new WitnessClient(Duration.ofSeconds(5))) {
            int closed;
            try (ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                closed = gone.getLocalPort();
            }
            List<Policy.Witness> three = List.of(
                    asked("brenland", "http://127.0.0.1:" + silent.getLocalPort()),
                    asked("carvia", "http://127.0.0.1:" + closed + "/"),
                    capitals().getFirst(),
                    asked("brenland", "ftp://nowhere"),
                    asked("brenland", "not an address"));
            List<Outcome> outcomes = hasty.gather(TREE.signed(5, LOG), TREE, three);
            assertInstanceOf(Outcome.Unreachable.class, outcomes.get(0));
            assertInstanceOf(Outcome.Unreachable.class, outcomes.get(1));
            assertInstanceOf(Outcome.Cosigned.class, outcomes.get(2));
            assertInstanceOf(Outcome.Unreachable.class, outcomes.get(3));
            assertInstanceOf(Outcome.Unreachable.class, outcomes.get(4));
            outcomes.forEach(outcome -> assertFalse(outcome.toString().contains("Exception"), outcome.toString()));
        }
    }

    @Test
    void what_is_not_the_cosignature_of_this_witness_is_worthless() throws IOException {
        String[][] table = {
            {"200", "", "Worthless"},
            {"200", "\n", "Worthless"},
            {"200", "hello\n", "Worthless"},
            {"200", text("witness/first.response"), "Worthless"},
            {"200", text("notes/checkpoint-5-cosigned.txt"), "Worthless"},
            {"200", text("witness/next.response").replace("B4wB", "B4wC"), "Worthless"},
            {"200", text("witness/next.response"), "Cosigned"},
            {"200", "— stranger.example AAAAAQI=\n" + text("witness/next.response"), "Cosigned"},
            {"200", "x".repeat(200_000), "Unreachable"},
            {"409", "5", "Refused"},
            {"409", "05\n", "Refused"},
            {"409", "6\n", "Ahead"},
            {"409", "0\n", "Fork"},
            {"409", "3\n", "Refused"},
            {"301", "elsewhere\n", "Refused"},
            {"403", "no\u001b[31m\nno\n", "Refused"},
            {"500", "", "Refused"}
        };
        for (String[] row : table) {
            HttpServer liar = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
            boolean[] odd = new boolean[1];
            liar.createContext("/", exchange -> {
                byte[] body = row[1].getBytes(StandardCharsets.UTF_8);
                if (row[1].equals("3\n")) {
                    // Never the size that was just tried.
                    odd[0] = !odd[0];
                    body = odd[0] ? body : "4\n".getBytes(StandardCharsets.UTF_8);
                }
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(Integer.parseInt(row[0]), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            liar.start();
            try (WitnessClient fresh = new WitnessClient(Duration.ofSeconds(20))) {
                Outcome outcome = fresh.gather(
                                TREE.signed(5, LOG), TREE, List.of(asked("aldmark", prefix(liar.getAddress()))))
                        .getFirst();
                assertEquals(row[2], outcome.getClass().getSimpleName(), () -> row[0] + " " + outcome);
                assertTrue(outcome.toString().chars().noneMatch(c -> c < 0x20 && c != '\n'));
            } finally {
                liar.stop(0);
            }
        }
    }
}
