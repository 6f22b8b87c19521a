package org.comity.record.council;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.comity.record.Journal;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.junit.jupiter.api.io.TempDir;

class CouncilsInAStoreTest extends CouncilsContract {
    @TempDir
    private Path folder;

    @Override
    Journal open() {
        Store store =
                Store.create(folder.resolve("store"), StoreOptions.of("a test")).orThrow();
        assertEquals(Optional.empty(), store.addOrganisation(Decisions.LEAGUE, "localhost"));
        return store;
    }
}
