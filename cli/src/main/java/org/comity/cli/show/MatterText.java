package org.comity.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;

/// What an organ decides on a day, as a person reads it and as JSON.
public final class MatterText {
    private MatterText() {}

    public static List<String> lines(Roll roll) {
        Organ organ = roll.organ();
        List<String> lines = new ArrayList<>();
        String seats = organ.isUnnamed() ? "whoever asks says who sits" : voting(roll) + " seats with a vote";
        lines.addAll(Wrap.lines(
                "", organ.names().english(organ.id()) + " (" + organ.id() + ") on " + roll.on() + ": " + seats));
        for (Matter matter : organ.matters()) {
            Optional<Provision> provision = matter.on(roll.on());
            if (provision.isEmpty()) {
                lines.addAll(notInForce(matter, roll));
            } else {
                lines.addAll(CharterText.lines(
                        new Matter(matter.id(), matter.names(), matter.purpose(), List.of(provision.get()))));
                lines.addAll(more(organ, provision.get()));
            }
        }
        lines.add("");
        lines.add("To put a question:");
        lines.add("  " + example(roll));
        return lines;
    }

    private static List<String> notInForce(Matter matter, Roll roll) {
        String name = matter.names().english("");
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + matter.id() + (name.isEmpty() ? "" : ": " + name));
        lines.add("    no rule is known for " + roll.on() + "; rules are known for " + periods(matter));
        return lines;
    }

    private static String periods(Matter matter) {
        return String.join(
                " and ",
                matter.provisions().stream()
                        .map(each -> each.period().toString())
                        .toList());
    }

    private static List<String> more(Organ organ, Provision provision) {
        List<String> lines = new ArrayList<>();
        if (provision.grounds().confirmed() == Confirmed.NO) {
            String source = provision.grounds().note();
            lines.addAll(Wrap.lines("      unconfirmed: ", source.isEmpty() ? "its text was not seen" : source));
        }
        open(provision).forEach(reading -> lines.addAll(Wrap.lines("      " + reading.id() + ": ", reading.says())));
        List<String> needs = needs(organ, provision);
        if (!needs.isEmpty()) {
            lines.add("      a question needs " + String.join(" and ", needs));
        }
        return lines;
    }

    /// The readings of a text that leaves a point open, of all steps.
    private static List<Step.Reading> open(Provision provision) {
        return provision.means() instanceof Provision.BySteps steps
                ? steps.steps().stream()
                        .filter(Step::isOpen)
                        .flatMap(step -> step.standards().stream())
                        .flatMap(standard -> standard.reading().stream())
                        .toList()
                : List.of();
    }

    /// The options that a question about a matter needs beyond positions.
    private static List<String> needs(Organ organ, Provision provision) {
        List<String> needs = new ArrayList<>();
        if (!provision.naming().isNobody()) {
            needs.add(
                    switch (provision.naming().number()) {
                        case "1" -> "--named SEAT";
                        case "any" -> "--named with any number of seats";
                        case String number -> "--named with " + number + " seats";
                    });
        }
        if (organ.isUnnamed()) {
            needs.add("--members N or --counts");
        }
        return needs;
    }

    /// A command that works, for the first matter whose rule is known.
    private static String example(Roll roll) {
        Organ organ = roll.organ();
        Optional<Matter> known = organ.matters().stream()
                .filter(matter -> matter.on(roll.on())
                        .filter(each -> each.means() instanceof Provision.BySteps)
                        .isPresent())
                .findFirst();
        if (known.isEmpty()) {
            return "comity charter show " + organ.id();
        }
        String command = "comity decide " + organ.id() + " --on " + roll.on() + " --matter "
                + known.get().id();
        if (organ.isUnnamed()) {
            return command + " --counts in-favour=3,against=1";
        }
        int named = known.get().on(roll.on()).orElseThrow().naming().least();
        List<String> seats = roll.seats().stream()
                .filter(seat -> seat.right() == Seat.Right.VOTES)
                .map(Seat::id)
                .limit(named)
                .toList();
        return command + (seats.isEmpty() ? "" : " --named " + String.join(",", seats)) + " --rest in-favour";
    }

    private static long voting(Roll roll) {
        return roll.seats().stream()
                .filter(seat -> seat.right() == Seat.Right.VOTES)
                .count();
    }

    public static Map<String, Object> json(Roll roll) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", roll.organ().id());
        json.put("name", Json.of(roll.organ().names()));
        json.put("on", roll.on().toString());
        json.put("voting", voting(roll));
        json.put(
                "matters",
                roll.organ().matters().stream()
                        .map(matter -> json(roll, matter))
                        .toList());
        json.put("example", example(roll));
        return json;
    }

    private static Map<String, Object> json(Roll roll, Matter matter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", matter.id());
        json.put("name", Json.of(matter.names()));
        Optional<Provision> found = matter.on(roll.on());
        if (found.isEmpty()) {
            json.put("known", "not in force");
            json.put("knownFor", periods(matter));
            return json;
        }
        Provision provision = found.get();
        json.put("known", provision.means() instanceof Provision.Unknown ? "unknown" : "in force");
        json.put("from", provision.period().from().map(Object::toString).orElse(""));
        json.put("until", provision.period().until().map(Object::toString).orElse(""));
        json.put("article", provision.grounds().by());
        json.put("confirmed", provision.grounds().confirmed() == Confirmed.YES);
        json.put("note", provision.grounds().note());
        if (provision.means() instanceof Provision.Unknown unknown) {
            json.put("settledBy", unknown.settledBy());
        }
        json.put("rules", CharterText.rules(provision));
        json.put("open", open(provision).stream().map(Step.Reading::id).toList());
        json.put("binds", provision.binds().words());
        json.put("needs", needs(roll.organ(), provision));
        return json;
    }
}
