package org.comity.record.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.comity.record.Document;
import org.comity.record.Journal.Proposal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whose turn it is, and who has to wait before the line.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LineTest {
    private static final long NO_BOUND = Long.MAX_VALUE;

    private final Line line = new Line();

    @Test
    void a_busy_organisation_does_not_keep_a_quiet_one_waiting() {
        join("busy", 3_000);
        join("quiet", 2);
        List<String> order = line.take(6, NO_BOUND, 0).stream()
                .map(waiting -> waiting.proposal.organisation())
                .toList();
        assertEquals(List.of("busy", "quiet", "busy", "quiet", "busy", "busy"), order);
    }

    @Test
    void a_group_takes_all_that_waits_up_to_its_bounds() {
        join("busy", 500);
        assertEquals(500, line.take(1_024, NO_BOUND, 0).size());
        join("busy", 500);
        assertEquals(100, line.take(100, NO_BOUND, 0).size());
        // Each takes about a thousand bytes.
        assertEquals(3, line.take(1_024, 2_500, 0).size());
        assertEquals(397, line.count());
    }

    @Test
    void one_organisation_keeps_its_order() {
        List<Waiting> all = join("busy", 100);
        assertEquals(all, line.take(1_024, NO_BOUND, 0));
    }

    @Test
    void who_comes_when_the_line_is_full_waits_until_there_is_room() throws Exception {
        join("busy", 4_096);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Line.Joined> late = threads.submit(() -> line.join(waiting("busy", 0)));
            // Another organisation's line is its own.
            assertEquals(Line.Joined.YES, line.join(waiting("quiet", 0)));
            assertFalse(late.isDone());
            assertEquals(1, line.take(1, NO_BOUND, 0).size());
            assertEquals(Line.Joined.YES, late.get());
        }
        assertEquals(4_097, line.count());
    }

    @Tag("slow")
    @Test
    void large_documents_fill_the_line_too_and_one_alone_always_fits() throws Exception {
        assertEquals(Line.Joined.YES, line.join(waiting("busy", 60 << 20)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Line.Joined> late = threads.submit(() -> line.join(waiting("busy", 5 << 20)));
            assertEquals(1, line.take(1, NO_BOUND, 0).size());
            assertEquals(Line.Joined.YES, late.get());
        }
        assertEquals(1, line.count());
    }

    @Test
    void when_it_closes_what_is_in_it_can_be_taken_and_nobody_else_joins() throws Exception {
        join("busy", 4_096);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Line.Joined> before = threads.submit(() -> line.join(waiting("busy", 0)));
            line.close();
            assertEquals(Line.Joined.CLOSED, before.get());
        }
        assertEquals(Line.Joined.CLOSED, line.join(waiting("quiet", 0)));
        assertEquals(4_096, line.take(10_000, NO_BOUND, 0).size());
        assertTrue(line.take(10_000, NO_BOUND, 60_000).isEmpty());
    }

    @Test
    void a_line_that_was_closed_is_over_only_when_nobody_waits_in_it() {
        assertTrue(line.take(10, NO_BOUND, 0).isEmpty());
        // Between looking and finding nothing, and asking whether that was all.
        join("late", 1);
        line.close();
        assertFalse(line.isOver());
        assertEquals(1, line.take(10, NO_BOUND, 0).size());
        assertTrue(line.isOver());
    }

    private List<Waiting> join(String organisation, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> {
                    Waiting one = waiting(organisation, 0);
                    assertEquals(Line.Joined.YES, line.join(one));
                    return one;
                })
                .toList();
    }

    private static Waiting waiting(String organisation, int bytes) {
        List<Document> documents = bytes == 0 ? List.of() : List.of(Document.of(new byte[bytes]));
        return new Waiting(Proposal.of(organisation, List.of()).with(documents), Optional.empty(), Optional.empty());
    }
}
