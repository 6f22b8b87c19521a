package org.comity.cli.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.acts.activity.ActivityState;
import org.comity.acts.activity.Tolerance;
import org.comity.acts.activity.Year;
import org.comity.acts.council.Council;
import org.comity.acts.ids.YearId;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows a year of chairmanship, or lists them.
@Command(
        name = "chairmanship",
        description = "Shows a year of chairmanship: holder, priorities, activities by area, claims beside the count.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ChairmanshipCommand implements Callable<Integer> {
    /// Beside the years and their activities: who presides, and on what common positions rest.
    private static final Set<String> TOPICS = Set.of(
            "chairmanship/",
            "activity/",
            "common-position/",
            "chair/",
            "facts",
            "membership/",
            "decision/",
            "vote/",
            "document/",
            "programme/",
            "project/");

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "YEAR", description = "Its id; without one all are listed.")
    private String id;

    @Option(names = "--sheet", description = "Print it as a report to be handed in.")
    private boolean sheet;

    @Option(names = "--markdown", description = "With --sheet: as Markdown.")
    private boolean markdown;

    @Option(
            names = "--tolerance",
            paramLabel = "NUMBER",
            converter = ToleranceConverter.class,
            description = "By how much a count may differ from a number claimed as about: 2, or 5%% (default: 2).")
    private Tolerance tolerance = Tolerance.USUAL;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    ChairmanshipCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (markdown && !sheet || sheet && (answering.json() || id == null)) {
            throw new ParameterException(
                    spec.commandLine(), "--markdown goes with --sheet, and --sheet with a YEAR and without --json");
        }
        Optional<Refused> refused =
                Optional.ofNullable(id).flatMap(each -> Undertakings.noId("year of chairmanship", each));
        return refused.isPresent()
                ? (Integer) answering.refuse(context, List.of(refused.get()))
                : (Integer) asking.asking(context, answering, this::answer);
    }

    private int answer(AskingOptions.Asked asked) {
        Council council = asked.about(TOPICS);
        return id == null ? list(asked, council) : show(asked, council);
    }

    private int show(AskingOptions.Asked asked, Council council) {
        ActivityState state = council.works().activities();
        Optional<Year> year = state.year(new YearId(id), asked.day());
        if (year.isEmpty()) {
            return answering.refuse(context, List.of(unknown(asked, state)));
        }
        YearPicture picture = YearPicture.of(year.get(), council, asked, tolerance);
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.putAll(new YearText(picture).json());
            context.out().println(Json.text(json));
        } else if (sheet) {
            YearSheet.Form form = markdown ? YearSheet.Form.MARKDOWN : YearSheet.Form.TEXT;
            new YearSheet(picture, asked.organisation(), form).lines().forEach(context.out()::println);
        } else {
            new YearText(picture).lines().forEach(context.out()::println);
        }
        return Exit.DONE;
    }

    private Refused unknown(AskingOptions.Asked asked, ActivityState state) {
        boolean later = state.year(new YearId(id), LocalDate.MAX).isPresent();
        return new Refused(
                "ACTIVITY-1",
                "the record of " + asked.organisation() + " has no year of chairmanship " + id + asking.words()
                        + (later ? "; it was opened later" : ""),
                "",
                Closest.to(id, state.years().stream().map(YearId::text).toList())
                                .map(near -> "did you mean " + near + "? ")
                                .orElse("")
                        + "`comity chairmanship` lists those that it has");
    }

    private int list(AskingOptions.Asked asked, Council council) {
        ActivityState state = council.works().activities();
        List<Year> years = state.years().stream()
                .flatMap(each -> state.year(each, asked.day()).stream())
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put(
                    "years",
                    years.stream()
                            .map(year -> new YearText(YearPicture.of(year, council, asked, tolerance)).json())
                            .toList());
            context.out().println(Json.text(json));
        } else {
            Sheet lines = new Sheet();
            years.forEach(year -> lines.row(
                    year.year().text(),
                    year.holder() + ", " + year.organ() + ", " + year.from() + " to " + year.until() + "; "
                            + state.tally(year.year(), asked.day()).all().words() + " activities in the register"));
            context.out()
                    .println((years.isEmpty() ? "No year" : years.size() == 1 ? "1 year" : years.size() + " years")
                            + " of chairmanship of " + asked.organisation() + asking.words());
            lines.lines().forEach(context.out()::println);
        }
        return years.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }
}
