package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.acts.Act;
import org.comity.acts.activity.Tolerance;
import org.comity.acts.council.Claims;
import org.comity.acts.council.HeldClaim;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Holds what is claimed against what the record has.
@Command(
        name = "claims",
        description = "Holds what is claimed against what the record counts or shows.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ClaimsCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = "--about",
            paramLabel = "TOPIC",
            description = "Only claims about a topic, such as chairmanship/2024/activities, or about what begins with"
                    + " it and a slash.")
    private String about;

    @Option(
            names = "--tolerance",
            paramLabel = "NUMBER",
            converter = ToleranceConverter.class,
            description = "By how much a count may differ from a number claimed as about: 2, or 5%% (default: 2).")
    private Tolerance tolerance = Tolerance.USUAL;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    ClaimsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::list);
    }

    private int list(AskingOptions.Asked asked) {
        List<Act> acts = asked.readable();
        List<HeldClaim> found = Claims.held(acts, asked.acts().of(acts), asked.day(), tolerance).stream()
                .filter(each -> isAbout(each.claim().about()))
                .toList();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("tolerance", tolerance.words());
            json.put("claims", found.stream().map(ClaimText::json).toList());
            context.out().println(Json.text(json));
        } else {
            Sheet sheet = new Sheet();
            found.forEach(each -> ClaimText.rows(sheet, each));
            context.out()
                    .println((found.isEmpty() ? "No claim" : found.size() == 1 ? "1 claim" : found.size() + " claims")
                            + " of " + asked.organisation() + asking.words()
                            + " that can be held against the record" + (found.isEmpty() ? "" : "\n"));
            sheet.lines().forEach(context.out()::println);
        }
        return !found.isEmpty() && found.stream().allMatch(ClaimText::isBorneOut) ? Exit.DONE : Exit.NEGATIVE;
    }

    private boolean isAbout(String topic) {
        String wanted = about == null ? "" : about.endsWith("/") ? about.substring(0, about.length() - 1) : about;
        return wanted.isEmpty() || topic.equals(wanted) || topic.startsWith(wanted + "/");
    }
}
