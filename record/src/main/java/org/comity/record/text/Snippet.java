package org.comity.record.text;

import java.util.ArrayList;
import java.util.List;

/// A part of what an act says, with what was looked for marked in it.
///
/// @param text with `…` where it goes on
/// @param marks in order, none overlapping
public record Snippet(String text, List<Mark> marks) {
    public Snippet {
        marks = List.copyOf(marks);
    }

    /// From one place in the text to another, the other not included.
    public record Mark(int from, int to) {}

    /// The text with a sign before and behind each mark.
    public String marked(String before, String behind) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            marked.append(text, at, mark.from())
                    .append(before)
                    .append(text, mark.from(), mark.to())
                    .append(behind);
            at = mark.to();
        }
        return marked.append(text.substring(at)).toString();
    }

    /// The same text without ends, from one place to another, which are moved to whole words.
    static Snippet cut(String text, List<Mark> marks, int from, int to) {
        String start = from > 0 ? "… " : "";
        String end = to < text.length() ? " …" : "";
        List<Mark> moved = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.from() >= from && mark.to() <= to) {
                int by = start.length() - from;
                moved.add(new Mark(mark.from() + by, mark.to() + by));
            }
        }
        return new Snippet(start + text.substring(from, to) + end, moved);
    }
}
