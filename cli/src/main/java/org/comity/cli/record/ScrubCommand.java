package org.comity.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.keep.LogPlace;
import org.comity.record.keep.Repair;
import org.comity.record.keep.Scrub;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.StoreReader;
import org.comity.record.view.ViewStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reads everything in a store again.
@Command(
        name = "scrub",
        description =
                "Reads everything that a store keeps of an organisation again and names what is damaged. Exit code 1"
                        + " when anything is. With a mirror, puts back the acts that it proves.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScrubCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Option(
            names = "--mirror",
            paramLabel = "DIR|URL|ZIP",
            description = "Where the record is published, to repair from; without it nothing is changed.")
    private String mirror;

    @Mixin
    private Answering answering = new Answering();

    ScrubCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return Told.of(context, answering, store.path(), path -> mirror == null ? look(path) : repair(path));
    }

    private int look(Path path) {
        return StoreOption.with(
                context,
                answering,
                StoreReader.open(path),
                reader -> organisation.in(context, answering, reader, (from, name) -> {
                    Scrub.Found found = Scrub.look(from, Told.row(from, name), Told.progress(context, "read"));
                    return tell(found, Optional.empty());
                }));
    }

    private int repair(Path path) {
        return Told.of(context, answering, LogPlace.open(mirror), place -> {
            try (place) {
                return Told.of(context, answering, Keeping.open(path, "comity scrub"), keeping -> {
                    try (keeping) {
                        return organisation.in(
                                context, answering, keeping.reader(), (_, name) -> repair(keeping, place, name));
                    }
                });
            }
        });
    }

    private int repair(Keeping keeping, LogPlace place, String name) {
        var row = Told.row(keeping.reader(), name);
        Scrub.Found found = Scrub.look(keeping.reader(), row, Told.progress(context, "read"));
        if (found.isSound()) {
            return tell(found, Optional.empty());
        }
        return Told.of(
                context,
                answering,
                Repair.run(keeping, row, place, found, Told.progress(context, "read again")),
                repaired -> {
                    // They may have been made while an act was damaged.
                    ViewStore.delete(Views.file(store.place()));
                    Texts.throwAway(store.place()).ifPresent(context.err()::println);
                    return tell(found, Optional.of(repaired));
                });
    }

    private int tell(Scrub.Found found, Optional<Repair.Repaired> repaired) {
        boolean sound = repaired.map(Repair.Repaired::after).orElse(found).isSound();
        if (answering.json()) {
            Map<String, Object> json = json(found);
            repaired.ifPresent(done -> {
                Map<String, Object> put = new LinkedHashMap<>();
                put.put("acts", done.acts());
                put.put("tiles", done.tiles());
                put.put("documents", done.documents());
                json.put("repaired", put);
                json.put("after", json(done.after()));
            });
            context.out().println(Json.text(json));
        } else {
            lines(found).forEach(context.out()::println);
            repaired.ifPresent(done -> {
                context.out()
                        .println("Put back from " + mirror + ": acts " + done.acts() + ", " + done.tiles() + " tiles, "
                                + done.documents() + " documents. Now:");
                lines(done.after()).forEach(context.out()::println);
            });
        }
        return sound ? Exit.DONE : Exit.NEGATIVE;
    }

    private static Map<String, Object> json(Scrub.Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", found.organisation());
        json.put("sound", found.isSound());
        found.size().ifPresent(size -> json.put("size", size));
        json.put("acts", found.acts());
        json.put("keptApart", found.openings());
        json.put("erased", found.erased());
        json.put("documents", found.documents());
        json.put("notHere", found.absent());
        json.put("missingDocuments", found.missingDocuments());
        json.put("wrong", found.wrong());
        json.put("damagedActs", found.damagedActs());
        List<Map<String, Object>> damages = new ArrayList<>();
        for (Scrub.Damage damage : found.damages()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("kind", damage.kind().name().toLowerCase(java.util.Locale.ROOT));
            damage.act().ifPresent(act -> each.put("act", act));
            each.put("says", damage.says());
            damages.add(each);
        }
        json.put("damages", damages);
        return json;
    }

    private static String isNotHere(long count) {
        return count + (count == 1 ? " is not here" : " are not here");
    }

    private static List<String> lines(Scrub.Found found) {
        List<String> lines = new ArrayList<>();
        lines.add(found.organisation() + ": " + Numbers.acts(found.acts()) + ", " + found.openings()
                + " texts kept apart ("
                + found.erased() + " erased), " + found.documents() + " documents: "
                + (found.isSound() ? "all sound" : found.wrong() + " things are damaged"));
        if (found.isSound() && found.absent() > 0) {
            lines.add("  a mirror: of what these acts keep apart from the log, " + isNotHere(found.absent()));
        }
        if (found.isSound() && !found.missingDocuments().isEmpty()) {
            lines.add("  a mirror: of the charters that these acts name, "
                    + isNotHere(found.missingDocuments().size()));
        }
        found.damages().forEach(damage -> lines.add("  " + damage.says()));
        if (found.wrong() > found.damages().size()) {
            lines.add("  and " + (found.wrong() - found.damages().size()) + " more");
        }
        return lines;
    }
}
