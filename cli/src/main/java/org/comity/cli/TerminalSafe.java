package org.comity.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Passes UTF-8 text on and writes characters that could steer a terminal as their number in four hexadecimal digits.
///
/// Names come from options and files of others. Line ends and tabs pass; other control characters and those that turn
/// the direction of writing do not. In JSON, where such a character stands only in strings, its number means the same.
final class TerminalSafe extends OutputStream {
    private static final int LEAD_OF_TWO = 0xC2;
    private static final int LEAD_OF_THREE = 0xE2;

    private final OutputStream to;
    private final int[] begun = new int[3];
    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private int length;

    TerminalSafe(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int octet) throws IOException {
        take(octet);
        drain();
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        if (length == 0 && isHarmless(octets, from, count)) {
            to.write(octets, from, count);
            return;
        }
        for (int i = from; i < from + count; i++) {
            take(octets[i]);
        }
        drain();
    }

    private static boolean isHarmless(byte[] octets, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int octet = octets[i] & 0xff;
            if (isControl(octet) || octet == LEAD_OF_TWO || octet == LEAD_OF_THREE) {
                return false;
            }
        }
        return true;
    }

    private void drain() throws IOException {
        ready.writeTo(to);
        ready.reset();
    }

    private void take(int octet) {
        begun[length++] = octet & 0xff;
        switch (begun[0]) {
            case LEAD_OF_TWO -> {
                if (length == 2) {
                    pass(begun[1] & 0x3f | 0x80);
                }
            }
            case LEAD_OF_THREE -> {
                if (length == 3) {
                    pass((begun[0] & 0x0f) << 12 | (begun[1] & 0x3f) << 6 | begun[2] & 0x3f);
                }
            }
            default -> pass(begun[0]);
        }
    }

    /// Writes what has begun, or the number of the character that it is.
    private void pass(int character) {
        if (steers(character)) {
            ready.writeBytes("\\u%04x".formatted(character).getBytes(StandardCharsets.US_ASCII));
            length = 0;
        } else {
            passBegun();
        }
    }

    private void passBegun() {
        for (int i = 0; i < length; i++) {
            ready.write(begun[i]);
        }
        length = 0;
    }

    private boolean steers(int character) {
        // A single octet from 0x80 on is part of a longer character.
        boolean laterControl = length == 2 && character < 0xa0;
        boolean direction = character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
        return length == 1 && isControl(character) || laterControl || length == 3 && direction;
    }

    private static boolean isControl(int octet) {
        return octet < 0x20 && octet != '\n' && octet != '\t' || octet == 0x7f;
    }

    @Override
    public void flush() throws IOException {
        passBegun();
        drain();
        to.flush();
    }
}
