package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.Erasure;
import org.comity.record.Journal.Erasing;
import org.comity.record.Records.Leaf;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Sealing;
import org.junit.jupiter.api.Test;

/// What is not for everybody: texts that can be released and erased, acts that can be released.
@SuppressWarnings("exports")
public interface PrivacyContract extends JournalTrial {
    @Test
    default void a_private_text_is_not_in_the_log_can_be_released_and_can_be_erased() throws Exception {
        enter(Statements.privately(COUNCIL, "name of the witness", "request-7"));
        Leaf leaf = journal().read(COUNCIL, 0, 1).getFirst();
        assertFalse(new String(leaf.bytes(), StandardCharsets.UTF_8).contains("witness"));
        Kept kept = journal().openings(COUNCIL, 1).getFirst();
        assertEquals("name of the witness", new String(kept.bytes(), StandardCharsets.UTF_8));
        assertTrue(kept.fits());

        Erasing erasing = new Erasing(COUNCIL, 1, kept.digest(), "it names a person", "registrar", "erase-1");
        assertEquals(List.of(2L), entered(journal().erase(erasing)).numbers());
        assertEquals(List.of(), journal().openings(COUNCIL, 1));
        assertArrayEquals(leaf.bytes(), journal().read(COUNCIL, 0, 1).getFirst().bytes());
        Erasure says = assertInstanceOf(Erasure.class, acts(COUNCIL).get(1).body());
        assertEquals(1, says.number());
        reopen();
        assertEquals(List.of(), journal().openings(COUNCIL, 1));

        // A retry is one erasure; a second one finds nothing; and the first act's retry is still known.
        assertEquals(List.of(2L), entered(journal().erase(erasing)).numbers());
        assertRefused(
                "JOURNAL-10", journal().erase(new Erasing(COUNCIL, 1, kept.digest(), "again", "registrar", "erase-2")));
        assertEquals(
                List.of(1L),
                enter(Statements.privately(COUNCIL, "name of the witness", "request-7"))
                        .numbers());
        assertProved(COUNCIL);
    }

    @Test
    default void nobody_can_say_that_a_text_was_erased_without_erasing_it() {
        enter(Statements.privately(COUNCIL, "name of the witness", "request-7"));
        String digest = journal().openings(COUNCIL, 1).getFirst().digest();
        assertRefused("JOURNAL-11", append(Statements.erasure(COUNCIL, new Erasure(1, digest, "it is said"))));
        assertEquals(1, journal().head(COUNCIL).size());
    }

    @Test
    default void what_is_not_there_cannot_be_erased() {
        enter(Statements.saying(COUNCIL, "open"));
        assertRefused(
                "JOURNAL-10", journal().erase(new Erasing(COUNCIL, 1, "0".repeat(64), "why", "registrar", "erase-1")));
        assertEquals(1, journal().head(COUNCIL).size());
    }

    @Test
    default void an_act_behind_closed_doors_can_be_released_and_not_erased() {
        enter(Statements.behindClosedDoors(COUNCIL, "between us", "request-7"));
        Leaf leaf = journal().read(COUNCIL, 0, 1).getFirst();
        assertFalse(new String(leaf.bytes(), StandardCharsets.UTF_8).contains("between us"));
        assertInstanceOf(Withheld.class, acts(COUNCIL).getFirst().body());
        Kept kept = journal().openings(COUNCIL, 1).getFirst();
        Act revealed = Sealing.reveal(acts(COUNCIL).getFirst(), kept.bytes()).orElseThrow();
        assertEquals("between us", text(revealed));
        assertRefused(
                "JOURNAL-10", journal().erase(new Erasing(COUNCIL, 1, kept.digest(), "why", "registrar", "erase-1")));
        assertEquals(1, journal().openings(COUNCIL, 1).size());
    }
}
