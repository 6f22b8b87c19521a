package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.CharterTaken;
import org.comity.charter.Refused;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.log.verify.Progress;
import org.comity.record.Document;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Statements;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.sqlite.StoreReader;

/// Stores of a council for tests of their upkeep.
final class Council {
    static final String NAME = "river-council";
    static final StoreOptions OPTIONS = StoreOptions.of("a test");

    private Council() {}

    /// A store with so many acts; the first two are a charter and a private statement, as far as
    /// there are so many.
    static Path store(Path path, int acts) {
        try (Store store = Store.create(path, OPTIONS).orThrow()) {
            assertEquals(Optional.empty(), store.addOrganisation(NAME, "localhost"));
            if (acts > 0) {
                enterCharter(store);
            }
            if (acts > 1) {
                enter(store, List.of(Statements.privately(NAME, "between us", "private-1")));
            }
            enterMore(store, acts - 2);
        }
        return path;
    }

    static void more(Path path, int acts) {
        try (Store store = Store.open(path, OPTIONS).orThrow()) {
            enterMore(store, acts);
        }
    }

    private static void enterMore(Store store, int acts) {
        for (int left = acts; left > 0; left -= 1_000) {
            enter(store, Statements.several(NAME, Math.min(left, 1_000)));
        }
    }

    static Entered enter(Store store, List<Draft> drafts) {
        return entered(store.append(Proposal.of(NAME, drafts)));
    }

    static Entered entered(Answer answer) {
        return assertInstanceOf(Entered.class, answer, answer::toString);
    }

    private static void enterCharter(Store store) {
        byte[] bytes = "charter: 1\n".getBytes(StandardCharsets.UTF_8);
        Document document = Document.of(bytes);
        Draft draft = new Draft(
                NAME,
                Optional.empty(),
                When.of("2031-05-01"),
                new Actor.Keeper(),
                "registrar",
                Standing.ACT,
                new CharterTaken("charter.yaml", document.sha256(), bytes.length),
                List.of(),
                List.of(),
                new Audience.Everybody(),
                "charter-1",
                List.of());
        entered(store.append(Proposal.of(NAME, List.of(draft)).with(List.of(document))));
    }

    static TilesExport.Exported export(Path store, Path to) {
        return exporting(store, to).orThrow();
    }

    static org.comity.record.keep.Answer<TilesExport.Exported> exporting(Path store, Path to) {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            StoreLog log = StoreLog.of(reader, row(reader));
            return TilesExport.export(log, to, Optional.empty(), Progress.NONE);
        }
    }

    static LogRow row(StoreReader reader) {
        return LogRow.of(reader, NAME).orElseThrow();
    }

    static VerifierKey key(Path store) {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            return reader.key(NAME);
        }
    }

    /// An empty store, for mirrors.
    static Path empty(Path path) {
        Store.create(path, OPTIONS).orThrow().close();
        return path;
    }

    static org.comity.record.keep.Answer<TilesImport.Imported> importing(Path from, Path into) {
        return importing(from, into, Optional.empty());
    }

    static org.comity.record.keep.Answer<TilesImport.Imported> importing(
            Path from, Path into, Optional<VerifierKey> key) {
        switch (LogPlace.open(from.toString())) {
            case org.comity.record.keep.Answer.Not<LogPlace>(Refused refused) -> {
                return new org.comity.record.keep.Answer.Not<>(refused);
            }
            case org.comity.record.keep.Answer.Done<LogPlace>(LogPlace place) -> {
                try (place;
                        Keeping keeping = Keeping.open(into, "a test").orThrow()) {
                    return TilesImport.run(keeping, place, key, Optional.empty(), Progress.NONE);
                }
            }
        }
    }

    static <T> Refused refused(org.comity.record.keep.Answer<T> answer) {
        return switch (answer) {
            case org.comity.record.keep.Answer.Not<T>(Refused refused) -> refused;
            case org.comity.record.keep.Answer.Done<T>(T it) -> throw new AssertionError("it was done: " + it);
        };
    }

    /// The code with which a store refuses to be opened; empty when it does not.
    static String refusedToOpen(Path store) {
        return switch (Store.open(store, OPTIONS)) {
            case Opened.NotOpened<Store>(Refused refused) -> refused.code();
            case Opened.Ready<Store>(Store opened) -> {
                opened.close();
                yield "";
            }
        };
    }

    @FunctionalInterface
    interface Packing {
        void into(ZipOutputStream zip) throws IOException;
    }

    /// Packs what was published into a zip, and more after it.
    static void zip(Path published, Path file, Packing more) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Path each : files(published)) {
                zip.putNextEntry(new ZipEntry(
                        "export/" + published.relativize(each).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(each));
            }
            more.into(zip);
        }
    }

    static LogCheck.Checked check(Path directory, VerifierKey key) {
        try (LogPlace place = LogPlace.open(directory.toString()).orThrow()) {
            return LogCheck.check(place.log(), Optional.of(key), Optional.empty(), Optional.empty(), Progress.NONE);
        }
    }

    static Scrub.Found scrub(Path store) {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            return Scrub.look(reader, row(reader), Progress.NONE);
        }
    }

    /// Changes an act behind everybody's back, and the hash in its row with it.
    static void changeWithItsHash(Path store, String from, String to) throws IOException {
        byte[] leaf;
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            leaf = reader.read(NAME, 0, 1_000).stream()
                    .map(one -> one.bytes())
                    .filter(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(from))
                    .findFirst()
                    .orElseThrow();
        }
        String before = new String(leaf, StandardCharsets.ISO_8859_1);
        String after = before.replace(from, to);
        String database = Files.readString(store.resolve("record.db"), StandardCharsets.ISO_8859_1);
        String changed = database.replace(before, after).replace(hash(before), hash(after));
        assertEquals(database.length(), changed.length());
        Files.writeString(store.resolve("record.db"), changed, StandardCharsets.ISO_8859_1);
    }

    private static String hash(String leaf) {
        byte[] bytes = Hash.leaf(leaf.getBytes(StandardCharsets.ISO_8859_1)).bytes();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static List<Path> files(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = new ArrayList<>(files.toList());
        }
        for (Path file : all.reversed()) {
            Files.delete(file);
        }
    }
}
