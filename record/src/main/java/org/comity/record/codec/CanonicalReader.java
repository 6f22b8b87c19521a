package org.comity.record.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads canonical JSON (RFC 8785) within bounds and takes nothing else.
///
/// Numbers are integers that JSON carries exactly; there is no null; no text holds U+0000. Time and
/// memory are linear in the bytes.
final class CanonicalReader {
    static final int MOST_DEPTH = 16;
    static final long MOST_NUMBER = (1L << 53) - 1;

    /// Room that is taken for the keys of an object before any is read.
    private static final int MOST_ROOM = 16;

    /// The bytes that stand for themselves in a text.
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (int sign = ' '; sign < 0x80; sign++) {
            PLAIN[sign] = sign != '"' && sign != '\\';
        }
    }

    private final Heard heard;
    private byte[] bytes = {};
    private int at;
    private int depth;
    /// The key whose value is being read; [Keys#START] when it is none of the format.
    private Keys.Key current = Keys.START;

    /// @param heard what was read before, for whoever reads many
    CanonicalReader(Heard heard) {
        this.heard = heard;
    }

    /// Bytes that are not canonical. Never leaves this package.
    static final class NotCanonical extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int offset;

        NotCanonical(int offset, String says) {
            super(says, null, false, false);
            this.offset = offset;
        }

        int offset() {
            return offset;
        }
    }

    /// @param most bytes at most
    static JsonObject read(byte[] bytes, int most) {
        return new CanonicalReader(new Heard()).next(bytes, most);
    }

    /// Reads the next of many. What was wrong with one does not matter to the next.
    JsonObject next(byte[] next, int most) {
        if (next.length > most) {
            throw new NotCanonical(0, "there are " + next.length + " bytes; the most is " + most);
        }
        bytes = next;
        at = 0;
        depth = 0;
        current = Keys.START;
        if (peek() != '{') {
            throw wrong("an object begins with {");
        }
        JsonObject object = object();
        if (at != bytes.length) {
            throw wrong("there is something after the object");
        }
        return object;
    }

    private NotCanonical wrong(String says) {
        return new NotCanonical(at, says);
    }

    /// The next byte, or -1 at the end.
    private int peek() {
        return at < bytes.length ? bytes[at] : -1;
    }

    private void expect(char sign) {
        if (peek() != sign) {
            throw wrong("here must be " + sign);
        }
        at++;
    }

    private Object value() {
        return switch (peek()) {
            case '"' -> heard();
            case '{' -> object();
            case '[' -> list();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private void deeper() {
        if (++depth > MOST_DEPTH) {
            throw wrong("it is nested more than " + MOST_DEPTH + " deep");
        }
    }

    private JsonObject object() {
        int from = at;
        deeper();
        at++;
        Keys.Key parent = current;
        Shape begun = heard.begun(parent);
        Shape shape = begun;
        Object[] values = new Object[begun.room];
        if (peek() != '}') {
            do {
                if (shape.size > 0) {
                    at++;
                }
                if (shape.size == values.length) {
                    values = Arrays.copyOf(values, 2 * values.length);
                }
                Shape guess = shape.next;
                if (guess != shape && guess.known.isAt(bytes, at)) {
                    current = guess.known;
                    at += current.length();
                    shape = guess;
                } else {
                    shape = keyAfter(shape);
                }
                expect(':');
                values[shape.size - 1] = value();
            } while (peek() == ',');
        }
        expect('}');
        begun.room = Math.clamp(shape.size, 1, MOST_ROOM);
        current = parent;
        depth--;
        return new JsonObject(shape, values, from, at);
    }

    private Shape keyAfter(Shape before) {
        int start = at;
        String key = key();
        if (before.size > 0 && before.key.compareTo(key) >= 0) {
            at = start;
            throw wrong("the key '" + key + "' does not come after '" + before.key + "'");
        }
        return heard.after(before, key, current);
    }

    private List<Object> list() {
        deeper();
        at++;
        List<Object> items = new ArrayList<>(2);
        if (peek() != ']') {
            items.add(value());
            while (peek() == ',') {
                at++;
                items.add(value());
            }
        }
        expect(']');
        depth--;
        return items;
    }

    private Boolean word(String word, Boolean value) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return value;
    }

    private Long number() {
        int start = at;
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        int first = at;
        long number = 0;
        while (peek() >= '0' && peek() <= '9' && at - first < 17) {
            number = 10 * number + (bytes[at++] - '0');
        }
        int digits = at - first;
        if (digits == 0) {
            at = start;
            throw wrong("here must be a value");
        }
        boolean zeros = bytes[first] == '0' && (digits > 1 || negative);
        if (zeros || number > MOST_NUMBER || peek() == '.' || peek() == 'e' || peek() == 'E') {
            at = start;
            throw wrong("a number is a whole one within 2^53 - 1, without leading zeros");
        }
        return negative ? -number : number;
    }

    /// Reads a key, and takes it as the current one.
    private String key() {
        if (peek() != '"') {
            throw wrong("here must be a key");
        }
        int from = at + 1;
        byte[] all = bytes;
        int hash = 0;
        int i = from;
        while (i < all.length && PLAIN[all[i] & 0xFF]) {
            hash = 31 * hash + all[i++];
        }
        current = i < all.length && all[i] == '"' ? Keys.known(all, from, i, hash) : Keys.START;
        if (current == Keys.START) {
            return string();
        }
        at = i + 1;
        return current.text;
    }

    /// A value that is a text: often the same as the last one of this key.
    private String heard() {
        int from = at + 1;
        int end = heard.again(current, bytes, from);
        if (end > 0) {
            at = end + 1;
            return heard.text(current);
        }
        String text = string();
        // As many bytes as letters: all of them stand for themselves.
        if (at - 1 - from == text.length()) {
            heard.remember(current, text, bytes, from);
        }
        return text;
    }

    private String string() {
        int from = at + 1;
        // Most texts are ASCII without escapes.
        byte[] all = bytes;
        int i = from;
        while (i < all.length && PLAIN[all[i] & 0xFF]) {
            i++;
        }
        at = i;
        if (i < all.length && all[i] == '"') {
            at++;
            return new String(all, from, i - from, StandardCharsets.ISO_8859_1);
        }
        return other(from);
    }

    /// A text with escapes, or with characters beyond ASCII.
    private String other(int from) {
        StringBuilder text = new StringBuilder(at - from + 64);
        for (int i = from; i < at; i++) {
            text.append((char) bytes[i]);
        }
        while (true) {
            int next = peek();
            if (at >= bytes.length) {
                throw wrong("a text does not end");
            }
            if (next == '"') {
                at++;
                return text.toString();
            }
            if (next == '\\') {
                text.append(escape());
            } else if (next >= ' ') {
                text.append((char) next);
                at++;
            } else if (next >= 0) {
                throw wrong("a control character is not escaped");
            } else {
                text.appendCodePoint(beyondAscii());
            }
        }
    }

    private char escape() {
        int start = at;
        at++;
        int sign = peek();
        at++;
        return switch (sign) {
            case '"' -> '"';
            case '\\' -> '\\';
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> control(start);
            default -> throw new NotCanonical(start, "this escape is not canonical");
        };
    }

    /// Four lower-case hex digits of a control character that has no shorter escape.
    private char control(int start) {
        int unit = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = peek();
            boolean decimal = digit >= '0' && digit <= '9';
            if (!decimal && (digit < 'a' || digit > 'f')) {
                throw new NotCanonical(start, "this escape is not canonical");
            }
            unit = 16 * unit + (decimal ? digit - '0' : digit - 'a' + 10);
        }
        boolean shorter = unit == '\b' || unit == '\t' || unit == '\n' || unit == '\f' || unit == '\r';
        if (unit == 0 || unit >= ' ' || shorter) {
            throw new NotCanonical(start, "this escape is not canonical");
        }
        return (char) unit;
    }

    private int beyondAscii() {
        int start = at;
        int first = bytes[at++] & 0xFF;
        int more = first >= 0xC2 && first < 0xE0 ? 1 : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xF0 ? 3 : 0;
        if (more == 0 || first > 0xF4) {
            throw new NotCanonical(start, "this is not UTF-8");
        }
        int point = first & 0x3F >> more;
        for (int i = 0; i < more; i++, at++) {
            if (at >= bytes.length || (bytes[at] & 0xC0) != 0x80) {
                throw new NotCanonical(start, "this is not UTF-8");
            }
            point = point << 6 | bytes[at] & 0x3F;
        }
        boolean overlong = more == 2 && point < 0x800 || more == 3 && point < 0x10000;
        if (overlong || point > 0x10FFFF || point >= 0xD800 && point < 0xE000) {
            throw new NotCanonical(start, "this is not UTF-8");
        }
        return point;
    }
}
