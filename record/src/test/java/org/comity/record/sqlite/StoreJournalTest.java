package org.comity.record.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.comity.record.Journal;
import org.comity.record.JournalContract;
import org.junit.jupiter.api.io.TempDir;

class StoreJournalTest extends JournalContract {
    @TempDir
    Path directory;

    @Override
    protected Journal open() {
        Store store = Opening.create(path(), options(), clock.clocks()).orThrow();
        assertEquals(Optional.empty(), store.addOrganisation(COUNCIL, "localhost"));
        assertEquals(Optional.empty(), store.addOrganisation(LEAGUE, "localhost"));
        return store;
    }

    @Override
    protected Journal reopen(Journal journal) {
        journal.close();
        return Opening.open(path(), options(), clock.clocks()).orThrow();
    }

    private Path path() {
        return directory.resolve("store");
    }

    private static StoreOptions options() {
        return StoreOptions.of("a test");
    }
}
