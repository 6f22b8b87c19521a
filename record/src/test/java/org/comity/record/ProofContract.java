package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Cosignature;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Note;
import org.comity.log.note.NoteSignature;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.note.TlogProof;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Proofs;
import org.comity.record.Journal.Proposal;
import org.comity.record.Records.Leaf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Proofs of acts and of heads, and the cosignatures of witnesses.
@SuppressWarnings("exports")
public interface ProofContract extends JournalTrial {
    // Proofs.

    @Tag("slow")
    @Test
    default void proofs_of_every_act_and_every_earlier_head_hold_at_every_size() {
        List<Checkpoint> heads = new ArrayList<>();
        heads.add(journal().head(COUNCIL));
        for (int many : new int[] {1, 1, 1, 5, 120, 127, 1, 1, 300, 3}) {
            entered(journal().append(Proposal.of(COUNCIL, Statements.several(COUNCIL, many))));
            heads.add(journal().head(COUNCIL));
            assertSigned(COUNCIL);
        }
        assertProved(COUNCIL);
        Checkpoint last = heads.getLast();
        for (Checkpoint earlier : heads) {
            List<Hash> proof =
                    Proofs.consistency(earlier.size(), last.size(), journal().hashes(COUNCIL));
            assertTrue(Proofs.isConsistent(earlier.size(), earlier.root(), last.size(), last.root(), proof));
        }
    }

    @Test
    default void tiles_hold_the_hashes_of_the_leaves_and_of_the_tiles_below() {
        entered(journal().append(Proposal.of(COUNCIL, Statements.several(COUNCIL, 600))));
        List<Leaf> leaves = journal().read(COUNCIL, 0, 600);
        byte[] first = journal().tile(COUNCIL, 0, 0, 256);
        byte[] rest = journal().tile(COUNCIL, 0, 2, 88);
        byte[] above = journal().tile(COUNCIL, 1, 0, 2);
        assertEquals(Hash.leaf(leaves.get(255).bytes()), Hash.from(first, 255 * 32));
        assertEquals(Hash.leaf(leaves.get(599).bytes()), Hash.from(rest, 87 * 32));
        assertEquals(journal().hashes(COUNCIL).at(8, 1), Hash.from(above, 32));
        assertEquals(88 * 32, rest.length);
    }

    // Cosignatures.

    @Test
    default void an_act_is_proved_under_the_signed_head_and_once_there_is_one_under_the_cosigned() throws Exception {
        SigningKey witness = SigningKey.create("witness.example", KeyUse.COSIGNATURE);
        SigningKey another = SigningKey.create("another.example", KeyUse.COSIGNATURE);
        List<VerifierKey> witnesses = List.of(witness.verifier(), another.verifier());
        entered(journal().append(Proposal.of(COUNCIL, Statements.several(COUNCIL, 5))));
        assertEquals(
                1, journal().prove(COUNCIL, 3).checkpoint().note().signatures().size());
        assertTrue(journal().cosigned(COUNCIL).isEmpty());

        Note signed = note(journal().signedHead(COUNCIL));
        Checkpoint head = journal().head(COUNCIL);
        kept(signed.with(List.of(Cosignature.sign(witness, head, 1_000))), witnesses);
        enter(Statements.saying(COUNCIL, "later"));
        kept(signed.with(List.of(Cosignature.sign(another, head, 1_001))), witnesses);
        reopen();

        TlogProof proof = journal().prove(COUNCIL, 3);
        assertEquals(5, proof.checkpoint().checkpoint().size());
        assertEquals(3, proof.checkpoint().note().signatures().size());
        assertEquals(2, proof.index());
        byte[] leaf = journal().read(COUNCIL, 2, 1).getFirst().bytes();
        assertTrue(Proofs.isIncluded(Hash.leaf(leaf), 2, 5, head.root(), proof.hashes()));
        // The sixth act came after the witnesses had looked.
        assertEquals(6, journal().prove(COUNCIL, 6).checkpoint().checkpoint().size());
        assertThrows(IllegalArgumentException.class, () -> journal().prove(COUNCIL, 7));
        assertThrows(IllegalArgumentException.class, () -> journal().prove(COUNCIL, 0));
    }

    @Test
    default void only_cosignatures_of_our_own_heads_by_wanted_witnesses_are_kept() {
        SigningKey witness = SigningKey.create("witness.example", KeyUse.COSIGNATURE);
        List<VerifierKey> witnesses = List.of(witness.verifier());
        enter(Statements.saying(COUNCIL, "one"));
        Checkpoint head = journal().head(COUNCIL);
        Note signed = note(journal().signedHead(COUNCIL));
        NoteSignature right = Cosignature.sign(witness, head, 1_000);

        notKept(signed, witnesses);
        notKept(new Note(signed.text(), List.of(right)), witnesses);
        notKept(signed.with(List.of(right)), List.of());
        Checkpoint fork = new Checkpoint(head.origin(), 1, Hash.EMPTY);
        notKept(
                new Note(fork.text(), signed.signatures()).with(List.of(Cosignature.sign(witness, fork, 1))),
                witnesses);
        Note other = note(journal().signedHead(LEAGUE));
        notKept(other.with(List.of(Cosignature.sign(witness, journal().head(LEAGUE), 1))), witnesses);
        assertInstanceOf(
                Parsed.Bad.class,
                journal().keepCosignatures(COUNCIL, "no note".getBytes(StandardCharsets.UTF_8), witnesses));
        assertTrue(journal().cosigned(COUNCIL).isEmpty());
        kept(signed.with(List.of(right)), witnesses);
    }

    private void kept(Note note, List<VerifierKey> witnesses) {
        Parsed<SignedCheckpoint> answer = journal().keepCosignatures(COUNCIL, note.bytes(), witnesses);
        assertInstanceOf(Parsed.Good.class, answer, answer::toString);
    }

    private void notKept(Note note, List<VerifierKey> witnesses) {
        assertInstanceOf(Parsed.Bad.class, journal().keepCosignatures(COUNCIL, note.bytes(), witnesses));
    }

    private static Note note(String text) {
        return switch (Note.parse(text)) {
            case Parsed.Good<Note>(Note good) -> good;
            case Parsed.Bad<Note>(String says) -> fail(says);
        };
    }
}
