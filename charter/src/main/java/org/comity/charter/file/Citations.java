package org.comity.charter.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Closest;
import org.comity.charter.Text;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.yaml.Node;

/// Checks that every citation begins with a text that the charter lists.
final class Citations {
    static final List<String> KEYS = List.of("by", "confirmed", "source", "note");

    private final Problems problems;
    private final Map<String, Text> texts;

    Citations(Problems problems, Map<String, Text> texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /// What a part of the charter rests on; a part without `by` rests on what its surroundings rest on.
    Grounds grounds(Fields fields, Grounds otherwise) {
        Optional<Node.Scalar> by = fields.scalar("by");
        Confirmed own = fields.confirmed();
        String source = fields.text("source");
        Optional<Text> text = by.flatMap(this::text);
        Confirmed confirmed = own == Confirmed.NO
                        || text.map(Text::confirmed).orElse(by.isEmpty() ? otherwise.confirmed() : Confirmed.YES)
                                == Confirmed.NO
                ? Confirmed.NO
                : Confirmed.YES;
        // A confirmed text speaks for itself; for the others a reader wants to know where the words come from.
        String title = text.map(Text::title).orElse(otherwise.note());
        String where = !source.isEmpty() || confirmed == Confirmed.YES ? source : title;
        return new Grounds(by.map(Node.Scalar::text).orElse(otherwise.by()), confirmed, where, "");
    }

    private Optional<Text> text(Node.Scalar by) {
        Optional<String> key = texts.keySet().stream()
                .filter(each -> by.text().equals(each)
                        || by.text().startsWith(each + " ")
                        || by.text().startsWith(each + ","))
                .max(java.util.Comparator.comparing(String::length));
        if (key.isEmpty()) {
            String first = by.text().split("[ ,]")[0];
            String near = Closest.to(first, texts.keySet())
                    .map(text -> "did you mean '" + text + "'?")
                    .orElse("list the text under 'texts'");
            problems.add(
                    "unknown-text",
                    by.mark(),
                    "'" + by.text() + "' does not begin with a text that the charter lists",
                    near);
            return Optional.empty();
        }
        return Optional.of(texts.get(key.get()));
    }
}
