package org.comity.cli.replay;

import java.util.Arrays;

/// Numbers texts from 0 in the order in which they first come, and finds the number again without making a string.
///
/// Not safe for use by several threads.
final class Interner {
    private static final int ABSENT = -1;

    private int[] slots = new int[64];
    private int[] hashes = new int[32];
    private String[] texts = new String[32];
    private int size;

    Interner() {
        Arrays.fill(slots, ABSENT);
    }

    int size() {
        return size;
    }

    String text(int number) {
        return texts[number];
    }

    /// The number of a text, a new one if it has not been seen.
    int number(String text) {
        char[] letters = text.toCharArray();
        return number(letters, 0, letters.length);
    }

    /// The number of the text in a part of a buffer, a new one if it has not been seen.
    int number(char[] buffer, int from, int until) {
        int hash = hash(buffer, from, until);
        int slot = slot(hash, buffer, from, until);
        if (slots[slot] != ABSENT) {
            return slots[slot];
        }
        if (size == texts.length) {
            grow();
            slot = slot(hash, buffer, from, until);
        }
        slots[slot] = size;
        hashes[size] = hash;
        texts[size] = new String(buffer, from, until - from);
        return size++;
    }

    /// The number of a text that has been seen, else -1.
    int find(char[] buffer, int from, int until) {
        return slots[slot(hash(buffer, from, until), buffer, from, until)];
    }

    private int slot(int hash, char[] buffer, int from, int until) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != ABSENT) {
            int number = slots[slot];
            if (hashes[number] == hash && same(texts[number], buffer, from, until)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean same(String text, char[] buffer, int from, int until) {
        if (text.length() != until - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] buffer, int from, int until) {
        int hash = 0;
        for (int i = from; i < until; i++) {
            hash = 31 * hash + buffer[i];
        }
        // Spread, since the lowest bits choose the slot.
        return hash ^ hash >>> 15;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        slots = new int[size * 4];
        Arrays.fill(slots, ABSENT);
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != ABSENT) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number;
        }
    }
}
