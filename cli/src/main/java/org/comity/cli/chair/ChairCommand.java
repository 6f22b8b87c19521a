package org.comity.cli.chair;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.comity.acts.council.Council;
import org.comity.charter.Closest;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.chair.Presiding;
import org.comity.charter.chair.Presiding.Stretch;
import org.comity.charter.chair.Rotation;
import org.comity.charter.facts.Facts;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.DayConverter;
import org.comity.cli.Exit;
import org.comity.cli.library.Library;
import org.comity.cli.record.FromRecord;
import org.comity.cli.show.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Says who presides over an organ on a day: by the record, and by each reading of the rule.
@Command(
        name = "chair",
        description =
                "Says who presides over an organ on a day, by the record and by each reading of the rule, and whether"
                        + " they agree. Exit code 0 when they do, else 1.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ChairCommand implements Callable<Integer> {
    /// A sequence longer than this asks for something else.
    private static final int MOST_YEARS = 200;

    private final Context context;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ORGAN", description = "The organ's id, organisation/organ.")
    private String organ;

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day, as 2024-11-28.")
    private LocalDate on;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Also prints who presides from the day until this one, turn by turn.")
    private LocalDate until;

    @Option(
            names = "--passing-over",
            paramLabel = "A,B",
            split = ",",
            description = "What if these were passed over, in turns that begin after the last recorded one?")
    private List<String> passingOver = List.of();

    @Mixin
    private FromRecord from = new FromRecord();

    @Mixin
    private Answering answering = new Answering();

    public ChairCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (until != null && (!until.isAfter(on) || until.isAfter(on.plusYears(MOST_YEARS)))) {
            throw new ParameterException(
                    spec.commandLine(), "--until is a day after --on, and at most " + MOST_YEARS + " years");
        }
        return from.withOrgan(context, answering, organ, on, this::answer);
    }

    private int answer(FromRecord.Asked asked) {
        Library.Placed placed = asked.placed();
        Organ found = placed.organ();
        Facts facts = placed.organisation().facts();
        Optional<Refused> refused = nothingKnown(found, facts).or(() -> strangers(found));
        if (refused.isPresent()) {
            return answering.refuse(context, List.of(refused.get()));
        }
        Presiding presiding = Presiding.of(found, facts, new LinkedHashSet<>(passingOver));
        Presiding.Day day = presiding.on(on);
        List<Stretch> sequence = until == null ? List.of() : presiding.between(on, until);
        ChairReport report = new ChairReport(found, facts, day, sequence, passingOver);
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>(report.json());
            asked.council().ifPresent(council -> json.put("acting", acting(council)));
            context.out().println(Json.text(json));
        } else {
            report.lines().forEach(context.out()::println);
            asked.council().ifPresent(council -> acting(council).forEach(context.out()::println));
        }
        return day.verdict() == Presiding.Verdict.YES ? Exit.DONE : Exit.NEGATIVE;
    }

    /// Who presides in the place of the chair, by acts of the record.
    private List<String> acting(Council council) {
        String within = organ.substring(organ.indexOf('/') + 1);
        return council.rules().taken().stream()
                .flatMap(taken ->
                        council
                                .chairs()
                                .presides(within, on, council.members().facts(), taken.charter())
                                .acting()
                                .stream())
                .map(each -> each.holder() + " acts for the chair, " + each.period() + ": " + each.because() + " (act "
                        + each.act() + ")")
                .toList();
    }

    private static Optional<Refused> nothingKnown(Organ organ, Facts facts) {
        boolean known =
                !organ.chair().isEmpty() || !facts.chairTerms(organ.id()).isEmpty();
        return known
                ? Optional.empty()
                : Optional.of(new Refused(
                        "CHAIR-1",
                        "nobody says who presides over " + organ.id()
                                + ": its charter has no rule of rotation, and its facts have no chairs",
                        organ.grounds().by(),
                        "add 'chair' to the organ, or a facts file of chairs"));
    }

    /// Only who is in an order can be passed over.
    private Optional<Refused> strangers(Organ organ) {
        Set<String> inOrder = new TreeSet<>();
        organ.chair()
                .forEach(provision -> provision.readings().forEach(reading -> {
                    if (reading.rotation() instanceof Rotation.ByOrder order) {
                        inOrder.addAll(order.order());
                    }
                }));
        return passingOver.stream()
                .filter(member -> !inOrder.contains(member))
                .findFirst()
                .map(member -> new Refused(
                        "CHAIR-2",
                        "'" + member + "' is in no order by which the chair of " + organ.id() + " passes",
                        "",
                        Closest.to(member, inOrder)
                                .map(near -> "did you mean " + near + "?")
                                .orElse(
                                        inOrder.isEmpty()
                                                ? "its chair passes by no order"
                                                : "in the order are " + String.join(", ", inOrder))));
    }
}
