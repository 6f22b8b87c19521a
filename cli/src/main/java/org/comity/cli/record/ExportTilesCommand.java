package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.keep.StoreLog;
import org.comity.record.keep.TilesExport;
import org.comity.record.sqlite.StoreReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Publishes a record as static files.
@Command(
        name = "tiles",
        description = "Publishes a record as a directory of static files (C2SP tlog-tiles) that any web server can"
                + " serve. Publishing again adds what is new.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportTilesCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--from", paramLabel = "STORE", required = true, description = "The store's directory.")
    private Path from;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "Where to publish; made when absent.")
    private Path to;

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private Answering answering = new Answering();

    ExportTilesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return StoreOption.with(
                context,
                answering,
                StoreReader.open(from),
                reader -> organisation.in(context, answering, reader, this::export));
    }

    private int export(StoreReader reader, String name) {
        StoreLog log = StoreLog.of(reader, Told.row(reader, name));
        Optional<byte[]> policy;
        try {
            policy = StorePolicy.of(from, name).bytes();
        } catch (IOException unreadable) {
            context.err().println("comity: the policy of " + name + " cannot be read, and is left out");
            policy = Optional.empty();
        }
        return Told.of(
                context,
                answering,
                TilesExport.export(log, to, policy, Told.progress(context, "published")),
                exported -> tell(name, log, exported));
    }

    private int tell(String name, StoreLog log, TilesExport.Exported exported) {
        Optional<String> lacks = StorePolicy.of(from, name).lacks(log.row().key());
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", name);
            json.put("origin", exported.head().origin());
            json.put("to", exported.to().toString());
            json.put("size", exported.head().size());
            json.put("before", exported.before());
            json.put("root", exported.head().root().base64());
            json.put("documents", exported.documents());
            json.put("cosignatures", exported.cosignatures());
            json.put("vkey", log.row().key().toString());
            lacks.ifPresent(line -> json.put("policyLacks", line));
            context.out().println(Json.text(json));
            return Exit.DONE;
        }
        long added = exported.head().size() - exported.before();
        context.out()
                .println(exported.to() + " has " + exported.head().origin() + " at "
                        + Numbers.acts(exported.head().size()) + ", " + added + " of them new.");
        context.out().println("  verifier key  " + log.row().key());
        StorePolicy.told(lacks).forEach(context.out()::println);
        return Exit.DONE;
    }
}
