package org.comity.cli.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.ids.VoteId;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.RollCall;
import org.comity.acts.voting.Stand;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.replay.RollCalls;
import org.comity.cli.replay.SetOptions;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import org.comity.record.commit.Refusals;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Enters recorded votes as roll calls that are told.
@Command(
        name = "votes",
        description = "Enters recorded votes of an organ into its record, each as one act that tells who stood where."
                + " Those that are there already are not entered again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportVotesCommand implements Callable<Integer> {
    private static final String COMMAND = "comity import votes";
    private static final int AT_ONCE = 500;
    private static final int MOST_APART = 20;

    private final Context context;

    @Mixin
    private SetOptions options = new SetOptions();

    @Option(
            names = "--into",
            paramLabel = "STORE",
            required = true,
            description = "The store's directory; its record has the organisation's charter and members already.")
    private java.nio.file.Path into;

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            description = "The record that is meant (default: that of the organ's organisation).")
    private String organisation;

    @Option(
            names = "--source",
            paramLabel = "TITLE",
            description = "What the votes were taken from (default: the name of the file).")
    private String source;

    @Option(
            names = "--known",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "When the source was known, as 2021-05-01 (default: when they are entered).")
    private When known;

    @Mixin
    private Answering answering = new Answering();

    ImportVotesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return switch (RollCalls.read(context, answering, options)) {
            case RollCalls.Failed failed -> failed.exit();
            case RollCalls.Found found ->
                StoreOption.with(
                        context, answering, Store.open(into, StoreOptions.of(COMMAND)), store -> enter(store, found));
        };
    }

    private int enter(Store store, RollCalls.Found found) {
        String organ = options.organ();
        int slash = organ.indexOf('/');
        String id = organisation == null ? organ.substring(0, slash) : organisation;
        if (!store.organisations().contains(id)) {
            return answering.refuse(context, List.of(Refusals.noSuchOrganisation(id, store.organisations())));
        }
        Entering entering = new Entering(store, id);
        Progress progress = Progress.on(context.err());
        List<RollCalls.RollCall> votes = found.votes();
        for (int from = 0; from < votes.size(); from += AT_ONCE) {
            List<RollCalls.RollCall> batch = votes.subList(from, Math.min(votes.size(), from + AT_ONCE));
            List<Draft> drafts = batch.stream()
                    .map(each -> draft(id, organ.substring(slash + 1), each))
                    .toList();
            Optional<Entering.Rejected> rejected = entering.enter(drafts, List.of(), OptionalLong.empty());
            if (rejected.isPresent()) {
                return rejected(rejected.get(), batch, entering);
            }
            progress.done("entered", from + batch.size(), votes.size());
        }
        answer(store, id, found, entering);
        return Exit.DONE;
    }

    private int rejected(Entering.Rejected rejected, List<RollCalls.RollCall> batch, Entering entering) {
        Refused refused = rejected.refused();
        int exit = answering.refuse(context, List.of(refused));
        rejected.place()
                .ifPresent(place -> context.err()
                        .println("It is the vote " + batch.get(place).key() + " in line "
                                + batch.get(place).line() + " of the items."));
        if (entering.entered().count() > 0) {
            context.err().println("What was entered before that stands: " + entering.entered() + ".");
        }
        return exit;
    }

    private Draft draft(String id, String organ, RollCalls.RollCall vote) {
        String title = source == null ? options.fileName() : source;
        Put question = new Put(
                organ,
                vote.matter(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        RollCall body = new RollCall(
                vote(organ, vote.key()),
                vote.on(),
                question,
                text(vote.symbol()),
                text(vote.title()),
                vote.seats().entrySet().stream()
                        .map(each -> new Stand(each.getKey(), each.getValue()))
                        .toList(),
                vote.rest(),
                vote.announced(),
                List.of(),
                Optional.empty());
        return new Draft(
                id,
                Optional.ofNullable(known),
                When.of(vote.when().toString()),
                new Actor.Outsider(title),
                "import",
                Standing.REPORT,
                body,
                List.of(new Source(title, vote.key(), Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                new Audience.Everybody(),
                "roll-call/" + organ + "/" + vote.key(),
                List.of());
    }

    private static Optional<String> text(String given) {
        return Optional.of(given).filter(each -> !each.isBlank());
    }

    /// Keys of sets hold what ids may not.
    private static VoteId vote(String organ, String key) {
        String plain = key.replaceAll("[^A-Za-z0-9_./-]+", "-")
                .replaceAll("[./-](?=[./-])", "")
                .replaceAll("^[./-]|[./-]$", "");
        return new VoteId(organ + "/" + plain);
    }

    private void answer(Store store, String id, RollCalls.Found found, Entering entering) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", id);
            json.put("organ", options.organ());
            json.put("entered", entering.entered().json());
            json.put("alreadyThere", entering.there().json());
            json.put(
                    "apart",
                    found.apart().stream().map(ImportVotesCommand::json).toList());
            json.put("size", store.head(id).size());
            json.put("root", store.head(id).root().base64());
            context.out().println(Json.text(json));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                entering.entered().count() == 0
                        ? "Nothing new was entered in the record of " + id + "."
                        : "Entered in the record of " + id + ": " + entering.entered() + ".");
        if (entering.there().count() > 0) {
            lines.add("There already: " + entering.there() + ".");
        }
        if (!found.apart().isEmpty()) {
            lines.add(found.apart().size() + " are apart and were not entered:");
            found.apart().stream()
                    .limit(MOST_APART)
                    .forEach(each -> lines.add("  " + each.key() + " (line " + each.line() + "): " + each.because()));
        }
        lines.forEach(line -> context.out().println(Printable.line(line)));
    }

    private static Map<String, Object> json(RollCalls.Apart apart) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", apart.key());
        json.put("line", apart.line());
        json.put("because", apart.because());
        return json;
    }
}
