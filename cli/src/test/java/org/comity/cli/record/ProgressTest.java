package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void short_work_is_silent_and_long_work_is_told_now_and_then() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        long[] now = {0};
        Progress progress =
                new Progress(new PrintStream(told, true, StandardCharsets.UTF_8), Duration.ofSeconds(5), () -> now[0]);
        for (int second = 1; second <= 12; second++) {
            now[0] = Duration.ofSeconds(second).toNanos();
            progress.done("entered", 1_000L * second, 12_000);
        }
        assertEquals("entered: 5000 of 12000\nentered: 10000 of 12000\n", told.toString(StandardCharsets.UTF_8));
    }
}
