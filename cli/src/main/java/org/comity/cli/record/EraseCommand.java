package org.comity.cli.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Erasing;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Unsettled;
import org.comity.record.codec.Kept;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Erases a private text for ever.
@Command(
        name = "erase",
        description = "Erases a private text of an act for ever, and enters that it was. Its digest stays in the log.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EraseCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "N", description = "The act's number.")
    private long number;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why; it stands in the record.")
    private String because;

    @Option(
            names = "--entered-by",
            paramLabel = "NAME",
            required = true,
            description = "Who erases it: a name within the secretariat.")
    private String enteredBy;

    @Option(
            names = "--digest",
            paramLabel = "HEX",
            defaultValue = "",
            description = "Which of the act's texts, by its digest; needed when there are several.")
    private String digest;

    @Mixin
    private Answering answering = new Answering();

    EraseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return store.writing(context, answering, organisation, this::erase);
    }

    private int erase(Store into, String id) {
        return switch (KeptText.of(into, id, number, digest)) {
            case Opened.NotOpened<Kept>(Refused refused) -> answering.refuse(context, List.of(refused));
            case Opened.Ready<Kept>(Kept kept) -> erase(into, id, kept);
        };
    }

    private int erase(Store into, String id, Kept kept) {
        Erasing erasing = new Erasing(id, number, kept.digest(), because, enteredBy, "erase/" + kept.digest());
        return switch (into.erase(erasing)) {
            case NotEntered(Refused refused) -> answering.refuse(context, List.of(refused));
            case Unsettled(Refused refused) -> answering.refuse(context, List.of(refused));
            case Entered entered -> {
                Texts.forget(into, id, store.place()).ifPresent(context.err()::println);
                tell(id, kept, entered.numbers().getFirst());
                yield Exit.DONE;
            }
        };
    }

    private void tell(String id, Kept kept, long entered) {
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", id);
            json.put("number", number);
            json.put("digest", kept.digest());
            json.put("entered", entered);
            context.out().println(Json.text(json));
            return;
        }
        context.out()
                .println("Erased: a text of act " + number + " of " + id + ". Act " + entered
                        + " says so, and the digest" + " stays in the log.");
        context.out().println("Backups made before still hold it.");
    }
}
