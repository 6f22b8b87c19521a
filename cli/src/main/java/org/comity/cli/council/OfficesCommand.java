package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.office.Holding;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says who holds which office.
@Command(
        name = "offices",
        description = "Lists who holds which office on a day: heads of state and government, who sit for their members,"
                + " and the offices of the organisation.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class OfficesCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--member", paramLabel = "CODE", description = "Only those of a member.")
    private String member;

    @Option(names = "--office", paramLabel = "ID", description = "Only this office, such as head-of-state.")
    private String office;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    OfficesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::list);
    }

    private int list(AskingOptions.Asked asked) {
        List<Holding> found = asked.about(Set.of("office/")).works().offices().holders(asked.day()).stream()
                .filter(each ->
                        member == null || each.member().filter(member::equals).isPresent())
                .filter(each -> office == null || each.office().equals(office))
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("day", asked.day().toString());
            json.put("offices", found.stream().map(OfficesCommand::json).toList());
            context.out().println(Json.text(json));
        } else {
            lines(asked, found).forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private List<String> lines(AskingOptions.Asked asked, List<Holding> found) {
        List<String> lines = new ArrayList<>();
        lines.add((found.isEmpty() ? "Nobody is known to hold an office" : "Who holds an office") + " in the record of "
                + asked.organisation() + (asking.asOf().on().isEmpty() ? " on " + asked.day() : "") + asking.words());
        if (found.isEmpty()) {
            return lines;
        }
        lines.add("");
        Table.Align left = Table.Align.LEFT;
        Table table = new Table(left, left, left, left, left, left, left)
                .row("member", "office", "holder", "title", "since", "until", "acts");
        for (Holding each : found) {
            table.row(
                    each.member().orElse(""),
                    each.office(),
                    each.holder() + (each.certain() == Certainty.YES ? "" : " perhaps"),
                    each.title().orElse(""),
                    each.since().text(),
                    each.until().map(When::text).orElse(""),
                    each.acts().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        lines.addAll(table.lines());
        return lines;
    }

    private static Map<String, Object> json(Holding each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", each.office());
        each.member().ifPresent(code -> json.put("member", code));
        json.put("holder", each.holder());
        each.title().ifPresent(title -> json.put("title", title));
        json.put("since", each.since().text());
        each.until().ifPresent(until -> json.put("until", until.text()));
        json.put("sure", each.certain() == Certainty.YES);
        json.put("acts", each.acts());
        return json;
    }
}
