package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.comity.acts.Draft;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.library.FactRows;
import org.comity.cli.library.Library;
import org.comity.cli.library.Organisation;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;
import org.comity.log.note.Checkpoint;
import org.comity.record.Document;
import org.comity.record.sqlite.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Enters what the library holds of an organisation.
@Command(
        name = "load",
        description =
                "Enters an organisation's charter, its sources, its facts and its recorded acts from the library into a store.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LoadCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "ORGANISATION", description = "The organisation's id in the library.")
    private String organisation;

    @Option(
            names = "--into",
            paramLabel = "STORE",
            required = true,
            description = "The store's directory; store, record and keys are made when they are not there.")
    private Path path;

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description = "Where a new record is published: its log is record.NAME/ID for ever (default: localhost).")
    private String domain;

    @Mixin
    private Answering answering = new Answering();

    LoadCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Library library = context.library().get();
        Library.Lookup<Organisation> lookup = library.organisation(organisation);
        Optional<Integer> failure = answering.failure(context, lookup);
        if (failure.isPresent() || !(lookup instanceof Library.Found<Organisation>(Organisation found))) {
            return failure.orElseThrow();
        }
        Library.Lookup<FactRows> rows = library.told(found);
        failure = answering.failure(context, rows);
        if (failure.isPresent() || !(rows instanceof Library.Found<FactRows>(FactRows told))) {
            return failure.orElseThrow();
        }
        Path folder = library.folder().resolve(organisation);
        List<Problem> problems = new ArrayList<>();
        List<RecordFiles.Recorded> recorded = RecordFiles.read(folder.resolve("record"), organisation, problems);
        if (!problems.isEmpty()) {
            return answering.faulty(context, problems);
        }
        Document charter = Document.of(Files.readAllBytes(folder.resolve("charter.yaml")));
        return StoreOption.with(
                context,
                answering,
                InitCommand.openOrCreate(path, "comity load"),
                store -> load(store, found, told, charter, recorded));
    }

    private int load(
            Store store, Organisation found, FactRows told, Document charter, List<RecordFiles.Recorded> recorded) {
        boolean isNew = !store.organisations().contains(organisation);
        if (isNew) {
            Optional<Refused> refused = store.addOrganisation(organisation, domain);
            if (refused.isPresent()) {
                return answering.refuse(context, List.of(refused.get()));
            }
        }
        Loading loading = new Loading(organisation, InRecord.of(store, organisation));
        Optional<CalendarDate> known = found.charter().known();
        loading.charter(charter, known);
        new TreeMap<>(found.charter().texts()).forEach((key, text) -> loading.text(key, text, known));
        loading.facts(told);
        recorded.forEach(loading::recorded);
        Entering entering = new Entering(store, organisation);
        List<RecordFiles.Recorded> drafts = loading.drafts();
        Progress progress = Progress.on(context.err());
        for (int from = 0; from < drafts.size(); from += loading.together(from)) {
            List<Draft> batch = drafts.subList(from, from + loading.together(from)).stream()
                    .map(each -> each.in(entering::number))
                    .toList();
            List<Document> documents = from == 0 ? List.of(charter) : List.of();
            Optional<Entering.Rejected> rejected = entering.enter(batch, documents, OptionalLong.empty());
            if (rejected.isPresent()) {
                return rejected(rejected.get(), batch);
            }
            progress.done("entered", from + batch.size(), drafts.size());
        }
        if (answering.json()) {
            context.out().println(Json.text(json(store, entering, loading)));
        } else {
            print(store, entering, loading, isNew);
        }
        return Exit.DONE;
    }

    private int rejected(Entering.Rejected rejected, List<Draft> batch) {
        int exit = answering.refuse(context, List.of(rejected.refused()));
        if (!answering.json()) {
            rejected.place()
                    .ifPresent(place -> context.err()
                            .println("It is the act with the request id "
                                    + batch.get(place).requestId() + "."));
        }
        return exit;
    }

    private void print(Store store, Entering entering, Loading loading, boolean isNew) {
        long size = store.head(organisation).size();
        String stands = "The record of " + organisation + " stands at " + Numbers.acts(size);
        context.out().println(stands + (entering.entered().count() == 0 ? "; nothing new was entered." : "."));
        if (entering.entered().count() > 0) {
            context.out().println();
            Table table = new Table(Align.LEFT, Align.RIGHT);
            loading.counts().forEach((what, count) -> table.row("new " + what, Long.toString(count)));
            table.row("entered", Long.toString(entering.entered().count()));
            table.lines().forEach(context.out()::println);
        }
        loading.silenced().forEach(each -> context.out().println(each + "; it was not entered again."));
        if (isNew) {
            List<String> others = beside(store);
            if (!others.isEmpty()) {
                context.out()
                        .println("It stands beside " + String.join(", ", others)
                                + "; name the record with --organisation from now on.");
            }
            context.out().println();
            InitCommand.lines(InitCommand.places(store, organisation)).forEach(context.out()::println);
        }
    }

    private List<String> beside(Store store) {
        return store.organisations().stream()
                .filter(each -> !each.equals(organisation))
                .toList();
    }

    private Map<String, Object> json(Store store, Entering entering, Loading loading) {
        Checkpoint head = store.head(organisation);
        Map<String, Object> json = new LinkedHashMap<>(InitCommand.places(store, organisation));
        json.put("new", loading.counts());
        json.put("silenced", loading.silenced());
        json.put("beside", beside(store));
        json.put("entered", entering.entered().json());
        json.put("size", head.size());
        json.put("root", head.root().base64());
        return json;
    }
}
