package org.comity.cli.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.acts.When;
import org.comity.acts.activity.ActivityState;
import org.comity.acts.activity.Watch;
import org.comity.acts.ids.WatchId;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what is to be looked at.
@Command(
        name = "watch",
        description = "Lists what is to be looked at because it may change. Nothing follows from it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WatchCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = "--about",
            paramLabel = "TOPIC",
            description = "Only what concerns a topic, such as status/ and a code.")
    private String about;

    @Option(names = "--all", description = "Also what is looked at no more.")
    private boolean all;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    WatchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::list);
    }

    private int list(AskingOptions.Asked asked) {
        ActivityState state = asked.about(Set.of("watch/")).works().activities();
        List<Watch> found = state.watches().stream()
                .flatMap((WatchId id) -> state.watch(id, asked.day()).stream())
                .filter(each -> all || each.isOpen(asked.day()))
                .filter(each -> about == null || each.about().contains(about))
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put(
                    "watch", found.stream().map(each -> json(each, asked.day())).toList());
            context.out().println(Json.text(json));
        } else {
            Sheet sheet = new Sheet();
            found.forEach(each -> rows(sheet, each, asked.day()));
            context.out()
                    .println((found.isEmpty() ? "Nothing" : found.size() == 1 ? "1 thing" : found.size() + " things")
                            + " of " + asked.organisation() + " to be looked at" + asking.words()
                            + (found.isEmpty() ? "" : "\n"));
            sheet.lines().forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private static void rows(Sheet sheet, Watch each, LocalDate day) {
        sheet.gap();
        sheet.row("watch", each.watch().text());
        sheet.row("what", each.what());
        sheet.row("about", String.join(", ", each.about()));
        each.because().ifPresent(because -> sheet.row("because", because));
        sheet.row("since", each.since() + " (act " + each.act() + ")");
        each.until().map(When::text).ifPresent(until -> sheet.row("until", until + (each.isPast(day) ? ", past" : "")));
        each.ended()
                .ifPresent(end -> sheet.row("ended", end.when() + ": " + end.because() + " (act " + end.act() + ")"));
    }

    private static Map<String, Object> json(Watch each, LocalDate day) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("watch", each.watch().text());
        json.put("what", each.what());
        json.put("about", each.about());
        each.because().ifPresent(because -> json.put("because", because));
        json.put("since", each.since().text());
        each.until().map(When::text).ifPresent(until -> json.put("until", until));
        json.put("open", each.isOpen(day));
        each.ended().ifPresent(end -> {
            json.put("ended", end.when().text());
            json.put("endedBecause", end.because());
        });
        json.put("act", each.act());
        return json;
    }
}
