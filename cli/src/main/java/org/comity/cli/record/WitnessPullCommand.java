package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.witness.Pull;
import org.comity.log.witness.Witness;
import org.comity.record.keep.LogPlace;
import org.comity.record.sqlite.Keeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks at a published log once and cosigns it if all is well.
@Command(
        name = "pull",
        description =
                "Looks once at a log as it is published and cosigns its head if it extends what this witness saw. For"
                        + " those who run a job now and then, and no server. Exit code 1 when it does not cosign.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WitnessPullCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--from", paramLabel = "DIR|URL", required = true, description = "Where the log is published.")
    private String from;

    @Mixin
    private WitnessOptions options = new WitnessOptions();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where the cosigned head is written, for the log to fetch (default: it is the answer).")
    private Path to;

    @Mixin
    private Answering answering = new Answering();

    WitnessPullCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            Witness witness = options.open();
            return Told.of(context, answering, LogPlace.open(from), place -> {
                try (place) {
                    return pull(witness, place);
                }
            });
        } catch (Told.WrongInput wrong) {
            return wrong.tell(context, answering);
        } finally {
            options.close();
        }
    }

    private int pull(Witness witness, LogPlace place) {
        String origin = witness.origins().getFirst();
        if (witness.origins().size() > 1) {
            return new Told.WrongInput("one log is looked at, and several are watched", "name one with --log")
                    .tell(context, answering);
        }
        return switch (Pull.look(witness, origin, place.log())) {
            case Pull.Pulled.Cosigned(Note note) -> cosigned(note);
            case Pull.Pulled.Behind(long published, long known) ->
                no("it stands at " + published + ", and this witness saw it at " + known
                        + ": it was cut back, or this is an old copy");
            case Pull.Pulled.Refused(var answer) -> no(answer.body().strip());
            // Where nobody answers, nothing is known of the log, and its keeper is not to blame.
            case Pull.Pulled.Unreadable(String says) ->
                place.silence()
                        .map(silent -> answering.refuse(context, List.of(silent)))
                        .orElseGet(() -> no(says));
        };
    }

    private int no(String because) {
        return answering.refuse(
                context,
                List.of(new Refused(
                        "KEEP-18",
                        from + " was not cosigned: " + because,
                        "",
                        "keep its checkpoint, and ask its keeper what happened")));
    }

    private int cosigned(Note note) {
        Checkpoint head = switch (Checkpoint.parse(note.text())) {
            case Parsed.Good<Checkpoint>(Checkpoint good) -> good;
            case Parsed.Bad<Checkpoint>(String says) -> throw new IllegalStateException(says);
        };
        if (to != null) {
            try {
                Keeping.writeFile(to, note.bytes(), "rw-r--r--");
            } catch (IOException broken) {
                return new Told.WrongInput(to + " cannot be written", "name another file").tell(context, answering);
            }
        }
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("origin", head.origin());
            json.put("size", head.size());
            json.put("root", head.root().base64());
            json.put("note", note.toString());
            context.out().println(Json.text(json));
        } else if (to == null) {
            context.out().print(note);
        } else {
            context.out().println(head.origin() + " is cosigned at " + Numbers.acts(head.size()) + ": " + to);
        }
        return Exit.DONE;
    }
}
