package org.comity.cli.record;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.keep.Manifest;
import org.comity.record.keep.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Puts a backup back.
@Command(
        name = "restore",
        description =
                "Puts a backup back, after checking all of it. The guard is not touched: a store that was put back to"
                        + " an earlier state signs again only when it has caught up from a mirror.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "The backup.")
    private Path from;

    @Option(
            names = "--to",
            paramLabel = "STORE",
            required = true,
            description = "The store's directory; made when absent.")
    private Path to;

    @Option(
            names = "--replace",
            description = "Restore even where the store has acts that the backup does not have: they are given up.")
    private boolean replace;

    @Mixin
    private Answering answering = new Answering();

    RestoreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Restore.Later later = replace ? Restore.Later.GIVE_UP : Restore.Later.KEEP;
        return Told.of(
                context,
                answering,
                Restore.run(from, to, later, "comity restore", Told.progress(context, "checked")),
                this::tell);
    }

    private int tell(Manifest manifest) {
        if (answering.json()) {
            context.out().println(Json.text(BackupCommand.json(manifest, "store", to)));
            return Exit.DONE;
        }
        context.out().println(to + " is restored as it stood at " + manifest.made() + ".");
        BackupCommand.lines(manifest).forEach(context.out()::println);
        context.out().println("  what was recorded later: comity import tiles --from MIRROR --into " + to);
        return Exit.DONE;
    }
}
