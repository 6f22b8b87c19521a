package org.comity.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.comity.acts.Draft;
import org.comity.acts.When;
import org.comity.charter.Closest;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Enters what files say of treaties and their parties, as reports.
@Command(
        name = "treaties",
        description = "Enters treaties with their signatures, deposits and ends, each as one act that tells it."
                + " What is there already is not entered again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportTreatiesCommand implements Callable<Integer> {
    private static final String COMMAND = "comity import treaties";

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--treaties",
            paramLabel = "FILE",
            required = true,
            description = "A row for each treaty: CSV, plain or gzip.")
    private Path treaties;

    @Option(
            names = "--parties",
            paramLabel = "FILE",
            required = true,
            description = "A row for each party of each treaty, or several.")
    private Path parties;

    @Option(
            names = "--terms",
            paramLabel = "FILE",
            description = "A row for each treaty: how many have to ratify, and how many days after.")
    private Path terms;

    @Option(
            names = "--columns",
            paramLabel = "USE=COLUMN",
            required = true,
            split = ",",
            description = "Which column holds what. Of all: key. Of treaties: title, concluded, force (in general),"
                    + " over. Of terms: number, delay. Of parties: party, signed, ratified, acceded (counts where"
                    + " ratified is empty), succeeded, bound (in force for it), ended.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--into", paramLabel = "STORE", required = true, description = "The store's directory.")
    private Path into;

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            description = "The record that is meant; needed where the store has several.")
    private String organisation;

    @Option(
            names = "--source",
            paramLabel = "TITLE",
            description = "What they were taken from (default: the name of the file of parties).")
    private String source;

    @Option(
            names = "--known",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "When the source was known, as 2021-05-01 (default: when they are entered).")
    private When known;

    @Mixin
    private Answering answering = new Answering();

    ImportTreatiesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        columns.keySet().forEach(this::known);
        for (String needed : List.of(TreatyFiles.KEY, TreatyFiles.PARTY)) {
            if (!columns.containsKey(needed)) {
                throw new ParameterException(spec.commandLine(), "--columns needs " + needed + "=COLUMN");
            }
        }
        TreatyFiles.Read read = TreatyFiles.read(
                new TreatyFiles.Places(treaties, parties, Optional.ofNullable(terms)),
                columns,
                org.comity.cli.replay.Progress.on(context.err()));
        if (!read.problems().isEmpty()) {
            return answering.faulty(context, read.problems());
        }
        return StoreOption.with(
                context, answering, Store.open(into, StoreOptions.of(COMMAND)), store -> enter(store, read));
    }

    private void known(String use) {
        if (!TreatyFiles.USES.contains(use)) {
            String near = Closest.to(use, TreatyFiles.USES)
                    .map(word -> "did you mean " + word + "?")
                    .orElse("known are " + String.join(", ", TreatyFiles.USES));
            throw new ParameterException(spec.commandLine(), "'" + use + "' is not a use of a column; " + near);
        }
    }

    private int enter(Store store, TreatyFiles.Read read) {
        List<String> all = List.copyOf(store.organisations());
        String id = organisation == null && all.size() == 1 ? all.getFirst() : String.valueOf(organisation);
        if (organisation == null && all.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "the store has " + all.size() + " organisations; name one with --organisation");
        }
        if (!all.contains(id)) {
            return answering.refuse(context, List.of(Refusals.noSuchOrganisation(id, store.organisations())));
        }
        TreatyDrafts drafts = new TreatyDrafts(
                id, source == null ? String.valueOf(parties.getFileName()) : source, Optional.ofNullable(known));
        Entering entering = new Entering(store, id);
        Progress progress = Progress.on(context.err());
        List<Draft> batch = new ArrayList<>();
        int done = 0;
        for (TreatyFiles.Treaty treaty : read.files().treaties().values()) {
            List<Draft> own = drafts.of(treaty, Optional.ofNullable(read.terms().get(treaty.key())));
            if (batch.size() + own.size() > Entering.MOST_AT_ONCE) {
                Optional<Integer> failed = enter(entering, batch);
                if (failed.isPresent()) {
                    return failed.get();
                }
                progress.done("treaties entered", done, read.files().treaties().size());
            }
            batch.addAll(own);
            done++;
        }
        Optional<Integer> failed = enter(entering, batch);
        if (failed.isPresent()) {
            return failed.get();
        }
        answer(store, id, read, entering);
        return Exit.DONE;
    }

    /// A batch of a treaty with very many parties is entered in pieces.
    private Optional<Integer> enter(Entering entering, List<Draft> batch) {
        for (int from = 0; from < batch.size(); from += Entering.MOST_AT_ONCE) {
            List<Draft> piece = List.copyOf(batch.subList(from, Math.min(batch.size(), from + Entering.MOST_AT_ONCE)));
            Optional<Entering.Rejected> rejected = entering.enter(piece, List.of(), OptionalLong.empty());
            if (rejected.isPresent()) {
                int exit = answering.refuse(context, List.of(rejected.get().refused()));
                rejected.get()
                        .place()
                        .ifPresent(place -> context.err()
                                .println("It is " + piece.get(place).requestId() + "."));
                if (entering.entered().count() > 0) {
                    context.err().println("What was entered before that stands: " + entering.entered() + ".");
                }
                return Optional.of(exit);
            }
        }
        batch.clear();
        return Optional.empty();
    }

    private void answer(Store store, String id, TreatyFiles.Read read, Entering entering) {
        int count = read.files().treaties().size();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", id);
            json.put("treaties", count);
            json.put("entered", entering.entered().json());
            json.put("alreadyThere", entering.there().json());
            json.put("withoutTreaty", read.orphans());
            json.put("notADate", read.undated());
            json.put("size", store.head(id).size());
            json.put("root", store.head(id).root().base64());
            context.out().println(Json.text(json));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                entering.entered().count() == 0
                        ? "Nothing new was entered in the record of " + id + "."
                        : "Entered in the record of " + id + ", of " + count + " treaties: " + entering.entered()
                                + ".");
        if (entering.there().count() > 0) {
            lines.add("There already: " + entering.there() + ".");
        }
        if (read.orphans() > 0) {
            lines.add(read.orphans() + " rows name no treaty or no party and were left out.");
        }
        if (read.undated() > 0) {
            lines.add(read.undated() + " fields hold no date and were left out.");
        }
        lines.forEach(line -> context.out().println(Printable.line(line)));
    }
}
