package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.acts.Act;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Withheld;
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
