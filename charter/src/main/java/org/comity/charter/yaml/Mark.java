package org.comity.charter.yaml;

/// A place in a text: line and column, both counted from 1.
public record Mark(int line, int column) implements Comparable<Mark> {
    public static final Mark START = new Mark(1, 1);

    public Mark {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
        }
    }

    /// The place some columns to the right on the same line.
    public Mark right(int columns) {
        return new Mark(line, column + columns);
    }

    @Override
    public int compareTo(Mark other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
