package org.comity.cli.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.library.Codes;
import org.comity.cli.library.Library;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Lists the years in which members cast no vote, and what the facts say of them.
@Command(
        name = "participation",
        description = "Lists the years in which members of an organ cast no vote, and why, as far as the facts know.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "A restriction explains a year when it may hold on some day of it; a waiver takes that away. That",
            "a member had no seat explains when that was so for more than three quarters of the year, or when",
            "the table counts it absent from nothing. Everything else is unexplained, with what the facts say.",
            "",
            "The last line is: N member-years without a vote: E explained, U unexplained. Exit code 0 when all",
            "are explained; 1 when some are not; 2 for wrong use.",
            "",
            "Example:",
            "  comity participation tide-union/council --table years.csv.gz \\",
            "      --columns member=state,year=year,voted=voted,absent=absent,not-member=outside"
        })
public final class ParticipationCommand implements Callable<Integer> {
    private final Context context;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ORGAN", description = "The organ's id, organisation/organ.")
    private String organ;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "FILE",
            description = "A row for each member and year: CSV, plain or gzip.")
    private Path table;

    @Option(
            names = "--columns",
            required = true,
            paramLabel = "USE=COLUMN",
            split = ",",
            converter = YearColumns.UseConverter.class,
            description =
                    "Which column holds what: member, year, and in how many roll calls the member voted, was absent or"
                            + " was no member (not-member).")
    private List<Columns.Use> columns = List.of();

    @Mixin
    private Answering answering = new Answering();

    public ParticipationCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        YearColumns named = columns();
        Library library = context.library().get();
        Library.Lookup<Library.Placed> lookup = library.organ(organ);
        Library.Lookup<Codes> codes = library.codes();
        Optional<Integer> failure = answering.failure(context, lookup).or(() -> answering.failure(context, codes));
        if (failure.isPresent()
                || !(lookup instanceof Library.Found<Library.Placed>(Library.Placed placed))
                || !(codes instanceof Library.Found<Codes>(Codes shared))) {
            return failure.orElseThrow();
        }
        YearTable.Read read = YearTable.read(table, named, Progress.on(context.err()));
        if (!read.problems().isEmpty()) {
            return answering.faulty(context, read.problems());
        }
        return report(result(placed, shared, read.entries()), read.entries());
    }

    static ParticipationResult result(Library.Placed placed, Codes shared, List<YearTable.Entry> entries) {
        Participation participation =
                new Participation(placed.organ(), placed.organisation().facts(), shared, entries);
        return new ParticipationResult(
                placed.organ().id(),
                entries.size(),
                entries.stream()
                        .flatMap(entry -> participation.silence(entry).stream())
                        .toList());
    }

    private int report(ParticipationResult result, List<YearTable.Entry> entries) {
        if (answering.json()) {
            context.out().println(Json.text(ParticipationReport.json(result)));
        } else {
            TreeSet<Integer> years = new TreeSet<>();
            entries.forEach(entry -> years.add(entry.year()));
            ParticipationReport.lines(result, years)
                    .forEach(line -> context.out().println(Printable.line(line)));
        }
        return result.unexplained().isEmpty() ? Exit.DONE : Exit.NEGATIVE;
    }

    private YearColumns columns() {
        try {
            return YearColumns.of(columns);
        } catch (TypeConversionException wrong) {
            throw new ParameterException(spec.commandLine(), "--columns: " + wrong.getMessage(), wrong);
        }
    }
}
