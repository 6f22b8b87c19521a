package org.comity.cli.record;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.keep.Rotation;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.sqlite.StoreReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Changes the key that signs a record.
@Command(
        name = "rotate",
        description =
                "Changes the key that signs a record. An act that both keys signed says so, so that whoever knows the"
                        + " old key can go on checking.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class KeysRotateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why; stands in the act.")
    private String because;

    @Option(
            names = "--entered-by",
            paramLabel = "NAME",
            defaultValue = "keeper",
            description = "Who does it: a name within the secretariat (default: keeper).")
    private String enteredBy;

    @Mixin
    private Answering answering = new Answering();

    KeysRotateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return Told.of(context, answering, store.path(), path -> {
            // The store is opened again to write, so the organisation is looked up before.
            String[] name = {""};
            int found = StoreOption.with(
                    context,
                    answering,
                    StoreReader.open(path),
                    reader -> organisation.in(context, answering, reader, (_, id) -> {
                        name[0] = id;
                        return Exit.DONE;
                    }));
            return found == Exit.DONE ? rotate(path, name[0]) : found;
        });
    }

    private int rotate(Path path, String name) {
        return Told.of(
                context,
                answering,
                Rotation.run(path, name, because, enteredBy, StoreOptions.of("comity keys rotate"), Instant.now()),
                rotated -> tell(rotated, StorePolicy.of(path, name).lacks(rotated.to())));
    }

    private int tell(Rotation.Rotated rotated, Optional<String> lacks) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("from", rotated.from().toString());
            json.put("to", rotated.to().toString());
            json.put("act", rotated.act());
            json.put("size", rotated.head().size());
            json.put("formerKey", rotated.formerKey().toString());
            lacks.ifPresent(line -> json.put("policyLacks", line));
            context.out().println(Json.text(json));
        } else {
            context.out().println("From act " + rotated.act() + " on the record is signed by " + rotated.to());
            context.out().println("  until then it was   " + rotated.from());
            context.out().println("  kept in             " + rotated.formerKey());
            context.out().println("  tell those who check, and put the new key into the policy of the witnesses");
            StorePolicy.told(lacks).forEach(context.out()::println);
        }
        return Exit.DONE;
    }
}
