package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What changed from one version of a text to another, line by line, with the numbers of both.
///
/// As few lines as can be are gone and come, as long as that is at most [#MOST_EDITS]; where two
/// texts have less in common, all that lies between their common beginning and end is gone and
/// comes anew. Either way the lines of the later version are given exactly. Takes time and space of
/// the square of that number at most.
///
/// @param lines in the order of the text; what goes stands before what comes in its place
public record Diff(List<Line> lines) {
    /// The most lines that are gone or come for which the fewest are looked for.
    public static final int MOST_EDITS = 1_000;

    public Diff {
        lines = List.copyOf(lines);
    }

    /// A line of either version.
    public sealed interface Line {
        String text();

        /// @param was its number in the earlier version
        /// @param is its number in the later one
        record Same(long was, long is, String text) implements Line {}

        /// @param was its number in the earlier version
        record Gone(long was, String text) implements Line {}

        /// @param is its number in the later version
        record Come(long is, String text) implements Line {}
    }

    /// From one version to another.
    public static Diff between(List<String> was, List<String> is) {
        int head = 0;
        while (head < was.size() && head < is.size() && was.get(head).equals(is.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < was.size() - head
                && tail < is.size() - head
                && was.get(was.size() - 1 - tail).equals(is.get(is.size() - 1 - tail))) {
            tail++;
        }
        Walk walk = new Walk();
        walk.same(was.subList(0, head));
        ShortestEdit.between(was.subList(head, was.size() - tail), is.subList(head, is.size() - tail), MOST_EDITS)
                .forEach(walk::step);
        walk.same(was.subList(was.size() - tail, was.size()));
        return new Diff(walk.lines);
    }

    /// Numbers lines on the way from one version to the other.
    private static final class Walk {
        private final List<Line> lines = new ArrayList<>();
        private long was;
        private long is;

        private void same(List<String> texts) {
            texts.forEach(text -> lines.add(new Line.Same(++was, ++is, text)));
        }

        private void step(ShortestEdit.Step step) {
            lines.add(
                    switch (step.edit()) {
                        case KEEP -> new Line.Same(++was, ++is, step.text());
                        case DROP -> new Line.Gone(++was, step.text());
                        case TAKE -> new Line.Come(++is, step.text());
                    });
        }
    }

    public boolean isEmpty() {
        return lines.stream().allMatch(Line.Same.class::isInstance);
    }

    /// The lines of the earlier version.
    public List<String> was() {
        return lines.stream()
                .filter(line -> !(line instanceof Line.Come))
                .map(Line::text)
                .toList();
    }

    /// The lines of the later version.
    public List<String> is() {
        return lines.stream()
                .filter(line -> !(line instanceof Line.Gone))
                .map(Line::text)
                .toList();
    }

    /// As changes that an amendment could make to the earlier version.
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        long before = 0;
        long gone = 0;
        List<String> come = new ArrayList<>();
        for (Line line : lines) {
            switch (line) {
                case Line.Same same -> {
                    change(before, gone, come).ifPresent(changes::add);
                    before = same.was;
                    gone = 0;
                    come.clear();
                }
                case Line.Gone _ -> gone++;
                case Line.Come comes -> come.add(comes.text);
            }
        }
        change(before, gone, come).ifPresent(changes::add);
        return List.copyOf(changes);
    }

    private static Optional<Change> change(long before, long gone, List<String> come) {
        if (gone == 0) {
            return come.isEmpty() ? Optional.empty() : Optional.of(new Change.Insert(before, List.copyOf(come)));
        }
        return Optional.of(
                come.isEmpty()
                        ? new Change.Delete(before + 1, before + gone)
                        : new Change.Replace(before + 1, before + gone, List.copyOf(come)));
    }

    /// As text, a line each: both numbers, a sign and the line. Stretches without a change are left
    /// out but for some lines around.
    ///
    /// @param around how many unchanged lines to show before and after a change
    public List<String> text(int around) {
        List<String> text = new ArrayList<>();
        int width = Long.toString(Math.max(was().size(), is().size())).length();
        int shown = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearAChange(i, around)) {
                if (i > shown) {
                    text.add("…");
                }
                text.add(row(lines.get(i), width));
                shown = i + 1;
            }
        }
        return List.copyOf(text);
    }

    private boolean isNearAChange(int place, int around) {
        int first = Math.max(0, place - around);
        int last = Math.min(lines.size() - 1, place + around);
        for (int i = first; i <= last; i++) {
            if (!(lines.get(i) instanceof Line.Same)) {
                return true;
            }
        }
        return false;
    }

    private static String row(Line line, int width) {
        return switch (line) {
            case Line.Same same -> number(same.was, width) + " " + number(same.is, width) + "   " + same.text;
            case Line.Gone gone -> number(gone.was, width) + " " + " ".repeat(width) + " - " + gone.text;
            case Line.Come come -> " ".repeat(width) + " " + number(come.is, width) + " + " + come.text;
        };
    }

    private static String number(long number, int width) {
        String digits = Long.toString(number);
        return " ".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /// The number of a line in the earlier version; empty where it was not there.
    public static OptionalLong was(Line line) {
        return switch (line) {
            case Line.Same same -> OptionalLong.of(same.was);
            case Line.Gone gone -> OptionalLong.of(gone.was);
            case Line.Come _ -> OptionalLong.empty();
        };
    }

    /// The number of a line in the later version; empty where it is there no more.
    public static OptionalLong is(Line line) {
        return switch (line) {
            case Line.Same same -> OptionalLong.of(same.is);
            case Line.Gone _ -> OptionalLong.empty();
            case Line.Come come -> OptionalLong.of(come.is);
        };
    }
}
