package org.comity.cli.record;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.log.note.Policy;
import org.comity.log.witness.Outcome;
import org.comity.record.keep.Asking;
import org.comity.record.keep.Rotation;
import org.comity.record.sqlite.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Asks witnesses to cosign the newest head of a record.
@Command(
        name = "ask",
        description =
                "Asks the witnesses of a record's policy to cosign its newest head, and keeps what they say, to be"
                        + " published and put into proofs. Exit code 1 when the policy's quorum is not reached.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WitnessAskCommand implements Callable<Integer> {
    /// What a witness answers when no key that it knows has signed.
    private static final int UNSIGNED = 403;

    private final Context context;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The policy (default: policy/<organisation>.policy in the store).")
    private Path policy;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long each witness is waited for (default: 30).")
    private int patience;

    @Mixin
    private Answering answering = new Answering();

    WitnessAskCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (patience < 1 || patience > 3_600) {
            return new Told.WrongInput("--patience is from 1 to 3600 seconds", "leave it out").tell(context, answering);
        }
        return store.writing(context, answering, organisation, this::ask);
    }

    private int ask(Store opened, String name) {
        try {
            Path file =
                    policy != null ? policy : opened.path().resolve("policy").resolve(name + ".policy");
            Policy read = Told.policy(file).orElseThrow();
            return Told.of(
                    context,
                    answering,
                    Asking.ask(opened, name, read, Duration.ofSeconds(patience)),
                    asked -> tell(asked, afterChange(opened, name)));
        } catch (Told.WrongInput wrong) {
            return wrong.tell(context, answering);
        }
    }

    /// What may be behind the no of a witness that does not know who signed: empty while the key was never changed.
    private static String afterChange(Store opened, String name) {
        return Rotation.formerKeys(opened.path(), name).isEmpty()
                ? ""
                : "; the key was changed, and it seems to know the old one only: it has to be given the line log "
                        + opened.key(name);
    }

    private int tell(Asking.Asked asked, String afterChange) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("origin", asked.head().origin());
            json.put("size", asked.head().size());
            json.put("root", asked.head().root().base64());
            json.put("quorum", asked.missing().isEmpty());
            json.put("missing", asked.missing().orElse(""));
            List<Map<String, String>> witnesses = new ArrayList<>();
            asked.outcomes()
                    .forEach(outcome -> witnesses.add(Map.of(
                            "name",
                            outcome.witness().name().toString(),
                            "cosigned",
                            "" + isCosigned(outcome),
                            "says",
                            says(outcome, afterChange))));
            json.put("witnesses", witnesses);
            context.out().println(Json.text(json));
        } else {
            context.out()
                    .println(asked.head().origin() + " at "
                            + Numbers.acts(asked.head().size()) + ":");
            asked.outcomes()
                    .forEach(outcome ->
                            context.out().println("  " + outcome.witness().name() + ": " + says(outcome, afterChange)));
            context.out()
                    .println(asked.missing().map(says -> "  no quorum: " + says).orElse("  the quorum is reached"));
        }
        return asked.missing().isEmpty() ? Exit.DONE : Exit.NEGATIVE;
    }

    private static boolean isCosigned(Outcome outcome) {
        return outcome instanceof Outcome.Cosigned;
    }

    private static String says(Outcome outcome, String afterChange) {
        return switch (outcome) {
            case Outcome.Cosigned _ -> "cosigned";
            case Outcome.Ahead(var _, long size) ->
                "saw this log at " + Numbers.acts(size) + ": somebody else publishes it, or this store is an old copy";
            case Outcome.Fork(var _, int status, long size) ->
                "saw another log of this name at " + Numbers.acts(size) + " (" + status + ")";
            case Outcome.Refused(var _, int status, String text) ->
                "said no (" + status + "): " + text + (status == UNSIGNED ? afterChange : "");
            case Outcome.Unreachable(var _, String text) -> "did not answer: " + text;
            case Outcome.Worthless(var _, String text) -> "answered with something else: " + text;
        };
    }
}
