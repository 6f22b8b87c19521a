package org.comity.log.tile;

import java.util.ArrayList;
import java.util.List;
import org.comity.log.note.Parsed;

/// The place of one file of a published log: `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`
/// (C2SP tlog-tiles).
///
/// Each place has exactly one path, and only that is read: no leading zeros, no other separators,
/// nothing above or beside. So a path from a stranger can be resolved in a directory.
///
/// @param index which tile of its layer, from 0 until [#MOST_TILES]
/// @param width how many hashes or entries it holds, 1 to 256; a tile of 256 is full
public record TilePath(Layer layer, long index, int width) {
    /// Hashes in a full tile, entries in a full bundle.
    public static final int FULL = 256;

    /// The most tiles of one layer, as a log has fewer than 2^63 leaves.
    public static final long MOST_TILES = 1L << 55;

    /// The highest level that a log of fewer than 2^63 leaves reaches.
    public static final int TOP_LEVEL = 7;

    private static final int LONGEST = 64;

    public TilePath {
        if (index < 0 || index >= MOST_TILES || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + index + " of width " + width);
        }
    }

    /// The hashes at a level that a tree of this size has at this tile.
    ///
    /// @param level 0 to 7
    public static TilePath hashes(int level, long index, long size) {
        if (level < 0 || level > TOP_LEVEL) {
            throw new IllegalArgumentException("no tree has tiles of level " + level);
        }
        return new TilePath(new Layer.Level(level), index, widthIn(size >>> 8 * level, index));
    }

    /// The entries that a tree of this size has in this bundle.
    public static TilePath entries(long index, long size) {
        return new TilePath(new Layer.Entries(), index, widthIn(size, index));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /// The full tile at the same place. A log may have deleted the partial one since it has this.
    public TilePath full() {
        return new TilePath(layer, index, FULL);
    }

    /// The most bytes that the file may have.
    public int mostBytes() {
        return switch (layer) {
            case Layer.Entries _ -> width * (2 + EntryBundle.LONGEST_ENTRY);
            case Layer.Level _ -> width * 32;
        };
    }

    /// The path, relative to where the log is published, with slashes.
    @Override
    public String toString() {
        StringBuilder groups = new StringBuilder(threeDigits(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x" + threeDigits(rest % 1000) + "/");
        }
        String place = switch (layer) {
            case Layer.Entries _ -> "entries";
            case Layer.Level(int level) -> Integer.toString(level);
        };
        return "tile/" + place + "/" + groups + (isFull() ? "" : ".p/" + width);
    }

    /// Reads a path, and only what [#toString] writes.
    public static Parsed<TilePath> parse(String path) {
        if (path.length() > LONGEST) {
            return new Parsed.Bad<>("a path of a tile has at most " + LONGEST + " characters, not " + path.length());
        }
        List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
        if (parts.size() < 3 || !parts.get(0).equals("tile")) {
            return bad(path, "it is not tile/<level>/<index> or tile/entries/<index>");
        }
        String place = parts.get(1);
        if (!place.equals("entries") && !isNumber(place, 63)) {
            return bad(path, "'" + place + "' is not 'entries' and not a level from 0 to 63");
        }
        Layer layer = place.equals("entries") ? new Layer.Entries() : new Layer.Level(Integer.parseInt(place));
        int width = FULL;
        int last = parts.size() - 1;
        if (parts.get(last - 1).endsWith(".p")) {
            if (!isNumber(parts.get(last), FULL - 1) || parts.get(last).equals("0")) {
                return bad(path, "'" + parts.get(last) + "' is not a width from 1 to 255");
            }
            width = Integer.parseInt(parts.get(last));
            String group = parts.get(last - 1);
            parts.set(last - 1, group.substring(0, group.length() - 2));
            last--;
        }
        return index(path, parts.subList(2, last + 1), layer, width);
    }

    private static Parsed<TilePath> index(String path, List<String> groups, Layer layer, int width) {
        if (groups.isEmpty()) {
            return bad(path, "it has no index");
        }
        long index = 0;
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i);
            boolean isLast = i == groups.size() - 1;
            if (!group.matches(isLast ? "[0-9]{3}" : "x[0-9]{3}")) {
                return bad(path, "'" + group + "' is not " + (isLast ? "three digits" : "an x and three digits"));
            }
            if (i == 0 && group.equals("x000")) {
                return bad(path, "an index does not begin with x000");
            }
            // Compared before it is multiplied, so that nothing overflows.
            int digits = Integer.parseInt(isLast ? group : group.substring(1));
            if (index > (MOST_TILES - 1 - digits) / 1000) {
                return bad(path, "the index is 2^55 or more");
            }
            index = index * 1000 + digits;
        }
        return new Parsed.Good<>(new TilePath(layer, index, width));
    }

    private static int widthIn(long hashes, long index) {
        return (int) Math.min(FULL, hashes - index * FULL);
    }

    private static boolean isNumber(String text, int most) {
        return text.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(text) <= most;
    }

    private static String threeDigits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(3 - digits.length()) + digits;
    }

    private static Parsed<TilePath> bad(String path, String says) {
        return new Parsed.Bad<>("'" + printable(path) + "' is no path of a tile: " + says);
    }

    private static String printable(String path) {
        return path.replaceAll("[^ -~]", "?");
    }
}
