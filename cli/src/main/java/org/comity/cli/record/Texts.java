package org.comity.cli.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.comity.record.Records;
import org.comity.record.text.TextIndex;
import org.comity.record.text.TextUnusable;

/// The index of texts of a store, brought up to date before it is asked.
final class Texts {
    private static final String DIRECTORY = "text";

    private Texts() {}

    /// Where the indexes of a store lie.
    static Path directory(Path store) {
        return store.resolve(DIRECTORY);
    }

    /// Answers from the index. Where it cannot be written in the store it is made in memory.
    ///
    /// @return the exit code
    static int with(Records records, String organisation, Path store, ToIntFunction<TextIndex> answer) {
        if (Files.isWritable(store)) {
            try (TextIndex index = TextIndex.open(directory(store), records, organisation)) {
                index.upToDate();
                return answer.applyAsInt(index);
            } catch (TextUnusable _) {
                // The record can be read all the same.
            }
        }
        try (TextIndex index = TextIndex.inMemory(records, organisation)) {
            index.upToDate();
            return answer.applyAsInt(index);
        }
    }

    /// Takes out of the index, where there is one, what was just erased. An index that cannot be written is thrown
    /// away: better none than one that holds an erased text.
    ///
    /// @return what the user has to do where neither could be done
    static Optional<String> forget(Records records, String organisation, Path store) {
        if (!TextIndex.isThere(directory(store), organisation)) {
            return Optional.empty();
        }
        try (TextIndex index = TextIndex.open(directory(store), records, organisation)) {
            index.upToDate();
            return Optional.empty();
        } catch (TextUnusable _) {
            return throwAway(store);
        }
    }

    /// Deletes the indexes; they are made again by whoever looks for a text next.
    ///
    /// @return what the user has to do where they could not be deleted
    static Optional<String> throwAway(Path store) {
        try {
            TextIndex.delete(directory(store));
            return Optional.empty();
        } catch (TextUnusable still) {
            return Optional.of("comity: " + still.getMessage() + "; delete it: it may hold a text that was erased");
        }
    }
}
