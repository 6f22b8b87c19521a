package org.comity.cli.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.comity.charter.Closest;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.yaml.Mark;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.council.Played.Result;
import org.comity.cli.library.TextFile;
import org.comity.cli.record.OrganisationOption;
import org.comity.cli.record.StoreOption;
import org.comity.cli.show.Json;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.ActFile;
import org.comity.record.codec.ActScript;
import org.comity.record.codec.RequestIds;
import org.comity.record.council.Councils;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Proposes acts by hand and tells what became of each.
@Command(
        name = "act",
        description =
                "Proposes an act, or those of a script, and tells what was entered and what was refused, and why.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ActCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Context context;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            arity = "0..1",
            description = "The kind of the act, such as step-reported; left out with --file.")
    private String kind;

    @Parameters(
            index = "1..*",
            paramLabel = "KEY=VALUE",
            arity = "0..*",
            description = "What its body says; the keys are in docs/formats/acts.md.")
    private List<String> values = new ArrayList<>();

    @Option(names = "--file", paramLabel = "FILE", description = "A script of acts in YAML; - is standard input.")
    private String file;

    @Mixin
    private GivenAct given = new GivenAct();

    @Option(names = "--dry-run", description = "Enters nothing; says what would become of it.")
    private boolean dryRun;

    @Option(
            names = "--all-or-nothing",
            description = "Enters all acts of the script or none; else those before the first refusal stay.")
    private boolean allOrNothing;

    @Option(
            names = "--entered-by",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Who enters acts that do not say it: a name within the secretariat.")
    private String enteredBy;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private Answering answering = new Answering();

    ActCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (file == null ? kind == null : kind != null || given.isGiven()) {
            return wrongUse(
                    file == null
                            ? "there is neither a kind of act nor a file"
                            : "an act is given by options, or acts by a file, and here are both",
                    "see comity act --help");
        }
        if (kind != null && !ActCodec.kinds().contains(kind)) {
            return wrongUse(
                    "'" + kind + "' is no kind of act",
                    Closest.to(kind, ActCodec.kinds())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElseGet(() -> "there are " + String.join(", ", ActCodec.kinds())));
        }
        if (file != null && !file.equals(STANDARD_INPUT) && !Files.isRegularFile(Path.of(file))) {
            return wrongUse(file + ": " + TextFile.noFile(Path.of(file)), "see comity act --help");
        }
        try {
            return switch (file == null ? new TextFile.Good(given.yaml(kind, values)) : read()) {
                case TextFile.Good(String text) ->
                    store.writing(context, answering, organisation, (into, id) -> act(into, id, text));
                case TextFile.Bad(Problem problem) -> answering.faulty(context, List.of(problem));
            };
        } catch (IllegalArgumentException wrong) {
            return wrongUse(String.valueOf(wrong.getMessage()), "see comity act --help");
        }
    }

    private int wrongUse(String because, String remedy) {
        return answering.refuse(context, List.of(new Refused("USAGE-1", because, "", remedy)));
    }

    private TextFile.Read read() throws IOException {
        return file.equals(STANDARD_INPUT)
                ? TextFile.of(System.in.readAllBytes(), "standard input")
                : TextFile.read(Path.of(file), file);
    }

    private int act(Store into, String id, String text) {
        return switch (into.requestIds()) {
            case Opened.NotOpened<RequestIds>(Refused refused) -> answering.refuse(context, List.of(refused));
            case Opened.Ready<RequestIds>(RequestIds ids) -> act(into, id, text, ids);
        };
    }

    private int act(Store into, String id, String text, RequestIds ids) {
        String name = file == null ? "the act" : file.equals(STANDARD_INPUT) ? "standard input" : file;
        ActScript.Result script = ActScript.read(name, text, new ActFile.Defaults(id, enteredBy, ids));
        if (!script.problems().isEmpty()) {
            return answering.faulty(context, script.problems());
        }
        if (script.steps().isEmpty()) {
            return answering.faulty(
                    context, List.of(new Problem("empty", name, Mark.START, "there is no act in it", "")));
        }
        String shown = file == null ? "" : name;
        Consumer<Played> telling = answering.json() ? _ -> {} : played -> tell(played, shown);
        if (!answering.json() && !script.title().isEmpty()) {
            context.out().println(script.title());
        }
        List<Played> played = play(new Playing(new Councils(into), into, id, script.steps()), telling);
        boolean done = played.stream().allMatch(Played::goesOn);
        if (answering.json()) {
            context.out().println(Json.text(json(id, script, played, shown)));
        } else if (script.steps().size() > 1) {
            context.out().println();
            context.out().println(summary(id, script.steps().size(), played));
        }
        return done ? Exit.DONE : Exit.NEGATIVE;
    }

    private List<Played> play(Playing playing, Consumer<Played> telling) {
        if (!dryRun && !allOrNothing) {
            return playing.eachByItself(telling);
        }
        List<Played> played = dryRun ? playing.dry() : playing.together();
        played.forEach(telling);
        return played;
    }

    private void tell(Played played, String shown) {
        new PlayedText(played, shown).lines().forEach(context.out()::println);
    }

    private static long count(List<Played> played, Class<? extends Result> type) {
        return played.stream().filter(each -> type.isInstance(each.result())).count();
    }

    private String summary(String id, int steps, List<Played> played) {
        List<String> parts = new ArrayList<>();
        add(parts, count(played, Result.Entered.class), "entered");
        add(parts, count(played, Result.Could.class), "could be entered");
        add(parts, count(played, Result.There.class), "there already");
        add(parts, count(played, Result.AsExpected.class), "refused as expected");
        add(parts, count(played, Result.Passed.class), "passed over");
        add(parts, count(played, Result.NotEntered.class), "refused");
        add(parts, count(played, Result.NotAsExpected.class), "not as expected");
        long left = steps - played.size();
        add(parts, left, "not proposed");
        return "Of " + steps + " acts for the record of " + id + ": " + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private Map<String, Object> json(String id, ActScript.Result script, List<Played> played, String shown) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", id);
        if (!script.title().isEmpty()) {
            json.put("title", script.title());
        }
        json.put("dryRun", dryRun);
        json.put(
                "acts",
                played.stream().map(each -> new PlayedText(each, shown).json()).toList());
        json.put("entered", count(played, Result.Entered.class));
        json.put("notProposed", script.steps().size() - played.size());
        return json;
    }
}
