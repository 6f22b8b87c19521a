package org.comity.cli.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.library.Library;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;

/// The record that an organisation's files come to, made in a place of its own for one question and thrown away.
public final class FromFiles {
    private static final String DOMAIN = "localhost";

    private FromFiles() {}

    /// What is done with it before it is asked; gives an exit code where that fails.
    @FunctionalInterface
    public interface Before {
        Optional<Integer> done(Store store, String organisation);
    }

    /// Answers from it.
    ///
    /// @param answer is given the directory of the store, closed
    /// @return the exit code
    static int with(
            Context context, Answering answering, String organisation, Before before, ToIntFunction<Path> answer) {
        try {
            return switch (Bringing.read(context.library().get(), organisation)) {
                case Bringing.Lacking(Library.Lookup<?> lookup) ->
                    answering.failure(context, lookup).orElseThrow();
                case Bringing.Faulty(List<Problem> problems) -> answering.faulty(context, problems);
                case Bringing.Ready(Bringing files) -> with(context, answering, organisation, files, before, answer);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int with(
            Context context,
            Answering answering,
            String organisation,
            Bringing files,
            Before before,
            ToIntFunction<Path> answer)
            throws IOException {
        Path place = Files.createTempDirectory("comity-record");
        try {
            Path path = place.resolve(organisation);
            return made(context, answering, path, organisation, files, before).orElseGet(() -> answer.applyAsInt(path));
        } finally {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /// Makes it; gives an exit code where that fails.
    private static Optional<Integer> made(
            Context context, Answering answering, Path path, String organisation, Bringing files, Before before) {
        return switch (Store.create(path, StoreOptions.of("comity"))) {
            case Opened.NotOpened<Store>(Refused refused) -> Optional.of(answering.refuse(context, List.of(refused)));
            case Opened.Ready<Store>(Store store) -> {
                try (store) {
                    Optional<Refused> refused = store.addOrganisation(organisation, DOMAIN)
                            .or(() -> files.into(store, Progress.on(context.err()))
                                    .rejected()
                                    .map(Bringing.Rejected::refused));
                    yield refused.map(each -> answering.refuse(context, List.of(each)))
                            .or(() -> before.done(store, organisation));
                }
            }
        };
    }
}
