package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Roll;
import org.comity.cli.library.Library;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The constituencies of the Executive Board of the International Monetary Fund, against the votes of their members.
class ConstituenciesTest {
    private static final LocalDate DAY = LocalDate.of(2022, 10, 2);

    private static Library.Placed board() {
        Library library = new Library(Path.of(System.getProperty("comity.home", "."), "organisations"));
        return switch (library.organ("imf/executive-board")) {
            case Library.Found<Library.Placed> found -> found.value();
            case Library.Missing<Library.Placed> missing ->
                throw new AssertionError(missing.refused().because());
            case Library.Faulty<Library.Placed> faulty ->
                throw new AssertionError(faulty.problems().getFirst().line());
        };
    }

    @Test
    void what_a_director_casts_is_what_the_members_of_the_constituency_weigh_together() {
        Facts facts = board().organisation().facts();
        Map<String, Long> members = facts.weights("votes", DAY).orElseThrow().values();
        Map<String, Long> chairs =
                facts.weights("board-votes", DAY).orElseThrow().values();
        Map<String, String> differences = new TreeMap<>();
        int looked = 0;
        for (Composite constituency : facts.composites("imf/executive-board", DAY)) {
            long together =
                    constituency.members().stream().mapToLong(members::get).sum();
            if (together != chairs.get(constituency.seat())) {
                differences.put(constituency.seat(), together + " and " + chairs.get(constituency.seat()));
            }
            looked++;
        }
        assertEquals(Map.of(), differences);
        assertEquals(24, looked);
    }

    @Test
    void every_member_is_in_one_constituency_but_the_one_that_nobody_represents() {
        Facts facts = board().organisation().facts();
        Set<String> left =
                new HashSet<>(facts.weights("votes", DAY).orElseThrow().values().keySet());
        for (Composite constituency : facts.composites("imf/executive-board", DAY)) {
            constituency.members().forEach(member -> assertTrue(left.remove(member), member + " is there twice"));
        }
        assertEquals(Set.of("VEN"), left);
    }

    @Test
    void a_director_is_one_head_however_many_members_the_constituency_has() {
        Library.Placed board = board();
        Roll roll = Roll.of(board.organ(), DAY, board.organisation().facts());
        assertEquals(25, roll.size());
        assertEquals(24, roll.composites().size());
    }

    @Test
    void a_member_of_a_constituency_is_told_who_votes_for_it() {
        Running run = Running.line(
                "decide imf/executive-board --on 2022-10-02 --matter ordinary --in-favour CHE --rest in-favour");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("CHE has no seat of its own"), run.err());
        assertTrue(run.err().contains("give the position to ED"), run.err());
    }

    @Test
    void who_says_which_members_a_seat_is_made_of() {
        JsonNode seats = Running.line("who imf/executive-board --on 2022-10-02 --json")
                .json()
                .get("seats");
        JsonNode nordic = seats.valueStream()
                .filter(seat -> seat.get("id").asString().equals("ED13"))
                .findFirst()
                .orElseThrow();
        assertEquals(8, nordic.get("madeOf").get("members").size());
        assertEquals("as one", nordic.get("madeOf").get("counts").asString());
    }
}
