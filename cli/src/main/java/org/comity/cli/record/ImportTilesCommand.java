package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.log.note.VerifierKey;
import org.comity.record.keep.LogPlace;
import org.comity.record.keep.TilesImport;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Mirrors a published record, or catches up one that was put back to an earlier state.
@Command(
        name = "tiles",
        description =
                "Takes a published record into a store: as a mirror that only reads, or, where the store signs that"
                        + " record itself and was put back to an earlier state, to catch up. All of it is checked first.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportTilesCommand implements Callable<Integer> {
    private static final String COMMAND = "comity import tiles";

    private final Context context;

    @Option(
            names = "--from",
            paramLabel = "DIR|URL|ZIP",
            required = true,
            description = "Where it is published: a directory, a web address, or a zip of a directory.")
    private String from;

    @Option(
            names = "--into",
            paramLabel = "STORE",
            required = true,
            description = "The store's directory; made when absent.")
    private Path into;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "The log's verifier key, or the file that holds it (default: the store's, else the one beside"
                    + " the log, and then this says so).")
    private String key;

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            description = "What a new mirror is called (default: the last part of the log's name).")
    private String organisation;

    @Mixin
    private Answering answering = new Answering();

    ImportTilesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<VerifierKey> known;
        try {
            known = Told.key(key);
        } catch (Told.WrongInput wrong) {
            return wrong.tell(context, answering);
        }
        // The place is looked at first, so that nothing is made when nothing is there.
        return Told.of(context, answering, LogPlace.open(from), place -> {
            try (place) {
                return Told.of(context, answering, place.published(), _ -> into(place, known));
            }
        });
    }

    private int into(LogPlace place, Optional<VerifierKey> known) {
        if (Keeping.isStore(into)) {
            return take(place, known);
        }
        boolean there = Files.isDirectory(into);
        Opened<Store> made = InitCommand.openOrCreate(into, COMMAND);
        if (made instanceof Opened.NotOpened<Store>(Refused refused)) {
            return answering.refuse(context, List.of(refused));
        }
        made.orThrow().close();
        int exit = take(place, known);
        if (exit != Exit.DONE) {
            leaveNothing(there);
        }
        return exit;
    }

    /// Removes the empty store that was made for what was then refused.
    private void leaveNothing(boolean directoryWasThere) {
        try (StoreReader reader = StoreReader.open(into).orThrow()) {
            if (!reader.organisations().isEmpty()) {
                return;
            }
        }
        try (Stream<Path> all = Files.walk(into)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!directoryWasThere || !one.equals(into)) {
                    Files.delete(one);
                }
            }
        } catch (IOException left) {
            context.err().println("comity: the empty store " + into + " could not be removed");
        }
    }

    private int take(LogPlace place, Optional<VerifierKey> known) {
        return Told.of(context, answering, Keeping.open(into, COMMAND), keeping -> {
            try (keeping) {
                return Told.of(
                        context,
                        answering,
                        TilesImport.run(
                                keeping,
                                place,
                                known,
                                Optional.ofNullable(organisation),
                                Told.progress(context, "checked")),
                        this::tell);
            }
        });
    }

    private int tell(TilesImport.Imported imported) {
        if (imported.erased() > 0) {
            Texts.throwAway(into).ifPresent(context.err()::println);
        }
        boolean mirror = imported.role() == LogRow.Role.MIRROR;
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", imported.organisation());
            json.put("origin", imported.head().origin());
            json.put("role", mirror ? "mirror" : "signed");
            json.put("size", imported.head().size());
            json.put("before", imported.before());
            json.put("root", imported.head().root().base64());
            json.put("key", imported.key().toString());
            json.put("keyFrom", imported.keyFrom().isPresent() ? "log" : "known");
            json.put("unread", imported.unread());
            json.put("documents", imported.documents());
            json.put("missingDocuments", imported.missing());
            json.put("erased", imported.erased());
            context.out().println(Json.text(json));
            return Exit.DONE;
        }
        long added = imported.head().size() - imported.before();
        context.out()
                .println((mirror ? "The mirror of " : "The record of ") + imported.organisation() + " stands at "
                        + Numbers.acts(imported.head().size()) + ", " + added + " of them new.");
        context.out().println("  signed by " + imported.key());
        imported.keyFrom()
                .ifPresent(file -> context.out()
                        .println("  that key was found beside the log (" + file
                                + "): whose it is, nobody has said; compare it, or give the one you know with --key"));
        if (imported.unread() > 0) {
            context.out()
                    .println("  " + Numbers.acts(imported.unread())
                            + " of a kind that this program cannot read, kept as it came");
        }
        if (imported.erased() > 0) {
            context.out()
                    .println("  erased here, as these acts say: " + imported.erased()
                            + (imported.erased() == 1 ? " text" : " texts") + " kept apart from the log");
        }
        imported.missing()
                .forEach(sha256 -> context.out().println("  the document " + sha256 + " is named and not published"));
        return Exit.DONE;
    }
}
