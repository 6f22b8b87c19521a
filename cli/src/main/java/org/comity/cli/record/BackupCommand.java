package org.comity.cli.record;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.keep.Backup;
import org.comity.record.keep.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Copies a store as it stands.
@Command(
        name = "backup",
        description = "Copies a store as it stands at one moment, with a manifest; others may be writing meanwhile. The"
                + " guard is never in it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "A directory that does not exist yet.")
    private Path to;

    @Option(names = "--with-keys", description = "Put the private keys in too: whoever finds the backup can then sign.")
    private boolean withKeys;

    @Mixin
    private Answering answering = new Answering();

    BackupCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return Told.of(context, answering, store.path(), path -> {
            Backup.Secrets secrets = withKeys ? Backup.Secrets.INCLUDED : Backup.Secrets.LEFT_OUT;
            Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            return Told.of(
                    context, answering, Backup.make(path, to, secrets, made), manifest -> tell(manifest, "backup"));
        });
    }

    private int tell(Manifest manifest, String what) {
        if (answering.json()) {
            context.out().println(Json.text(json(manifest, what, to)));
            return Exit.DONE;
        }
        context.out()
                .println(to + " is a backup of " + manifest.bytes() + " bytes"
                        + (withKeys ? ", with the private keys." : ", without private keys."));
        lines(manifest).forEach(context.out()::println);
        return Exit.DONE;
    }

    static Map<String, Object> json(Manifest manifest, String what, Path to) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(what, to.toString());
        json.put("made", manifest.made().toString());
        json.put("bytes", manifest.bytes());
        json.put("sha256", manifest.sha256());
        json.put("organisations", manifest.logs());
        return json;
    }

    static List<String> lines(Manifest manifest) {
        return manifest.logs().stream()
                .map(log -> "  " + log.organisation() + " at " + Numbers.acts(log.size()) + ", root " + log.root())
                .toList();
    }
}
