package org.comity.record.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Writes canonical JSON (RFC 8785). Whoever calls gives the keys of an object in their order.
final class CanonicalWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] out = new byte[1024];
    private int length;
    /// Whether the next key or item needs a comma.
    private boolean begun;
    private String lastKey = "";

    /// A text that JSON in UTF-8 cannot carry. Never leaves this package.
    static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwritable(String says) {
            super(says, null, false, false);
        }
    }

    CanonicalWriter open() {
        raw('{');
        begun = false;
        return this;
    }

    CanonicalWriter close() {
        raw('}');
        begun = true;
        return this;
    }

    /// @throws IllegalStateException when the key does not come after the one before; a mistake of a
    ///     writer
    CanonicalWriter key(String key) {
        if (begun) {
            if (lastKey.compareTo(key) >= 0) {
                throw new IllegalStateException("the key " + key + " does not come after " + lastKey);
            }
            raw(',');
        }
        lastKey = key;
        quoted(key);
        raw(':');
        begun = false;
        return this;
    }

    /// Ends a value of a key; needed after an object or a list, since their keys are others.
    private CanonicalWriter ended(String key) {
        lastKey = key;
        begun = true;
        return this;
    }

    CanonicalWriter text(String key, String text) {
        key(key);
        quoted(text);
        return ended(key);
    }

    /// Nothing at all where there is no text.
    CanonicalWriter textIfAny(String key, String text) {
        return text.isEmpty() ? this : text(key, text);
    }

    CanonicalWriter number(String key, long number) {
        key(key);
        ascii(Long.toString(number));
        return ended(key);
    }

    CanonicalWriter yes(String key) {
        key(key);
        ascii("true");
        return ended(key);
    }

    /// Writes the value of a key.
    CanonicalWriter value(String key, Runnable value) {
        key(key);
        value.run();
        return ended(key);
    }

    CanonicalWriter texts(String key, List<String> texts) {
        return texts.isEmpty() ? this : list(key, texts, this::quoted);
    }

    /// A list, or nothing at all where it is empty.
    <T> CanonicalWriter list(String key, List<T> items, java.util.function.Consumer<? super T> item) {
        if (items.isEmpty()) {
            return this;
        }
        key(key);
        items(items, item);
        return ended(key);
    }

    /// A whole number as a value.
    void digits(long number) {
        ascii(Long.toString(number));
    }

    /// The items of a list, in brackets.
    <T> void items(List<T> items, java.util.function.Consumer<? super T> item) {
        raw('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                raw(',');
            }
            item.accept(items.get(i));
        }
        raw(']');
    }

    /// JSON that is canonical already.
    void json(String json) {
        bytes(json.getBytes(StandardCharsets.UTF_8));
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    private void bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            out[length++] = (byte) text.charAt(i);
        }
    }

    private void raw(char sign) {
        room(1);
        out[length++] = (byte) sign;
    }

    private void room(int more) {
        if (length + more > out.length) {
            out = Arrays.copyOf(out, Math.max(length + more, 2 * out.length));
        }
    }

    void quoted(String text) {
        // Three bytes for a UTF-16 unit, six for one that is escaped.
        room(2 + 6 * text.length());
        byte[] to = out;
        int at = length;
        to[at++] = '"';
        int i = 0;
        for (; i < text.length() && isPlain(text.charAt(i)); i++) {
            to[at++] = (byte) text.charAt(i);
        }
        length = at;
        if (i < text.length()) {
            other(text, i);
        }
        out[length++] = '"';
    }

    private static boolean isPlain(char unit) {
        return unit >= ' ' && unit < 0x80 && unit != '"' && unit != '\\';
    }

    private void other(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isPlain(unit)) {
                out[length++] = (byte) unit;
            } else if (unit < 0x80) {
                escaped(unit);
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                utf8(Character.toCodePoint(unit, text.charAt(++i)));
            } else if (Character.isSurrogate(unit)) {
                throw new Unwritable("half of a pair of surrogates (U+%04X)".formatted((int) unit));
            } else {
                utf8(unit);
            }
        }
    }

    private void escaped(char unit) {
        if (unit == 0) {
            throw new Unwritable("the character U+0000");
        }
        out[length++] = '\\';
        switch (unit) {
            case '"' -> out[length++] = '"';
            case '\\' -> out[length++] = '\\';
            case '\b' -> out[length++] = 'b';
            case '\t' -> out[length++] = 't';
            case '\n' -> out[length++] = 'n';
            case '\f' -> out[length++] = 'f';
            case '\r' -> out[length++] = 'r';
            default -> {
                out[length++] = 'u';
                out[length++] = '0';
                out[length++] = '0';
                out[length++] = HEX[unit >> 4];
                out[length++] = HEX[unit & 15];
            }
        }
    }

    private void utf8(int point) {
        if (point < 0x800) {
            out[length++] = (byte) (0xC0 | point >> 6);
        } else {
            if (point < 0x10000) {
                out[length++] = (byte) (0xE0 | point >> 12);
            } else {
                out[length++] = (byte) (0xF0 | point >> 18);
                out[length++] = (byte) (0x80 | point >> 12 & 63);
            }
            out[length++] = (byte) (0x80 | point >> 6 & 63);
        }
        out[length++] = (byte) (0x80 | point & 63);
    }
}
