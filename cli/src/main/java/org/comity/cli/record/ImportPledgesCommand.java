package org.comity.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.assistance.AssistanceOffered;
import org.comity.acts.assistance.AssistanceRequested;
import org.comity.acts.assistance.Help;
import org.comity.acts.assistance.Needs;
import org.comity.acts.assistance.OfferCommitted;
import org.comity.acts.assistance.OfferReceived;
import org.comity.acts.assistance.OfferWrittenOff;
import org.comity.acts.form.Form;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import org.comity.record.commit.Refusals;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Enters pledges from files as offers that are told, with what became of each.
@Command(
        name = "pledges",
        description = "Enters pledges of money into a record as offers of one response, with what was committed,"
                + " received and written off. Those that are there already are not entered again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportPledgesCommand implements Callable<Integer> {
    private static final String COMMAND = "comity import pledges";
    private static final int AT_ONCE = 500;
    private static final int MOST_APART = 20;

    private final Context context;

    @Parameters(paramLabel = "DIR", description = "The directory with the files.")
    private Path folder;

    @Option(names = "--into", paramLabel = "STORE", required = true, description = "The store's directory.")
    private Path into;

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            description = "The record that is meant (default: the store's only one).")
    private String organisation;

    @Option(
            names = "--response",
            paramLabel = "ID",
            required = true,
            description = "The id of the response to which the pledges are offers.")
    private String response;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The title of the response, where the record has none yet (default: its id).")
    private String title;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Who asks for the money, where the record does not say (default: the title).")
    private String host;

    @Option(
            names = "--source",
            paramLabel = "TITLE",
            description = "What the pledges were taken from (default: the name of the directory).")
    private String source;

    @Option(
            names = "--known",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "When the source was known, as 2021-05-01 (default: when they are entered).")
    private When known;

    @Mixin
    private Answering answering = new Answering();

    ImportPledgesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!Form.isId(response)) {
            return answering.refuse(
                    context,
                    List.of(new Refused(
                            "USAGE-1",
                            "--response " + response + " is no id",
                            "",
                            "an id is of letters and digits, joined by '-', '.' or '/'")));
        }
        PledgeFiles.Read read = PledgeFiles.read(folder, org.comity.cli.replay.Progress.on(context.err()));
        if (!read.isSound()) {
            return answering.faulty(
                    context,
                    read.complaints().stream()
                            .flatMap(each -> each.list().stream())
                            .toList());
        }
        return StoreOption.with(
                context, answering, Store.open(into, StoreOptions.of(COMMAND)), store -> enter(store, read));
    }

    private int enter(Store store, PledgeFiles.Read read) {
        List<String> known = store.organisations();
        String id = organisation == null && known.size() == 1 ? known.getFirst() : organisation;
        if (id == null || !known.contains(id)) {
            return answering.refuse(context, List.of(Refusals.noSuchOrganisation(id == null ? "" : id, known)));
        }
        Entering entering = new Entering(store, id);
        List<Draft> drafts = new ArrayList<>(List.of(request(id)));
        read.rows().forEach(row -> drafts.addAll(drafts(id, row)));
        Progress progress = Progress.on(context.err());
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            List<Draft> batch = drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE));
            Optional<Entering.Rejected> rejected = entering.enter(batch, List.of(), OptionalLong.empty());
            if (rejected.isPresent()) {
                return rejected(rejected.get(), batch, entering);
            }
            progress.done("entered", from + batch.size(), drafts.size());
        }
        answer(store, id, read, entering);
        return Exit.DONE;
    }

    private int rejected(Entering.Rejected rejected, List<Draft> batch, Entering entering) {
        int exit = answering.refuse(context, List.of(rejected.refused()));
        rejected.place()
                .ifPresent(place ->
                        context.err().println("It is " + batch.get(place).requestId() + "."));
        if (entering.entered().count() > 0) {
            context.err().println("What was entered before that stands: " + entering.entered() + ".");
        }
        return exit;
    }

    private String sourceName() {
        return source == null
                ? folder.toAbsolutePath().normalize().getFileName().toString()
                : source;
    }

    private Draft request(String id) {
        String named = title == null ? response : title;
        return draft(
                id,
                "request",
                When.UNKNOWN,
                new AssistanceRequested(
                        new ResponseId(response),
                        named,
                        new Actor.Outsider(host == null ? named : host),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    private List<Draft> drafts(String id, PledgeRow row) {
        ResponseId to = new ResponseId(response);
        OfferId offer = new OfferId(plain(row.key()));
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft(
                id,
                row.key(),
                row.when(),
                new AssistanceOffered(
                        to,
                        offer,
                        new Actor.Outsider(row.from()),
                        Optional.empty(),
                        Help.FUNDS,
                        row.what(),
                        Optional.of(row.quantity()),
                        row.worth(),
                        Needs.NOTHING,
                        content(row.says()))));
        for (int i = 0; i < row.steps().size(); i++) {
            PledgeRow.Step step = row.steps().get(i);
            drafts.add(draft(id, row.key() + "/" + (i + 1), step.when(), body(to, offer, step)));
        }
        return drafts;
    }

    private static Body body(ResponseId to, OfferId offer, PledgeRow.Step step) {
        Optional<Content> says = content(step.says());
        return switch (step.kind()) {
            case COMMITTED -> new OfferCommitted(to, offer, step.quantity(), step.worth(), says);
            case RECEIVED -> new OfferReceived(to, offer, step.quantity(), step.worth(), says);
            case WRITTEN_OFF -> new OfferWrittenOff(to, offer, step.quantity(), step.worth(), says);
        };
    }

    private static Optional<Content> content(String says) {
        return says.isBlank() ? Optional.empty() : Optional.of(new Content.Open(says));
    }

    private Draft draft(String id, String key, When when, Body body) {
        return new Draft(
                id,
                Optional.ofNullable(known),
                when,
                new Actor.Outsider(sourceName()),
                "import",
                Standing.REPORT,
                body,
                List.of(new Source(sourceName(), key, Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                new Audience.Everybody(),
                "pledge/" + response + "/" + key,
                List.of());
    }

    /// Keys of sets hold what ids may not.
    private static String plain(String key) {
        return key.replaceAll("[^A-Za-z0-9_./-]+", "-")
                .replaceAll("[./-](?=[./-])", "")
                .replaceAll("^[./-]|[./-]$", "");
    }

    private void answer(Store store, String id, PledgeFiles.Read read, Entering entering) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", id);
            json.put("response", response);
            json.put("pledges", read.rows().size());
            json.put("entered", entering.entered().json());
            json.put("alreadyThere", entering.there().json());
            json.put(
                    "apart",
                    read.apart().stream().map(ImportPledgesCommand::json).toList());
            json.put("size", store.head(id).size());
            json.put("root", store.head(id).root().base64());
            context.out().println(Json.text(json));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                entering.entered().count() == 0
                        ? "Nothing new was entered in the record of " + id + "."
                        : "Entered in the record of " + id + ", for "
                                + read.rows().size() + " pledges to " + response + ": " + entering.entered() + ".");
        if (entering.there().count() > 0) {
            lines.add("There already: " + entering.there() + ".");
        }
        if (!read.apart().isEmpty()) {
            lines.add(read.apart().size() + " rows are apart and were not entered:");
            read.apart().stream()
                    .limit(MOST_APART)
                    .forEach(each -> lines.add("  " + each.key() + " (line " + each.line() + "): " + each.because()));
        }
        lines.forEach(line -> context.out().println(Printable.line(line)));
    }

    private static Map<String, Object> json(PledgeFiles.Apart apart) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", apart.key());
        json.put("line", apart.line());
        json.put("because", apart.because());
        return json;
    }
}
