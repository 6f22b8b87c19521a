package org.comity.charter.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.comity.charter.FormatPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The cases that docs/formats/charter.md gives for silence procedures and for objections after a meeting.
class SilenceFormatTest {
    static Stream<List<String>> cases() {
        return FormatPage.of("charter.md").table("time").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_of_the_page_comes_out_as_the_page_says(List<String> row) {
        Told told = Told.of(row.get(1), row.get(2));
        assertEquals(row.get(3), told.word(), told.refusals()::toString);
        assertEquals(row.size() > 4 ? row.get(4) : "", String.join(", ", told.effects()));
        told.outcome()
                .ifPresent(outcome -> assertEquals(false, outcome.reasons().isEmpty()));
    }
}
