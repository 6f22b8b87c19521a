package org.comity.log.note;

import static org.comity.log.Vectors.bad;
import static org.comity.log.Vectors.bytes;
import static org.comity.log.Vectors.good;
import static org.comity.log.Vectors.key;
import static org.comity.log.Vectors.signer;
import static org.comity.log.Vectors.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.log.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final String LINE = "— a.example/k AAAAAQI=\n";

    @Test
    void a_note_of_a_log_run_by_others_is_read_and_verified() {
        Note note = good(Note.parse(bytes("notes/go-sum.txt")));
        assertEquals(1, good(note.verify(List.of(key("go-sum")))).size());
        assertEquals(49189689, good(Checkpoint.parse(note.text())).size());
    }

    @Test
    void what_was_read_is_printed_as_it_was() {
        for (String file : List.of("go-sum.txt", "checkpoint-5-cosigned.txt", "checkpoint-5-extended.txt")) {
            assertArrayEquals(
                    bytes("notes/" + file),
                    good(Note.parse(bytes("notes/" + file))).bytes(),
                    file);
        }
    }

    @Test
    void the_text_ends_at_the_last_empty_line() {
        Note note = good(Note.parse("è\n\n— not a signature\n\n" + LINE));
        assertEquals("è\n\n— not a signature\n", note.text());
        assertEquals("\n", good(Note.parse("\n\n" + LINE)).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n" + LINE,
                "text\n\n" + LINE + "\n",
                "text\n\n— a.example/k AAAAAQI=",
                "text\n\n- a.example/k AAAAAQI=\n",
                "text\n\n—a.example/k AAAAAQI=\n",
                "text\n\n— AAAAAQI=\n",
                "text\n\n—  AAAAAQI=\n",
                "text\n\n— a+b AAAAAQI=\n",
                "text\n\n— a\u00a0b AAAAAQI=\n",
                "text\n\n— a\u0085b AAAAAQI=\n",
                "text\n\n— a  AAAAAQI=\n",
                "text\n\n— a AAAAAQI= \n",
                "text\n\n— a AAAAAQI\n",
                "text\n\n— a AAAAAQJ=\n",
                "text\n\n— a AAAAAQ==\n",
                "text\n\n— a AAAA\n",
                "text\n\n— a _AAAAQI=\n",
                "te\rxt\n\n" + LINE,
                "te\txt\n\n" + LINE,
                "te\u0000xt\n\n" + LINE
            })
    void another_spelling_is_refused(String note) {
        bad(Note.parse(note));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] note = ("text\n\n" + LINE).getBytes(StandardCharsets.UTF_8);
        note[0] = (byte) 0xff;
        assertEquals("the note is not UTF-8", bad(Note.parse(note)));
    }

    @Test
    void a_refusal_says_in_which_line() {
        assertTrue(bad(Note.parse("a\nb\n\n" + LINE + "no\n")).startsWith("line 5 of the note: "));
        assertTrue(bad(Note.parse("a\nb\u0007\n\n" + LINE)).startsWith("line 2 of the note "));
    }

    @Test
    void sixty_four_signatures_are_read_and_sixty_five_are_not() {
        assertEquals(
                64, good(Note.parse("text\n\n" + LINE.repeat(64))).signatures().size());
        assertEquals("a note has at most 64 signatures", bad(Note.parse("text\n\n" + LINE.repeat(65))));
    }

    @Test
    void a_note_of_a_million_bytes_is_read_and_a_longer_one_is_not() {
        String rest = "\n\n" + LINE;
        int length = 1_000_000 - rest.getBytes(StandardCharsets.UTF_8).length;
        good(Note.parse("a".repeat(length) + rest));
        bad(Note.parse("a".repeat(length + 1) + rest));
    }

    @Test
    void signatures_of_unknown_keys_are_passed_over() {
        Note cosigned = good(Note.parse(bytes("notes/checkpoint-5-cosigned.txt")));
        List<Note.Verified> right = good(cosigned.verify(List.of(key("log"), key("carvia"))));
        assertEquals(List.of(key("log")), right.stream().map(Note.Verified::key).toList());
        assertEquals("none of the known keys signed this note", bad(cosigned.verify(List.of(key("carvia")))));
        assertEquals("none of the known keys signed this note", bad(cosigned.verify(List.of())));
    }

    @Test
    void a_key_with_the_same_name_and_another_id_is_unknown() {
        VerifierKey other = SigningKey.create(key("log").name(), KeyUse.NOTE).verifier();
        bad(good(Note.parse(bytes("notes/checkpoint-5.txt"))).verify(List.of(other)));
    }

    @Test
    void one_wrong_signature_of_a_known_key_spoils_the_note() {
        Note note = good(Note.parse(bytes("notes/checkpoint-5.txt")));
        Note of8 = good(Note.parse(bytes("notes/checkpoint-8.txt")));
        Note both = note.with(of8.signatures());
        assertTrue(bad(both.verify(List.of(key("log")))).contains("record.example/river-league+ac17c98f"));
        bad(good(Note.parse(text("notes/checkpoint-5-cosigned.txt").replace("plF63Q", "plF63R")))
                .verify(List.of(key("aldmark"))));
    }

    @Test
    void the_same_signature_is_not_added_twice() {
        Note note = good(Note.parse(bytes("notes/checkpoint-5.txt")));
        assertEquals(note, note.with(note.signatures()));
    }

    @Test
    void a_key_that_was_written_as_a_file_signs_as_before() {
        for (KeyUse use : KeyUse.values()) {
            SigningKey made = SigningKey.create("a.example/key", use);
            SigningKey read = good(SigningKey.parsePem(made.verifier(), made.pem()));
            assertEquals(made.pem(), read.pem());
            byte[] message = {1, 2, 3};
            assertTrue(made.verifier().verifies(message, read.sign(message)), () -> "use " + use);
            assertEquals(made.verifier(), good(VerifierKey.parse(made.verifier().toString())));
        }
    }

    @Test
    void a_private_key_of_somebody_else_is_refused() {
        String pem = text("notes/log.key");
        assertEquals(pem, signer("log").pem());
        assertTrue(bad(SigningKey.parsePem(key("aldmark"), pem)).contains("does not belong"));
        bad(SigningKey.parsePem(key("log"), pem.replace("\n", "\r\n")));
        bad(SigningKey.parsePem(key("log"), pem + "\n"));
        bad(SigningKey.parsePem(key("log"), "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"));
        bad(SigningKey.parsePem(key("log"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
        bad(SigningKey.parsePem(key("log"), ""));
    }

    @Test
    void a_vkey_has_one_spelling() {
        String vkey = key("log").toString();
        assertEquals(text("notes/log.vkey").strip(), vkey);
        for (String other : List.of(
                "",
                "+",
                "++",
                vkey + " ",
                vkey + "\n",
                " " + vkey,
                vkey.replace("ac17c98f", "AC17C98F"),
                vkey.replace("ac17c98f", "ac17c98e"),
                vkey.replace("ac17c98f", "ac17c9"),
                vkey.replace("record", "Record"),
                vkey.substring(0, vkey.length() - 1),
                vkey.replace("+AQU", "+AgU"))) {
            bad(VerifierKey.parse(other));
        }
    }

    @Test
    void a_vkey_without_a_point_is_refused() {
        byte[] none = new byte[32];
        java.util.Arrays.fill(none, (byte) 0xff);
        VerifierKey key = new VerifierKey("a", KeyUse.NOTE, none);
        assertTrue(bad(VerifierKey.parse(key.toString())).contains("is no Ed25519 key"));
    }

    @Test
    void a_checkpoint_has_one_spelling() {
        String root = Hash.leaf(new byte[0]).base64();
        good(Checkpoint.parse("o\n1\n" + root + "\n"));
        good(Checkpoint.parse("o + o\n9223372036854775807\n" + root + "\nmore\n"));
        good(Checkpoint.parse("o\n0\n" + Hash.EMPTY.base64() + "\n"));
        for (String text : List.of(
                "",
                "\n",
                "o\n1\n" + root,
                "o\n1\n",
                "\n1\n" + root + "\n",
                "o\n01\n" + root + "\n",
                "o\n+1\n" + root + "\n",
                "o\n-1\n" + root + "\n",
                "o\n1 \n" + root + "\n",
                "o\n٣\n" + root + "\n",
                "o\n9223372036854775808\n" + root + "\n",
                "o\n10000000000000000000\n" + root + "\n",
                "o\n0\n" + root + "\n",
                "o\n1\n" + root.replace("=", "") + "\n",
                "o\n1\n" + root.substring(0, 40) + "\n",
                "o\n1\n" + root + "\n\n",
                "o\n1\n" + root + "\n\nmore\n",
                "o\r\n1\n" + root + "\n")) {
            bad(Checkpoint.parse(text));
        }
    }

    @Test
    void extension_lines_are_kept_and_covered_by_every_signature() {
        byte[] note = bytes("notes/checkpoint-5-extended.txt");
        SignedCheckpoint opened = good(Checkpoint.open(note, List.of(key("log"), key("aldmark"))));
        assertEquals(List.of("extension: one", "two"), opened.checkpoint().extensions());
        assertEquals(2, opened.verified().size());
        byte[] changed =
                text("notes/checkpoint-5-extended.txt").replace("two", "six").getBytes(StandardCharsets.UTF_8);
        bad(Checkpoint.open(changed, List.of(key("log"))));
        bad(Checkpoint.open(changed, List.of(key("aldmark"))));
    }

    @Test
    void our_signatures_are_those_that_others_make() {
        Checkpoint checkpoint = good(Checkpoint.parse(
                good(Note.parse(bytes("notes/checkpoint-5.txt"))).text()));
        assertEquals(text("notes/checkpoint-5.txt"), checkpoint.signed(signer("log")));
        Note cosigned = checkpoint
                .note(signer("log"))
                .with(List.of(
                        Cosignature.sign(signer("aldmark"), checkpoint, 1795656705),
                        Cosignature.sign(signer("brenland"), checkpoint, 1795656706)));
        assertEquals(text("notes/checkpoint-5-cosigned.txt"), cosigned.toString());
    }

    @Test
    void a_cosignature_tells_when_and_holds_for_its_checkpoint_alone() {
        Checkpoint five = new Checkpoint("a.example/log", 5, Hash.leaf(new byte[] {5}));
        Checkpoint six = new Checkpoint("a.example/log", 6, five.root());
        for (KeyUse use : List.of(KeyUse.COSIGNATURE, KeyUse.ML_DSA_COSIGNATURE)) {
            SigningKey witness = SigningKey.create("w.example", use);
            NoteSignature made = Cosignature.sign(witness, five, 1795656705);
            assertEquals(
                    1795656705,
                    Cosignature.verify(witness.verifier(), five, made).orElseThrow());
            assertTrue(Cosignature.verify(witness.verifier(), six, made).isEmpty());
            byte[] later = made.bytes();
            later[7]++;
            NoteSignature moved = new NoteSignature(made.name(), made.keyId(), later);
            assertTrue(Cosignature.verify(witness.verifier(), five, moved).isEmpty());
            later[0] |= (byte) 0x80;
            NoteSignature beyond = new NoteSignature(made.name(), made.keyId(), later);
            assertTrue(Cosignature.verify(witness.verifier(), five, beyond).isEmpty());
            Note note =
                    five.note(SigningKey.create("a.example/log", KeyUse.NOTE)).with(List.of(made));
            assertEquals(
                    1795656705,
                    good(note.verify(List.of(witness.verifier()))).getFirst().seconds());
        }
    }

    @Test
    void a_cosignature_that_others_made_against_quantum_computers_is_verified() {
        byte[] note = bytes("notes/checkpoint-5-lasting.txt");
        SignedCheckpoint opened = good(Checkpoint.open(note, List.of(key("lasting"))));
        assertEquals(1795656705, opened.verified().getFirst().seconds());
        assertEquals(text("notes/lasting.vkey").strip(), key("lasting").toString());
        byte[] changed =
                text("notes/checkpoint-5-lasting.txt").replace("\n5\n", "\n6\n").getBytes(StandardCharsets.UTF_8);
        bad(Checkpoint.open(changed, List.of(key("lasting"))));
    }

    @Test
    void half_a_character_is_refused() {
        assertTrue(bad(Note.parse("a\nb\ud800\n\n" + LINE)).startsWith("line 2 "));
    }

    @Test
    void a_proof_file_is_read_and_printed_as_it_was() {
        TlogProof proof = good(TlogProof.parse(bytes("notes/entry-2.tlog-proof")));
        assertEquals(2, proof.index());
        assertEquals(3, proof.hashes().size());
        assertEquals(5, proof.checkpoint().checkpoint().size());
        assertArrayEquals(
                "for whoever reads it".getBytes(StandardCharsets.UTF_8),
                proof.extra().orElseThrow());
        assertEquals(text("notes/entry-2.tlog-proof"), proof.toString());
        String without = text("notes/entry-2.tlog-proof").replaceFirst("extra .*\n", "");
        assertEquals(
                without,
                good(TlogProof.parse(without.getBytes(StandardCharsets.UTF_8))).toString());
    }

    @Test
    void a_proof_file_has_one_spelling() {
        String proof = text("notes/entry-2.tlog-proof");
        for (String other : List.of(
                "",
                "\n\n",
                proof.replace("@v1", "@v2"),
                proof.replace("extra Zm9y", "extra"),
                proof.replace("extra Zm9y", "extra  Zm9y"),
                proof.replaceFirst("extra .*\n", "extra \n"),
                proof.replaceFirst("extra .*\n", "other AAAA\n"),
                proof.replace("index 2", "index 02"),
                proof.replace("index 2", "index 5"),
                proof.replace("index 2", "index -1"),
                proof.replace("index 2\n", ""),
                proof.replaceFirst("YcoROf", "YcoRO"),
                proof.replaceFirst("\n\n", "\n"),
                proof.replaceFirst("\n\n", "\n\n\n"),
                proof.replaceFirst("\n\n", ("\n" + Hash.EMPTY.base64()).repeat(61) + "\n\n"),
                proof + "\n")) {
            assertInstanceOf(Parsed.Bad.class, TlogProof.parse(other.getBytes(StandardCharsets.UTF_8)), other);
        }
    }
}
