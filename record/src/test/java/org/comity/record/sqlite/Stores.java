package org.comity.record.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Statements;

/// Stores for tests, and what happens to the files of stores.
final class Stores {
    static final String COUNCIL = "river-council";
    static final StoreOptions OPTIONS = StoreOptions.of("a test");

    private Stores() {}

    static Store create(Path path) {
        Store store = Store.create(path, OPTIONS).orThrow();
        assertEquals(Optional.empty(), store.addOrganisation(COUNCIL, "localhost"));
        return store;
    }

    /// Makes a store with so many acts and closes it.
    static void make(Path path, int acts) {
        try (Store store = create(path)) {
            for (int i = 0; i < acts; i++) {
                enter(store, "act " + i);
            }
        }
    }

    static Store open(Path path) {
        return Store.open(path, OPTIONS).orThrow();
    }

    static Entered enter(Store store, String text) {
        return enter(store, Statements.saying(COUNCIL, text));
    }

    static Entered enter(Store store, Draft draft) {
        Answer answer = store.append(Proposal.of(draft.organisation(), List.of(draft)));
        return assertInstanceOf(Entered.class, answer, answer::toString);
    }

    static Refused refused(Path path) {
        return refused(Store.open(path, OPTIONS));
    }

    static Refused refused(Opened<Store> opened) {
        return switch (opened) {
            case Opened.NotOpened<Store>(Refused refused) -> refused;
            case Opened.Ready<Store>(Store store) -> {
                store.close();
                yield fail("it was opened");
            }
        };
    }

    static void assertRefused(String code, Path path) {
        Refused refused = refused(path);
        assertEquals(code, refused.code(), refused.because());
    }

    static Path guard(Path store) {
        return store.resolveSibling(store.getFileName() + ".guard");
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = new ArrayList<>(files.toList());
        }
        Collections.reverse(all);
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
