package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.council.Council;
import org.comity.acts.instrument.GuaranteeStatus;
import org.comity.acts.instrument.GuaranteeStatus.Owed;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;
import org.comity.cli.show.Json;
import org.comity.record.council.Rests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells who guarantees what to whom.
@Command(
        name = "guarantees",
        description = "Tells who guarantees what to whom on a day, by which article of which instrument.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GuaranteesCommand implements Callable<Integer> {
    private static final String TOPIC = "guarantee/";

    private final Context context;

    @Option(names = "--to", paramLabel = "CODE", description = "Only what is owed to this one.")
    private String to;

    @Option(names = "--by", paramLabel = "CODE", description = "Only what this one owes.")
    private String by;

    @Option(
            names = "--unilateral",
            description = "Also what somebody says of guarantees, apart: nothing is owed because of it.")
    private boolean unilateral;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    GuaranteesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::answer);
    }

    private int answer(AskingOptions.Asked asked) {
        List<Act> acts = asked.readable(Rests.INSTRUMENT, Set.of("instrument/", TOPIC));
        Council council = asked.acts().of(acts);
        Optional<Refused> nobody = KnownParties.unknown("--to", to, council, asked)
                .or(() -> KnownParties.unknown("--by", by, council, asked));
        if (nobody.isPresent()) {
            return answering.refuse(context, List.of(nobody.get()));
        }
        List<GuaranteeStatus> found =
                council
                        .works()
                        .instruments()
                        .reading(council.rules(), council.members())
                        .guarantees(asked.day())
                        .stream()
                        .filter(each -> !wanted(each).isEmpty() || to == null && by == null)
                        .toList();
        Sayings said = Sayings.of(unilateral ? acts : List.of(), asked.day(), topic -> topic.startsWith(TOPIC));
        if (answering.json()) {
            context.out().println(Json.text(json(asked, found, said)));
        } else {
            lines(asked, found, said).forEach(context.out()::println);
        }
        return found.stream().anyMatch(each -> !wanted(each).isEmpty()) ? Exit.DONE : Exit.NEGATIVE;
    }

    private List<Owed> wanted(GuaranteeStatus guarantee) {
        return guarantee.owed().stream()
                .filter(each -> each.apart().isEmpty())
                .filter(each -> to == null || each.to().equals(to))
                .filter(each -> by == null || each.from().equals(by))
                .toList();
    }

    private List<String> lines(AskingOptions.Asked asked, List<GuaranteeStatus> found, Sayings said) {
        List<String> lines = new ArrayList<>();
        String whom = (by == null ? "" : " by " + by) + (to == null ? "" : " to " + to);
        lines.add((found.isEmpty() ? "No guarantee" : found.size() == 1 ? "1 guarantee" : found.size() + " guarantees")
                + whom + " in the record of " + asked.organisation()
                + (asking.words().isEmpty() ? " on " + asked.day() : asking.words()));
        for (GuaranteeStatus each : found) {
            lines.add("");
            lines.addAll(sheet(each).lines());
        }
        if (unilateral) {
            Sheet sheet = new Sheet();
            said.addTo(sheet);
            lines.add("");
            lines.add(
                    said.statements().isEmpty()
                            ? "Nobody is recorded as saying anything of a guarantee by then."
                            : "Said by one side. It is no guarantee, and nothing above follows from it:");
            if (!said.statements().isEmpty()) {
                lines.add("");
            }
            lines.addAll(sheet.lines());
        }
        return lines;
    }

    private Sheet sheet(GuaranteeStatus each) {
        Sheet sheet = new Sheet();
        sheet.row("guarantee", each.guarantee().text());
        sheet.row(
                "by",
                each.stipulated().article() + " of " + each.stipulated().instrument() + " (act " + each.act() + ")");
        sheet.row("owed", Words.text(each.stipulated().says()));
        each.stipulated().condition().ifPresent(when -> sheet.row("condition", Words.text(when)));
        if (each.holds() == Certainty.UNCERTAIN) {
            sheet.row("in force", "not known: the dates of the article do not tell");
        }
        List<Owed> owed = wanted(each);
        if (owed.isEmpty()) {
            sheet.row("between", "nobody on that day");
        }
        between(owed, Certainty.YES).forEach(line -> sheet.row("between", line));
        between(owed, Certainty.UNCERTAIN).forEach(line -> sheet.row("not known", line));
        each.owed().stream()
                .filter(pair -> pair.apart().isPresent())
                .forEach(pair -> sheet.row(
                        "not between",
                        pair.from() + " and " + pair.to() + ": an objection to a reservation (act "
                                + pair.apart().get() + ")"));
        return sheet;
    }

    /// Who owes it to whom; where each owes it to each other one, in one line.
    private static List<String> between(List<Owed> owed, Certainty holds) {
        Map<String, Set<String>> byGuarantor = new TreeMap<>();
        owed.stream()
                .filter(each -> each.holds() == holds)
                .forEach(each -> byGuarantor
                        .computeIfAbsent(each.from(), _ -> new TreeSet<>())
                        .add(each.to()));
        Set<String> all = byGuarantor.keySet();
        boolean mutual = all.size() > 1
                && byGuarantor.entrySet().stream().allMatch(each -> {
                    Set<String> others = new TreeSet<>(all);
                    others.remove(each.getKey());
                    return others.equals(each.getValue());
                });
        if (mutual) {
            return List.of("each of " + String.join(", ", all) + " to each other of them");
        }
        Map<String, List<String>> byBeneficiaries = new LinkedHashMap<>();
        byGuarantor.forEach((guarantor, others) -> byBeneficiaries
                .computeIfAbsent(String.join(", ", others), _ -> new ArrayList<>())
                .add(guarantor));
        return byBeneficiaries.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + " to " + each.getKey())
                .toList();
    }

    private Map<String, Object> json(AskingOptions.Asked asked, List<GuaranteeStatus> found, Sayings said) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", asked.organisation());
        json.putAll(asking.json());
        json.put("on", asked.day().toString());
        json.put("guarantees", found.stream().map(this::json).toList());
        if (unilateral) {
            json.put("unilateral", said.json());
        }
        return json;
    }

    private Map<String, Object> json(GuaranteeStatus each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("guarantee", each.guarantee().text());
        json.put("instrument", each.stipulated().instrument().text());
        json.put("article", each.stipulated().article());
        json.put("act", each.act());
        json.put("says", Words.text(each.stipulated().says()));
        each.stipulated().condition().ifPresent(when -> json.put("condition", Words.text(when)));
        json.put("holds", InstrumentWords.word(each.holds()));
        json.put(
                "owed",
                wanted(each).stream()
                        .map(pair -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("from", pair.from());
                            one.put("to", pair.to());
                            one.put("holds", InstrumentWords.word(pair.holds()));
                            return one;
                        })
                        .toList());
        return json;
    }
}
