package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.library.Library;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;
import org.comity.log.note.Checkpoint;
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
        return switch (Bringing.read(context.library().get(), organisation)) {
            case Bringing.Lacking(Library.Lookup<?> lookup) ->
                answering.failure(context, lookup).orElseThrow();
            case Bringing.Faulty(List<Problem> problems) -> answering.faulty(context, problems);
            case Bringing.Ready(Bringing files) ->
                StoreOption.with(
                        context, answering, InitCommand.openOrCreate(path, "comity load"), store -> load(store, files));
        };
    }

    private int load(Store store, Bringing files) {
        boolean isNew = !store.organisations().contains(organisation);
        if (isNew) {
            Optional<Refused> refused = store.addOrganisation(organisation, domain);
            if (refused.isPresent()) {
                return answering.refuse(context, List.of(refused.get()));
            }
        }
        Bringing.Brought brought = files.into(store, Progress.on(context.err()));
        if (brought.rejected().isPresent()) {
            return rejected(brought.rejected().get());
        }
        if (answering.json()) {
            context.out().println(Json.text(json(store, brought)));
        } else {
            print(store, brought, isNew);
        }
        return Exit.DONE;
    }

    private int rejected(Bringing.Rejected rejected) {
        int exit = answering.refuse(context, List.of(rejected.refused()));
        if (!answering.json()) {
            rejected.requestId()
                    .ifPresent(id -> context.err().println("It is the act with the request id " + id + "."));
        }
        return exit;
    }

    private void print(Store store, Bringing.Brought brought, boolean isNew) {
        long size = store.head(organisation).size();
        String stands = "The record of " + organisation + " stands at " + Numbers.acts(size);
        context.out().println(stands + (brought.entered().count() == 0 ? "; nothing new was entered." : "."));
        if (brought.entered().count() > 0) {
            context.out().println();
            Table table = new Table(Align.LEFT, Align.RIGHT);
            brought.loading().counts().forEach((what, count) -> table.row("new " + what, Long.toString(count)));
            table.row("entered", Long.toString(brought.entered().count()));
            table.lines().forEach(context.out()::println);
        }
        brought.loading().silenced().forEach(each -> context.out().println(each + "; it was not entered again."));
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

    private Map<String, Object> json(Store store, Bringing.Brought brought) {
        Checkpoint head = store.head(organisation);
        Map<String, Object> json = new LinkedHashMap<>(InitCommand.places(store, organisation));
        json.put("new", brought.loading().counts());
        json.put("silenced", brought.loading().silenced());
        json.put("beside", beside(store));
        json.put("entered", brought.entered().json());
        json.put("size", head.size());
        json.put("root", head.root().base64());
        return json;
    }
}
