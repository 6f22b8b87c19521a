package org.comity.record.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.keeping.ClockJump;
import org.comity.record.Journal;
import org.comity.record.JournalContract;
import org.comity.record.Statements;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_clock_that_was_set_back_while_the_store_was_closed_is_entered() {
        enter(Statements.saying(COUNCIL, "before"));
        clock.set(Duration.ofDays(-1));
        journal = reopen(journal);
        enter(Statements.saying(COUNCIL, "after"));
        List<Act> acts = acts(COUNCIL);
        assertEquals(3, acts.size());
        assertInstanceOf(ClockJump.class, acts.get(1).body());
        assertEquals(acts.get(0).recorded(), acts.get(2).recorded());
    }

    private Path path() {
        return directory.resolve("store");
    }

    private static StoreOptions options() {
        return StoreOptions.of("a test");
    }
}
