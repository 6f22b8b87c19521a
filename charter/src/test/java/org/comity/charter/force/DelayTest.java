package org.comity.charter.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {
    @ParameterizedTest
    @CsvSource({
        "none,2002-04-11,2002-04-11",
        "90 days,1993-09-30,1993-12-29",
        "1 day,2000-02-28,2000-02-29",
        "2 weeks,2000-02-28,2000-03-13",
        "3 months,2001-11-30,2002-02-28",
        "3 months,1975-09-17,1975-12-17",
        "1 year,2004-02-29,2005-02-28",
        "first day of the month after 60 days,2002-04-11,2002-07-01",
        "first day of the month after 60 days,2002-05-02,2002-08-01",
        "first day of the month after the deposit,2002-05-31,2002-06-01",
        "first day of the month after 3 months,2006-11-30,2007-03-01"
    })
    void a_delay_ends_on_the_day_that_its_words_say(String words, LocalDate deposit, LocalDate ends) {
        Delay delay = Delay.parse(words).orElseThrow();
        assertEquals(ends, delay.after(deposit));
        assertEquals(Optional.of(delay), Delay.parse(delay.words()), "it prints as it can be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "90",
                "days",
                "ninety days",
                "-1 days",
                "99999 days",
                "9999 years",
                "3 moons",
                "first day of the month after first day of the month after 1 day",
                "first day of the month after "
            })
    void what_is_no_delay_is_none(String words) {
        assertEquals(Optional.empty(), Delay.parse(words));
    }

    @Test
    void a_month_gives_a_range_and_never_a_day_in_it() {
        CalendarDate may = CalendarDate.parse("2001-05").orElseThrow();
        assertEquals(
                new CalendarDate(LocalDate.of(2001, 7, 30), LocalDate.of(2001, 8, 29)),
                Delay.parse("90 days").orElseThrow().after(may));
        assertEquals(
                CalendarDate.of(LocalDate.of(2001, 6, 1)),
                Delay.parse("first day of the month after the deposit")
                        .orElseThrow()
                        .after(may),
                "every day of May leads to the first of June");
    }

    @Test
    void nonsense_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Delay.Days(-1));
        assertThrows(IllegalArgumentException.class, () -> new Delay.Months(Delay.MOST + 1));
    }
}
