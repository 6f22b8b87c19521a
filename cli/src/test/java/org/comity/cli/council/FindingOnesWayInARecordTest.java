package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever does not know an id or a code is led to it, and is not answered as if nothing were there.
@Tag("slow")
class FindingOnesWayInARecordTest {
    @Test
    void without_an_id_everything_that_can_be_asked_about_is_listed() {
        Running instruments = Running.comity("bound", "--organisation", "csto", "--on", "2001-01-01", "--json");
        assertEquals(0, instruments.exit(), instruments.err());
        List<String> bound = instruments
                .json()
                .get("instruments")
                .valueStream()
                .map(each -> each.get("instrument").asString() + " " + each.get("bound"))
                .toList();
        assertTrue(bound.contains("treaty-1992 6"), bound::toString);
        Running responses = Running.comity("response", "--organisation", "csto");
        assertEquals(0, responses.exit(), responses.err());
        assertTrue(responses.out().contains("kazakhstan-2022  KAZ   2022-01-05"), responses.out());
        assertEquals(1, Running.comity("response", "--organisation", "un").exit());
    }

    @Test
    void nobody_is_told_that_nothing_binds_a_state_that_was_only_mistyped() {
        for (List<String> question : List.of(
                List.of("bound", "treaty-1992", "--party", "ARMENIA"),
                List.of("guarantees", "--to", "ARMENIA"),
                List.of("guarantees", "--by", "ARMENIA"))) {
            Running run = Running.line(String.join(" ", question) + " --on 2024-11-28 --organisation csto");
            assertEquals(2, run.exit(), run.out());
            assertEquals("", run.out());
            assertTrue(run.err().contains("knows no such member or party"), run.err());
        }
    }

    @Test
    void what_came_without_an_offer_is_not_told_as_if_nothing_had_come() {
        Running run = Running.comity("response", "kazakhstan-2022", "--on", "2022-02-01", "--organisation", "csto");
        assertTrue(run.out().contains("5 units were sent, see below"), run.out());
        assertTrue(run.out().contains("all had left  2022-01-19"), run.out());
    }
}
