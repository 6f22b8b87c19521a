package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What reaches a terminal of names that others wrote.
class TerminalSafeTest {
    @Test
    void letters_of_every_script_line_ends_and_tabs_pass() throws IOException {
        String text = "Åland\tՀայաստան — «Совет» 理事会 🕊\n… · ×";
        assertEquals(text, atOnce(text));
        assertEquals(text, octetByOctet(text));
    }

    @Test
    void what_steers_a_terminal_is_written_as_its_number() throws IOException {
        String text = "a\u001b[31mb\u0007c\rd\u007fe\u009b2Jf\u202eg\u2066h";
        String safe = "a\\u001b[31mb\\u0007c\\u000dd\\u007fe\\u009b2Jf\\u202eg\\u2066h";
        assertEquals(safe, atOnce(text));
        assertEquals(safe, octetByOctet(text));
    }

    private static String atOnce(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TerminalSafe safe = new TerminalSafe(out)) {
            safe.write(text.getBytes(StandardCharsets.UTF_8));
            safe.flush();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String octetByOctet(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TerminalSafe safe = new TerminalSafe(out)) {
            for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
                safe.write(octet);
            }
            safe.flush();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
