package org.comity.log.note;

import static org.comity.log.Vectors.bytes;
import static org.comity.log.Vectors.good;
import static org.comity.log.Vectors.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every single bit of a signed checkpoint, turned over.
class FlippedBitsTest {
    @Test
    @Tag("slow")
    void a_checkpoint_with_a_flipped_bit_is_refused() {
        byte[] note = bytes("notes/checkpoint-5.txt");
        for (int bit = 0; bit < 8 * note.length; bit++) {
            int at = bit;
            assertTrue(
                    Checkpoint.open(flipped(note, bit), List.of(key("log"))) instanceof Parsed.Bad,
                    () -> "bit " + at + " was taken");
        }
    }

    @Test
    @Tag("slow")
    void a_flipped_bit_of_a_cosigned_checkpoint_is_refused_or_takes_a_signature_away() {
        Policy policy = good(Policy.parse(bytes("notes/capitals.policy")));
        byte[] note = bytes("notes/checkpoint-5-cosigned.txt");
        Policy.Verdict.Met whole = assertInstanceOf(Policy.Verdict.Met.class, policy.check(note));
        int taken = 0;
        for (int bit = 0; bit < 8 * note.length; bit++) {
            switch (policy.check(flipped(note, bit))) {
                case Policy.Verdict.Invalid _ -> {}
                case Policy.Verdict.Met _ -> fail("bit " + bit + " was taken");
                // A name or key id that is off by a bit is that of a stranger, and strangers are passed over.
                case Policy.Verdict.NotMet(SignedCheckpoint opened, List<Policy.Seen> by, String _) -> {
                    taken++;
                    assertEquals(whole.checkpoint().checkpoint(), opened.checkpoint(), "bit " + bit);
                    assertEquals(1, by.size(), "bit " + bit);
                    assertTrue(whole.by().containsAll(by), "bit " + bit);
                }
            }
        }
        assertTrue(taken > 0);
    }

    private static byte[] flipped(byte[] note, int bit) {
        byte[] flipped = note.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
