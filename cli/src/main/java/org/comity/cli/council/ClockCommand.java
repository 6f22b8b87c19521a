package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import org.comity.cli.show.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the clocks of a response.
@Command(
        name = "clock",
        description = "Shows how long something took in a response, between which events, and whether each limit was"
                + " kept: met, not met, or not provable at the precision of the times. Exit code 1 unless every limit"
                + " that was set is met.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ClockCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "RESPONSE", description = "The id of the response.")
    private String response;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLOCK", description = "Only this clock.")
    private String clock;

    @Option(
            names = "--receipts",
            description = "Instead: how many days went by from each offer to its first receipt, over all offers.")
    private boolean receipts;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    ClockCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::show);
    }

    private int show(AskingOptions.Asked asked) {
        Optional<Relief> relief = Relief.of(asked, response);
        if (relief.isEmpty()) {
            return answering.refuse(context, List.of(Relief.none(asked, response, asking.words())));
        }
        if (receipts) {
            return receipts(asked, relief.get());
        }
        List<ClockText> found = ClockText.of(relief.get()).stream()
                .filter(each -> clock == null || each.id().equals(clock))
                .toList();
        if (found.isEmpty()) {
            return answering.refuse(context, List.of(noClock(asked)));
        }
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("response", response);
            json.put("clocks", found.stream().map(ClockText::json).toList());
            context.out().println(Json.text(json));
        } else {
            lines(asked, found).forEach(line -> context.out().println(Printable.line(line)));
        }
        return found.stream().anyMatch(ClockText::isNegative) ? Exit.NEGATIVE : Exit.DONE;
    }

    private int receipts(AskingOptions.Asked asked, Relief relief) {
        Receipts days = Receipts.of(relief.response());
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("response", response);
            json.put("receipts", days.json());
            context.out().println(Json.text(json));
        } else {
            days.lines().forEach(context.out()::println);
        }
        return days.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private Refused noClock(AskingOptions.Asked asked) {
        return new Refused(
                "ASSISTANCE-1",
                "response " + response + " has no clock" + (clock == null ? "" : " " + clock) + " by " + asked.day(),
                "",
                "one is set with an act `clock-set`; `comity response " + response + "` shows those that are");
    }

    private List<String> lines(AskingOptions.Asked asked, List<ClockText> found) {
        List<String> lines = new ArrayList<>();
        lines.add("Response " + response + " of " + asked.organisation() + Relief.dated(asked, asking.words()));
        Sheet sheet = new Sheet();
        for (ClockText each : found) {
            sheet.gap();
            each.rows(sheet);
        }
        lines.add("");
        lines.addAll(sheet.lines());
        return lines;
    }
}
