package org.comity.cli.council;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.acts.Certainty;
import org.comity.acts.followup.Neglect;
import org.comity.acts.followup.Neglect.Match;
import org.comity.acts.followup.Neglect.Missing;
import org.comity.acts.followup.Neglected;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists decisions on which nothing is done.
@Command(
        name = "followup",
        description = "Lists decisions whose follow-up has not ended, those with no step for longest first.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FollowUpCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = "--since-months",
            paramLabel = "N",
            converter = MonthsConverter.class,
            description = "Only those with no reported step for N months; one that was made since is none.")
    private Integer months;

    @Option(names = "--no-owner", description = "Only those that nobody owns.")
    private boolean noOwner;

    @Option(names = "--no-review", description = "Only those with no review date.")
    private boolean noReview;

    @Option(names = "--any", description = "Those of which one of these is so; else all must be.")
    private boolean any;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    /// Reads a number of months.
    static final class MonthsConverter implements picocli.CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("0|[1-9]\\d{0,3}")) {
                throw new picocli.CommandLine.TypeConversionException(
                        "'" + text + "' is not a whole number of months up to 9999");
            }
            return Integer.valueOf(text);
        }
    }

    FollowUpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::list);
    }

    private Neglect neglect() {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (noOwner) {
            missing.add(Missing.OWNER);
        }
        if (noReview) {
            missing.add(Missing.REVIEW_DATE);
        }
        return new Neglect(Optional.ofNullable(months), missing, any ? Match.ANY : Match.ALL);
    }

    private int list(AskingOptions.Asked asked) {
        List<Neglected> found = asked.followUp().neglected(neglect(), asked.day());
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("day", asked.day().toString());
            json.put("decisions", found.stream().map(each -> json(each, asked)).toList());
            context.out().println(Json.text(json));
        } else {
            lines(asked, found).forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private static Map<String, Object> json(Neglected each, AskingOptions.Asked asked) {
        Map<String, Object> json = new DecisionText(each.progress(), asked.day()).json();
        json.put("sure", each.found() == Certainty.YES);
        return json;
    }

    private List<String> lines(AskingOptions.Asked asked, List<Neglected> found) {
        List<String> lines = new java.util.ArrayList<>();
        lines.add((found.isEmpty() ? "No decision" : found.size() == 1 ? "1 decision" : found.size() + " decisions")
                + " of " + asked.organisation() + words() + asking.words()
                + (found.isEmpty() ? " by " + asked.day() + "; --on asks for another day" : ""));
        if (found.isEmpty()) {
            return lines;
        }
        lines.add("");
        Table.Align left = Table.Align.LEFT;
        Table table = new Table(left, Table.Align.RIGHT, left, left, left, left, left, left)
                .row("nothing since", "age", "decision", "organ", "owner", "next", "review", "title");
        for (Neglected each : found) {
            DecisionText text = new DecisionText(each.progress(), asked.day());
            table.row(
                    text.since() + (each.found() == Certainty.YES ? "" : " perhaps"),
                    text.age(),
                    each.progress().decision().text(),
                    each.progress().told().organ(),
                    text.owner(),
                    Sheet.cut(text.next(), 24),
                    text.review(),
                    Sheet.cut(text.title(), 40));
        }
        lines.addAll(table.lines());
        return lines;
    }

    private String words() {
        List<String> parts = new java.util.ArrayList<>();
        if (months != null) {
            parts.add("no reported step for " + months + (months == 1 ? " month" : " months"));
        }
        if (noOwner) {
            parts.add("no owner");
        }
        if (noReview) {
            parts.add("no review date");
        }
        return parts.isEmpty() ? "" : " with " + String.join(any ? " or " : " and ", parts);
    }
}
