package org.comity.cli.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.Records;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Makes the views anew.
@Command(
        name = "rebuild",
        description = "Throws the views of a store away and makes them again from its acts.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RebuildCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private Answering answering = new Answering();

    RebuildCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return store.reading(context, answering, this::rebuild);
    }

    private int rebuild(Records records) {
        ViewStore.delete(Views.file(store.place()));
        // Made again by whoever looks for a text next.
        Texts.throwAway(store.place()).ifPresent(context.err()::println);
        Map<String, Object> acts = new LinkedHashMap<>();
        try (ViewStore views =
                ViewStore.open(Views.file(store.place()), records, records.organisations(), View.all())) {
            for (String organisation : records.organisations()) {
                views.upToDate(organisation);
                acts.put(organisation, views.table(organisation, View.claims()).last());
            }
        }
        if (answering.json()) {
            context.out().println(Json.text(Map.of("acts", acts)));
        } else {
            acts.forEach((organisation, last) -> context.out()
                    .println("The views of " + organisation + " were made again from " + Numbers.acts((Long) last)
                            + "."));
        }
        return Exit.DONE;
    }
}
