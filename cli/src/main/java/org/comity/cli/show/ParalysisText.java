package org.comity.cli.show;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.Step;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.Can;
import org.comity.charter.vote.Deadlock;
import org.comity.charter.vote.Paralysis;
import org.comity.charter.vote.Reason;

/// Which absences stop which decision, as a person and as a program reads it.
public final class ParalysisText {
    /// More sets of seats than this are counted and not listed.
    private static final int MOST_SETS = 5_000;

    private static final int MOST_LINES = 8;
    private static final int MOST_SINGLE = 40;
    private static final int MOST_SEATS = 15;
    private static final List<String> SIZES = List.of("one seat", "two seats", "three seats");

    private ParalysisText() {}

    public static List<String> lines(
            String organ, LocalDate on, List<Paralysis> all, List<String> unknown, List<Deadlock> deadlocks) {
        List<String> lines = new ArrayList<>();
        lines.add("Which absences stop which decision of " + organ + " on " + on + "?");
        for (Paralysis each : all) {
            lines.add("");
            lines.add(heading(each));
            lines.addAll(absences(each));
        }
        for (String each : unknown) {
            lines.add("");
            lines.add(each);
            lines.add("  its rule is not known");
        }
        if (!deadlocks.isEmpty()) {
            lines.add("");
            lines.add("could the organisation mend itself?");
            deadlocks.forEach(each -> lines.addAll(Wrap.lines("  ", sentence(each))));
        }
        return lines;
    }

    static String heading(Paralysis paralysis) {
        String readings = String.join(
                " and ", paralysis.readings().stream().map(Step.Reading::id).toList());
        return paralysis.matter().id() + (readings.isEmpty() ? "" : ", if " + readings);
    }

    private static List<String> absences(Paralysis paralysis) {
        if (paralysis.standing() == Paralysis.Standing.CANNOT) {
            return List.of("  cannot be decided even with everybody there and in favour: " + why(paralysis));
        }
        if (paralysis.patterns().isEmpty()) {
            return List.of("  no absence of up to three seats stops it");
        }
        List<String> lines = new ArrayList<>();
        for (int size = 1; size <= Paralysis.MOST_ABSENT; size++) {
            lines.addAll(absences(paralysis, size));
        }
        lines.addAll(Wrap.lines("  why: ", why(paralysis)));
        return lines;
    }

    /// Sets of single seats in one paragraph, patterns that stand for several sets in a line each.
    private static List<String> absences(Paralysis paralysis, int size) {
        String first = "  " + SIZES.get(size - 1) + ": ";
        List<String> single = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int patterns = 0;
        for (Paralysis.Pattern pattern : paralysis.patterns()) {
            if (pattern.absent() != size) {
                continue;
            }
            if (pattern.parts().stream().allMatch(part -> part.of().size() == part.absent())) {
                single.add(String.join(
                        " ",
                        pattern.parts().stream()
                                .flatMap(part -> part.of().stream())
                                .toList()));
            } else if (patterns++ < MOST_LINES) {
                lines.addAll(Wrap.lines(first, who(pattern)));
            }
        }
        if (!single.isEmpty()) {
            String more = single.size() > MOST_SINGLE ? "; and " + (single.size() - MOST_SINGLE) + " more" : "";
            lines.addAll(Wrap.lines(
                    first, String.join("; ", single.subList(0, Math.min(MOST_SINGLE, single.size()))) + more));
        }
        if (patterns > MOST_LINES) {
            lines.add("  and " + (patterns - MOST_LINES) + " more patterns; --json has them all");
        }
        return lines;
    }

    private static String why(Paralysis paralysis) {
        return paralysis.why().map(ParalysisText::why).orElse("");
    }

    private static String why(Reason reason) {
        String of = reason.base().isPresent() ? " of " + reason.base().getAsLong() : "";
        String article = reason.article().isEmpty() ? "" : " [" + reason.article() + "]";
        return reason.test() + ": " + reason.have() + of + " there, " + reason.need() + " needed" + article;
    }

    /// As `any two of A, B, C together with D`.
    private static String who(Paralysis.Pattern pattern) {
        List<String> parts = new ArrayList<>();
        for (Paralysis.Part part : pattern.parts()) {
            List<String> of = part.of();
            String seats = of.size() > MOST_SEATS
                    ? "the " + of.size() + " seats (" + of.getFirst() + " … " + of.getLast() + ")"
                    : String.join(", ", of);
            boolean all = of.size() == part.absent();
            parts.add(
                    all
                            ? seats
                            : "any " + (part.absent() == 1 ? "one" : part.absent() == 2 ? "two" : "three") + " of "
                                    + seats);
        }
        String sets =
                pattern.absent() == 1 || pattern.sets().equals(BigInteger.ONE) ? "" : " (" + pattern.sets() + " ways)";
        return String.join(", together with ", parts) + sets;
    }

    /// What is taken for granted, each with the matters that rest on it.
    public static List<String> taken(Map<Assumption, List<String>> taken) {
        List<String> lines = new ArrayList<>();
        if (!taken.isEmpty()) {
            lines.add("");
            lines.add("takes for granted");
        }
        taken.forEach((each, matters) -> {
            String stop = each.says().endsWith(".") ? "" : ".";
            String source = each.source().isEmpty() ? "" : " [" + each.source() + "]";
            lines.addAll(Wrap.lines(
                    "  " + each.id() + ": ", each.says() + stop + source + " (" + String.join(", ", matters) + ")"));
        });
        return lines;
    }

    public static Map<String, Object> json(Assumption assumption, List<String> matters) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", assumption.id());
        json.put("says", assumption.says());
        json.put("source", assumption.source());
        json.put("matters", matters);
        return json;
    }

    /// As `suspend a member (suspension): the member concerned can stop it by objecting: A, B`.
    public static String sentence(Deadlock deadlock) {
        String seats = deadlock.seats().isEmpty()
                ? ""
                : deadlock.seats().size() > MOST_SEATS
                        ? ": each of " + deadlock.seats().size() + " seats"
                        : ": " + String.join(", ", deadlock.seats());
        String perhaps = deadlock.can() == Can.DEPENDS && !deadlock.seats().isEmpty() ? " (under a reading)" : "";
        return deadlock.purpose().words() + " (" + deadlock.matter() + "): "
                + deadlock.kind().words() + perhaps + seats;
    }

    public static Map<String, Object> json(Deadlock deadlock) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", deadlock.organ());
        json.put("matter", deadlock.matter());
        json.put("purpose", deadlock.purpose().words());
        json.put("says", deadlock.kind().words());
        json.put("seats", deadlock.seats());
        json.put("verdict", deadlock.can().word());
        return json;
    }

    public static Map<String, Object> json(Paralysis paralysis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("matter", paralysis.matter().id());
        json.put("readings", paralysis.readings().stream().map(Step.Reading::id).toList());
        json.put("decidable", paralysis.standing() == Paralysis.Standing.CAN_BE_DECIDED);
        for (int size = 1; size <= Paralysis.MOST_ABSENT; size++) {
            int wanted = size;
            List<Paralysis.Pattern> patterns = paralysis.patterns().stream()
                    .filter(pattern -> pattern.absent() == wanted)
                    .toList();
            BigInteger sets = patterns.stream().map(Paralysis.Pattern::sets).reduce(BigInteger.ZERO, BigInteger::add);
            String name = List.of("single", "pairs", "triples").get(size - 1);
            boolean listed = sets.compareTo(BigInteger.valueOf(MOST_SETS)) <= 0;
            json.put(name + "Count", Json.number(sets));
            json.put(name, listed ? sets(patterns, size) : List.of());
        }
        json.put(
                "patterns",
                paralysis.patterns().stream()
                        .map(pattern -> pattern.parts().stream()
                                .map(part -> Map.of("absent", part.absent(), "of", part.of()))
                                .toList())
                        .toList());
        paralysis.why().ifPresent(why -> json.put("why", Json.of(why)));
        return json;
    }

    /// Every set of seats: ids for single seats, else lists of ids.
    private static List<Object> sets(List<Paralysis.Pattern> patterns, int size) {
        List<Object> sets = new ArrayList<>();
        for (Paralysis.Pattern pattern : patterns) {
            List<List<String>> all = new ArrayList<>(List.of(List.of()));
            for (Paralysis.Part part : pattern.parts()) {
                List<List<String>> longer = new ArrayList<>();
                for (List<String> begun : all) {
                    choose(part.of(), part.absent(), 0, begun, longer);
                }
                all = longer;
            }
            sets.addAll(size == 1 ? all.stream().map(List::getFirst).toList() : all);
        }
        return sets;
    }

    private static void choose(List<String> from, int rest, int next, List<String> begun, List<List<String>> found) {
        if (rest == 0) {
            found.add(begun);
            return;
        }
        for (int i = next; i <= from.size() - rest; i++) {
            List<String> more = new ArrayList<>(begun);
            more.add(from.get(i));
            choose(from, rest - 1, i + 1, more, found);
        }
    }
}
