package org.comity.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Charter;
import org.comity.charter.Fallback;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.SeatKind;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Status;
import org.comity.charter.rule.Rule;

/// A charter as a person reads it, and the same as JSON.
public final class CharterText {
    private CharterText() {}

    public static List<String> lines(Charter charter, List<Organ> organs) {
        List<String> lines = new ArrayList<>();
        lines.add(charter.names().english(charter.organisation()) + " (" + charter.organisation() + ")");
        charter.headquarters().ifPresent(seat -> lines.add("  has its seat in " + seat.place() + by(seat.grounds())));
        for (Organ organ : organs) {
            lines.add("");
            lines.add(organ.names().english(organ.id()) + " (" + organ.id() + ")" + by(organ.grounds()));
            if (!organ.office().isEmpty()) {
                lines.add("  sits: " + organ.office());
            }
            organ.seats().forEach(kind -> lines.add("  " + kind.id() + ": " + filling(kind) + by(kind.grounds())));
            organ.groups()
                    .forEach(group -> lines.add("  group " + group.id() + ": "
                            + String.join(
                                    ", ", group.members().stream().sorted().toList()) + by(group.grounds())));
            organ.weights().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(weight -> lines.add("  weight " + weight.getKey() + ": in " + weight.getValue()));
            lines.add("  a suspended member has no vote and "
                    + (organ.suspended() == Organ.Suspended.LEFT_OUT
                            ? "is in no denominator"
                            : "stays among the members"));
            organ.representation().ifPresent(each -> lines.add("  " + representation(each)));
            organ.chair().forEach(provision -> lines.addAll(RotationText.lines(provision)));
            lines.addAll(ProcedureText.lines(organ.procedure()));
            organ.matters().forEach(matter -> lines.addAll(lines(matter)));
        }
        if (organs.size() == charter.organs().size()) {
            charter.instruments().forEach(instrument -> lines.addAll(InstrumentText.lines(instrument)));
        }
        return lines;
    }

    private static String representation(Organ.Representation representation) {
        return (representation.atMost() == 0
                        ? "no seat may cast the vote of another"
                        : "a seat may cast the vote of " + representation.atMost()
                                + (representation.atMost() == 1 ? " other at most" : " others at most"))
                + by(representation.grounds());
    }

    /// A matter with its provisions, after an empty line.
    static List<String> lines(Matter matter) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String name = matter.names().english("");
        lines.add("  " + matter.id() + (name.isEmpty() ? "" : ": " + name));
        for (Provision provision : matter.provisions()) {
            boolean always = provision.period().from().isEmpty()
                    && provision.period().until().isEmpty();
            String when = always ? "" : provision.period() + ": ";
            switch (provision.means()) {
                case Provision.Unknown unknown ->
                    lines.addAll(Wrap.lines(
                            "    ",
                            when + "the rule is not known; it would be settled by " + unknown.settledBy()
                                    + by(provision.grounds())));
                case Provision.BySteps steps -> {
                    for (Step step : steps.steps()) {
                        lines.addAll(step(when, step));
                        when = "";
                        for (Step each = step; each.otherwise().isPresent(); ) {
                            Fallback follows = each.otherwise().get();
                            each = follows.step();
                            lines.addAll(step(otherwise(follows), each));
                        }
                    }
                }
            }
            provision
                    .assumes()
                    .forEach(each -> lines.addAll(
                            Wrap.lines("      assumes " + each.id() + ": ", each.says() + by(each.grounds()))));
            naming(provision).ifPresent(lines::add);
            provision
                    .deferral()
                    .ifPresent(deferral -> lines.addAll(Wrap.lines(
                            "      may be put off for " + deferral.time() + " when asked by: ",
                            deferral.rule().sentence() + by(deferral.grounds()))));
            lines.addAll(TimingText.lines(provision));
            if (!(provision.means() instanceof Provision.Unknown)) {
                lines.add("      binds " + provision.binds().words());
            }
        }
        return lines;
    }

    private static String otherwise(Fallback fallback) {
        return "otherwise"
                + fallback.after().map(time -> ", " + time.words() + " later").orElse("")
                + (fallback.step().asks().isEmpty()
                        ? ""
                        : ", " + fallback.step().asks()) + ": ";
    }

    /// What it means for members that the question names them.
    private static Optional<String> naming(Provision provision) {
        if (provision.naming().isNobody()) {
            return Optional.empty();
        }
        String who = provision.naming().number().equals("any")
                ? "any number of members"
                : provision.naming().number() + (provision.naming().most() == 1 ? " member" : " members");
        return Optional.of("      the question names " + who
                + (provision.naming().recusesTheNamed() ? ", and they are recused" : ""));
    }

    private static List<String> step(String when, Step step) {
        List<String> lines = new ArrayList<>();
        boolean titled = !step.id().isEmpty() && !when.startsWith("otherwise");
        String title = titled ? "step " + step.id() + ", " + step.asks() + " " : "";
        if (!step.isOpen()) {
            Step.Standard standard = step.standards().getFirst();
            lines.addAll(Wrap.lines("    ", when + title + standard.rule().sentence() + by(step.grounds())));
            standard.quorum().ifPresent(quorum -> lines.addAll(Wrap.lines("      quorum: ", quorum.sentence())));
        } else {
            String point = step.standards().getFirst().reading().orElseThrow().openPoint();
            lines.addAll(Wrap.lines("    ", when + title + "the text leaves open: " + point + by(step.grounds())));
            for (Step.Standard standard : step.standards()) {
                Step.Reading reading = standard.reading().orElseThrow();
                lines.addAll(Wrap.lines(
                        "      if " + reading.id() + ": ",
                        standard.rule().sentence()
                                + standard.quorum()
                                        .map(quorum -> "; quorum: " + quorum.sentence())
                                        .orElse("")
                                + by(reading.grounds())));
            }
        }
        if (step.tie() != Tie.FAILS) {
            lines.add("      a tie: " + step.tie().words());
        }
        if (!step.leavesOut().isEmpty()) {
            lines.add("      leaves out "
                    + String.join(
                            ", ",
                            step.leavesOut().stream()
                                    .map(each -> each.words())
                                    .sorted()
                                    .toList()));
        }
        return lines;
    }

    private static String filling(SeatKind kind) {
        String who = switch (kind.filling()) {
            case SeatKind.Named named -> String.join(", ", named.members());
            case SeatKind.ByMembership members ->
                "every member whose status is "
                        + String.join(
                                " or ",
                                members.statuses().stream()
                                        .map(Status::word)
                                        .sorted()
                                        .toList());
            case SeatKind.ByTerms terms ->
                "for a term: "
                        + String.join(
                                ", ",
                                terms.counts().stream()
                                        .map(count -> count.seats()
                                                + (terms.counts().size() > 1 ? " (" + count.period() + ")" : ""))
                                        .toList());
            case SeatKind.Unnamed _ -> "whoever asks says how many";
        };
        return who + (kind.votes() == SeatKind.Votes.NO ? "; no vote" : "");
    }

    static String by(Grounds grounds) {
        String doubt = grounds.confirmed() == Confirmed.NO ? ", unconfirmed" : "";
        return grounds.by().isEmpty() ? "" : "  [" + grounds.by() + doubt + "]";
    }

    public static Map<String, Object> json(Charter charter, List<Organ> organs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", charter.organisation());
        json.put("name", Json.of(charter.names()));
        charter.headquarters().ifPresent(seat -> json.put("headquarters", seat.place()));
        json.put("organs", organs.stream().map(CharterText::json).toList());
        json.put(
                "instruments",
                charter.instruments().stream().map(InstrumentText::json).toList());
        return json;
    }

    private static Map<String, Object> json(Organ organ) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", organ.id());
        json.put("name", Json.of(organ.names()));
        json.put("article", organ.grounds().by());
        json.put(
                "seats",
                organ.seats().stream()
                        .map(kind -> Map.of("id", kind.id(), "filled", filling(kind)))
                        .toList());
        organ.representation().ifPresent(each -> json.put("representation", each.atMost()));
        json.put("matters", organ.matters().stream().map(CharterText::json).toList());
        json.put("chair", organ.chair().stream().map(RotationText::json).toList());
        return json;
    }

    private static Map<String, Object> json(Matter matter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", matter.id());
        json.put("name", Json.of(matter.names()));
        json.put(
                "provisions",
                matter.provisions().stream().map(CharterText::json).toList());
        return json;
    }

    private static Map<String, Object> json(Provision provision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", provision.period().from().map(Object::toString).orElse(""));
        json.put("until", provision.period().until().map(Object::toString).orElse(""));
        json.put("article", provision.grounds().by());
        json.put("confirmed", provision.grounds().confirmed() == Confirmed.YES);
        json.put("binds", provision.binds().words());
        if (!provision.naming().isNobody()) {
            json.put("named", provision.naming().number());
            json.put("recuses", provision.naming().recusesTheNamed() ? "the named" : "");
        }
        provision.deferral().ifPresent(deferral -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("rule", deferral.rule().sentence());
            each.put("for", deferral.time());
            each.put("article", deferral.grounds().by());
            json.put("deferral", each);
        });
        switch (provision.means()) {
            case Provision.Unknown unknown -> json.put("settledBy", unknown.settledBy());
            case Provision.BySteps steps ->
                json.put("steps", steps.steps().stream().map(CharterText::json).toList());
        }
        json.putAll(TimingText.json(provision.timing()));
        return json;
    }

    /// The rules of a provision, step by step and reading by reading; none when its rule is unknown.
    public static List<Map<String, Object>> rules(Provision provision) {
        return switch (provision.means()) {
            case Provision.Unknown _ -> List.of();
            case Provision.BySteps steps ->
                steps.allSteps().stream()
                        .flatMap(step -> standards(step).stream().peek(each -> each.put("step", step.id())))
                        .toList();
        };
    }

    private static List<Map<String, Object>> standards(Step step) {
        return step.standards().stream()
                .map(standard -> {
                    Map<String, Object> each = new LinkedHashMap<>();
                    each.put("reading", standard.reading().map(Step.Reading::id).orElse(""));
                    each.put("says", standard.reading().map(Step.Reading::says).orElse(""));
                    each.put("rule", standard.rule().sentence());
                    each.put("quorum", standard.quorum().map(Rule::sentence).orElse(""));
                    return each;
                })
                .toList();
    }

    private static Map<String, Object> json(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", step.id());
        json.put("asks", step.asks());
        json.put("article", step.grounds().by());
        json.put("standards", standards(step));
        json.put("tie", step.tie().words());
        step.otherwise().ifPresent(fallback -> {
            Map<String, Object> otherwise = new LinkedHashMap<>();
            fallback.after().ifPresent(time -> otherwise.put("after", time.words()));
            otherwise.putAll(json(fallback.step()));
            json.put("otherwise", otherwise);
        });
        return json;
    }
}
