package org.comity.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.cli.library.Library;
import org.comity.cli.library.Organisation;
import org.comity.cli.show.Json;
import org.comity.cli.show.Knowledge;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists organs, so that somebody new finds the one to ask about.
@Command(
        name = "organs",
        description =
                "Lists the organs that can be asked about: who sits, how many matters they decide, what is known.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class OrgansCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "ORGANISATION",
            arity = "0..1",
            description = "Only the organs of this organisation (default: of every one).")
    private String organisation;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day, as 2024-11-28 (default: today).")
    private LocalDate on;

    @Mixin
    private Answering answering = new Answering();

    OrgansCommand(Context context) {
        this.context = context;
    }

    /// An organ with what a list says of it.
    private record Listed(Organ organ, int seats, long voting, Knowledge knowledge) {}

    @Override
    public Integer call() {
        LocalDate day = on == null ? LocalDate.now() : on;
        Library library = context.library().get();
        List<String> ids = organisation == null ? library.organisations() : List.of(organisation);
        Map<Organisation, List<Listed>> found = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : ids) {
            switch (library.organisation(id)) {
                case Library.Found<Organisation>(Organisation each) ->
                    found.put(
                            each,
                            each.charter().organs().stream()
                                    .map(organ -> listed(organ, each.facts(), day))
                                    .toList());
                case Library.Missing<Organisation> missing -> {
                    return answering.refuse(context, List.of(missing.refused()));
                }
                case Library.Faulty<Organisation> faulty -> problems.addAll(faulty.problems());
            }
        }
        if (!problems.isEmpty()) {
            return answering.faulty(context, problems);
        }
        if (found.isEmpty()) {
            context.err().println("there is no organisation in " + library.folder());
            return Exit.WRONG_USE;
        }
        if (answering.json()) {
            context.out().println(Json.text(json(found, day)));
        } else {
            print(found, day);
        }
        return Exit.DONE;
    }

    private static Listed listed(Organ organ, Facts facts, LocalDate day) {
        Roll roll = Roll.of(organ, day, facts);
        long voting = roll.seats().stream()
                .filter(seat -> seat.right() == Seat.Right.VOTES)
                .count();
        return new Listed(organ, roll.size(), voting, Knowledge.of(organ, day));
    }

    private void print(Map<Organisation, List<Listed>> found, LocalDate day) {
        Table table = new Table(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
        table.row("organ", "name", "votes", "matters", "their rules");
        found.values()
                .forEach(organs -> organs.forEach(each -> table.row(
                        each.organ().id(),
                        each.organ().names().english(""),
                        votes(each),
                        Integer.toString(each.organ().matters().size()),
                        each.knowledge().words())));
        int organs = found.values().stream().mapToInt(List::size).sum();
        context.out()
                .println(count(organs, "organ") + " of " + count(found.size(), "organisation") + " on " + day
                        + "; votes are seats that may vote");
        context.out().println();
        table.lines().forEach(context.out()::println);
        context.out().println();
        String first = found.values().stream()
                .flatMap(List::stream)
                .map(each -> each.organ().id())
                .findFirst()
                .orElseThrow();
        context.out().println("What one decides, and by which rule:  comity matters " + first);
    }

    private static String votes(Listed each) {
        return each.organ().isUnnamed() ? "asked" : Long.toString(each.voting());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static Map<String, Object> json(Map<Organisation, List<Listed>> found, LocalDate day) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", day.toString());
        List<Map<String, Object>> organs = new ArrayList<>();
        found.forEach((organisation, listed) -> listed.forEach(each -> {
            Map<String, Object> organ = new LinkedHashMap<>();
            organ.put("id", each.organ().id());
            organ.put("name", Json.of(each.organ().names()));
            organ.put("organisation", organisation.charter().organisation());
            organ.put("organisationName", Json.of(organisation.charter().names()));
            organ.put("seatsAreNamed", !each.organ().isUnnamed());
            organ.put("seats", each.seats());
            organ.put("voting", each.voting());
            organ.put("matters", each.organ().matters().size());
            organ.put("rules", json(each.knowledge()));
            organs.add(organ);
        }));
        json.put("organs", organs);
        return json;
    }

    private static Map<String, Object> json(Knowledge knowledge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("inForce", knowledge.inForce());
        json.put("unconfirmed", knowledge.unconfirmed());
        json.put("open", knowledge.open());
        json.put("unknown", knowledge.unknown());
        json.put("notInForce", knowledge.notInForce());
        return json;
    }
}
