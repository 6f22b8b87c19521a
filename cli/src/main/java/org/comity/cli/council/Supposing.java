package org.comity.cli.council;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.library.TextFile;
import org.comity.cli.record.OrganisationOption;
import org.comity.cli.record.StoreOption;
import org.comity.record.codec.ActFile;
import org.comity.record.codec.ActScript;
import org.comity.record.codec.RequestIds;
import org.comity.record.council.Councils;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import picocli.CommandLine.Option;

/// Acts that are supposed: played onto the record that an organisation's files come to, for one question. A store is
/// never asked what was not.
final class Supposing {
    private static final String NAME = "what is supposed";

    @Option(
            names = "--suppose",
            paramLabel = "SCRIPT",
            description =
                    "What else is supposed to have happened: a script of acts, played for this question alone onto"
                            + " the record of the files. May be given again.")
    private List<Path> scripts = new ArrayList<>();

    /// Refuses to suppose anything where a store is asked.
    Optional<Refused> wrong(StoreOption store, OrganisationOption organisation) {
        return scripts.isEmpty() || !store.isNamed() && organisation.given().isPresent()
                ? Optional.empty()
                : Optional.of(new Refused(
                        "USAGE-1",
                        "--suppose goes with the files of an organisation, and a store holds what was",
                        "",
                        "name the organisation with --organisation and no store; or play the script into a store of its"
                                + " own with `comity act --file`"));
    }

    /// Their names, to stand in an answer.
    List<String> names() {
        return scripts.stream().map(Path::toString).toList();
    }

    /// Plays the scripts; gives an exit code where one cannot be.
    Optional<Integer> play(Context context, Answering answering, Store store, String organisation) {
        for (Path script : scripts) {
            Optional<Integer> failed =
                    play(context, answering, store, organisation, found(context, organisation, script));
            if (failed.isPresent()) {
                return failed;
            }
        }
        return Optional.empty();
    }

    /// A name that is no file may be that of a script that the organisation brings along.
    private static Path found(Context context, String organisation, Path script) {
        Path folder = context.library().get().folder().resolve(organisation);
        return Stream.of(
                        script,
                        folder.resolve("suppose").resolve(script + ".yaml"),
                        folder.resolve("scripts").resolve(script + ".yaml"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(script);
    }

    private static Optional<Integer> play(
            Context context, Answering answering, Store store, String organisation, Path script) {
        String text;
        switch (TextFile.read(script, script.toString())) {
            case TextFile.Good(String good) -> text = good;
            case TextFile.Bad(Problem problem) -> {
                return Optional.of(answering.faulty(context, List.of(problem)));
            }
        }
        if (!(store.requestIds() instanceof Opened.Ready<RequestIds>(RequestIds ids))) {
            return Optional.of(Exit.MISTAKE);
        }
        ActScript.Result read = ActScript.read(script.toString(), text, new ActFile.Defaults(organisation, NAME, ids));
        if (!read.problems().isEmpty()) {
            return Optional.of(answering.faulty(context, read.problems()));
        }
        List<Played> played = new Playing(new Councils(store), store, organisation, read.steps()).eachByItself(_ -> {});
        return played.stream().filter(each -> !each.goesOn()).findFirst().map(each -> told(context, script, each));
    }

    private static int told(Context context, Path script, Played played) {
        new PlayedText(played, script.toString()).lines().forEach(context.err()::println);
        return Exit.NEGATIVE;
    }
}
