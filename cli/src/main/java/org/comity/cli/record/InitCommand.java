package org.comity.cli.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a store, or adds an organisation to one.
@Command(
        name = "init",
        description = "Makes a store with the record of an organisation, or adds an organisation to a store.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InitCommand implements Callable<Integer> {
    static final String COMMAND = "comity init";

    private static final String BETTER =
            "Better move the guard to another disk and name its place in COMITY_GUARD: here, whoever copies\n"
                    + "the folder around the store copies the guard with it.";

    private final Context context;

    @Parameters(paramLabel = "STORE", description = "The store's directory.")
    private Path path;

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            description = "The organisation's id (default: the directory's name).")
    private String organisation;

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description = "Where the record is published: its log is record.NAME/ID for ever (default: localhost).")
    private String domain;

    @Spec
    private CommandSpec command;

    @Mixin
    private Answering answering = new Answering();

    InitCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path name = path.toAbsolutePath().normalize().getFileName();
        if (path.toString().isBlank() || name == null) {
            throw new ParameterException(command.commandLine(), "the store's directory has no name");
        }
        String id = organisation != null ? organisation : name.toString();
        Optional<Refused> bad = Store.badName(id, domain);
        return bad.isPresent()
                ? answering.refuse(context, List.of(bad.get()))
                : StoreOption.with(context, answering, openOrCreate(path, COMMAND), store -> add(store, id));
    }

    private int add(Store store, String id) {
        Optional<Refused> refused = store.addOrganisation(id, domain);
        if (refused.isPresent()) {
            return answering.refuse(context, List.of(refused.get()));
        }
        Map<String, String> made = places(store, id);
        if (answering.json()) {
            context.out().println(Json.text(made));
            return Exit.DONE;
        }
        context.out().println("The record of " + id + " begins, with no act yet.");
        context.out().println();
        lines(made).forEach(context.out()::println);
        if (isBeside(store.guard(), store.path())) {
            context.out().println();
            context.out().println(BETTER);
        }
        return Exit.DONE;
    }

    private static boolean isBeside(Path guard, Path store) {
        return Optional.ofNullable(guard.toAbsolutePath().normalize().getParent())
                .equals(Optional.ofNullable(store.toAbsolutePath().normalize().getParent()));
    }

    /// A store that is there, or a new one where nothing is. Where other things are, making one says so.
    static Opened<Store> openOrCreate(Path path, String command) {
        StoreOptions options = StoreOptions.of(command);
        return Files.exists(path.resolve("record.db")) ? Store.open(path, options) : Store.create(path, options);
    }

    /// What a keeper has to know of a record that was begun: where things lie.
    static Map<String, String> places(Store store, String id) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("organisation", id);
        places.put("origin", store.key(id).name());
        places.put("vkey", store.key(id).toString());
        places.put("store", store.path().toString());
        places.put("key", store.path().resolve("keys").resolve(id + ".key").toString());
        places.put("guard", store.guard().toString());
        return places;
    }

    static List<String> lines(Map<String, String> places) {
        Table table = new Table(Align.LEFT, Align.LEFT);
        table.row("log", places.get("origin"));
        table.row("verifier key", places.get("vkey"));
        table.row("store", places.get("store"));
        table.row("signing key", places.get("key") + " (secret: who has it can sign)");
        table.row("guard", places.get("guard") + " (never back it up with the store)");
        return table.lines();
    }
}
