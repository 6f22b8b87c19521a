package org.comity.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.cli.library.Library;
import org.comity.cli.show.Json;
import picocli.CommandLine.Option;

/// What every command shares: the `--json` option, and how refusals and problems are told.
public final class Answering {
    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    public boolean json() {
        return json;
    }

    /// Tells why something was refused and gives the exit code.
    public int refuse(Context context, List<Refused> refusals) {
        if (json) {
            context.out()
                    .println(Json.text(
                            Map.of("refused", refusals.stream().map(Json::of).toList())));
        }
        for (Refused refused : refusals) {
            String article = refused.article().isEmpty() ? "" : " [" + refused.article() + "]";
            context.err().println(refused.code() + " " + refused.because() + article);
            if (!refused.remedy().isEmpty()) {
                context.err().println("  " + refused.remedy());
            }
        }
        return refusals.stream().mapToInt(Exit::of).max().orElse(Exit.WRONG_USE);
    }

    /// Tells what is wrong with files and gives the exit code.
    public int faulty(Context context, List<Problem> problems) {
        if (json) {
            context.out()
                    .println(Json.text(
                            Map.of("problems", problems.stream().map(Json::of).toList())));
        }
        problems.forEach(problem -> context.err().println(problem.line()));
        return Exit.WRONG_USE;
    }

    /// Answers for an organ, or tells why it was not found; gives the exit code.
    ///
    /// @param organ the organ's id
    public int withOrgan(Context context, String organ, ToIntFunction<Library.Placed> answer) {
        Library.Lookup<Library.Placed> lookup = context.library().get().organ(organ);
        return lookup instanceof Library.Found<Library.Placed>(Library.Placed placed)
                ? answer.applyAsInt(placed)
                : failure(context, lookup).orElseThrow();
    }

    /// Tells why something was not found, when it was not.
    public <T> Optional<Integer> failure(Context context, Library.Lookup<T> lookup) {
        return switch (lookup) {
            case Library.Found<T> _ -> Optional.empty();
            case Library.Missing<T> missing -> Optional.of(refuse(context, List.of(missing.refused())));
            case Library.Faulty<T> faulty -> Optional.of(faulty(context, faulty.problems()));
        };
    }
}
