package org.comity.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.acts.membership.Claimed;
import org.comity.charter.Refused;
import org.comity.charter.vote.Abilities;
import org.comity.charter.vote.Ability;
import org.comity.charter.vote.Can;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.charter.vote.Seating;
import org.comity.charter.vote.Suppositions;
import org.comity.cli.library.Library;
import org.comity.cli.record.FromRecord;
import org.comity.cli.record.FromSession;
import org.comity.cli.show.AbilityText;
import org.comity.cli.show.Json;
import org.comity.cli.show.Wrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says whether an organ can decide at all when some members stay away, freeze themselves or object.
@Command(
        name = "can-decide",
        description = "Says whether an organ can decide if some members stay away, freeze themselves, object or are"
                + " suspended; who can block; and what would settle it. Exit code 0 when it can decide everything asked"
                + " about, else 1.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CanDecideCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ORGAN", description = "The organ's id, organisation/organ.")
    private String organ;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day, as 2024-11-28; needed without --vote.")
    private LocalDate on;

    @Option(names = "--matter", paramLabel = "M", description = "Only this kind of question (default: every one).")
    private String matter;

    @Option(names = "--absent", split = ",", paramLabel = "SEAT", description = "Members that stay away, silently.")
    private List<String> absent = List.of();

    @Option(
            names = "--frozen",
            split = ",",
            paramLabel = "SEAT",
            description = "Members that declared that they do not take part, without a decision of the organisation.")
    private List<String> frozen = List.of();

    @Option(
            names = "--suspended",
            paramLabel = "SEAT[=ACT]",
            description = "A member as if the organisation had suspended it, and by which act. May be repeated.")
    private List<String> suspended = List.of();

    @Option(
            names = {"--non-objection", "--non-objection-in-writing"},
            split = ",",
            paramLabel = "SEAT",
            description = "Members that stay away and say in writing that they do not object.")
    private List<String> nonObjection = List.of();

    @Option(names = "--objecting", split = ",", paramLabel = "SEAT", description = "Members that object.")
    private List<String> objecting = List.of();

    @Option(
            names = "--reported",
            paramLabel = "SEAT=WHO",
            description = "A seat whose objection or non-objection is known only because somebody else reported it.")
    private Map<String, String> reported = Map.of();

    @Option(
            names = "--named",
            split = ",",
            paramLabel = "SEAT",
            description = "Members that the question names, for rules that set them aside.")
    private List<String> named = List.of();

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "How many seats there are, for organs whose seats nobody names.")
    private Integer members;

    @Option(
            names = "--vote",
            paramLabel = "ID",
            description = "A vote in the record: who is away, objects, or does not object in writing is taken from it.")
    private String vote;

    @Mixin
    private FromSession session = new FromSession();

    /// What the record has of the vote, the session and the texts that are asked about.
    private Suppositions supposed = Suppositions.NONE;

    /// The same in words, with the acts.
    private List<String> taken = List.of();

    @Mixin
    private FromRecord from = new FromRecord();

    @Mixin
    private Answering answering = new Answering();

    CanDecideCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (session.isAsked() && (vote != null || !from.isAsked())) {
            throw new ParameterException(
                    spec.commandLine(),
                    vote == null
                            ? "--session and --document ask a record: name its store with --store"
                            : "--vote has texts and positions of its own: leave --session and --document out");
        }
        if (vote != null) {
            return from.withVote(context, answering, organ, vote, Optional.empty(), voted -> {
                suppose(voted.positions().supposed(voted.vote()));
                matter = voted.question().matter().id();
                on = voted.question().roll().on();
                return from.withOrgan(
                        context, answering, voted.question().organ().id(), on, this::answer);
            });
        }
        if (on == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--on=DATE'");
        }
        return session.isAsked()
                ? from.withOrgan(context, answering, organ, on, FromRecord.Wanted.EVERYTHING, this::inSession)
                : from.withOrgan(context, answering, organ, on, this::answer);
    }

    private int inSession(FromRecord.Asked asked) {
        Set<String> seats = seats(asked, right -> right != Seat.Right.NO_VOTE);
        return switch (session.find(asked.council().orElseThrow(), on, seats)) {
            case FromSession.Missing(Refused refused) -> answering.refuse(context, List.of(refused));
            case FromSession.Found found -> {
                suppose(found.supposed());
                taken = found.sentences();
                yield answer(asked);
            }
        };
    }

    /// Takes from the record what whoever asks does not suppose themselves.
    private void suppose(Suppositions recorded) {
        Set<String> given = mentioned();
        supposed = new Suppositions(
                without(recorded.absent(), given),
                without(recorded.frozen(), given),
                Map.of(),
                without(recorded.nonObjection(), given),
                without(recorded.objecting(), given),
                recorded.reported(),
                recorded.named());
    }

    private static Set<String> without(Set<String> seats, Set<String> others) {
        Set<String> left = new LinkedHashSet<>(seats);
        left.removeAll(others);
        return left;
    }

    /// Every seat of which whoever asks supposes something.
    private Set<String> mentioned() {
        Set<String> mentioned = new LinkedHashSet<>();
        Stream.of(absent, frozen, nonObjection, objecting).forEach(mentioned::addAll);
        suspended.forEach(each -> {
            for (String seat : each.split("=", 2)[0].split(",")) {
                mentioned.add(seat.trim());
            }
        });
        return mentioned;
    }

    private int answer(FromRecord.Asked asked) {
        Library.Placed placed = asked.placed();
        Map<String, Claimed> claimed = claimed(asked);
        if (members == null && placed.organ().isUnnamed()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nobody names the seats of " + placed.organ().id() + ": say with --members how many there are");
        }
        Abilities abilities =
                new Abilities(placed.organ(), on, placed.organisation().facts(), seating(placed));
        return switch (abilities.ask(suppositions(claimed.keySet()), Optional.ofNullable(matter))) {
            case Abilities.Denied denied -> answering.refuse(context, denied.refusals());
            case Abilities.Answered answered -> answer(answered.abilities(), asked, claimed);
        };
    }

    private Seating seating(Library.Placed placed) {
        if (members == null) {
            return Seating.NOBODY;
        }
        if (members < 0 || members > Counts.MOST || !placed.organ().isUnnamed()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--members is a number from 0 to " + Counts.MOST
                            + ", for organs whose seats nobody names; not " + members + " for "
                            + placed.organ().id());
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        placed.organ().seats().forEach(kind -> sizes.putIfAbsent(kind.id(), sizes.isEmpty() ? members : 0));
        return new Seating(Map.of(), sizes);
    }

    /// Freezes that the record has claimed of seats of which whoever asks says nothing.
    private Map<String, Claimed> claimed(FromRecord.Asked asked) {
        Map<String, Claimed> claimed = new LinkedHashMap<>(asked.frozen(on));
        claimed.keySet().retainAll(seats(asked, right -> right == Seat.Right.VOTES));
        mentioned().forEach(claimed::remove);
        Stream.of(supposed.absent(), supposed.nonObjection(), supposed.objecting())
                .flatMap(Set::stream)
                .forEach(claimed::remove);
        return claimed;
    }

    private Set<String> seats(FromRecord.Asked asked, Predicate<Seat.Right> wanted) {
        Set<String> seats = new LinkedHashSet<>();
        Roll.of(asked.placed().organ(), on, asked.placed().organisation().facts()).seats().stream()
                .filter(seat -> wanted.test(seat.right()))
                .forEach(seat -> seats.add(seat.id()));
        return seats;
    }

    private Suppositions suppositions(Set<String> claimed) {
        Map<String, String> acts = new LinkedHashMap<>();
        for (String each : suspended) {
            String[] parts = each.split("=", 2);
            boolean named = parts.length == 2 && !parts[1].isBlank();
            for (String seat : parts[0].split(",", -1)) {
                acts.merge(seat.trim(), named ? parts[1].trim() : "supposed by whoever asks", this::sameAct);
            }
        }
        SeatWords.checkReports(spec.commandLine(), reported);
        List.of(absent, frozen, acts.keySet(), nonObjection, objecting, named)
                .forEach(seats -> SeatWords.check(spec.commandLine(), seats));
        Set<String> allFrozen = set(frozen);
        allFrozen.addAll(claimed);
        Map<String, String> allReported = new LinkedHashMap<>(supposed.reported());
        allReported.keySet().removeAll(mentioned());
        allReported.putAll(reported);
        return new Suppositions(
                both(absent, supposed.absent()),
                allFrozen,
                acts,
                both(nonObjection, supposed.nonObjection()),
                both(objecting, supposed.objecting()),
                allReported,
                both(named, supposed.named()));
    }

    private static Set<String> both(List<String> given, Set<String> recorded) {
        Set<String> both = set(given);
        both.addAll(recorded);
        return both;
    }

    private String sameAct(String one, String other) {
        if (one.equals(other)) {
            return one;
        }
        throw new ParameterException(
                spec.commandLine(), "one member is suspended by two acts: '" + one + "' and '" + other + "'");
    }

    private static Set<String> set(List<String> seats) {
        return new LinkedHashSet<>(seats);
    }

    private int answer(List<Ability> abilities, FromRecord.Asked asked, Map<String, Claimed> claimed) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organ", organ);
            json.put("on", on.toString());
            json.put("matters", abilities.stream().map(AbilityText::json).toList());
            if (asked.council().isPresent()) {
                json.put("frozenByClaim", List.copyOf(claimed.keySet()));
                json.put("claims", asked.claims(claimed.keySet(), on));
                json.put("taken", taken);
            }
            context.out().println(Json.text(json));
        } else {
            AbilityText.lines(organ, on, abilities).forEach(context.out()::println);
            List<String> notes = new ArrayList<>();
            taken.forEach(each -> notes.add("by the record " + each));
            notes.addAll(asked.claims(claimed.keySet(), on));
            notes.stream().limit(1).forEach(_ -> context.out().println());
            notes.forEach(note -> Wrap.lines("", note).forEach(context.out()::println));
        }
        boolean all = abilities.stream().allMatch(each -> each.verdict() == Can.YES);
        return all ? Exit.DONE : Exit.NEGATIVE;
    }
}
