package org.comity.cli.record;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.record.Document;

/// A text taken apart into what anchors name: `S` and the number of a sentence, counted through the text, and `H` and
/// the number of the paragraph that is a heading. A paragraph is a line; one that does not end like a sentence is a
/// heading. Blank lines are paragraphs too.
final class Sentences {
    private static final Pattern ENDS = Pattern.compile("(?s).*[.!?…][\"'”’»)\\]]*");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, List<Part>> bySha256 = new LinkedHashMap<>();

    /// @param anchor by which it is named, such as `S4`
    /// @param paragraph its number, from 1
    record Part(String anchor, int paragraph, String text, String sha256) {}

    Sentences(String text) {
        int paragraph = 0;
        int sentence = 0;
        for (String line : text.split("\\R")) {
            paragraph++;
            String stripped = line.strip();
            if (stripped.isEmpty()) {
                continue;
            }
            if (!ENDS.matcher(stripped).matches()) {
                add("H" + paragraph, paragraph, stripped);
                continue;
            }
            for (String each : split(stripped)) {
                sentence++;
                add("S" + sentence, paragraph, each);
            }
        }
    }

    private static List<String> split(String paragraph) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(paragraph);
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            sentences.add(paragraph.substring(from, end).strip());
            from = end;
        }
        return sentences;
    }

    private void add(String anchor, int paragraph, String text) {
        String sha256 = Document.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .sha256();
        Part part = new Part(anchor, paragraph, text, sha256);
        parts.put(anchor, part);
        bySha256.computeIfAbsent(sha256, _ -> new ArrayList<>()).add(part);
    }

    /// How many sentences there are, headings left out.
    int count() {
        return (int)
                parts.keySet().stream().filter(each -> each.startsWith("S")).count();
    }

    Optional<Part> at(String anchor) {
        return Optional.ofNullable(parts.get(anchor));
    }

    /// Those whose text has this hash, in their order.
    List<Part> with(String sha256) {
        return bySha256.getOrDefault(sha256, List.of());
    }
}
