package org.comity.cli.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.audience.AudienceState;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.WhenConverter;
import org.comity.cli.record.Words;
import org.comity.cli.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what happened, in the order in which it did.
@Command(
        name = "timeline",
        description = "Lists what happened in the world in its order, whenever it was entered.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TimelineCommand implements Callable<Integer> {
    private static final int WHEN = 21;
    private static final int BY = 20;

    private final Context context;

    @Parameters(
            arity = "0..1",
            paramLabel = "ORGANISATION",
            description = "Tells its whole history on a page: each change with its acts and sources, what is not known,"
                    + " what disagrees. Without a store its files in the library are read.")
    private String history;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "Only what took effect from this time on.")
    private When from;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "Only what took effect by the end of this time.")
    private When until;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Only what is about a topic, such as decision/ and an id, or all that begin so.")
    private String topic;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    TimelineCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (history == null) {
            return asking.asking(context, answering, this::list);
        }
        asking.about(history);
        return asking.asking(context, answering, this::page);
    }

    private int list(AskingOptions.Asked asked) {
        List<Act> all = topic == null ? asked.readable() : asked.readable(topic);
        Map<Long, String> undone = Moments.undone(all);
        List<Act> found = all.stream()
                .filter(this::isAbout)
                .filter(this::fits)
                .filter(act -> asking.asOf().on().isEmpty() || begunBy(act, asked.day()))
                .sorted(Moments.IN_ORDER)
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("acts", found.stream().map(act -> json(act, undone)).toList());
            context.out().println(Json.text(json));
        } else {
            lines(asked, found, undone).forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private int page(AskingOptions.Asked asked) {
        History found = History.of(
                asked.readable(),
                act -> isAbout(act) && fits(act) && (asking.asOf().on().isEmpty() || begunBy(act, asked.day())),
                asked.acts().council(asked.asOf()),
                asked.day());
        HistoryText text = new HistoryText(asked.organisation(), found);
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.putAll(text.json());
            context.out().println(Json.text(json));
        } else {
            text.lines(asking.words()).forEach(context.out()::println);
        }
        return found.changes().isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private boolean isAbout(Act act) {
        return topic == null
                || AudienceState.topics(act.body()).stream()
                        .anyMatch(each -> each.equals(topic) || topic.endsWith("/") && each.startsWith(topic));
    }

    private boolean fits(Act act) {
        When effective = act.draft().effective();
        boolean early = from != null && effective.before(from) == Certainty.YES;
        boolean late = until != null && until.before(effective) == Certainty.YES;
        return !early && !late;
    }

    private static boolean begunBy(Act act, LocalDate day) {
        return Moments.first(act) <= day.toEpochDay();
    }

    private List<String> lines(AskingOptions.Asked asked, List<Act> found, Map<Long, String> undone) {
        List<String> lines = new java.util.ArrayList<>();
        lines.add((found.isEmpty() ? "No act" : found.size() == 1 ? "1 act" : found.size() + " acts") + " of "
                + asked.organisation() + asking.words());
        if (!found.isEmpty()) {
            lines.add("");
        }
        int when = width(found.stream().map(TimelineCommand::when).toList(), WHEN);
        int by = width(found.stream().map(act -> Words.of(act.draft().by())).toList(), BY);
        for (Act act : found) {
            String start = ("%-" + when + "s  %-" + by + "s  ")
                    .formatted(when(act), Sheet.cut(Words.of(act.draft().by()), BY));
            String number = " (" + act.number() + ")";
            lines.add(start
                    + Sheet.cut(Words.gist(act), Math.max(20, Sheet.WIDTH - start.length() - number.length()))
                    + number);
            if (undone.containsKey(act.number())) {
                lines.add(" ".repeat(when + 2) + undone.get(act.number()));
            }
        }
        return lines;
    }

    private static String when(Act act) {
        return Sheet.cut(act.draft().effective().text(), WHEN);
    }

    private static int width(List<String> texts, int most) {
        return Math.max(
                1, Math.min(most, texts.stream().mapToInt(String::length).max().orElse(1)));
    }

    private static Map<String, Object> json(Act act, Map<Long, String> undone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("effective", act.draft().effective().text());
        json.put("number", act.number());
        json.put("kind", Words.kind(act.body()));
        json.put("standing", Words.of(act.draft().standing()));
        json.put("by", Words.of(act.draft().by()));
        json.put("says", Words.gist(act));
        json.put("topics", AudienceState.topics(act.body()));
        if (undone.containsKey(act.number())) {
            json.put("undone", undone.get(act.number()));
        }
        return json;
    }
}
