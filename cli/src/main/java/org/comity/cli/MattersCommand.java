package org.comity.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.charter.vote.Roll;
import org.comity.cli.library.Library;
import org.comity.cli.show.Json;
import org.comity.cli.show.MatterText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what an organ decides, by which rule, and what a question about it needs.
@Command(
        name = "matters",
        description = "Lists what an organ decides, by which rule in force on a day, and what a question needs.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MattersCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "ORGAN", description = "The organ's id, organisation/organ; comity organs lists them.")
    private String organ;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day, as 2024-11-28 (default: today).")
    private LocalDate on;

    @Mixin
    private Answering answering = new Answering();

    MattersCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LocalDate day = on == null ? LocalDate.now() : on;
        Library.Lookup<Library.Placed> lookup = context.library().get().organ(organ);
        Optional<Integer> failure = answering.failure(context, lookup);
        if (failure.isPresent() || !(lookup instanceof Library.Found<Library.Placed>(Library.Placed placed))) {
            return failure.orElseThrow();
        }
        Roll roll = Roll.of(placed.organ(), day, placed.organisation().facts());
        if (answering.json()) {
            context.out().println(Json.text(MatterText.json(roll)));
        } else {
            List<String> lines = MatterText.lines(roll);
            lines.forEach(context.out()::println);
        }
        return Exit.DONE;
    }
}
