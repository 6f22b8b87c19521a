package org.comity.cli.replay;

import java.util.Arrays;
import java.util.List;
import org.comity.charter.vote.Position;

/// Every vote of a set, grouped by item: who, by the number of a code, and where it stood.
///
/// Held in arrays, because there may be millions. Immutable.
final class Votes {
    private static final Position[] POSITIONS = Position.values();

    private final int[] begins;
    private final int[] codes;
    private final byte[] positions;
    private final List<String> texts;

    private Votes(int[] begins, int[] codes, byte[] positions, List<String> texts) {
        this.begins = begins;
        this.codes = codes;
        this.positions = positions;
        this.texts = texts;
    }

    /// No votes on some items.
    static Votes none(int items) {
        return new Votes(new int[items + 1], new int[0], new byte[0], List.of());
    }

    int size() {
        return codes.length;
    }

    /// Where the votes on an item begin.
    int begin(int item) {
        return begins[item];
    }

    /// Where the votes on an item end, not included.
    int end(int item) {
        return begins[item + 1];
    }

    int count(int item) {
        return end(item) - begin(item);
    }

    /// The number of the code that a vote calls its member.
    int code(int vote) {
        return codes[vote];
    }

    Position position(int vote) {
        return POSITIONS[positions[vote]];
    }

    /// The codes by their numbers.
    List<String> texts() {
        return texts;
    }

    /// Collects votes as they come.
    static final class Collector {
        private int[] items = new int[1 << 14];
        private int[] codes = new int[1 << 14];
        private byte[] positions = new byte[1 << 14];
        private int size;

        void add(int item, int code, Position position) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
                codes = Arrays.copyOf(codes, size * 2);
                positions = Arrays.copyOf(positions, size * 2);
            }
            items[size] = item;
            codes[size] = code;
            positions[size++] = (byte) position.ordinal();
        }

        /// The votes by item, and those on one item in the order in which they came.
        Votes grouped(int itemCount, List<String> texts) {
            int[] begins = new int[itemCount + 1];
            for (int i = 0; i < size; i++) {
                begins[items[i] + 1]++;
            }
            for (int i = 0; i < itemCount; i++) {
                begins[i + 1] += begins[i];
            }
            int[] next = Arrays.copyOf(begins, itemCount);
            int[] sortedCodes = new int[size];
            byte[] sortedPositions = new byte[size];
            for (int i = 0; i < size; i++) {
                int to = next[items[i]]++;
                sortedCodes[to] = codes[i];
                sortedPositions[to] = positions[i];
            }
            return new Votes(begins, sortedCodes, sortedPositions, List.copyOf(texts));
        }
    }
}
