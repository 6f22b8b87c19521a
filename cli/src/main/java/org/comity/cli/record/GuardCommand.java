package org.comity.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;
import org.comity.log.note.Checkpoint;
import org.comity.record.Records;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says whether a store is the one whose heads were signed last, and lets the guard take it as it stands.
@Command(
        name = "guard",
        description = "Says whether a store stands where the guard saw it last; --accept takes it as it stands.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GuardCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--accept",
            paramLabel = "ID=SIZE",
            split = ",",
            description =
                    "Takes the records as they stand, giving up what was signed beyond; names each with its size.")
    private Map<String, Long> accept;

    @Mixin
    private Answering answering = new Answering();

    GuardCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return accept == null
                ? store.writing(context, answering, this::agrees)
                : store.reading(context, answering, this::accept);
    }

    /// It could be opened to write, so the guard agrees.
    private int agrees(Store opened) {
        return tell("agrees", opened.guard().toString(), heads(opened));
    }

    private static List<Checkpoint> heads(Records records) {
        return records.organisations().stream().map(records::head).toList();
    }

    private int accept(Records records) {
        Map<String, Long> stands = new LinkedHashMap<>();
        records.organisations()
                .forEach(each -> stands.put(each, records.head(each).size()));
        if (!stands.equals(accept)) {
            List<String> named = new ArrayList<>();
            stands.forEach((id, size) -> named.add(id + "=" + size));
            Refused others = new Refused(
                    "RECORD-8",
                    "the store stands at " + String.join(", ", named) + ", and that is not what was accepted",
                    "",
                    "compare it with a mirror; to take it as it stands, --accept " + String.join(",", named));
            return answering.refuse(context, List.of(others));
        }
        Path place = store.place();
        return switch (Store.accept(place, StoreOptions.of("comity guard"))) {
            case Opened.NotOpened<List<Checkpoint>>(Refused refused) -> answering.refuse(context, List.of(refused));
            case Opened.Ready<List<Checkpoint>>(List<Checkpoint> heads) -> tell("accepted", "", heads);
        };
    }

    private int tell(String verdict, String guard, List<Checkpoint> heads) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("guard", verdict);
            json.put("file", guard);
            json.put("heads", heads.stream().map(GuardCommand::json).toList());
            context.out().println(Json.text(json));
            return Exit.DONE;
        }
        context.out()
                .println(
                        verdict.equals("agrees")
                                ? "The guard " + guard + " agrees with the store:"
                                : "The guard has taken the store as it stands:");
        context.out().println();
        Table table = new Table(Align.LEFT, Align.RIGHT, Align.LEFT);
        heads.forEach(head -> table.row(
                head.origin(), Numbers.acts(head.size()), "root " + head.root().base64()));
        table.lines().forEach(context.out()::println);
        return Exit.DONE;
    }

    private static Map<String, Object> json(Checkpoint head) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("origin", head.origin());
        json.put("size", head.size());
        json.put("root", head.root().base64());
        return json;
    }
}
