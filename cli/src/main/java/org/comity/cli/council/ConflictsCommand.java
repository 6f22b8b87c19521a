package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what disagrees in a record.
@Command(
        name = "conflicts",
        description = "Lists what disagrees: sources with each other, what was announced with what the rules give.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ConflictsCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Only about a topic, such as session/ and an id, or all that begin so.")
    private String topic;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    ConflictsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::list);
    }

    private int list(AskingOptions.Asked asked) {
        List<Conflict> found = conflicts(asked).stream()
                .filter(each -> topic == null || each.about().startsWith(topic))
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("conflicts", found.stream().map(ConflictsCommand::json).toList());
            context.out().println(Json.text(json));
        } else {
            lines(asked, found).forEach(context.out()::println);
        }
        return Exit.DONE;
    }

    /// What disagrees is computed from all acts and shown to whoever may read each of those that do.
    private static List<Conflict> conflicts(AskingOptions.Asked asked) {
        List<Conflict> all = asked.acts().council(asked.asOf()).conflicts();
        if (asked.reader().isEmpty() || all.isEmpty()) {
            return all;
        }
        Set<Long> readable = asked.readable().stream().map(Act::number).collect(Collectors.toSet());
        return all.stream().filter(each -> readable.containsAll(each.acts())).toList();
    }

    private List<String> lines(AskingOptions.Asked asked, List<Conflict> found) {
        Sheet sheet = new Sheet();
        List<String> lines = new java.util.ArrayList<>();
        lines.add((found.isEmpty() ? "No conflict" : found.size() == 1 ? "1 conflict" : found.size() + " conflicts")
                + " in the record of " + asked.organisation() + asking.words());
        for (Conflict each : found) {
            sheet.gap();
            sheet.row("about", each.about());
            sheet.row("conflict", each.kind().replace('-', ' ') + ", since act " + each.since());
            sheet.row("says", each.says());
            sheet.row("acts", each.acts().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (!found.isEmpty()) {
            lines.add("");
        }
        lines.addAll(sheet.lines());
        return lines;
    }

    private static Map<String, Object> json(Conflict conflict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("about", conflict.about());
        json.put("kind", conflict.kind());
        json.put("says", conflict.says());
        json.put("acts", conflict.acts());
        json.put("since", conflict.since());
        return json;
    }
}
