package org.comity.charter.yaml;

import java.util.List;

/// A part of a YAML text that knows where it stands.
public sealed interface Node {
    Mark mark();

    /// What a reader would call this kind of node.
    String kind();

    /// A single value, kept as the text that it is.
    ///
    /// @param inside how many columns after the mark the text itself begins, or -1 when the text is
    ///     folded over several lines or holds escapes, so that a place inside it cannot be computed
    record Scalar(String text, Mark mark, int inside) implements Node {
        @Override
        public String kind() {
            return "a single value";
        }

        /// The place of a character of the text, or of the whole value when that cannot be known.
        public Mark at(int offset) {
            return inside < 0 ? mark : mark.right(inside + offset);
        }
    }

    /// A list of nodes.
    record Sequence(List<Node> items, Mark mark) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// Keys with their values, in the order of the text; no key occurs twice.
    record Mapping(List<Entry> entries, Mark mark) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "keys with values";
        }
    }

    /// One key of a mapping with its value.
    record Entry(Scalar key, Node value) {}
}
