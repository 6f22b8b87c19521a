package org.comity.cli.replay;

import java.util.List;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Names the items of a set that cannot be right.
@Command(
        name = "audit",
        description = "Names the items of a set that cannot be right, by an organ's charter and its members.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "An item cannot be right when its votes do not give the recorded outcome or tally; when somebody",
            "voted who had no seat that day or could not vote; when a seat is listed twice; when a seat is",
            "not listed in a set of which at least 90 items in a hundred list every seat; when its date does",
            "not exist.",
            "",
            "The last line is: N of M items cannot be right. Exit code 0 when there are none; 1 when there",
            "are some; 2 for wrong use.",
            "",
            "Example:",
            "  comity audit tide-union/council --items items.csv --votes votes.csv.gz \\",
            "      --columns key=id,member=state,position=vote,date=date,outcome=result,in-favour=yes,against=no"
        })
public final class AuditCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private SetOptions options = new SetOptions();

    @Mixin
    private Answering answering = new Answering();

    public AuditCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Progress progress = Progress.on(context.err());
        return switch (new Loading(context, answering).load(options, List.of(), progress)) {
            case Loading.Failed failed -> failed.exit();
            case Loading.Ready ready ->
                report(new Audit(ready.set(), ready.examination(), options.outcomes()).run(progress));
        };
    }

    private int report(AuditResult result) {
        if (answering.json()) {
            context.out().println(Json.text(AuditReport.json(result)));
        } else {
            AuditReport.lines(result).forEach(line -> context.out().println(Printable.line(line)));
        }
        return result.named().isEmpty() ? Exit.DONE : Exit.NEGATIVE;
    }
}
