package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.acts.followup.Progress;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists decisions with how each stands.
@Command(
        name = "decisions",
        description = "Lists the decisions in a record, with owner, next date, reported steps and how each ended.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DecisionsCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--organ", paramLabel = "ID", description = "Only those of an organ.")
    private String organ;

    @Option(names = "--open", description = "Only those whose follow-up has not ended.")
    private boolean open;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    DecisionsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::list);
    }

    private int list(AskingOptions.Asked asked) {
        List<DecisionText> found = asked.followUp().made(asked.day()).stream()
                .filter(each -> organ == null || each.told().organ().equals(organ))
                .filter(each -> !open || each.ended().isEmpty())
                .map((Progress each) -> new DecisionText(each, asked.day()))
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("decisions", found.stream().map(DecisionText::json).toList());
            context.out().println(Json.text(json));
        } else {
            lines(asked, found).forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private List<String> lines(AskingOptions.Asked asked, List<DecisionText> found) {
        Sheet sheet = new Sheet();
        List<String> lines = new java.util.ArrayList<>();
        lines.add(counted(found.size()) + " of " + asked.organisation() + asking.words()
                + (found.isEmpty() ? " by " + asked.day() + "; --on asks for another day" : ""));
        for (DecisionText each : found) {
            sheet.gap();
            Progress progress = each.progress();
            sheet.row("decision", progress.decision().text() + (each.symbol().isEmpty() ? "" : ", " + each.symbol()));
            sheet.row(
                    "made",
                    progress.told().made() + " by " + progress.told().organ()
                            + progress.told()
                                    .session()
                                    .map(id -> ", session " + id)
                                    .orElse("") + " (act "
                            + progress.told().number() + ")");
            progress.told().titles().forEach(title -> sheet.row("title", title.text() + language(title.language())));
            progress.told().document().ifPresent(id -> sheet.row("document", id.text()));
            if (progress.ended().isPresent()) {
                sheet.row("ended", each.end());
            }
            sheet.row("owner", each.owner());
            sheet.row("next", each.next());
            sheet.row("review", each.review());
            sheet.row("last step", each.lastStep());
        }
        if (!found.isEmpty()) {
            lines.add("");
        }
        lines.addAll(sheet.lines());
        return lines;
    }

    private static String language(String tag) {
        return tag.equals("und") ? "" : " (" + tag + ")";
    }

    private static String counted(int count) {
        return count == 0 ? "No decision" : count == 1 ? "1 decision" : count + " decisions";
    }
}
