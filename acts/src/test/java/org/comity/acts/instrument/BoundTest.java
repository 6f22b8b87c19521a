package org.comity.acts.instrument;

import static org.comity.acts.instrument.Treaties.PROTOCOL;
import static org.comity.acts.instrument.Treaties.RIVERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.InstrumentDeposited.Consent;
import org.comity.acts.instrument.PartyStatus.Is;
import org.comity.acts.instrument.Stretch.By;
import org.comity.acts.instrument.Stretch.Why;
import org.comity.charter.facts.CalendarDate;
import org.junit.jupiter.api.Test;

/// Who is bound by an instrument on a day.
class BoundTest {
    private final Treaties treaties = new Treaties();

    /// Three sign on 2031-02-01, two ratify, and it is in force thirty days after the second.
    private void rivers() {
        treaties.enters("2031-02-01", Treaties.treaty(RIVERS, "at least 2 ratified", "30 days"));
        for (String party : List.of("ALD", "BRE", "CAR")) {
            treaties.enters("2031-02-01", Treaties.signed(RIVERS, party));
        }
        treaties.enters("2031-03-01", Treaties.ratified(RIVERS, "ALD"));
        treaties.enters("2031-05-02", Treaties.ratified(RIVERS, "BRE"));
    }

    @Test
    void an_instrument_binds_those_who_ratified_once_enough_have() {
        rivers();
        assertEquals("", treaties.bound(RIVERS, "2031-05-31"));
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2031-06-01"));
        assertEquals(Is.NOT_YET, treaties.status(RIVERS, "ALD", "2031-05-31").is());
        assertEquals(Is.SIGNED, treaties.status(RIVERS, "CAR", "2031-06-01").is());
        assertEquals(Is.NOTHING, treaties.status(RIVERS, "CAR", "2031-01-31").is());
        assertEquals(
                Optional.of(CalendarDate.of(LocalDate.parse("2031-06-01"))),
                treaties.reading().instrument(RIVERS).orElseThrow().entry().general());
    }

    @Test
    void whoever_ratifies_later_is_bound_after_the_same_delay() {
        rivers();
        treaties.enters("2031-08-01", Treaties.ratified(RIVERS, "CAR"));
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2031-08-30"));
        assertEquals("ALD BRE CAR", treaties.bound(RIVERS, "2031-08-31"));
    }

    @Test
    void what_binds_rests_on_the_deposit_the_text_and_the_deposit_that_completed_the_number() {
        rivers();
        assertEquals(
                List.of(2L, 6L, 7L),
                treaties.status(RIVERS, "ALD", "2032-01-01").acts());
    }

    @Test
    void a_date_that_is_a_month_leaves_it_open_who_is_bound() {
        treaties.enters("2031-02-01", Treaties.treaty(RIVERS, "at least 1 ratified", "none"));
        treaties.enters("2031-03", Treaties.acceded(RIVERS, "ALD"));
        assertEquals("", treaties.bound(RIVERS, "2031-02-28"));
        assertEquals("ALD?", treaties.bound(RIVERS, "2031-03-15"));
        assertEquals("ALD", treaties.bound(RIVERS, "2031-03-31"));
    }

    @Test
    void a_law_at_home_binds_nobody() {
        rivers();
        treaties.enters("2031-03-01", new RatifiedAtHome(RIVERS, "CAR", "parliament"));
        assertEquals(Is.SIGNED, treaties.status(RIVERS, "CAR", "2032-01-01").is());
    }

    @Test
    void a_definitive_signature_binds_as_a_deposit_does() {
        treaties.enters("2031-02-01", Treaties.treaty(RIVERS, "at least 1 ratified", "none"));
        treaties.enters(
                "2031-02-01",
                new InstrumentSigned(
                        RIVERS, "ALD", Optional.of(InstrumentSigned.SignedAs.DEFINITIVE), Optional.empty()));
        assertEquals("ALD", treaties.bound(RIVERS, "2031-02-01"));
        assertEquals("INSTRUMENT-10", treaties.refuses("2031-02-02", Treaties.ratified(RIVERS, "ALD")));
    }

    @Test
    void a_successor_is_bound_since_the_day_to_which_its_notice_reaches_back() {
        rivers();
        treaties.enters(
                "2033-01-01",
                new InstrumentDeposited(RIVERS, "DOR", Consent.SUCCESSION, Optional.of(When.of("2032-05-01"))));
        assertEquals(Is.NOTHING, treaties.status(RIVERS, "DOR", "2032-04-30").is());
        assertEquals(Is.BOUND, treaties.status(RIVERS, "DOR", "2032-05-01").is());
    }

    @Test
    void a_treaty_that_lasts_five_years_ends_by_itself() {
        lasting(60);
        assertEquals("ALD BRE CAR", treaties.bound(RIVERS, "2036-03-01"));
        assertEquals("", treaties.bound(RIVERS, "2036-03-02"));
        PartyStatus status = treaties.status(RIVERS, "ALD", "2036-03-02");
        assertEquals(Is.ENDED, status.is());
        assertEquals(Why.TIME, status.end().orElseThrow().why());
        assertEquals(List.of(), status.awaits());
    }

    /// In force since 2031-03-02 for so many months.
    private void lasting(long months) {
        treaties.enters(
                "2031-02-01",
                Treaties.concluded(
                        RIVERS,
                        Optional.of(Treaties.terms("at least 3 ratified", "none")),
                        OptionalLong.of(months),
                        OptionalLong.empty(),
                        List.of()));
        for (String party : List.of("ALD", "BRE", "CAR")) {
            treaties.enters("2031-03-02", Treaties.acceded(RIVERS, party));
        }
    }

    private void protocol(String day) {
        treaties.enters(
                day,
                Treaties.concluded(
                        PROTOCOL,
                        Optional.of(Treaties.terms("at least 2 ratified", "none")),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        List.of(new Effect.Prolongs(RIVERS, OptionalLong.of(60), OptionalLong.empty()))));
    }

    @Test
    void a_protocol_prolongs_a_treaty_for_its_own_parties_once_it_is_in_force_for_them() {
        lasting(60);
        protocol("2036-02-01");
        for (String party : List.of("ALD", "BRE")) {
            treaties.enters("2036-02-01", Treaties.signed(PROTOCOL, party));
        }
        PartyStatus meanwhile = treaties.status(RIVERS, "ALD", "2036-12-01");
        assertEquals(Is.ENDED, meanwhile.is());
        assertEquals(
                List.of(Is.SIGNED),
                meanwhile.awaits().stream().map(PartyStatus.Awaits::is).toList());
        assertEquals(List.of(), treaties.status(RIVERS, "CAR", "2036-12-01").awaits());
        for (String party : List.of("ALD", "BRE")) {
            treaties.enters("2037-02-20", Treaties.ratified(PROTOCOL, party));
        }
        assertEquals("", treaties.bound(RIVERS, "2037-02-19"), "there is a gap");
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2037-02-20"), "and one did not come along");
        assertEquals("", treaties.bound(RIVERS, "2041-03-02"), "five years after it would have ended");
    }

    @Test
    void a_protocol_that_is_in_force_in_time_leaves_no_gap() {
        lasting(60);
        protocol("2035-02-01");
        for (String party : List.of("ALD", "BRE")) {
            treaties.enters("2035-06-01", Treaties.acceded(PROTOCOL, party));
        }
        assertEquals("ALD BRE CAR", treaties.bound(RIVERS, "2036-03-01"));
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2036-03-02"));
        assertEquals(1, treaties.reading().stretches(RIVERS, "ALD").size());
    }

    @Test
    void whoever_accedes_to_a_treaty_that_was_prolonged_accedes_to_it_as_it_is() {
        lasting(60);
        protocol("2035-02-01");
        for (String party : List.of("ALD", "BRE")) {
            treaties.enters("2035-06-01", Treaties.acceded(PROTOCOL, party));
        }
        treaties.enters("2038-01-01", Treaties.acceded(RIVERS, "CAR"));
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2037-12-31"));
        assertEquals("ALD BRE CAR", treaties.bound(RIVERS, "2038-01-01"));
    }

    @Test
    void an_act_prolongs_a_treaty_for_those_whom_it_names() {
        lasting(60);
        treaties.enters(
                "2036-01-01",
                new InstrumentProlonged(
                        RIVERS, OptionalLong.empty(), OptionalLong.empty(), List.of("BRE"), Optional.empty()));
        assertEquals("BRE", treaties.bound(RIVERS, "2039-03-02"));
    }

    @Test
    void whoever_gives_notice_stays_bound_until_it_is_over() {
        treaties.enters(
                "2031-02-01",
                Treaties.concluded(
                        RIVERS,
                        Optional.of(Treaties.terms("at least 1 ratified", "none")),
                        OptionalLong.empty(),
                        OptionalLong.of(6),
                        List.of()));
        treaties.enters("2031-03-02", Treaties.acceded(RIVERS, "ALD"));
        treaties.enters(Treaties.ALDIA, "2033-01-10", Treaties.denounced(RIVERS, "ALD"));
        assertEquals("ALD", treaties.bound(RIVERS, "2033-07-09"));
        assertEquals("", treaties.bound(RIVERS, "2033-07-10"));
        assertEquals("INSTRUMENT-23", treaties.refuses("2033-08-01", new DenunciationTakenBack(RIVERS, "ALD")));
        treaties.enters(Treaties.ALDIA, "2033-07-09", new DenunciationTakenBack(RIVERS, "ALD"));
        assertEquals("ALD", treaties.bound(RIVERS, "2033-07-10"));
    }

    @Test
    void a_notice_of_which_nobody_says_how_long_it_is_leaves_it_open() {
        rivers();
        treaties.enters("2033-01-10", Treaties.denounced(RIVERS, "ALD"));
        assertEquals("ALD? BRE", treaties.bound(RIVERS, "2034-01-01"));
    }

    @Test
    void whoever_left_may_come_back() {
        rivers();
        treaties.enters("2032-01-01", Treaties.withdrew(RIVERS, "ALD"));
        assertEquals("BRE", treaties.bound(RIVERS, "2032-01-01"));
        treaties.enters("2034-01-01", Treaties.acceded(RIVERS, "ALD"));
        assertEquals("BRE", treaties.bound(RIVERS, "2034-01-30"));
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2034-01-31"));
    }

    @Test
    void where_no_terms_are_known_what_is_told_counts() {
        treaties.enters(Treaties.told(
                "2031-02-01",
                Treaties.concluded(RIVERS, Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), List.of())));
        treaties.enters(Treaties.told("2031-03-01", Treaties.ratified(RIVERS, "ALD")));
        assertEquals("ALD?", treaties.bound(RIVERS, "2032-01-01"), "nobody says when it comes into force");
        treaties.enters(Treaties.told("2031-07-01", new ForceTold(RIVERS, List.of())));
        assertEquals("", treaties.bound(RIVERS, "2031-06-30"));
        assertEquals("ALD", treaties.bound(RIVERS, "2031-07-01"));
        assertEquals(By.TOLD, treaties.status(RIVERS, "ALD", "2032-01-01").by().orElseThrow());
        treaties.enters(Treaties.told("2031-09-01", new ForceTold(RIVERS, List.of("BRE"))));
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2031-09-01"), "a deposit that nobody entered is told with it");
        treaties.enters(Treaties.told("2031-12-01", Treaties.acceded(RIVERS, "CAR")));
        assertEquals("ALD BRE CAR?", treaties.bound(RIVERS, "2032-01-01"), "nobody says after which delay");
    }

    @Test
    void where_a_source_says_another_day_than_the_terms_both_are_shown_and_the_terms_count() {
        rivers();
        treaties.enters(Treaties.told("2031-06-15", new ForceTold(RIVERS, List.of())));
        treaties.enters(Treaties.told("2031-06-15", new ForceTold(RIVERS, List.of("BRE"))));
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2031-06-01"));
        assertEquals(List.of("force-differs", "force-differs"), treaties.conflicts());
    }

    @Test
    void one_treaty_takes_the_place_of_another_for_those_whom_it_binds() {
        rivers();
        treaties.enters(
                "2034-01-01",
                Treaties.concluded(
                        PROTOCOL,
                        Optional.of(Treaties.terms("at least 1 ratified", "none")),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        List.of(new Effect.Replaces(RIVERS))));
        treaties.enters("2034-02-01", Treaties.acceded(PROTOCOL, "ALD"));
        assertEquals("BRE", treaties.bound(RIVERS, "2034-02-01"));
        assertEquals(
                Why.REPLACED,
                treaties.status(RIVERS, "ALD", "2034-02-01").end().orElseThrow().why());
    }

    @Test
    void whoever_applies_it_provisionally_is_not_bound() {
        rivers();
        treaties.enters("2031-03-01", new ProvisionallyApplied(RIVERS, "CAR"));
        PartyStatus status = treaties.status(RIVERS, "CAR", "2032-01-01");
        assertEquals(Is.PROVISIONAL, status.is());
        assertEquals(Certainty.NO, status.bound());
        treaties.enters("2032-03-01", new ProvisionalApplicationEnded(RIVERS, "CAR"));
        assertEquals(Is.SIGNED, treaties.status(RIVERS, "CAR", "2032-03-01").is());
    }

    @Test
    void an_act_that_is_retracted_binds_nobody_any_more() {
        rivers();
        long third = treaties.enters("2031-08-01", Treaties.ratified(RIVERS, "CAR"));
        treaties.retracts(third);
        assertEquals("ALD BRE", treaties.bound(RIVERS, "2032-01-01"));
    }

    @Test
    void a_sweep_has_a_row_for_each_time_in_which_nothing_changes() {
        lasting(60);
        protocol("2036-02-01");
        for (String party : List.of("ALD", "BRE")) {
            treaties.enters("2036-02-01", Treaties.signed(PROTOCOL, party));
            treaties.enters("2037-02-20", Treaties.ratified(PROTOCOL, party));
        }
        List<Spell> spells =
                treaties.reading().spells(RIVERS, LocalDate.parse("2031-01-01"), LocalDate.parse("2042-12-31"));
        assertEquals(
                List.of(
                        "2031-01-01 NOTHING",
                        "2031-03-02 BOUND",
                        "2036-03-02 ENDED",
                        "2037-02-20 BOUND",
                        "2041-03-02 ENDED"),
                spells.stream()
                        .filter(each -> each.status().party().equals("ALD"))
                        .map(each -> each.from() + " " + each.status().is())
                        .toList());
        assertTrue(spells.stream()
                .filter(each -> each.status().is() != Is.NOTHING)
                .noneMatch(each -> each.status().acts().isEmpty()));
        assertTrue(Stream.of("ALD", "BRE", "CAR")
                .allMatch(party ->
                        treaties
                                .reading()
                                .spells(RIVERS, LocalDate.parse("2031-01-01"), LocalDate.parse("2042-12-31"))
                                .stream()
                                .filter(each -> each.status().party().equals(party))
                                .map(Spell::to)
                                .reduce((_, last) -> last)
                                .orElseThrow()
                                .equals(LocalDate.parse("2042-12-31"))));
    }

    @Test
    void of_a_ring_that_an_older_program_let_in_nothing_follows() {
        for (int i = 0; i < 14; i++) {
            List<Effect> effects = new java.util.ArrayList<>();
            for (int j = 0; j < 14; j++) {
                if (i != j) {
                    effects.add(
                            new Effect.Prolongs(new InstrumentId("t" + j), OptionalLong.of(12), OptionalLong.empty()));
                }
            }
            treaties.entered(
                    Treaties.told(
                            "2031-02-01",
                            Treaties.concluded(
                                    new InstrumentId("t" + i),
                                    Optional.of(Treaties.terms("at least 1 ratified", "none")),
                                    OptionalLong.of(12),
                                    OptionalLong.empty(),
                                    effects)),
                    Treaties.OPENED);
            treaties.enters(Treaties.told("2031-03-01", Treaties.acceded(new InstrumentId("t" + i), "ALD")));
        }
        assertEquals("ALD", treaties.bound(new InstrumentId("t3"), "2032-02-28"));
        assertEquals("", treaties.bound(new InstrumentId("t3"), "2032-03-01"));
        assertEquals(List.of(), treaties.conflicts());
    }
}
