package org.comity.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.cli.library.Library;
import org.comity.cli.record.FromRecord;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;
import org.comity.cli.show.Wrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says who sits in an organ on a day and what each may do.
@Command(
        name = "who",
        description = "Says who sits in an organ on a day, what each may do, and why not.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WhoCommand implements Callable<Integer> {
    /// More notes than this hide the answer.
    private static final int MOST_NOTES = 8;

    private final Context context;

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
            names = "--matter",
            paramLabel = "M",
            description = "For this kind of question: also says whether a rule is in force.")
    private String matter;

    @Mixin
    private FromRecord from = new FromRecord();

    @Mixin
    private Answering answering = new Answering();

    WhoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return from.withOrgan(context, answering, organ, on, this::answer);
    }

    private int answer(FromRecord.Asked asked) {
        Library.Placed placed = asked.placed();
        Facts facts = placed.organisation().facts();
        if (matter != null
                && Question.prepare(placed.organ(), matter, on, facts) instanceof Question.Denied(Refused refused)) {
            return answering.refuse(context, List.of(refused));
        }
        Roll roll = Roll.of(placed.organ(), on, facts);
        if (answering.json()) {
            Map<String, Object> json = json(roll, facts);
            json.put("claims", asked.claims(ids(roll), on));
            context.out().println(Json.text(json));
        } else {
            print(roll, facts);
            List<String> claims = asked.claims(ids(roll), on);
            claims.stream().limit(1).forEach(_ -> context.out().println());
            claims.forEach(claim -> Wrap.lines("", claim).forEach(context.out()::println));
        }
        return Exit.DONE;
    }

    private static Set<String> ids(Roll roll) {
        Set<String> ids = new LinkedHashSet<>();
        roll.seats().forEach(seat -> ids.add(seat.id()));
        return ids;
    }

    private void print(Roll roll, Facts facts) {
        Organ found = roll.organ();
        long voting = roll.seats().stream()
                .filter(seat -> seat.right() == Seat.Right.VOTES)
                .count();
        context.out()
                .println(found.names().english(found.id()) + " (" + found.id() + ") on " + on + ": " + roll.size()
                        + (roll.size() == 1 ? " seat, " : " seats, ") + voting + " with a vote");
        for (ChairTerm chair : facts.chairs(found.id(), on)) {
            context.out()
                    .println("chair: " + chair.holder()
                            + facts.name(chair.holder(), on)
                                    .map(names -> " " + names.english(""))
                                    .orElse("") + ", " + chair.period() + doubt(chair));
        }
        if (roll.size() == 0) {
            context.out()
                    .println(
                            found.isUnnamed()
                                    ? "The charter names nobody: whoever asks says how many seats there are."
                                    : "Nobody is known to sit on this day.");
            return;
        }
        List<String> weights = found.weightsInUse(on).stream()
                .filter(weight -> facts.weights(weight, on).isPresent())
                .toList();
        Align[] aligns = new Align[4 + weights.size()];
        java.util.Arrays.fill(aligns, Align.LEFT);
        java.util.Arrays.fill(aligns, 3, 3 + weights.size(), Align.RIGHT);
        Table table = new Table(aligns);
        table.row(cells("seat", "name", "kind", weights, "may"));
        for (Seat seat : roll.seats()) {
            List<String> values = weights.stream()
                    .map(weight -> weight(roll, seat, facts, weight).orElse(""))
                    .toList();
            table.row(cells(seat.id(), seat.names().english(""), kind(roll, seat), values, may(roll, seat)));
        }
        context.out().println();
        table.lines().forEach(context.out()::println);
        footnotes(roll).forEach(context.out()::println);
    }

    private static List<String> footnotes(Roll roll) {
        List<String> notes = new ArrayList<>();
        for (Composite composite : roll.composites()) {
            notes.add(composite.seat() + " counts " + composite.counts().words() + ": "
                    + String.join(", ", composite.members()) + " ("
                    + composite.grounds().by() + ")");
        }
        for (Seat seat : roll.seats()) {
            if (!seat.grounds().note().isEmpty()) {
                notes.add(seat.id() + ": " + seat.grounds().note());
            }
            if (!seat.grounds().disputed().isEmpty()) {
                notes.add(seat.id() + ", disputed: " + seat.grounds().disputed());
            }
        }
        if (notes.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(""));
        notes.stream().limit(MOST_NOTES).forEach(note -> lines.addAll(Wrap.lines("", note)));
        if (notes.size() > MOST_NOTES) {
            lines.add(notes.size() - MOST_NOTES + " more notes with --json");
        }
        return lines;
    }

    private static String[] cells(String id, String name, String kind, List<String> values, String may) {
        List<String> cells = new ArrayList<>(List.of(id, name, kind));
        cells.addAll(values);
        cells.add(may);
        return cells.toArray(String[]::new);
    }

    private static String kind(Roll roll, Seat seat) {
        List<String> groups = groups(roll, seat);
        return groups.isEmpty() ? seat.kind() : seat.kind() + " (" + String.join(", ", groups) + ")";
    }

    private static List<String> groups(Roll roll, Seat seat) {
        return roll.organ().groups().stream()
                .map(Organ.Group::id)
                .filter(group -> roll.isIn(seat, group))
                .toList();
    }

    private Optional<String> weight(Roll roll, Seat seat, Facts facts, String weight) {
        Optional<WeightTable> table = facts.weights(weight, on);
        OptionalLong value = table.isEmpty() ? OptionalLong.empty() : roll.weight(table.get(), seat.id());
        return value.isPresent() ? Optional.of(Long.toString(value.getAsLong())) : Optional.empty();
    }

    private static String may(Roll roll, Seat seat) {
        Optional<Composite> union =
                roll.composite(seat.id()).filter(each -> each.counts() == Composite.Counting.AS_ITS_MEMBERS);
        if (union.isPresent()) {
            return seat.because();
        }
        String vote = switch (seat.right()) {
            case VOTES -> seat.because().isEmpty() ? "votes" : "votes; " + seat.because();
            case BARRED, LEFT_OUT -> "no vote: " + seat.because();
            case NO_VOTE -> "attends, no vote";
        };
        return switch (seat.certainty()) {
            case CERTAIN -> vote;
            case UNCERTAIN -> vote + "; its dates are not precise enough to be sure of the seat";
            case UNNAMED -> vote + "; the facts do not name who holds it";
        };
    }

    private String doubt(ChairTerm chair) {
        String unsure = chair.period().covers(on) == Period.Cover.MAYBE ? " (not certain on this day)" : "";
        return unsure + (chair.grounds().confirmed() == Confirmed.NO ? " (unconfirmed)" : "");
    }

    private Map<String, Object> json(Roll roll, Facts facts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", roll.organ().id());
        json.put("name", Json.of(roll.organ().names()));
        json.put("on", on.toString());
        json.put(
                "chairs",
                facts.chairs(roll.organ().id(), on).stream()
                        .map(chair -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("holder", chair.holder());
                            each.put(
                                    "from",
                                    chair.period().from().map(Object::toString).orElse(""));
                            each.put(
                                    "until",
                                    chair.period().until().map(Object::toString).orElse(""));
                            each.put("certain", chair.period().covers(on) == Period.Cover.YES);
                            each.put("confirmed", chair.grounds().confirmed() == Confirmed.YES);
                            each.put("source", chair.grounds().by());
                            return each;
                        })
                        .toList());
        json.put(
                "seats",
                roll.seats().stream().map(seat -> seat(roll, seat, facts)).toList());
        json.put(
                "voting",
                roll.seats().stream()
                        .filter(seat -> seat.right() == Seat.Right.VOTES)
                        .count());
        return json;
    }

    private Map<String, Object> seat(Roll roll, Seat seat, Facts facts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", seat.id());
        json.put("name", Json.of(seat.names()));
        json.put("kind", seat.kind());
        json.put("groups", groups(roll, seat));
        json.put("votes", seat.right() == Seat.Right.VOTES);
        json.put("counted", seat.counts());
        json.put("because", seat.because());
        json.put("certainty", seat.certainty().name().toLowerCase(java.util.Locale.ROOT));
        Map<String, String> weights = new LinkedHashMap<>();
        roll.organ()
                .weightsInUse(on)
                .forEach(weight -> weight(roll, seat, facts, weight).ifPresent(value -> weights.put(weight, value)));
        json.put("weights", weights);
        json.put("source", seat.grounds().by());
        json.put("confirmed", seat.grounds().confirmed() == Confirmed.YES);
        json.put("note", seat.grounds().note());
        json.put("disputed", seat.grounds().disputed());
        roll.composite(seat.id()).ifPresent(composite -> json.put("madeOf", json(composite)));
        return json;
    }

    private static Map<String, Object> json(Composite composite) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("members", composite.members());
        json.put("counts", composite.counts().words());
        json.put("source", composite.grounds().by());
        json.put("confirmed", composite.grounds().confirmed() == Confirmed.YES);
        return json;
    }
}
