package org.comity.cli.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.comity.record.Records;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;

/// The views of a store, brought up to date before they are asked.
final class Views {
    private static final String FILE = "views.db";

    private Views() {}

    /// Where the views of a store lie.
    static Path file(Path store) {
        return store.resolve(FILE);
    }

    /// Answers from the views. Where nobody may write in the store, they are made in a place that is thrown away.
    ///
    /// @return the exit code
    static int with(Records records, String organisation, Path store, ToIntFunction<ViewStore> answer) {
        if (Files.isWritable(store)) {
            return with(records, organisation, answer, file(store));
        }
        try {
            Path place = Files.createTempDirectory("comity-views");
            try {
                return with(records, organisation, answer, file(place));
            } finally {
                ViewStore.delete(file(place));
                Files.delete(place);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int with(Records records, String organisation, ToIntFunction<ViewStore> answer, Path file) {
        try (ViewStore views = ViewStore.open(file, records, List.of(organisation), View.all())) {
            views.upToDate(organisation);
            return answer.applyAsInt(views);
        }
    }
}
