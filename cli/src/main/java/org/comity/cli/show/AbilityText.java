package org.comity.cli.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Provision;
import org.comity.charter.vote.Ability;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.Can;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Reason;
import org.comity.cli.show.Table.Align;

/// Whether an organ can decide, as a person and as a program reads it.
public final class AbilityText {
    private static final int MOST_LISTED = 12;

    private AbilityText() {}

    public static List<String> lines(String organ, LocalDate on, List<Ability> abilities) {
        List<String> lines = new ArrayList<>();
        lines.add("Can " + organ + " decide on " + on + ", if all others help?");
        lines.add("");
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT);
        for (Ability each : abilities) {
            table.row("  " + each.matter().id(), each.verdict().name(), hinge(each));
        }
        lines.addAll(table.lines());
        Map<String, List<String>> shared = shared(abilities);
        for (Ability each : abilities) {
            lines.add("");
            lines.addAll(matter(each, shared.keySet()));
        }
        if (!shared.isEmpty()) {
            lines.add("");
            lines.add("assumed in several of them");
            shared.forEach((assumed, matters) ->
                    lines.addAll(Wrap.lines("  - ", assumed + " (" + String.join(", ", matters) + ")")));
        }
        return lines;
    }

    /// What is assumed of more than one matter, and of which.
    private static Map<String, List<String>> shared(List<Ability> abilities) {
        Map<String, List<String>> matters = new LinkedHashMap<>();
        for (Ability ability : abilities) {
            for (Assumption each : ability.assumptions()) {
                matters.computeIfAbsent(assumed(each), _ -> new ArrayList<>())
                        .add(ability.matter().id());
            }
        }
        matters.values().removeIf(each -> each.size() < 2);
        return matters;
    }

    private static String assumed(Assumption each) {
        // "Depends either way" would tell nothing.
        String follows =
                each.matters() == Assumption.Matters.YES && !each.ifSo().equals(each.ifNot())
                        ? " If so: " + each.ifSo() + "; if not: " + each.ifNot() + "."
                        : "";
        String stop = each.says().endsWith(".") ? "" : ".";
        String source = each.source().isEmpty() ? "" : " [" + each.source() + "]";
        return each.id() + ": " + each.says() + stop + source + follows;
    }

    /// On what a *depends* hangs, in few words.
    private static String hinge(Ability ability) {
        if (ability.verdict() != Can.DEPENDS) {
            return "";
        }
        if (ability.provision().means() instanceof Provision.Unknown) {
            return "its rule is not known";
        }
        return String.join(
                ", ",
                ability.assumptions().stream()
                        .filter(each -> each.matters() == Assumption.Matters.YES)
                        .flatMap(each -> hinge(each).stream())
                        .toList());
    }

    private static Optional<String> hinge(Assumption each) {
        String depends = Can.DEPENDS.word();
        if (!each.ifSo().equals(depends)) {
            return Optional.of(each.ifSo() + " if " + each.id());
        }
        boolean known = !each.ifNot().isEmpty() && !each.ifNot().equals(depends);
        return known ? Optional.of(each.ifNot() + " unless " + each.id()) : Optional.empty();
    }

    /// @param told what is said for several matters together
    private static List<String> matter(Ability ability, Set<String> told) {
        List<String> lines = new ArrayList<>();
        String id = ability.matter().id();
        String name = ability.matter().names().english("");
        lines.add(id + (name.isEmpty() ? "" : ": " + name));
        for (String reason : reasons(ability)) {
            lines.addAll(Wrap.lines("  ", reason));
        }
        if (!ability.blockers().isEmpty()) {
            lines.addAll(Wrap.lines("  can block: ", blockers(ability.blockers())));
        }
        for (Assumption each : ability.assumptions()) {
            if (!told.contains(assumed(each))) {
                lines.addAll(Wrap.lines("  assumes ", assumed(each)));
            }
        }
        if (!ability.wouldSettle().isEmpty()) {
            lines.addAll(Wrap.lines("  would settle it: ", String.join("; or ", ability.wouldSettle())));
        }
        return lines;
    }

    /// Each thing that bears on the answer, as a sentence with its article.
    static List<String> reasons(Ability ability) {
        if (ability.provision().means() instanceof Provision.Unknown unknown) {
            String article = ability.provision().grounds().by();
            return List.of(
                    "the rule is not known; it would be settled by " + unknown.settledBy() + " [" + article + "]");
        }
        List<String> reasons = new ArrayList<>(ability.because());
        ability.tests().forEach(test -> reasons.add(reason(test)));
        return reasons;
    }

    private static String reason(Reason test) {
        String step = test.step().isEmpty() ? "" : test.step() + ": ";
        String reading = test.reading().map(id -> "if " + id + ": ").orElse("");
        String of = test.base().isPresent() ? " of " + test.base().getAsLong() : "";
        boolean nobody = test.base().isPresent() && test.base().getAsLong() == 0;
        boolean isCeiling = test.need() <= 0 && (test.holds() == Reason.Holds.YES || !nobody);
        String need = isCeiling ? "none allowed" : test.need() <= 0 ? "need somebody" : "need " + test.need();
        String holds = test.holds() == Reason.Holds.YES ? "holds" : "fails";
        String article = test.article().isEmpty() ? "" : " [" + test.article() + "]";
        return step + reading + test.test() + ": have " + test.have() + of + ", " + need + "; " + holds + article;
    }

    /// Seats gathered by what each can do, as `each of A, B by objecting`.
    private static String blockers(List<Ability.Blocker> blockers) {
        Map<List<Position>, List<String>> byWay = new LinkedHashMap<>();
        blockers.forEach(
                each -> byWay.computeIfAbsent(each.by(), _ -> new ArrayList<>()).add(each.seat()));
        List<String> clauses = new ArrayList<>();
        byWay.forEach((by, seats) -> clauses.add(who(seats) + ", "
                + String.join(" or ", by.stream().map(AbilityText::doing).toList())));
        return String.join("; ", clauses);
    }

    private static String who(List<String> seats) {
        if (seats.size() > MOST_LISTED) {
            return "each of " + seats.size() + " seats";
        }
        return (seats.size() == 1 ? "" : "each of ") + String.join(", ", seats);
    }

    private static String doing(Position position) {
        return switch (position) {
            case OBJECTING -> "by objecting";
            case AGAINST -> "by voting against";
            case ABSENT -> "by staying away";
            default -> "by " + position.words();
        };
    }

    public static Map<String, Object> json(Ability ability) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("matter", ability.matter().id());
        json.put("verdict", ability.verdict().word());
        json.put("reasons", reasons(ability));
        json.put("tests", ability.tests().stream().map(Json::of).toList());
        json.put(
                "blockers",
                ability.blockers().stream().map(Ability.Blocker::seat).toList());
        Map<String, Object> how = new LinkedHashMap<>();
        ability.blockers()
                .forEach(each -> how.put(
                        each.seat(),
                        each.by().stream()
                                .map(position -> position.words().toLowerCase(Locale.ROOT))
                                .toList()));
        json.put("blockedBy", how);
        json.put("assumptions", ability.assumptions().stream().map(Json::of).toList());
        json.put("wouldSettle", ability.wouldSettle());
        return json;
    }
}
