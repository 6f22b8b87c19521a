package org.comity.cli.replay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Decides votes that were really held by an organ's charter and compares with what is recorded.
@Command(
        name = "replay",
        description = "Decides votes that were really held by an organ's charter and compares with what is recorded.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The outcome is compared; without an outcome column, the tally. Where a set knows only the year",
            "or the month, the roll is that of the day in it which fits the votes best; an item is apart when",
            "the rule changes in that time. A member that had no seat is named; its vote counts on a seat",
            "that is not listed, if there is one. Somebody unknown is named and not counted. Of two votes of",
            "one seat the first counts. Items without listed positions, date or recorded outcome are apart:",
            "named, and not in the figure.",
            "",
            "The last line is: agree N of M (P %%). Exit code 0 when all agree; 1 when some do not; 2 for",
            "wrong use and when nothing could be compared.",
            "",
            "Example:",
            "  comity replay tide-union/council --items items.csv --votes votes.csv.gz \\",
            "      --columns key=id,member=state,position=vote,date=date,outcome=result \\",
            "      --outcomes carried=adopted --where kind=resolution --item 17:matter=procedural"
        })
public final class ReplayCommand implements Callable<Integer> {
    private final Context context;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private SetOptions options = new SetOptions();

    @Option(
            names = "--compare-matters",
            paramLabel = "M",
            split = ",",
            description = "Two matters: counts the items that they decide differently.")
    private List<String> compareMatters = List.of();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many disagreements are printed (default: ${DEFAULT-VALUE}); in JSON all are.")
    private int show;

    @Mixin
    private Answering answering = new Answering();

    public ReplayCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (show < 0) {
            throw new ParameterException(spec.commandLine(), "--show is a number from 0, not " + show);
        }
        Optional<Replay.Pair> pair = pair();
        ReplayResult.Compared compared = compared(options.layout());
        Progress progress = Progress.on(context.err());
        return switch (new Loading(context, answering).load(options, compareMatters, progress)) {
            case Loading.Failed failed -> failed.exit();
            case Loading.Ready ready -> {
                Replay replay =
                        new Replay(ready.set(), ready.examination(), ready.terms(), compared, options.outcomes(), pair);
                yield report(replay.run(progress));
            }
        };
    }

    private int report(ReplayResult result) {
        if (answering.json()) {
            context.out().println(Json.text(ReplayReport.json(result)));
        } else {
            ReplayReport.lines(result, show).forEach(line -> context.out().println(Printable.line(line)));
        }
        if (result.of() == 0) {
            context.err().println("nothing could be compared; the answer says what became of the items");
            return Exit.WRONG_USE;
        }
        return result.agree() == result.of() ? Exit.DONE : Exit.NEGATIVE;
    }

    private Optional<Replay.Pair> pair() {
        if (compareMatters.isEmpty()) {
            return Optional.empty();
        }
        if (compareMatters.size() != 2) {
            throw new ParameterException(
                    spec.commandLine(), "--compare-matters takes two matters with a comma between them");
        }
        return Optional.of(new Replay.Pair(compareMatters.getFirst(), compareMatters.getLast()));
    }

    private ReplayResult.Compared compared(Layout layout) {
        if (layout.columns().of(Columns.OUTCOME).isPresent()) {
            return ReplayResult.Compared.OUTCOMES;
        }
        if (layout.source() instanceof Layout.Counted) {
            throw new ParameterException(
                    spec.commandLine(), "--tallies is compared by outcome: --columns needs outcome=COLUMN");
        }
        if (layout.columns().tallies().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is nothing to compare with: --columns needs outcome=COLUMN, or "
                            + "in-favour=COLUMN,against=COLUMN,... for recorded tallies");
        }
        return ReplayResult.Compared.TALLIES;
    }
}
