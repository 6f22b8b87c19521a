package org.comity.log.note;

import static org.comity.log.Vectors.bad;
import static org.comity.log.Vectors.bytes;
import static org.comity.log.Vectors.good;
import static org.comity.log.Vectors.key;
import static org.comity.log.Vectors.signer;
import static org.comity.log.Vectors.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.comity.log.tree.Hash;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final String LOG = "log " + key("log") + "\n";
    private static final String A = "witness a " + key("aldmark") + "\n";
    private static final String B = "witness b " + key("brenland") + "\n";
    private static final String C = "witness c " + key("carvia") + "\n";
    private static final Checkpoint FIVE = good(
            Checkpoint.parse(good(Note.parse(bytes("notes/checkpoint-5.txt"))).text()));

    @Test
    void two_of_three_capitals_are_a_quorum() {
        Policy policy = good(Policy.parse(bytes("notes/capitals.policy")));
        Policy.Verdict.Met met =
                assertInstanceOf(Policy.Verdict.Met.class, policy.check(bytes("notes/checkpoint-5-cosigned.txt")));
        assertEquals(
                List.of("aldmark 1795656705", "brenland 1795656706"),
                met.by().stream()
                        .map(seen -> seen.witness() + " " + seen.seconds())
                        .toList());
        assertEquals(5, met.checkpoint().checkpoint().size());
    }

    @Test
    void one_of_three_is_not_and_the_answer_says_who_is_missing() {
        Policy policy = good(Policy.parse(bytes("notes/capitals.policy")));
        Note note = FIVE.note(signer("log")).with(List.of(Cosignature.sign(signer("carvia"), FIVE, 1)));
        Policy.Verdict.NotMet not = assertInstanceOf(Policy.Verdict.NotMet.class, policy.check(note.bytes()));
        assertEquals(
                "the group capitals needs 2 of its 3 members and has 1: "
                        + "[aldmark (missing), brenland (missing), carvia (cosigned)]",
                not.because());
    }

    @Test
    void a_witness_that_cosigns_twice_counts_once() {
        Policy policy = good(Policy.parse(bytes("notes/capitals.policy")));
        Note note = FIVE.note(signer("log"))
                .with(List.of(
                        Cosignature.sign(signer("carvia"), FIVE, 7), Cosignature.sign(signer("carvia"), FIVE, 9)));
        Policy.Verdict.NotMet not = assertInstanceOf(Policy.Verdict.NotMet.class, policy.check(note.bytes()));
        assertEquals(9, not.by().getFirst().seconds());
        assertEquals(1, not.by().size());
    }

    @Test
    void cosignatures_do_not_stand_in_for_the_signature_of_the_log() {
        Policy policy = good(Policy.parse(bytes("notes/capitals.policy")));
        Note note = new Note(
                FIVE.text(),
                List.of(Cosignature.sign(signer("aldmark"), FIVE, 1), Cosignature.sign(signer("brenland"), FIVE, 1)));
        assertInstanceOf(Policy.Verdict.Invalid.class, policy.check(note.bytes()));
    }

    @Test
    void a_log_signs_for_its_own_origin_alone() {
        Checkpoint other = new Checkpoint("record.example/other", 5, FIVE.root());
        Policy policy = good(parse(LOG + "quorum none\n"));
        assertInstanceOf(Policy.Verdict.Met.class, policy.check(bytes("notes/checkpoint-5.txt")));
        assertInstanceOf(
                Policy.Verdict.Invalid.class,
                policy.check(other.note(signer("log")).bytes()));
    }

    @Test
    void a_policy_without_logs_judges_a_log_known_from_elsewhere() {
        Policy policy = good(parse(A + "quorum a\n"));
        byte[] note = bytes("notes/checkpoint-5-cosigned.txt");
        assertInstanceOf(Policy.Verdict.Invalid.class, policy.check(note));
        assertInstanceOf(Policy.Verdict.Met.class, policy.check(note, List.of(key("log"))));
    }

    @Test
    void a_log_may_sign_and_a_witness_cosign_against_quantum_computers() {
        SigningKey log = SigningKey.create("q.example", KeyUse.ML_DSA_COSIGNATURE);
        SigningKey witness = SigningKey.create("w.example", KeyUse.ML_DSA_COSIGNATURE);
        Checkpoint one = new Checkpoint("q.example", 1, Hash.leaf(new byte[0]));
        Policy policy = good(parse(
                "log " + log.verifier() + "\nwitness w " + witness.verifier() + " https://w.example\nquorum w\n"));
        Note note = new Note(one.text(), List.of(Cosignature.sign(log, one, 0), Cosignature.sign(witness, one, 3)));
        assertInstanceOf(Policy.Verdict.Met.class, policy.check(note.bytes()));
        assertEquals(
                Optional.of("https://w.example"), policy.witnesses().getFirst().url());
    }

    @Test
    void groups_of_groups_count_their_groups() {
        String file = LOG + A + B + C + "group ab all a b\ngroup c-too any c\ngroup both 2 ab c-too\nquorum both\n";
        Policy policy = good(parse(file));
        byte[] two = bytes("notes/checkpoint-5-cosigned.txt");
        Policy.Verdict.NotMet not = assertInstanceOf(Policy.Verdict.NotMet.class, policy.check(two));
        assertEquals(
                "the group both needs 2 of its 2 members and has 1: [ab (cosigned), c-too (missing)]", not.because());
        Note three = good(Note.parse(two)).with(List.of(Cosignature.sign(signer("carvia"), FIVE, 1)));
        assertInstanceOf(Policy.Verdict.Met.class, policy.check(three.bytes()));
    }

    @Test
    void tabs_comments_and_empty_lines_are_allowed_and_names_are_octets() {
        Policy policy = good(parse(
                "\n \t \n\t# comment é\n\tlog\t" + key("log") + " \nwitness K " + key("aldmark") + "\nwitness \u212a "
                        + key("brenland") + "\nwitness é " + key("carvia")
                        + "\tx\ngroup none-of-them 1 K \u212a é\nquorum none-of-them\n"));
        assertEquals(3, policy.witnesses().size());
        assertEquals("é", policy.witnesses().get(2).name().toString());
        byte[] opaque =
                (A.replace(" a ", " \u00ff\u00fe ") + "quorum \u00ff\u00fe\n").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "\u00ff\u00fe",
                good(Policy.parse(opaque)).quorum().orElseThrow().octets());
    }

    @Test
    void whatever_is_not_understood_is_refused_with_its_line() {
        String[][] files = {
            {"", "no quorum line"},
            {LOG, "no quorum line"},
            {"quorum none", "does not end in a newline"},
            {"quorum none\nquorum none\n", "line 2 of the policy: a policy has one quorum line"},
            {"quorum a\n" + A, "line 1 of the policy: no line before it defines a"},
            {"Quorum none\n", "line 1 of the policy: it begins with none of"},
            {"quorum none\r\n", "control character"},
            {"quorum\u00a0none\n", "begins with none of"},
            {"quorum none # comment\n", "not of the form"},
            {A + A.replace(" a ", " b ") + "quorum a\n", "stands in the policy already"},
            {LOG + LOG + "quorum none\n", "line 2 of the policy: the key of the log"},
            {A + B.replace(" b ", " a ") + "quorum a\n", "the name a is taken"},
            {A.replace(" a ", " none ") + "quorum none\n", "the name none is taken"},
            {A + "group a any a\nquorum a\n", "the name a is taken"},
            {A + "group g 0 a\nquorum g\n", "from 1 to its 1 members"},
            {A + "group g 2 a\nquorum g\n", "from 1 to its 1 members"},
            {A + "group g 01 a\nquorum g\n", "from 1 to its 1 members"},
            {A + "group g some a\nquorum g\n", "from 1 to its 1 members"},
            {A + "group g any\nquorum g\n", "not of the form"},
            {A + "group g any a a\nquorum g\n", "may be one once"},
            {A + "group g any a\ngroup h any a\nquorum h\n", "may be one once"},
            {A + "group g any none\nquorum g\n", "no line before it defines none"},
            {A + "group g any g\nquorum g\n", "no line before it defines g"},
            {A + "group g any h\ngroup h any a\nquorum g\n", "no line before it defines h"},
            {"log " + key("aldmark") + "\nquorum none\n", "of type 1 or 6"},
            {"witness a " + key("log") + "\nquorum a\n", "of type 4 or 6"},
            {A.strip() + " url more\nquorum a\n", "not of the form"},
            {"log not-a-vkey\nquorum none\n", "a vkey is"}
        };
        for (String[] file : files) {
            String says = bad(parse(file[0]));
            assertTrue(says.contains(file[1]), () -> file[0] + " gave " + says);
        }
    }

    @Test
    void one_key_under_two_names_is_one_witness() {
        VerifierKey renamed = new VerifierKey(
                "other.example", KeyUse.COSIGNATURE, key("aldmark").raw());
        assertTrue(bad(parse(A + "witness b " + renamed + "\nquorum a\n")).contains("stands in the policy already"));
    }

    @Test
    void sixty_four_witnesses_can_stand_in_a_policy_and_sixty_five_cannot() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            byte[] raw = SigningKey.create("w", KeyUse.COSIGNATURE).verifier().raw();
            file.append("witness w" + i + " " + new VerifierKey("w" + i, KeyUse.COSIGNATURE, raw) + "\n");
        }
        assertEquals(64, good(parse(file + "quorum w63\n")).witnesses().size());
        assertTrue(bad(parse(file + A + "quorum a\n")).contains("at most 64 witnesses"));
    }

    @Test
    void the_policy_of_the_vectors_reads_as_documented() {
        assertTrue(text("notes/capitals.policy").contains("group capitals 2 aldmark brenland carvia"));
        Policy policy = good(Policy.parse(bytes("notes/capitals.policy")));
        assertEquals(List.of(key("log")), policy.keysOf("record.example/river-league"));
        assertEquals(List.of(), policy.keysOf("record.example/other"));
    }

    private static Parsed<Policy> parse(String file) {
        return Policy.parse(file.getBytes(StandardCharsets.UTF_8));
    }
}
