package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.Withheld;
import org.comity.acts.statement.Statement;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

class ActCodecTest {
    private static Prepared ready(Prepared.Answer answer) {
        return assertInstanceOf(Prepared.Ready.class, answer).prepared();
    }

    @Test
    void an_act_of_any_kind_is_read_as_it_was_written() {
        Seeded.times(2000, random -> {
            RandomActs acts = new RandomActs(random);
            Prepared prepared = ready(Prepared.of(acts.draft(), acts::salt));
            Act act = new Act(acts.number(), acts.instant(), prepared.draft());
            byte[] leaf = prepared.leaf(act.number(), act.recorded());
            assertArrayEquals(leaf, ActCodec.encode(act));
            Reading reading = ActCodec.decode(leaf);
            assertEquals(new Reading.Read(act), reading, () -> new String(leaf, StandardCharsets.UTF_8));
        });
    }

    /// Acts that say the same again and again, in part with a letter that cannot stand for itself.
    @Test
    void one_who_reads_many_reads_each_as_if_it_were_the_only_one() {
        Seeded.times(100, random -> {
            ActCodec.Decoder decoder = new ActCodec.Decoder();
            List<byte[]> leaves = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                RandomActs acts = new RandomActs(random);
                Prepared prepared = ready(Prepared.of(acts.draft(), acts::salt));
                leaves.add(prepared.leaf(acts.number(), acts.instant()));
            }
            for (int i = 0; i < 60; i++) {
                byte[] leaf = leaves.get(random.nextInt(leaves.size())).clone();
                if (random.nextInt(3) == 0) {
                    leaf[random.nextInt(leaf.length)] =
                            "\"\\nx0 \u00e9".getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(7)];
                }
                byte[] cut = random.nextInt(8) == 0 ? Arrays.copyOf(leaf, random.nextInt(leaf.length)) : leaf;
                assertEquals(ActCodec.decode(cut), decoder.decode(cut), () -> new String(cut, StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void a_text_with_a_quote_is_not_taken_for_the_last_one() {
        // Alike up to where the first one ends.
        for (String text : List.of("a", "a\"", "a", "a\\", "\"", "a\"", "\\", "", "é", "e")) {
            assertEquals(text, repeated(text));
            assertEquals(text, repeated(text));
        }
    }

    private final ActCodec.Decoder repeating = new ActCodec.Decoder();

    private String repeated(String text) {
        RandomActs acts = new RandomActs(new Random(1));
        Draft draft = new Draft(
                "un",
                Optional.empty(),
                When.of("2024"),
                new Actor.Keeper(),
                "registry",
                Standing.REPORT,
                new Statement("", new Content.Open("said " + text), "en", List.of()),
                List.of(new Source("document" + text, "", Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                new Audience.Everybody(),
                "request",
                List.of());
        byte[] leaf = ready(Prepared.of(draft, acts::salt)).leaf(1, acts.instant());
        Act read = assertInstanceOf(Reading.Read.class, repeating.decode(leaf)).act();
        return read.draft().sources().getFirst().document().substring("document".length());
    }

    @Test
    void what_is_withheld_gives_the_whole_act_again() {
        Seeded.times(1000, random -> {
            RandomActs acts = new RandomActs(random);
            Draft draft = acts.draft();
            Prepared prepared = ready(Prepared.of(draft, acts::salt));
            prepared.kept().forEach(kept -> assertTrue(kept.fits()));
            Act leaf = new Act(acts.number(), acts.instant(), prepared.draft());
            if (draft.audience() instanceof Audience.Everybody) {
                assertTrue(Sealing.reveal(leaf, new byte[0]).isEmpty());
                return;
            }
            Kept aside = prepared.kept().getLast();
            assertEquals(((Withheld) leaf.body()).digest(), aside.digest());
            Act whole = Sealing.reveal(leaf, aside.bytes()).orElseThrow();
            assertEquals(draft.by(), whole.draft().by());
            assertEquals(draft.sources(), whole.draft().sources());
            assertEquals(draft.signatures(), whole.draft().signatures());
            assertEquals(draft.enteredBy(), whole.draft().enteredBy());
            assertEquals(Bodies.kind(draft.body()), Bodies.kind(whole.body()));
        });
    }

    @Test
    void a_retry_has_the_same_content_whatever_the_salts() {
        Seeded.times(200, random -> {
            Draft draft = new RandomActs(random).draft();
            Random other = new Random(random.nextLong());
            Prepared first = ready(Prepared.of(draft, new RandomActs(random)::salt));
            Prepared second = ready(Prepared.of(draft, new RandomActs(other)::salt));
            assertEquals(first.content(), second.content());
        });
    }

    @Test
    void a_day_that_no_leaf_can_carry_is_none_on_which_a_source_was_looked_up() {
        for (LocalDate day : List.of(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Source("a document", "", Optional.of(day), Optional.empty(), List.of()));
        }
        for (LocalDate day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            Source source = new Source("a document", "", Optional.of(day), Optional.empty(), List.of());
            assertEquals(Optional.of(day), source.retrieved());
        }
    }
}
