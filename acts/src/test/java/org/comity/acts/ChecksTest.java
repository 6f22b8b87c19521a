package org.comity.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final String DIGEST = "0".repeat(64);
    private static final Body SAID = new Statement("", new Content.Open("the sky is blue"), "en", List.of());

    private static Draft draft(Body body, List<Relation> relates) {
        return draft(body, relates, "r1", "secretariat", Optional.empty());
    }

    private static Draft draft(
            Body body, List<Relation> relates, String requestId, String enteredBy, Optional<When> known) {
        return new Draft(
                "river-league",
                known,
                When.of("2026-11-25"),
                new Actor.Member("ALD"),
                enteredBy,
                Standing.STATEMENT,
                body,
                List.of(),
                relates,
                new Audience.Everybody(),
                requestId,
                List.of());
    }

    private static String alone(Draft draft) {
        return Checks.alone(draft).map(Refused::code).orElse("sound");
    }

    private static String placed(Draft draft) {
        return Checks.placed(draft, 5, NOW).map(Refused::code).orElse("sound");
    }

    private static Draft known(String when) {
        return draft(SAID, List.of(), "r1", "secretariat", Optional.of(When.of(when)));
    }

    @Test
    void nothing_is_known_before_it_is_recorded() {
        assertEquals("sound", placed(known("2026-11-26T09:59Z")));
        assertEquals("sound", placed(known("2026-11-26T10:00Z")));
        assertEquals("ACT-1", placed(known("2026-11-26T10:01Z")));
        assertEquals("ACT-1", placed(known("2027")));
        assertEquals("sound", placed(known("unknown")));
    }

    @Test
    void a_day_that_has_begun_somewhere_can_be_known() {
        // At ten o'clock UTC the next day begins at +14:00.
        assertEquals("sound", placed(known("2026-11-27")));
        assertEquals("ACT-1", placed(known("2026-11-28")));
    }

    @Test
    void an_act_has_a_request_id_of_at_most_200_characters() {
        assertEquals("sound", alone(draft(SAID, List.of(), "r".repeat(200), "secretariat", Optional.empty())));
        assertEquals("ACT-2", alone(draft(SAID, List.of(), "r".repeat(201), "secretariat", Optional.empty())));
        assertEquals("ACT-2", alone(draft(SAID, List.of(), " ", "secretariat", Optional.empty())));
    }

    @Test
    void an_act_relates_to_earlier_ones_only() {
        assertEquals("sound", placed(draft(SAID, List.of(new Relation(4, Relation.As.FOLLOWS)))));
        assertEquals("ACT-3", placed(draft(SAID, List.of(new Relation(5, Relation.As.FOLLOWS)))));
        assertEquals("ACT-3", placed(draft(SAID, List.of(new Relation(6, Relation.As.CORRECTS)))));
        assertEquals("sound", placed(draft(new Erasure(4, DIGEST, "asked to"), List.of())));
        assertEquals("ACT-3", placed(draft(new Erasure(5, DIGEST, "asked to"), List.of())));
    }

    @Test
    void an_act_relates_to_another_once() {
        Relation follows = new Relation(2, Relation.As.FOLLOWS);
        assertEquals("sound", alone(draft(SAID, List.of(follows, new Relation(3, Relation.As.FOLLOWS)))));
        assertEquals("ACT-4", alone(draft(SAID, List.of(follows, follows))));
        assertEquals("ACT-4", alone(draft(SAID, List.of(follows, new Relation(2, Relation.As.RETRACTS)))));
    }

    @Test
    void a_correction_names_what_it_corrects_or_retracts() {
        Body correction = new Correction("the date was misread");
        assertEquals("ACT-7", alone(draft(correction, List.of())));
        assertEquals("ACT-7", alone(draft(correction, List.of(new Relation(2, Relation.As.FOLLOWS)))));
        assertEquals("sound", alone(draft(correction, List.of(new Relation(2, Relation.As.CORRECTS)))));
        assertEquals("sound", alone(draft(correction, List.of(new Relation(2, Relation.As.RETRACTS)))));
    }

    @Test
    void what_this_program_does_not_know_or_cannot_have_is_not_entered() {
        assertEquals("ACT-6", alone(draft(new Unread("dance", 1, "{\"kind\":\"dance\",\"v\":1}"), List.of())));
        assertEquals("ACT-8", alone(draft(new ClockJump(NOW, NOW), List.of())));
        assertEquals("ACT-12", alone(draft(new Withheld("statement", 1, DIGEST), List.of())));
        assertEquals("ACT-12", alone(draft(new Statement("", new Content.Sealed(DIGEST), "", List.of()), List.of())));
        assertEquals("sound", alone(draft(new Statement("", new Content.Private("x"), "", List.of()), List.of())));
    }

    @Test
    void an_act_names_who_enters_it() {
        assertEquals("ACT-10", alone(draft(SAID, List.of(), "r1", " ", Optional.empty())));
    }

    @Test
    void a_claim_does_not_end_before_it_begins() {
        Statement.Claim ended =
                new Statement.Claim("status/ALD", "frozen", Optional.empty(), Optional.of(When.of("2026-11-24")));
        Body body = new Statement("", new Content.Open("x"), "", List.of(ended));
        assertEquals("ACT-11", alone(draft(body, List.of())));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Statement.Claim(
                        "status/ALD",
                        "frozen",
                        Optional.of(When.of("2025")),
                        ended.until().map(_ -> When.of("2024"))));
    }

    @Test
    void a_refusal_says_what_to_do() {
        Refused refused = Checks.placed(known("2027"), 5, NOW).orElseThrow();
        assertTrue(refused.because().contains("2027"), refused.because());
        assertFalse(refused.remedy().isBlank());
    }

    @Test
    void constructors_refuse_nonsense() {
        assertThrows(IllegalArgumentException.class, () -> new Act(0, NOW, draft(SAID, List.of())));
        assertThrows(IllegalArgumentException.class, () -> new Act(1L << 53, NOW, draft(SAID, List.of())));
        assertThrows(IllegalArgumentException.class, () -> new Relation(0, Relation.As.FOLLOWS));
        assertThrows(IllegalArgumentException.class, () -> new Correction(" "));
        assertThrows(IllegalArgumentException.class, () -> new CharterTaken("charter.yaml", "ABC", 1));
        assertThrows(
                IllegalArgumentException.class, () -> new CharterTaken("charter.yaml", DIGEST.replace('0', 'A'), 1));
        assertThrows(IllegalArgumentException.class, () -> new Hedge(List.of(), ""));
        assertThrows(IllegalArgumentException.class, () -> new Audience.Only(List.of("ALD", "ALD")));
        assertEquals("Private[...]", new Content.Private("a secret").toString());
    }
}
