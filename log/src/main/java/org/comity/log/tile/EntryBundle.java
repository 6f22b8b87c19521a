package org.comity.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.log.note.Parsed;
import org.comity.log.tree.Hasher;

/// Up to 256 neighbouring entries in one file: before each its length, two bytes, big-endian.
///
/// At most 16,777,472 bytes. Holds the bytes once, without a copy for each entry.
public final class EntryBundle {
    /// Bytes in the longest entry.
    public static final int LONGEST_ENTRY = 65_535;

    private final byte[] bytes;
    private final int[] starts;

    private EntryBundle(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /// Reads exactly so many entries, after which nothing may follow. The array is kept: do not
    /// change it afterwards.
    ///
    /// @param width 1 to 256
    public static Parsed<EntryBundle> parse(byte[] bytes, int width) {
        int[] starts = new int[width + 1];
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (bytes.length - at < 2) {
                return new Parsed.Bad<>("it ends before the length of entry " + i + " of " + width + " in it");
            }
            int length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
            at += 2;
            if (bytes.length - at < length) {
                return new Parsed.Bad<>("it ends inside entry " + i + " of " + width + " in it, which should have "
                        + length + " bytes");
            }
            starts[i] = at;
            at += length;
        }
        if (at != bytes.length) {
            return new Parsed.Bad<>((bytes.length - at) + " bytes follow its " + width + " entries");
        }
        starts[width] = at + 2;
        return new Parsed.Good<>(new EntryBundle(bytes, starts));
    }

    /// @param entries 1 to 256, none longer than 65,535 bytes
    public static EntryBundle of(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > TilePath.FULL) {
            throw new IllegalArgumentException("a bundle of " + entries.size() + " entries");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] starts = new int[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            byte[] entry = entries.get(i);
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            starts[i] = out.size();
            out.writeBytes(entry);
        }
        starts[entries.size()] = out.size() + 2;
        return new EntryBundle(out.toByteArray(), starts);
    }

    /// Entries in it.
    public int width() {
        return starts.length - 1;
    }

    /// The first entries of it: the bundle as it was when the log was smaller.
    public EntryBundle first(int width) {
        return new EntryBundle(Arrays.copyOf(bytes, starts[width] - 2), Arrays.copyOf(starts, width + 1));
    }

    public byte[] entry(int index) {
        return Arrays.copyOfRange(bytes, starts[index], starts[index] + length(index));
    }

    public List<byte[]> entries() {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < width(); i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    /// Writes the hash of an entry into an array.
    public void hash(int index, Hasher hasher, byte[] target, int offset) {
        hasher.leaf(bytes, starts[index], length(index), target, offset);
    }

    /// As it is published.
    public byte[] bytes() {
        return bytes.clone();
    }

    private int length(int index) {
        return starts[index + 1] - 2 - starts[index];
    }
}
