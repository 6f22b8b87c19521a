package org.comity.record.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.keeping.Correction;
import org.junit.jupiter.api.Test;

class LatelyTest {
    private static final Instant OPENED = Instant.parse("2031-01-01T00:00:00Z");

    private final Lately lately = new Lately();
    private final List<Long> read = new ArrayList<>();

    private static Act act(long number, Audience audience) {
        return new Act(
                number,
                OPENED,
                new Draft(
                        "river-league",
                        Optional.empty(),
                        When.of("2031-01-01"),
                        new Actor.Keeper(),
                        "secretariat",
                        Standing.ACT,
                        new Correction("a slip"),
                        List.of(),
                        List.of(),
                        audience,
                        "request-" + number,
                        List.of()));
    }

    private static Audience audience(long number) {
        return number % 10 == 0 ? new Audience.Members("") : new Audience.Everybody();
    }

    private List<Act> acts(List<Long> numbers) {
        return lately.acts(numbers, missing -> {
            read.addAll(missing);
            return missing.stream().map(each -> act(each, audience(each))).toList();
        });
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void what_is_for_everybody_is_read_once_and_all_come_in_their_order() {
        acts(List.of(3L, 7L));
        assertEquals(numbers(9), acts(numbers(9)).stream().map(Act::number).toList());
        assertEquals(List.of(3L, 7L, 1L, 2L, 4L, 5L, 6L, 8L, 9L), read);
    }

    @Test
    void what_is_withheld_from_some_is_read_anew_each_time() {
        acts(List.of(10L));
        acts(List.of(10L));
        assertEquals(List.of(10L, 10L), read);
        List<Act> acts = acts(List.of(9L, 10L));
        Growing first = council(acts);
        assertNotSame(first, council(acts));
    }

    @Test
    void what_could_not_be_read_is_left_out_and_asked_for_again() {
        assertEquals(List.of(), lately.acts(List.of(1L), _ -> List.of()));
        assertEquals(List.of(1L), acts(List.of(1L)).stream().map(Act::number).toList());
    }

    @Test
    void no_more_is_kept_than_fits() {
        acts(numbers(4_000));
        acts(LongStream.rangeClosed(5_001, 9_000).boxed().toList());
        read.clear();
        acts(List.of(1L));
        assertEquals(List.of(1L), read, "what nobody asked for since has made room");
    }

    @Test
    void the_council_of_the_same_acts_is_made_once() {
        List<Act> acts = acts(numbers(9));
        Growing made = council(acts);
        assertSame(made, council(acts));
        assertNotSame(made, council(acts.subList(0, 8)));
        assertNotSame(made, lately.growing(Optional.empty(), acts, LatelyTest::made));
    }

    private Growing council(List<Act> acts) {
        return lately.growing(Optional.of(OPENED), acts, LatelyTest::made);
    }

    private static Growing made() {
        return Growing.from(Council.of(Charters.NONE));
    }
}
