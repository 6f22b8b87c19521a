package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();
    private final Progress progress =
            new Progress(new PrintStream(told, true, StandardCharsets.UTF_8), Duration.ofSeconds(1), now::get);

    private void rows(int number) {
        for (int i = 0; i < number; i++) {
            progress.another("votes.csv");
        }
    }

    @Test
    void short_work_says_nothing() {
        rows(1_000_000);
        assertEquals("", told.toString(StandardCharsets.UTF_8));
    }

    @Test
    void long_work_says_how_far_it_is_but_not_more_often_than_it_may() {
        rows(10_000);
        now.set(1_000_000_001L);
        rows(10_000);
        assertEquals("votes.csv: 12288\n", told.toString(StandardCharsets.UTF_8));
    }
}
