package org.comity.acts.instrument;

import static org.comity.acts.instrument.Treaties.RIVERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.Standing;
import org.comity.acts.statement.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who guarantees what to whom on a day.
class GuaranteeTest {
    private final Treaties treaties = new Treaties();

    @BeforeEach
    void two_are_bound_and_one_has_signed() {
        treaties.enters("2031-02-01", Treaties.treaty(RIVERS, "at least 2 ratified", "none"));
        treaties.enters("2031-02-01", Treaties.signed(RIVERS, "CAR"));
        treaties.enters("2031-03-01", Treaties.acceded(RIVERS, "ALD"));
        treaties.enters("2031-04-01", Treaties.acceded(RIVERS, "BRE"));
    }

    @Test
    void a_guarantee_holds_between_those_whom_the_instrument_binds() {
        treaties.enters("2031-02-01", Treaties.help(List.of(), List.of()));
        assertEquals("", treaties.owed("2031-03-31"));
        assertEquals("ALD>BRE BRE>ALD", treaties.owed("2031-04-01"));
        treaties.enters("2033-01-01", Treaties.withdrew(RIVERS, "BRE"));
        treaties.enters("2033-06-01", Treaties.acceded(RIVERS, "DOR"));
        assertEquals("", treaties.owed("2033-05-31"));
        assertEquals("ALD>DOR DOR>ALD", treaties.owed("2033-06-01"));
    }

    @Test
    void whom_an_article_names_need_not_be_bound_by_it_and_who_owes_must() {
        treaties.enters("2031-02-01", Treaties.help(List.of("ALD", "CAR"), List.of("DOR")));
        assertEquals("ALD>DOR", treaties.owed("2031-05-01"));
    }

    @Test
    void an_objection_can_keep_it_from_holding_between_two() {
        treaties.enters("2031-02-01", Treaties.help(List.of(), List.of()));
        treaties.enters(
                "2031-03-01",
                new ReservationMade(RIVERS, "ALD", "1", Optional.empty(), new Content.Open("not on lakes")));
        treaties.enters(
                "2031-06-01",
                new ReservationObjected(RIVERS, "BRE", "ALD", "1", ReservationObjected.Between.NOT_IN_FORCE));
        assertEquals("ALD>BRE BRE>ALD", treaties.owed("2031-05-31"));
        assertEquals("", treaties.owed("2031-06-01"));
    }

    @Test
    void a_guarantee_ends_when_its_article_does() {
        treaties.enters("2031-02-01", Treaties.help(List.of(), List.of()));
        treaties.enters("2035-01-01", new GuaranteeEnded(Treaties.HELP, RIVERS, "the article was deleted"));
        assertEquals("ALD>BRE BRE>ALD", treaties.owed("2034-12-31"));
        assertEquals("", treaties.owed("2035-01-01"));
    }

    @Test
    void what_somebody_says_of_itself_guarantees_nothing() {
        Statement says = new Statement(
                "",
                new Content.Open("we shall help everybody"),
                "",
                List.of(new Statement.Claim(
                        "guarantee/floods", "ALD helps everybody", Optional.empty(), Optional.empty())));
        treaties.enters(Treaties.draft(
                Treaties.ALDIA, "2031-05-01", says, Standing.STATEMENT, List.of(Treaties.ARTICLE), List.of()));
        assertEquals("", treaties.owed("2032-01-01"));
        assertEquals(List.of(), treaties.reading().guarantees(java.time.LocalDate.parse("2032-01-01")));
    }
}
