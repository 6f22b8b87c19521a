package org.comity.record.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.comity.charter.yaml.Mark;

/// Characters of a UTF-8 stream; stops at the first byte that is not UTF-8 and knows where that was.
final class Utf8Reader extends Reader {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long bytes;
    private int line = 1;
    private int column = 1;
    /// The second half of a pair, for the next read.
    private char waiting;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /// A byte that is not UTF-8. Never leaves this package.
    static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Mark mark;

        NotUtf8(Mark mark, long offset) {
            super("the file is not UTF-8 here (byte " + offset + ")");
            this.mark = mark;
        }

        Mark mark() {
            return mark;
        }
    }

    @Override
    public int read(char[] to, int from, int most) throws IOException {
        int at = from;
        while (at < from + most) {
            int unit = unit();
            if (unit < 0) {
                break;
            }
            to[at++] = (char) unit;
            if (next == filled && waiting == 0) {
                break;
            }
        }
        return at == from && most > 0 ? -1 : at - from;
    }

    private int unit() throws IOException {
        if (waiting != 0) {
            char low = waiting;
            waiting = 0;
            column++;
            return low;
        }
        int first = octet();
        if (first < 0x80) {
            line += first == '\n' ? 1 : 0;
            column = first == '\n' ? 1 : column + 1;
            return first;
        }
        int more = first >= 0xC2 && first < 0xE0 ? 1 : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xF0 ? 3 : 0;
        if (more == 0 || first > 0xF4) {
            throw wrong();
        }
        int point = first & 0x3F >> more;
        for (int i = 0; i < more; i++) {
            int follows = octet();
            if (follows < 0 || (follows & 0xC0) != 0x80) {
                throw wrong();
            }
            point = point << 6 | follows & 0x3F;
        }
        boolean overlong = more == 2 && point < 0x800 || more == 3 && point < 0x10000;
        if (overlong || point > Character.MAX_CODE_POINT || point >= 0xD800 && point < 0xE000) {
            throw wrong();
        }
        column++;
        if (point < 0x10000) {
            return point;
        }
        waiting = Character.lowSurrogate(point);
        return Character.highSurrogate(point);
    }

    private NotUtf8 wrong() {
        return new NotUtf8(new Mark(line, column), bytes);
    }

    /// The next byte, or -1 at the end.
    private int octet() throws IOException {
        if (next == filled) {
            filled = Math.max(0, in.read(buffer));
            next = 0;
            if (filled == 0) {
                return -1;
            }
        }
        bytes++;
        return buffer[next++] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
