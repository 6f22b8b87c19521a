package org.comity.cli.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.keep.Receipt;
import org.comity.record.keep.StoreLog;
import org.comity.record.sqlite.StoreReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the proof that an act is in the record.
@Command(
        name = "prove",
        description =
                "Writes the proof that an act is in the record (C2SP tlog-proof) and the act's exact bytes. Whoever"
                        + " has both and the key can check them without us.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ProveCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "N", description = "The act's number.")
    private long number;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where act-N.tlog-proof and act-N.json are written (default: here).")
    private Path to;

    @Mixin
    private Answering answering = new Answering();

    ProveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return Told.of(
                context,
                answering,
                store.path(),
                path -> StoreOption.with(
                        context,
                        answering,
                        StoreReader.open(path),
                        reader -> organisation.in(context, answering, reader, this::prove)));
    }

    private int prove(StoreReader reader, String name) {
        StoreLog log = StoreLog.of(reader, Told.row(reader, name));
        return Told.of(context, answering, Receipt.write(log, number, to), receipt -> tell(log, receipt));
    }

    private int tell(StoreLog log, Receipt receipt) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("act", number);
            json.put("origin", receipt.head().origin());
            json.put("size", receipt.head().size());
            json.put("root", receipt.head().root().base64());
            json.put("proof", receipt.proof().toString());
            json.put("entry", receipt.entry().toString());
            json.put("vkey", log.row().key().toString());
            context.out().println(Json.text(json));
        } else {
            context.out()
                    .println("act " + number + " is in " + receipt.head().origin() + " at "
                            + Numbers.acts(receipt.head().size()) + ":");
            context.out().println("  proof     " + receipt.proof());
            context.out().println("  the act   " + receipt.entry());
            context.out()
                    .println("  check it  comity verify " + receipt.proof() + " --key '"
                            + log.row().key() + "'");
        }
        return Exit.DONE;
    }
}
