package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.acts.activity.ActivityState;
import org.comity.acts.activity.CommonPosition;
import org.comity.acts.council.Council;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what members hold in common.
@Command(
        name = "positions",
        description = "Lists what members hold in common: on which question, by what act, who joined later.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PositionsCommand implements Callable<Integer> {
    private static final Set<String> TOPICS = Set.of("common-position/", "decision/", "vote/", "document/");

    private final Context context;

    @Option(names = "--q", paramLabel = "TEXT", description = "Only those with this text in the id or the question.")
    private String q;

    @Option(names = "--member", paramLabel = "CODE", description = "Only those that this member holds on the day.")
    private String member;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    PositionsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::list);
    }

    private int list(AskingOptions.Asked asked) {
        Council council = asked.about(TOPICS);
        ActivityState state = council.works().activities();
        List<CommonPosition> found = state.positions().stream()
                .flatMap(id -> state
                        .position(
                                id,
                                asked.day(),
                                council.settled()::decision,
                                document ->
                                        council.documents().document(document).isPresent())
                        .stream())
                .filter(this::fits)
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("positions", found.stream().map(PositionText::json).toList());
            context.out().println(Json.text(json));
        } else {
            Sheet sheet = new Sheet();
            found.forEach(each -> PositionText.rows(sheet, each));
            context.out()
                    .println((found.isEmpty()
                                    ? "No common position"
                                    : found.size() == 1 ? "1 common position" : found.size() + " common positions")
                            + " of " + asked.organisation() + asking.words() + (found.isEmpty() ? "" : "\n"));
            sheet.lines().forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private boolean fits(CommonPosition each) {
        String text = (each.position() + " " + each.question()).toLowerCase(Locale.ROOT);
        return (q == null || text.contains(q.toLowerCase(Locale.ROOT)))
                && (member == null
                        || each.holders().stream()
                                .anyMatch(holder -> holder.member().equals(member)));
    }
}
