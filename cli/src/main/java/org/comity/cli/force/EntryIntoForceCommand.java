package org.comity.cli.force;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.charter.force.Force;
import org.comity.charter.force.Ratifications;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.DayConverter;
import org.comity.cli.Exit;
import org.comity.cli.replay.Progress;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Says when an instrument comes into force, or compares recorded dates of many with computed ones.
@Command(
        name = "entry-into-force",
        description =
                "Says when an instrument comes into force: for all and for each party, by which deposit, and why.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = {
            "comity entry-into-force ORGANISATION INSTRUMENT --deposits=FILE [--adopted=DATE] [--on=DATE] [--json]",
            "       comity entry-into-force --rule=SENTENCE [--delay=DELAY] --deposits=FILE [--of=ORGAN] [--on=DATE]",
            "       comity entry-into-force --treaties=FILE --ratifications=FILE --columns=USE=COLUMN,..."
        })
public final class EntryIntoForceCommand implements Callable<Integer> {
    private final Context context;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @ArgGroup(validate = false, heading = "%nThe terms:%n")
    private TermsOptions terms = new TermsOptions();

    @Option(
            names = "--adopted",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "When the instrument was adopted; nothing can be deposited before.")
    private LocalDate adopted;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Also says whether it is in force on this day. Exit code 1 when it is not, or that depends.")
    private LocalDate on;

    @Option(
            names = "--deposits",
            paramLabel = "FILE",
            description = "CSV, plain or gzip: party,date and perhaps act (a ratification, or a withdrawal).")
    private Path deposits;

    @Option(
            names = "--deposited",
            paramLabel = "DATE=A,B",
            converter = DepositsOption.Converter.class,
            description = "Deposits of one day, month or year; also beside --deposits. May be repeated.")
    private List<DepositsOption> deposited = List.of();

    @ArgGroup(validate = false, heading = "%nMany treaties at once:%n")
    private SetOptions set = new SetOptions();

    @Mixin
    private Answering answering = new Answering();

    public EntryIntoForceCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (set.isAsked()) {
            need(!terms.isGiven() && deposits == null && deposited.isEmpty(), "--treaties stands alone");
            need(set.isWhole(), "--treaties and --ratifications go together");
            return set.compare(context, answering, spec.commandLine());
        }
        need(terms.isGiven(), "name an organisation and its instrument, or give --rule, or --treaties");
        need(deposits != null || !deposited.isEmpty(), "give --deposits FILE or --deposited DATE=A,B");
        return switch (terms.find(context, answering, spec.commandLine())) {
            case TermsOptions.Failed(int exit) -> exit;
            case TermsOptions.Found found -> answer(found);
        };
    }

    private int answer(TermsOptions.Found found) {
        DepositsReading reading = new DepositsReading(found, Optional.ofNullable(adopted), set.uses());
        DepositsFile.Read read = reading.read(Optional.ofNullable(deposits), deposited, Progress.on(context.err()));
        if (!read.problems().isEmpty()) {
            return answering.faulty(context, read.problems());
        }
        Ratifications.Prepared prepared = Ratifications.prepare(
                found.instrument().terms(), found.body(), Optional.ofNullable(adopted), read.deposits());
        return switch (prepared) {
            case Ratifications.Denied denied -> answering.refuse(context, List.of(denied.refused()));
            case Ratifications.Ready(Ratifications ratifications) -> {
                Force force = ratifications.force();
                ForceReport report = new ForceReport(found, force, ratifications, Optional.ofNullable(on));
                if (answering.json()) {
                    context.out().println(Json.text(report.json()));
                } else {
                    report.lines().forEach(line -> context.out().println(Printable.line(line)));
                }
                yield exit(force);
            }
        };
    }

    private int exit(Force force) {
        boolean yes = on == null ? force.general().isPresent() : force.on(on) == Force.InForce.YES;
        return yes ? Exit.DONE : Exit.NEGATIVE;
    }

    private void need(boolean met, String otherwise) {
        if (!met) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
