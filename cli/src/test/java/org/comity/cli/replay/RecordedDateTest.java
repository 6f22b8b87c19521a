package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.junit.jupiter.api.Test;

class RecordedDateTest {
    @Test
    void a_date_is_as_precise_as_it_is_written() {
        assertEquals("1972-11-29", read("1972-11-29"));
        assertEquals("1972-11", read("1972-11"));
        assertEquals("1972", read("1972"));
    }

    @Test
    void a_day_or_month_nought_is_not_known() {
        assertEquals("1972-11", read("1972-11-00"));
        assertEquals("1972", read("1972-00-00"));
        assertEquals("1972", read("1972-00"));
    }

    @Test
    void a_time_of_day_is_left_out() {
        assertEquals("1972-11-29", read("1972-11-29T10:30:00Z"));
        assertEquals("1972-11-29", read("1972-11-29 10:30"));
    }

    @Test
    void what_does_not_exist_is_no_date() {
        assertEquals("none", read("1972-02-30"));
        assertEquals("none", read("29/11/1972"));
        assertEquals("none", read(""));
    }

    private static String read(String text) {
        Optional<CalendarDate> date = RecordedDate.parse(text);
        return date.map(CalendarDate::toString).orElse("none");
    }
}
