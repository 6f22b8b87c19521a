package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.SeatSignature;
import org.comity.acts.When;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.KeyChange;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.junit.jupiter.api.Test;

/// What cannot be entered, and what is entered with an act or not at all.
@SuppressWarnings("exports")
public interface EntryContract extends JournalTrial {
    @Test
    default void an_unknown_organisation_is_refused_by_name() {
        NotEntered answer = assertInstanceOf(NotEntered.class, append(Statements.saying("hill-club", "hello")));
        assertEquals("JOURNAL-4", answer.refused().code());
        assertTrue(
                answer.refused().because().contains("hill-club"),
                answer.refused().because());
        assertThrows(IllegalArgumentException.class, () -> journal().head("hill-club"));
        assertThrows(IllegalArgumentException.class, () -> journal().read("hill-club", 0, 1));
    }

    @Test
    default void an_act_of_another_organisation_is_refused() {
        assertRefused("JOURNAL-6", journal().append(Proposal.of(COUNCIL, List.of(Statements.saying(LEAGUE, "lost")))));
        assertEquals(0, journal().head(COUNCIL).size());
        assertEquals(0, journal().head(LEAGUE).size());
    }

    @Test
    default void nothing_and_too_much_at_once_are_refused() {
        assertRefused("JOURNAL-5", journal().append(Proposal.of(COUNCIL, List.of())));
        assertRefused("JOURNAL-5", journal().append(Proposal.of(COUNCIL, Statements.several(COUNCIL, 10_001))));
        assertEquals(0, journal().head(COUNCIL).size());
    }

    @Test
    default void an_act_that_is_too_large_takes_its_whole_batch_with_it() {
        List<Draft> batch =
                List.of(Statements.saying(COUNCIL, "small"), Statements.saying(COUNCIL, "x".repeat(65_535)));
        assertRefused("ACT-5", journal().append(Proposal.of(COUNCIL, batch)));
        assertEquals(0, journal().head(COUNCIL).size());
        enter(Statements.saying(COUNCIL, "x".repeat(64_000)));
        assertProved(COUNCIL);
    }

    @Test
    default void an_act_cannot_relate_to_one_that_is_not_before_it() {
        enter(Statements.saying(COUNCIL, "first"));
        Draft toItself =
                Statements.relating(Statements.saying(COUNCIL, "second"), new Relation(2, Relation.As.FOLLOWS));
        assertInstanceOf(NotEntered.class, append(toItself));
        enter(Statements.relating(Statements.saying(COUNCIL, "second"), new Relation(1, Relation.As.FOLLOWS)));
        assertEquals(List.of("first", "second"), texts(COUNCIL));
    }

    @Test
    default void what_will_be_known_only_tomorrow_cannot_be_entered_today() {
        assertRefused("ACT-1", append(Statements.known(Statements.saying(COUNCIL, "x"), When.of("2031-05-03"))));
        enter(Statements.known(Statements.saying(COUNCIL, "x"), When.of("2031-05-01")));
    }

    @Test
    default void a_document_is_there_with_the_act_that_brought_it() throws Exception {
        byte[] bytes = "organisation: river-council\n".getBytes(StandardCharsets.UTF_8);
        Document document = Document.of(bytes);
        entered(journal()
                .append(Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, document.sha256())))
                        .with(List.of(document))));
        assertRefused(
                "ACT-1",
                journal()
                        .append(Proposal.of(
                                        COUNCIL,
                                        List.of(Statements.known(Statements.saying(COUNCIL, "y"), When.of("2032"))))
                                .with(List.of(Document.of(new byte[] {1})))));
        reopen();
        assertArrayEquals(bytes, journal().document(document.sha256()).orElseThrow());
        assertTrue(journal().document(Document.of(new byte[] {1}).sha256()).isEmpty());
    }

    @Test
    default void a_document_that_is_too_large_is_refused_with_its_act() {
        Document large = Document.of(new byte[Document.MOST + 1]);
        assertRefused(
                "JOURNAL-8",
                journal()
                        .append(Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, "large")))
                                .with(List.of(large))));
        assertEquals(0, journal().head(COUNCIL).size());
    }

    @Test
    default void nobody_can_say_that_a_charter_was_taken_without_bringing_its_bytes() throws Exception {
        Document charter = Document.of("charter: 1\n".getBytes(StandardCharsets.UTF_8));
        CharterTaken taken = new CharterTaken("charter.yaml", charter.sha256(), charter.length());
        assertRefused("JOURNAL-12", append(Statements.keeping(COUNCIL, taken, List.of())));
        assertRefused(
                "JOURNAL-12",
                bringing(charter, new CharterTaken("charter.yaml", charter.sha256(), charter.length() + 1)));
        Document other = Document.of(new byte[] {1});
        assertRefused("JOURNAL-12", bringing(other, taken));
        assertEquals(0, journal().head(COUNCIL).size());
        assertTrue(journal().document(other.sha256()).isEmpty());

        entered(bringing(charter, taken));
        reopen();
        enter(Statements.keeping(COUNCIL, taken, List.of()));
        enter(Statements.keeping(LEAGUE, taken, List.of()));
        assertRefused(
                "JOURNAL-12",
                append(Statements.keeping(COUNCIL, new CharterTaken("charter.yaml", charter.sha256(), 1), List.of())));
        assertProved(COUNCIL);
    }

    private Journal.Answer bringing(Document document, CharterTaken taken) {
        return journal()
                .append(Proposal.of(COUNCIL, List.of(Statements.keeping(COUNCIL, taken, List.of())))
                        .with(List.of(document)));
    }

    @Test
    default void a_change_of_keys_that_never_happened_is_refused() {
        VerifierKey present = journal().key(COUNCIL);
        SigningKey other = SigningKey.create(present.name(), KeyUse.NOTE);
        SigningKey next = SigningKey.create(present.name(), KeyUse.NOTE);
        KeyChange change = new KeyChange(present.toString(), next.verifier().toString(), "it is said");
        assertRefused("ACT-8", append(Statements.keeping(COUNCIL, change, List.of())));
        List<SeatSignature> forged =
                List.of(signature(present, other, change), signature(next.verifier(), next, change));
        assertRefused("ACT-8", append(Statements.keeping(COUNCIL, change, forged)));
        assertRefused("ACT-8", append(Statements.keeping(COUNCIL, new KeyChange("a", "b", "it is said"), List.of())));
        KeyChange ofOthers = new KeyChange(
                other.verifier().toString(), next.verifier().toString(), "both signed, and it is not the log's key");
        List<SeatSignature> both =
                List.of(signature(other.verifier(), other, ofOthers), signature(next.verifier(), next, ofOthers));
        assertRefused("ACT-8", append(Statements.keeping(COUNCIL, ofOthers, both)));
        assertEquals(0, journal().head(COUNCIL).size());
    }

    private static SeatSignature signature(VerifierKey as, SigningKey by, KeyChange change) {
        String text = "comity/key-change/v1\n" + change.from() + "\n" + change.to() + "\n" + change.because() + "\n";
        byte[] signed = by.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SeatSignature(
                "keeper", "ed25519", as.toString(), Base64.getEncoder().encodeToString(signed));
    }
}
