package org.comity.cli.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.log.note.KeyUse;
import org.comity.log.note.VerifierKey;
import org.comity.record.keep.KeyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes a key in a file.
@Command(
        name = "create",
        description =
                "Makes a key of a witness or of a log, in a file that only its owner may read, with the public half"
                        + " beside it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class KeysCreateCommand implements Callable<Integer> {
    private final Context context;

    enum For {
        witness,
        log
    }

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "The key's name, such as witness.example.org; of a log, its origin.")
    private String name;

    @Option(
            names = "--for",
            paramLabel = "WHAT",
            defaultValue = "witness",
            description = "What it signs: witness or log (default: witness).")
    private For what;

    @Option(
            names = "--post-quantum",
            description = "A witness's key that a quantum computer cannot forge (ML-DSA-44), beside one of Ed25519.")
    private boolean postQuantum;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file, such as capital.key.")
    private Path to;

    @Mixin
    private Answering answering = new Answering();

    KeysCreateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (postQuantum && what == For.log) {
            return new Told.WrongInput("a log signs with Ed25519", "leave out --post-quantum").tell(context, answering);
        }
        KeyUse use = switch (what) {
            case log -> KeyUse.NOTE;
            case witness -> postQuantum ? KeyUse.ML_DSA_COSIGNATURE : KeyUse.COSIGNATURE;
        };
        return Told.of(context, answering, KeyFiles.create(name, use, to), this::tell);
    }

    private int tell(VerifierKey key) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("vkey", key.toString());
            json.put("key", to.toString());
            json.put("vkeyFile", KeyFiles.verifier(to).toString());
            context.out().println(Json.text(json));
        } else {
            context.out().println(key);
            context.out().println("  secret  " + to);
            context.out().println("  public  " + KeyFiles.verifier(to));
        }
        return Exit.DONE;
    }
}
