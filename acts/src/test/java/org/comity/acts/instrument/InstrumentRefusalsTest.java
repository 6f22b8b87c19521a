package org.comity.acts.instrument;

import static org.comity.acts.instrument.Treaties.ALDIA;
import static org.comity.acts.instrument.Treaties.BRENN;
import static org.comity.acts.instrument.Treaties.COUNCIL;
import static org.comity.acts.instrument.Treaties.PROTOCOL;
import static org.comity.acts.instrument.Treaties.RIVERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Content;
import org.comity.acts.Standing;
import org.comity.acts.document.Title;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.membership.Basis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is refused about instruments, each with its own code.
class InstrumentRefusalsTest {
    private static final InstrumentDeposited ACCEDES =
            new InstrumentDeposited(RIVERS, "ALD", InstrumentDeposited.Consent.ACCESSION, Optional.empty());

    private final Treaties treaties = new Treaties();

    @BeforeEach
    void the_treaty_is_in_force_for_aldia_and_signed_by_brenn() {
        treaties.enters("2031-02-01", Treaties.treaty(RIVERS, "at least 1 ratified", "none"));
        treaties.enters(ALDIA, "2031-02-01", Treaties.signed(RIVERS, "ALD"));
        treaties.enters(BRENN, "2031-02-01", Treaties.signed(RIVERS, "BRE"));
        treaties.enters(ALDIA, "2031-03-01", Treaties.ratified(RIVERS, "ALD"));
    }

    @Test
    void an_instrument_that_nobody_concluded_is_unknown_even_to_a_reporter() {
        InstrumentId nowhere = new InstrumentId("nowhere");
        assertEquals("INSTRUMENT-4", treaties.refuses("2031-04-01", Treaties.signed(nowhere, "ALD")));
        assertEquals("INSTRUMENT-4", treaties.refuses(Treaties.told("2031-04-01", Treaties.signed(nowhere, "ALD"))));
    }

    @Test
    void an_instrument_is_concluded_once() {
        assertEquals(
                "INSTRUMENT-5", treaties.refuses("2031-02-01", Treaties.treaty(RIVERS, "at least 1 ratified", "none")));
    }

    @Test
    void a_party_acts_for_itself_and_the_depositary_notes_it() {
        assertEquals("INSTRUMENT-6", treaties.refuses(BRENN, "2031-04-01", Treaties.acceded(RIVERS, "CAR")));
        assertEquals("INSTRUMENT-6", treaties.refuses(BRENN, "2031-04-01", new ForceTold(RIVERS, List.of())));
        treaties.enters("2031-02-02", with(PROTOCOL, Optional.of("BRE"), List.of()));
        treaties.enters(BRENN, "2031-04-01", Treaties.acceded(PROTOCOL, "CAR"));
    }

    private static InstrumentConcluded with(InstrumentId id, Optional<String> depositary, List<String> openTo) {
        return new InstrumentConcluded(
                id,
                InstrumentForm.PROTOCOL,
                List.of(Title.of("en", "On floods")),
                Optional.of(RIVERS),
                Optional.empty(),
                depositary,
                openTo,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty());
    }

    @Test
    void an_organ_ends_an_instrument_by_its_decision_alone() {
        InstrumentTerminated ends = new InstrumentTerminated(RIVERS, Optional.empty(), Optional.empty());
        assertEquals("INSTRUMENT-7", treaties.refuses(COUNCIL, "2031-04-01", ends));
        Basis decision = new Basis(Optional.empty(), Optional.of(new DecisionId("c/1")), Optional.empty());
        assertEquals(
                "INSTRUMENT-22",
                treaties.refuses(
                        COUNCIL,
                        "2031-04-01",
                        new InstrumentTerminated(RIVERS, Optional.empty(), Optional.of(decision))));
    }

    @Test
    void a_report_names_its_source_and_a_statement_does_nothing() {
        assertEquals(
                "INSTRUMENT-7",
                treaties.refuses(Treaties.draft(
                        Treaties.COURIER,
                        "2031-04-01",
                        Treaties.ratified(RIVERS, "BRE"),
                        Standing.REPORT,
                        List.of(),
                        List.of())));
        assertEquals(
                "INSTRUMENT-8",
                treaties.refuses(Treaties.draft(
                        BRENN,
                        "2031-04-01",
                        Treaties.ratified(RIVERS, "BRE"),
                        Standing.STATEMENT,
                        List.of(),
                        List.of())));
    }

    @Test
    void nobody_signs_or_consents_twice() {
        assertEquals("INSTRUMENT-9", treaties.refuses(BRENN, "2031-04-01", Treaties.signed(RIVERS, "BRE")));
        assertEquals("INSTRUMENT-10", treaties.refuses(ALDIA, "2031-04-01", Treaties.acceded(RIVERS, "ALD")));
        assertEquals(
                "INSTRUMENT-10",
                treaties.refuses(ALDIA, "2031-02-15", Treaties.acceded(RIVERS, "ALD")),
                "a consent that comes earlier is a second one too");
    }

    @Test
    void nothing_is_done_before_the_text_is_there_or_after_it_is_gone() {
        assertEquals("INSTRUMENT-11", treaties.refuses("2031-01-31", Treaties.acceded(RIVERS, "CAR")));
        treaties.enters("2032-01-01", new InstrumentTerminated(RIVERS, Optional.empty(), Optional.empty()));
        assertEquals("INSTRUMENT-19", treaties.refuses("2032-01-01", Treaties.acceded(RIVERS, "CAR")));
        treaties.enters("2031-12-31", Treaties.acceded(RIVERS, "CAR"));
    }

    @Test
    void who_did_not_sign_does_not_ratify_but_accedes() {
        assertEquals("INSTRUMENT-12", treaties.refuses("2031-04-01", Treaties.ratified(RIVERS, "CAR")));
        treaties.enters("2031-04-01", Treaties.acceded(RIVERS, "CAR"));
    }

    @Test
    void whom_it_does_not_bind_cannot_leave_it() {
        assertEquals("INSTRUMENT-13", treaties.refuses(BRENN, "2031-04-01", Treaties.withdrew(RIVERS, "BRE")));
        assertEquals("INSTRUMENT-13", treaties.refuses(BRENN, "2031-04-01", Treaties.denounced(RIVERS, "BRE")));
    }

    @Test
    void terms_that_cannot_be_read_are_refused_with_what_is_wrong() {
        assertEquals(
                "INSTRUMENT-14",
                treaties.refuses("2031-02-01", Treaties.treaty(PROTOCOL, "at least 2 ratifed", "none")));
        assertEquals(
                "INSTRUMENT-14",
                treaties.refuses("2031-02-01", Treaties.treaty(PROTOCOL, "at least 1/2 of members ratified", "none")));
    }

    @Test
    void only_what_is_there_and_ends_by_itself_is_prolonged() {
        assertEquals("INSTRUMENT-15", treaties.refuses("2031-02-01", prolonging(RIVERS)));
        assertEquals("INSTRUMENT-15", treaties.refuses("2031-02-01", prolonging(new InstrumentId("nowhere"))));
        assertEquals(
                "INSTRUMENT-15",
                treaties.refuses(
                        "2031-04-01",
                        new InstrumentProlonged(
                                RIVERS, OptionalLong.of(12), OptionalLong.empty(), List.of(), Optional.empty())));
    }

    private static InstrumentConcluded prolonging(InstrumentId other) {
        return Treaties.concluded(
                PROTOCOL,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(new Effect.Prolongs(other, OptionalLong.of(12), OptionalLong.empty())));
    }

    @Test
    void a_text_that_names_who_may_become_a_party_is_open_to_nobody_else() {
        treaties.enters("2031-02-01", with(PROTOCOL, Optional.empty(), List.of("ALD", "BRE")));
        assertEquals("INSTRUMENT-16", treaties.refuses("2031-04-01", Treaties.signed(PROTOCOL, "CAR")));
        treaties.enters("2031-04-01", Treaties.signed(PROTOCOL, "ALD"));
    }

    @Test
    void an_objection_is_to_a_reservation_that_stands() {
        ReservationObjected objects =
                new ReservationObjected(RIVERS, "BRE", "ALD", "1", ReservationObjected.Between.IN_FORCE);
        assertEquals("INSTRUMENT-17", treaties.refuses(BRENN, "2031-04-01", objects));
        ReservationMade made =
                new ReservationMade(RIVERS, "ALD", "1", Optional.of("Art. 7"), new Content.Open("not on lakes"));
        treaties.enters(ALDIA, "2031-03-01", made);
        assertEquals("INSTRUMENT-17", treaties.refuses(ALDIA, "2031-03-02", made));
        treaties.enters(BRENN, "2031-04-01", objects);
        assertEquals("INSTRUMENT-17", treaties.refuses(BRENN, "2031-04-02", objects));
        assertEquals(
                1,
                treaties.status(RIVERS, "ALD", "2031-05-01")
                        .reservations()
                        .getFirst()
                        .objections()
                        .size());
        treaties.enters(ALDIA, "2031-06-01", new ReservationWithdrawn(RIVERS, "ALD", "1"));
        assertEquals(List.of(), treaties.status(RIVERS, "ALD", "2031-06-01").reservations());
        assertEquals(
                "INSTRUMENT-17", treaties.refuses(ALDIA, "2031-06-02", new ReservationWithdrawn(RIVERS, "ALD", "1")));
    }

    @Test
    void what_the_terms_contradict_is_refused_of_the_depositary_and_kept_of_a_source() {
        assertEquals("INSTRUMENT-18", treaties.refuses("2031-03-05", new ForceTold(RIVERS, List.of())));
        assertEquals("INSTRUMENT-18", treaties.refuses("2031-03-05", new ForceTold(RIVERS, List.of("ALD"))));
        treaties.enters("2031-03-01", new ForceTold(RIVERS, List.of()));
        assertEquals(List.of(), treaties.conflicts());
        treaties.enters(Treaties.told("2031-03-05", new ForceTold(RIVERS, List.of())));
        assertEquals(List.of("force-differs", "force-differs"), treaties.conflicts());
    }

    @Test
    void a_guarantee_has_an_id_of_its_own() {
        treaties.enters("2031-03-01", Treaties.help(List.of(), List.of()));
        assertEquals("INSTRUMENT-20", treaties.refuses("2031-03-01", Treaties.help(List.of(), List.of())));
        assertEquals(
                "INSTRUMENT-20",
                treaties.refuses("2031-04-01", new GuaranteeEnded(new GuaranteeId("other"), RIVERS, "no more")));
    }

    @Test
    void what_a_party_does_is_entered_when_it_is_done() {
        treaties.at("2031-05-01T12:00:00Z");
        assertEquals("INSTRUMENT-21", treaties.refuses(BRENN, "2031-05-03", Treaties.ratified(RIVERS, "BRE")));
        treaties.enters(BRENN, "2031-05-01", Treaties.ratified(RIVERS, "BRE"));
    }

    @Test
    void a_notice_is_given_once_and_taken_back_before_it_is_over() {
        assertEquals("INSTRUMENT-23", treaties.refuses(ALDIA, "2031-04-01", new DenunciationTakenBack(RIVERS, "ALD")));
        treaties.enters(ALDIA, "2031-04-01", Treaties.denounced(RIVERS, "ALD"));
        assertEquals("INSTRUMENT-23", treaties.refuses(ALDIA, "2031-04-02", Treaties.denounced(RIVERS, "ALD")));
    }

    @Test
    void whom_it_binds_does_not_apply_it_provisionally() {
        assertEquals("INSTRUMENT-24", treaties.refuses(ALDIA, "2031-04-01", new ProvisionallyApplied(RIVERS, "ALD")));
        assertEquals(
                "INSTRUMENT-24", treaties.refuses(BRENN, "2031-04-01", new ProvisionalApplicationEnded(RIVERS, "BRE")));
    }

    @Test
    void a_signature_without_full_powers_is_told_of_and_not_refused() {
        assertEquals(
                List.of("nobody has shown full powers to sign for CAR"),
                treaties.consequences("2031-04-01", Treaties.signed(RIVERS, "CAR")));
        treaties.enters("2031-04-01", new FullPowersPresented(RIVERS, "CAR", "A. Carr", Optional.empty()));
        assertEquals(List.of(), treaties.consequences("2031-04-01", Treaties.signed(RIVERS, "CAR")));
    }

    @Test
    void a_correction_may_say_again_what_it_corrects() {
        var slip = Treaties.draft(
                ALDIA,
                "2031-03-02",
                Treaties.ratified(RIVERS, "ALD"),
                Standing.ACT,
                List.of(),
                List.of(new org.comity.acts.Relation(5, org.comity.acts.Relation.As.CORRECTS)));
        treaties.enters(slip);
        assertEquals("", treaties.bound(RIVERS, "2031-03-01"));
        assertEquals("ALD", treaties.bound(RIVERS, "2031-03-02"));
    }

    @Test
    void what_follows_from_a_deposit_is_what_is_answered_afterwards() {
        Treaties open = new Treaties();
        open.enters(
                "2031-02-01",
                Treaties.concluded(RIVERS, Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), List.of()));
        List<String> says = open.consequences("2031-04-01", ACCEDES);
        assertEquals(
                List.of("whether it binds ALD is not known: nobody says on which terms it comes into force, or when"),
                says);
        assertEquals(
                List.of("it does not bind ALD yet: the instrument is not in force"),
                withTerms("at least 2 ratified").consequences("2031-04-01", ACCEDES));
        assertEquals(
                "it binds ALD from 2031-04-01",
                withTerms("at least 1 ratified")
                        .consequences("2031-04-01", ACCEDES)
                        .getLast());
    }

    private static Treaties withTerms(String rule) {
        Treaties treaties = new Treaties();
        treaties.enters("2031-02-01", Treaties.treaty(RIVERS, rule, "none"));
        return treaties;
    }
}
