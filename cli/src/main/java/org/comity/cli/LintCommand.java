package org.comity.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.charter.Organ;
import org.comity.charter.Purpose;
import org.comity.charter.facts.Period;
import org.comity.charter.vote.Deadlock;
import org.comity.cli.library.Library;
import org.comity.cli.library.Organisation;
import org.comity.cli.show.Json;
import org.comity.cli.show.ParalysisText;
import org.comity.cli.show.Wrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds organs that could not suspend a member, amend their charter or elect a chair.
@Command(
        name = "lint",
        description = "Finds where an organisation could not mend itself: suspend a member, amend its charter, elect a"
                + " chair. Exit code 0 when nothing is found, else 1.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LintCommand implements Callable<Integer> {
    /// What every organisation is asked for.
    private static final List<Purpose> WANTED =
            List.of(Purpose.SUSPEND_A_MEMBER, Purpose.AMEND_THE_CHARTER, Purpose.ELECT_THE_CHAIR);

    private final Context context;

    @Parameters(
            paramLabel = "ORGANISATION",
            arity = "0..*",
            description = "Ids of organisations (default: every organisation).")
    private List<String> what = List.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day, as 2024-11-28 (default: today).")
    private LocalDate on = LocalDate.now();

    @Mixin
    private Answering answering = new Answering();

    /// What was found of one organisation.
    ///
    /// @param missing what no rule is known for
    private record Found(String organisation, List<Purpose> missing, List<Deadlock> deadlocks) {
        boolean isEmpty() {
            return missing.isEmpty() && deadlocks.isEmpty();
        }
    }

    LintCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Library library = context.library().get();
        List<Found> all = new ArrayList<>();
        for (String id : what.isEmpty() ? library.organisations() : what) {
            Library.Lookup<Organisation> lookup = library.organisation(id);
            Optional<Integer> failure = answering.failure(context, lookup);
            if (failure.isPresent() || !(lookup instanceof Library.Found<Organisation>(Organisation organisation))) {
                return failure.orElseThrow();
            }
            all.add(look(id, organisation));
        }
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("on", on.toString());
            json.put("organisations", all.stream().map(LintCommand::json).toList());
            context.out().println(Json.text(json));
        } else {
            print(all);
        }
        return all.stream().allMatch(Found::isEmpty) ? Exit.DONE : Exit.NEGATIVE;
    }

    private Found look(String id, Organisation organisation) {
        List<Organ> organs = organisation.charter().organs();
        List<Purpose> missing = WANTED.stream()
                .filter(purpose -> organs.stream().noneMatch(organ -> serves(organ, purpose)))
                .toList();
        List<Deadlock> deadlocks = organs.stream()
                .flatMap(organ -> Deadlock.in(organ, on, organisation.facts()).stream())
                .toList();
        return new Found(id, missing, deadlocks);
    }

    private boolean serves(Organ organ, Purpose purpose) {
        return organ.matters().stream()
                        .anyMatch(matter ->
                                matter.purpose().filter(purpose::equals).isPresent()
                                        && matter.on(on).isPresent())
                || (purpose == Purpose.ELECT_THE_CHAIR && passesByItself(organ));
    }

    /// A chair that passes by a rule needs no election.
    private boolean passesByItself(Organ organ) {
        return organ.chair().stream().anyMatch(rule -> rule.period().covers(on) == Period.Cover.YES);
    }

    private void print(List<Found> all) {
        boolean first = true;
        for (Found found : all) {
            if (!first) {
                context.out().println();
            }
            first = false;
            context.out().println(found.organisation() + (found.isEmpty() ? ": nothing found" : ""));
            found.deadlocks()
                    .forEach(deadlock -> Wrap.lines("  ", deadlock.organ() + ": " + ParalysisText.sentence(deadlock))
                            .forEach(context.out()::println));
            found.missing()
                    .forEach(purpose -> Wrap.lines(
                                    "  ",
                                    purpose.words() + ": no decision in the charter file says that it is for this")
                            .forEach(context.out()::println));
        }
    }

    private static Map<String, Object> json(Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", found.organisation());
        json.put("missing", found.missing().stream().map(Purpose::words).toList());
        json.put(
                "deadlocks", found.deadlocks().stream().map(ParalysisText::json).toList());
        return json;
    }
}
