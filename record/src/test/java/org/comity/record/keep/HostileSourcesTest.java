package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.StaticLog;
import org.comity.log.tree.Hash;
import org.comity.log.verify.LogDirectory;
import org.comity.log.verify.Progress;
import org.comity.log.verify.PublishedLog;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others publish may be made to harm whoever takes it. It is refused, and nothing is written.
@Tag("slow")
class HostileSourcesTest {
    @TempDir
    Path directory;

    private Path published;
    private Path mirror;

    @BeforeEach
    void publish() {
        Path store = Council.store(directory.resolve("store"), 3);
        published = directory.resolve("published");
        Council.export(store, published);
        mirror = Council.empty(directory.resolve("mirror"));
    }

    @AfterEach
    void nothing_else_was_written() throws IOException {
        try (var files = Files.list(directory)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertTrue(names.stream().noneMatch(name -> name.contains("evil")), names::toString);
        }
    }

    private void assertRefused(String code, Path from) {
        assertEquals(code, Council.refused(Council.importing(from, mirror)).code());
        try (StoreReader reader = StoreReader.open(mirror).orThrow()) {
            assertEquals(List.of(), reader.organisations());
        }
    }

    private Path zip(Council.Packing more) throws IOException {
        Path file = directory.resolve("log.zip");
        Council.zip(published, file, more);
        return file;
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    @Test
    void a_zip_of_an_exported_directory_is_taken() throws Exception {
        Path file = zip(zip -> {});
        assertEquals(3, Council.importing(file, mirror).orThrow().head().size());
    }

    @Test
    void a_zip_whose_names_lead_out_of_it_is_refused() throws Exception {
        for (String name : List.of("../evil", "/tmp/evil", "a/../../evil", "..\\evil", "C:evil", "a\u0001b")) {
            assertRefused("KEEP-6", zip(zip -> add(zip, name, new byte[] {1})));
        }
    }

    @Tag("slow")
    @Test
    void a_zip_bomb_is_refused() throws Exception {
        assertRefused("KEEP-6", zip(zip -> add(zip, "export/tile/entries/001", new byte[16 << 20])));
        assertRefused("KEEP-6", zip(zip -> {
            for (int i = 0; i < 40; i++) {
                add(zip, "export/bomb-" + i, new byte[1 << 20]);
            }
        }));
    }

    @Test
    void a_zip_with_a_link_in_it_is_refused() throws Exception {
        Path file = zip(zip -> add(zip, "export/link", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int header = text.lastIndexOf("PK\u0001\u0002");
        bytes[header + 5] = 3;
        bytes[header + 41] = (byte) 0xa1;
        bytes[header + 40] = (byte) 0xff;
        Files.write(file, bytes);
        assertRefused("KEEP-6", file);
    }

    @Test
    void what_is_no_zip_is_refused() throws Exception {
        Path file = directory.resolve("log.zip");
        Files.write(file, new byte[0]);
        assertRefused("KEEP-6", file);
        Files.write(file, new byte[10_000]);
        assertRefused("KEEP-6", file);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[1 << 20]);
        }
        Files.write(file, packed.toByteArray());
        assertRefused("KEEP-6", file);
        Path whole = zip(zip -> {});
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length += 97) {
            Files.write(whole, java.util.Arrays.copyOf(bytes, length));
            assertRefused("KEEP-6", whole);
        }
    }

    @Test
    void a_directory_with_links_in_it_is_not_followed() throws Exception {
        Path bundle = published.resolve("tile/entries/000.p/3");
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(bundle, elsewhere);
        Files.createSymbolicLink(bundle, elsewhere);
        assertRefused("KEEP-2", published);
        Files.delete(published.resolve("checkpoint"));
        Files.createSymbolicLink(published.resolve("checkpoint"), Path.of("/etc/hostname"));
        assertRefused("KEEP-1", published);
    }

    @Test
    void a_log_that_claims_an_absurd_size_is_refused() throws Exception {
        SigningKey key = SigningKey.create("record.localhost/river-council", KeyUse.NOTE);
        for (long size : new long[] {4, 1L << 39, 1L << 40, Long.MAX_VALUE}) {
            Checkpoint checkpoint = new Checkpoint(key.verifier().name(), size, Hash.of(new byte[] {1}));
            Files.writeString(published.resolve("checkpoint"), checkpoint.signed(key));
            assertRefused(size < 1L << 40 ? "KEEP-2" : "KEEP-7", published);
        }
    }

    @Test
    void a_web_server_that_answers_with_a_gzip_bomb_is_refused() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 40; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath();
            boolean bomb = name.contains("/tile/");
            byte[] body = bomb ? packed.toByteArray() : Files.readAllBytes(published.resolve(name.substring(1)));
            if (bomb) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (LogPlace place = LogPlace.open(
                                "http://127.0.0.1:" + server.getAddress().getPort())
                        .orThrow();
                Keeping keeping = Keeping.open(mirror, "a test").orThrow()) {
            var answer = TilesImport.run(keeping, place, Optional.empty(), Optional.empty(), Progress.NONE);
            assertEquals("KEEP-2", Council.refused(answer).code());
            assertEquals(List.of(), keeping.reader().organisations());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_act_that_does_not_belong_where_it_stands_is_not_taken() {
        SigningKey key = SigningKey.create("record.localhost/other", KeyUse.NOTE);
        byte[] leaf = "{\"number\":7}".getBytes(StandardCharsets.UTF_8);
        Path forged = directory.resolve("forged");
        try {
            var log = new org.comity.log.tile.StaticLog(forged);
            Checkpoint head = new Checkpoint(key.verifier().name(), 1, Hash.leaf(leaf));
            log.publish(head.note(key), _ -> List.of(leaf).iterator());
            log.key(key.verifier());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertRefused("KEEP-5", forged);
    }

    /// A web server that answers as a function of how often a file was asked for, from 1.
    private interface Faces {
        Path of(String name, int times);
    }

    private Answer<TilesImport.Imported> importing(Faces faces, Optional<VerifierKey> key) throws IOException {
        Map<String, Integer> asked = new ConcurrentHashMap<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            Path file = faces.of(name, asked.merge(name, 1, Integer::sum)).resolve(name);
            byte[] body = Files.exists(file) ? Files.readAllBytes(file) : new byte[] {1};
            exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try (LogPlace place = LogPlace.open(address).orThrow();
                Keeping keeping = Keeping.open(mirror, "a test").orThrow()) {
            return TilesImport.run(keeping, place, key, Optional.empty(), Progress.NONE);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_server_that_shows_the_signed_head_only_to_the_check_has_nothing_else_taken_from_it() throws Exception {
        // The same log with other acts, signed by somebody else.
        Path forged = directory.resolve("forged");
        Path other = Council.store(directory.resolve("other"), 2);
        Council.more(other, 1);
        Council.export(other, forged);
        // Asked for first, for the acts; then by the check; then to be taken.
        Faces two = (name, times) -> switch (name) {
            case "checkpoint" -> times == 1 ? forged : published;
            case "tile/entries/000.p/3" -> times == 2 ? published : forged;
            default -> published;
        };
        var key = Optional.of(Council.key(directory.resolve("store")));
        assertEquals("KEEP-2", Council.refused(importing(two, key)).code());
        try (StoreReader reader = StoreReader.open(mirror).orThrow()) {
            assertEquals(List.of(), reader.organisations());
        }
    }

    @Test
    void a_server_that_shows_other_acts_to_the_check_has_nothing_taken_from_it() throws Exception {
        // One is signed and says that its number is 7; the other says 1, and stands in no log.
        byte[] leaf;
        try (StoreReader reader = StoreReader.open(directory.resolve("store")).orThrow()) {
            leaf = reader.read(Council.NAME, 0, 1).getFirst().bytes();
        }
        byte[] seventh = new String(leaf, StandardCharsets.UTF_8)
                .replace("\"number\":1,", "\"number\":7,")
                .getBytes(StandardCharsets.UTF_8);
        Path good = publish(directory.resolve("good"), leaf);
        Path bad = publish(directory.resolve("bad"), seventh);
        Faces two = (name, times) -> name.equals("tile/entries/000.p/1") && times == 1 ? good : bad;
        assertEquals("KEEP-2", Council.refused(importing(two, Optional.empty())).code());
        try (StoreReader reader = StoreReader.open(mirror).orThrow()) {
            assertEquals(List.of(), reader.organisations());
        }
        LogCheck.Checked checked = check(two);
        assertFalse(checked.isClean(), checked::toString);
    }

    private LogCheck.Checked check(Faces faces) {
        Map<String, Integer> asked = new ConcurrentHashMap<>();
        PublishedLog log = new PublishedLog() {
            @Override
            public Fetched file(String name, int most) {
                Path face = faces.of(name, asked.merge(name, 1, Integer::sum));
                return new LogDirectory(face).file(name, most);
            }

            @Override
            public List<String> list(String folder) {
                return List.of();
            }

            @Override
            public int readers() {
                return 1;
            }
        };
        return LogCheck.check(log, Optional.empty(), Optional.empty(), Optional.empty(), Progress.NONE);
    }

    private static Path publish(Path to, byte[] leaf) throws IOException {
        SigningKey key = SigningKey.create("record.localhost/" + Council.NAME, KeyUse.NOTE);
        var log = new StaticLog(to);
        Checkpoint head = new Checkpoint(key.verifier().name(), 1, Hash.leaf(leaf));
        log.publish(head.note(key), _ -> List.of(leaf).iterator());
        log.key(key.verifier());
        return to;
    }
}
