package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.charter.FormatPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The positions as the table in docs/formats/charter.md gives them.
class PositionTest {
    static Stream<List<String>> rows() {
        return FormatPage.of("charter.md").table("position").stream();
    }

    @Test
    void the_table_lists_all_thirteen() {
        assertEquals(13, Position.values().length);
        assertEquals(Position.allWords(), rows().map(List::getFirst).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_position_is_what_the_table_says(List<String> row) {
        Position position = Position.of(row.getFirst()).orElseThrow();
        if (position == Position.REPRESENTED || position == Position.UNKNOWN) {
            // They stand for another position and are nothing by themselves.
            assertEquals("no no no no no", columns(position));
            return;
        }
        assertEquals(String.join(" ", row.subList(1, 6)), columns(position));
    }

    private static String columns(Position position) {
        List<Function<Position, Boolean>> columns = List.of(
                Position::isPresent,
                Position::votes,
                Position::isCast,
                each -> each == Position.IN_FAVOUR,
                Position::isAgainst);
        return String.join(
                " ",
                columns.stream()
                        .map(column -> column.apply(position) ? "yes" : "no")
                        .toList());
    }

    @Test
    void the_words_may_be_joined_with_hyphens_and_begin_with_a_capital() {
        assertEquals(Optional.of(Position.NON_OBJECTION_IN_WRITING), Position.of("non-objection-in-writing"));
        assertEquals(Optional.of(Position.NON_OBJECTION_IN_WRITING), Position.of(" Non-objection in writing"));
        assertEquals(Optional.of(Position.PRESENT_AND_NOT_VOTING), Position.of("present-and-not-voting"));
        assertEquals(Optional.empty(), Position.of("for"));
    }
}
