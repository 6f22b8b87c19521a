package org.comity.cli.replay;

import java.util.Arrays;
import java.util.BitSet;

/// One row of a CSV file, of which only the wanted columns are kept. The same object serves for every row.
public final class Row {
    private char[] text = new char[256];
    private int[] from = new int[16];
    private int[] until = new int[16];
    private int length;
    private int fields;
    private long line;

    void begin(long startingLine) {
        line = startingLine;
        length = 0;
        fields = 0;
    }

    /// Takes one field, without the spaces around it.
    void add(BitSet wanted, char[] buffer, int offset, int size) {
        int column = fields++;
        if (!wanted.get(column)) {
            return;
        }
        int begin = offset;
        int end = offset + size;
        while (begin < end && buffer[begin] <= ' ') {
            begin++;
        }
        while (begin < end && buffer[end - 1] <= ' ') {
            end--;
        }
        if (column >= from.length) {
            from = Arrays.copyOf(from, column * 2);
            until = Arrays.copyOf(until, column * 2);
        }
        if (length + end - begin > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + end - begin));
        }
        System.arraycopy(buffer, begin, text, length, end - begin);
        from[column] = length;
        length += end - begin;
        until[column] = length;
    }

    /// The line of the file on which the row begins.
    public long line() {
        return line;
    }

    int fields() {
        return fields;
    }

    /// A field as text; empty for a column that is [Header#NOWHERE].
    public String text(int column) {
        return column == Header.NOWHERE ? "" : new String(text, from[column], until[column] - from[column]);
    }

    /// The number of a field's text, a new one if need be.
    int number(int column, Interner interner) {
        return interner.number(text, from[column], until[column]);
    }

    /// The number of a field's text if it has one, else -1.
    int find(int column, Interner interner) {
        return interner.find(text, from[column], until[column]);
    }
}
