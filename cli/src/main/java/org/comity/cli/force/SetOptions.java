package org.comity.cli.force;

import java.nio.file.Path;
import java.util.List;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.replay.Progress;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options of comparing many treaties at once.
final class SetOptions {
    @Option(
            names = "--treaties",
            paramLabel = "FILE",
            description =
                    "A row for each treaty: how many ratifications, which delay, and the recorded date. CSV, plain or"
                            + " gzip.")
    private Path treaties;

    @Option(
            names = "--ratifications",
            paramLabel = "FILE",
            description = "A row for each party of each treaty: CSV, plain or gzip.")
    private Path ratifications;

    @Option(
            names = "--columns",
            paramLabel = "USE=COLUMN",
            split = ",",
            converter = Uses.Converter.class,
            description =
                    "Which column holds what. Of deposits: party, date, act. Of treaties: key (or treaties-key and"
                            + " ratifications-key), number or rule, delay, recorded. Of ratifications: party, date, acceded (counts"
                            + " where date is empty), succeeded, bound (the recorded date for the party).")
    private List<Uses.Use> columns = List.of();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of each list are printed (default: ${DEFAULT-VALUE}); in JSON all are.")
    private int show;

    boolean isAsked() {
        return treaties != null || ratifications != null;
    }

    boolean isWhole() {
        return treaties != null && ratifications != null;
    }

    Uses uses() {
        return Uses.of(columns);
    }

    int compare(Context context, Answering answering, CommandLine command) {
        if (show < 0) {
            throw new ParameterException(command, "--show is a number from 0, not " + show);
        }
        Uses uses = uses();
        need(
                command,
                uses.of(Uses.NUMBER).isPresent() != uses.of(Uses.RULE).isPresent(),
                "number=COLUMN, or rule=COLUMN");
        need(command, uses.of(Uses.RECORDED).isPresent(), "recorded=COLUMN: the date to compare with");
        need(
                command,
                uses.of(Uses.KEY).isPresent()
                        || uses.of(Uses.TREATIES_KEY).isPresent()
                                && uses.of(Uses.RATIFICATIONS_KEY).isPresent(),
                "key=COLUMN, which joins ratifications to treaties, or treaties-key and ratifications-key");
        need(command, uses.of(Uses.PARTY).isPresent(), "party=COLUMN");
        need(command, uses.of(Uses.DATE).isPresent(), "date=COLUMN");
        TreatySet.Read read = TreatySet.read(treaties, ratifications, uses, Progress.on(context.err()));
        if (!read.problems().isEmpty()) {
            return answering.faulty(context, read.problems());
        }
        TreatyReport report = new TreatyReport(Comparison.of(read.set()));
        if (answering.json()) {
            context.out().println(Json.text(report.json()));
        } else {
            report.lines(show).forEach(line -> context.out().println(Printable.line(line)));
        }
        if (report.compared() == 0) {
            context.err().println("nothing could be compared; the answer says why");
            return Exit.WRONG_USE;
        }
        return report.agree() == report.compared() ? Exit.DONE : Exit.NEGATIVE;
    }

    private static void need(CommandLine command, boolean met, String what) {
        if (!met) {
            throw new ParameterException(command, "--columns needs " + what);
        }
    }
}
