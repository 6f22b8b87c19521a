package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PipeTest {
    /// Takes nothing.
    private static final class Broken extends OutputStream {
        private final String because;

        Broken(String because) {
            this.because = because;
        }

        @Override
        public void write(int octet) throws IOException {
            throw new IOException(because);
        }
    }

    private static Running version(String because) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Pipe pipe = new Pipe(new Broken(because));
        int exit = Main.run(
                new PrintStream(pipe, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                pipe::isLeft,
                "--version");
        return new Running(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_reason_to_complain() {
        assertEquals(new Running(0, "", ""), version("Broken pipe"));
    }

    @Test
    void a_full_disk_is_told() {
        Running full = version("No space left on device");
        assertEquals(3, full.exit());
        assertTrue(full.err().contains("the answer could not be written"), full.err());
    }
}
