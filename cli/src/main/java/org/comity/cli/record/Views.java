package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.comity.record.Records;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;
import org.comity.record.view.ViewsUnusable;

/// The views of a store, brought up to date before they are asked.
public final class Views {
    private static final String FILE = "views.db";

    private Views() {}

    /// Where the views of a store lie.
    public static Path file(Path store) {
        return store.resolve(FILE);
    }

    /// Answers from the views. Where they cannot be written in the store, because nobody may or there is no room, they
    /// are made in a place that is thrown away, and where there is none, in memory.
    ///
    /// @param answer asks before it says anything: what fails on the way is asked again elsewhere
    /// @return the exit code
    public static int with(Records records, String organisation, Path store, ToIntFunction<ViewStore> answer) {
        List<String> asked = List.of(organisation);
        if (Files.isWritable(store)) {
            try {
                return with(ViewStore.open(file(store), records, asked, View.all()), organisation, answer);
            } catch (ViewsUnusable _) {
                // The record can be read all the same.
            }
        }
        try {
            return apart(records, organisation, answer);
        } catch (ViewsUnusable | IOException _) {
            return with(ViewStore.inMemory(records, asked, View.all()), organisation, answer);
        }
    }

    private static int apart(Records records, String organisation, ToIntFunction<ViewStore> answer) throws IOException {
        Path place = Files.createTempDirectory("comity-views");
        try {
            Path file = file(place);
            return with(ViewStore.open(file, records, List.of(organisation), View.all()), organisation, answer);
        } finally {
            ViewStore.delete(file(place));
            Files.delete(place);
        }
    }

    private static int with(ViewStore opened, String organisation, ToIntFunction<ViewStore> answer) {
        try (ViewStore views = opened) {
            views.upToDate(organisation);
            return answer.applyAsInt(views);
        }
    }
}
