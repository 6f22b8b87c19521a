package org.comity.cli.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.acts.Act;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.InstrumentReading;
import org.comity.acts.instrument.InstrumentStatus;
import org.comity.acts.instrument.PartyStatus;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.council.Rests;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Tells whom an instrument binds.
@Command(
        name = "bound",
        description = "Tells whom an instrument binds on a day, since when and by which acts; or every change between"
                + " two days.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BoundCommand implements Callable<Integer> {
    /// Reads a day, or takes the first of a month or a year.
    static final class FirstDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return When.parse(text)
                    .flatMap(When::firstDay)
                    .filter(_ -> text.matches("\\d{4}(-\\d{2}){0,2}"))
                    .orElseThrow(() -> notADay(text));
        }
    }

    /// Reads a day, or takes the last of a month or a year.
    static final class LastDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return When.parse(text)
                    .flatMap(When::lastDay)
                    .filter(_ -> text.matches("\\d{4}(-\\d{2}){0,2}"))
                    .orElseThrow(() -> notADay(text));
        }
    }

    private static TypeConversionException notADay(String text) {
        return new TypeConversionException("'" + text + "' is none of 2024-11-28, 2024-11 and 2024");
    }

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "INSTRUMENT",
            description = "The instrument's id, such as treaty-2031; left out, instruments are listed.")
    private String instrument;

    @Option(names = "--party", paramLabel = "CODE", description = "Only this one.")
    private String party;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = FirstDay.class,
            description = "With --to: every change from this day on; a year or a month begins on its first.")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = LastDay.class,
            description = "With --from: until the end of this day, month or year.")
    private LocalDate to;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    BoundCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if ((from == null) != (to == null) || from != null && to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "a sweep goes --from a day --to a later one");
        }
        if (from != null && asking.asOf().on().isPresent()) {
            throw new ParameterException(spec.commandLine(), "ask --on a day, or --from one --to another, not both");
        }
        return asking.asking(context, answering, this::answer);
    }

    private int answer(AskingOptions.Asked asked) {
        if (instrument == null) {
            return InstrumentList.shown(context, answering, asked, asking);
        }
        Optional<InstrumentId> id = id();
        String topic = "instrument/" + instrument;
        List<Act> acts = asked.readable(Rests.INSTRUMENT, Set.of(topic));
        Council council = asked.acts().of(acts);
        InstrumentReading reading = council.works().instruments().reading(council.rules(), council.members());
        Optional<InstrumentStatus> found = id.flatMap(reading::instrument);
        if (found.isEmpty()) {
            return answering.refuse(context, List.of(unknown(asked)));
        }
        Optional<Refused> nobody = KnownParties.unknown("--party", party, council, asked);
        if (nobody.isPresent()) {
            return answering.refuse(context, List.of(nobody.get()));
        }
        return from == null
                ? onADay(asked, new BoundText(reading, found.get(), council.members(), acts, asked.day()))
                : sweep(asked, new BoundSweep(reading, found.get(), from, to));
    }

    private Optional<InstrumentId> id() {
        try {
            return Optional.of(new InstrumentId(instrument));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Refused unknown(AskingOptions.Asked asked) {
        Council all = asked.acts().about(Set.of("instrument/"), asked.asOf());
        List<String> known = all.works().instruments().known().stream()
                .map(InstrumentId::text)
                .toList();
        return new Refused(
                "INSTRUMENT-4",
                "the record of " + asked.organisation() + " has no instrument '" + instrument + "'" + asking.words(),
                "",
                Closest.to(instrument, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse(
                                known.isEmpty()
                                        ? "it has none; enter `instrument-concluded` first"
                                        : known.size() > 20
                                                ? "ids are compared exactly; it has " + known.size()
                                                : "its instruments are " + String.join(", ", known)));
    }

    private Map<String, Object> head(AskingOptions.Asked asked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", asked.organisation());
        json.putAll(asking.json());
        return json;
    }

    private int onADay(AskingOptions.Asked asked, BoundText text) {
        List<PartyStatus> parties = text.parties(Optional.ofNullable(party));
        if (answering.json()) {
            Map<String, Object> json = head(asked);
            json.put("on", asked.day().toString());
            json.putAll(text.json(parties));
            context.out().println(Json.text(json));
        } else {
            text.lines(asked.organisation(), asking.words(), parties).forEach(context.out()::println);
        }
        return parties.stream().anyMatch(each -> each.is() == PartyStatus.Is.BOUND) ? Exit.DONE : Exit.NEGATIVE;
    }

    private int sweep(AskingOptions.Asked asked, BoundSweep sweep) {
        if (answering.json()) {
            Map<String, Object> json = head(asked);
            json.putAll(sweep.json(Optional.ofNullable(party)));
            context.out().println(Json.text(json));
        } else {
            sweep.lines(asked.organisation(), asking.words(), Optional.ofNullable(party))
                    .forEach(context.out()::println);
        }
        return Exit.DONE;
    }
}
