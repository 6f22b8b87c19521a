package org.comity.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Charter;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.cli.library.Library;
import org.comity.cli.library.Organisation;
import org.comity.cli.show.CharterText;
import org.comity.cli.show.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Checks and shows charters.
@Command(
        name = "charter",
        description = "Checks charters and facts, or shows rules in words with their articles.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(check | show)")
final class CharterCommand implements Runnable {
    private final Context context;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    CharterCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say 'check', 'show' or 'lint'");
    }

    @Command(
            name = "check",
            description =
                    "Reads charters with their facts and reports every problem with its line and column. Exit code 1 when there are any.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int check(
            @Parameters(
                            paramLabel = "FILE|ORGANISATION",
                            arity = "0..*",
                            description = "Charter files or ids (default: every organisation).")
                    List<String> what,
            @Mixin Answering answering) {
        Library library = context.library().get();
        List<String> wanted = what == null || what.isEmpty() ? library.organisations() : what;
        List<Problem> problems = new ArrayList<>();
        for (String each : wanted) {
            Library.Lookup<Organisation> lookup =
                    isFile(each) ? library.load(Path.of(each)) : library.organisation(each);
            switch (lookup) {
                case Library.Missing<Organisation> missing -> {
                    return answering.refuse(context, List.of(missing.refused()));
                }
                case Library.Faulty<Organisation> faulty -> problems.addAll(faulty.problems());
                case Library.Found<Organisation> _ -> {}
            }
        }
        if (wanted.isEmpty()) {
            context.err().println("there is no organisation in " + library.folder());
            return Exit.WRONG_USE;
        }
        List<Problem> distinct = problems.stream().distinct().sorted().toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("checked", wanted);
            json.put("problems", distinct.stream().map(Json::of).toList());
            context.out().println(Json.text(json));
        } else {
            distinct.forEach(problem -> context.out().println(problem.line()));
            context.out()
                    .println(
                            distinct.isEmpty()
                                    ? "no problems in " + String.join(", ", wanted)
                                    : distinct.size() + (distinct.size() == 1 ? " problem" : " problems"));
        }
        return distinct.isEmpty() ? Exit.DONE : Exit.NEGATIVE;
    }

    private static boolean isFile(String what) {
        return what.endsWith(".yaml") || what.endsWith(".yml") || Files.isRegularFile(Path.of(what));
    }

    @Command(
            name = "show",
            description = "Shows an organ's seats and rules in words, with their articles.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int show(
            @Parameters(paramLabel = "ORGANISATION|ORGAN", description = "An organisation's id, or an organ's.")
                    String what,
            @Mixin Answering answering) {
        String organisation = what.split("/", 2)[0];
        Library.Lookup<Organisation> lookup = context.library().get().organisation(organisation);
        Optional<Integer> failure = answering.failure(context, lookup);
        if (failure.isPresent() || !(lookup instanceof Library.Found<Organisation>(Organisation found))) {
            return failure.orElseThrow();
        }
        Charter charter = found.charter();
        List<Organ> organs = charter.organs();
        if (what.contains("/")) {
            Library.Lookup<Library.Placed> organ = context.library().get().organ(what);
            Optional<Integer> missing = answering.failure(context, organ);
            if (missing.isPresent() || !(organ instanceof Library.Found<Library.Placed>(Library.Placed placed))) {
                return missing.orElseThrow();
            }
            organs = List.of(placed.organ());
        }
        if (answering.json()) {
            context.out().println(Json.text(CharterText.json(charter, organs)));
        } else {
            CharterText.lines(charter, organs).forEach(context.out()::println);
        }
        return Exit.DONE;
    }
}
