package org.comity.acts.instrument;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Conflict;
import org.comity.acts.Content;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.document.Title;
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.InstrumentDeposited.Consent;
import org.comity.acts.instrument.InstrumentSigned.SignedAs;
import org.comity.acts.keeping.Correction;
import org.comity.charter.Refused;

/// The treaties of a league that never was, as they grow in a test.
final class Treaties {
    static final Actor SECRETARIAT = new Actor.Office("secretariat", "");
    static final Actor COUNCIL = new Actor.Organ("council");
    static final Actor ALDIA = new Actor.Member("ALD");
    static final Actor BRENN = new Actor.Member("BRE");
    static final Actor COURIER = new Actor.Outsider("Evening Courier");
    static final Source ARTICLE =
            new Source("Evening Courier of 2031-05-04", "", Optional.empty(), Optional.empty(), List.of());
    static final InstrumentId RIVERS = new InstrumentId("rivers");
    static final InstrumentId PROTOCOL = new InstrumentId("rivers-protocol");
    static final GuaranteeId HELP = new GuaranteeId("rivers/4");
    static final Instant OPENED = Instant.parse("2031-01-01T00:00:00Z");

    private Council council = Council.of(Charters.NONE);
    private final List<Act> acts = new ArrayList<>();
    private Instant now = Instant.parse("2040-01-01T00:00:00Z");

    Treaties() {
        entered(
                draft(
                        SECRETARIAT,
                        "2031-01-01",
                        new Correction("the record begins"),
                        Standing.ACT,
                        List.of(),
                        List.of()),
                OPENED);
    }

    /// A treaty that comes into force when so many have ratified.
    static InstrumentConcluded treaty(InstrumentId id, String rule, String delay) {
        return concluded(id, Optional.of(terms(rule, delay)), OptionalLong.empty(), OptionalLong.empty(), List.of());
    }

    static EntryTerms terms(String rule, String delay) {
        return new EntryTerms(
                rule,
                Optional.of(delay),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Art. 9"));
    }

    static InstrumentConcluded concluded(
            InstrumentId id,
            Optional<EntryTerms> entry,
            OptionalLong lasts,
            OptionalLong notice,
            List<Effect> effects) {
        return new InstrumentConcluded(
                id,
                InstrumentForm.TREATY,
                List.of(Title.of("en", "On " + id)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                entry,
                lasts,
                OptionalLong.empty(),
                notice,
                effects,
                Optional.empty());
    }

    static InstrumentSigned signed(InstrumentId id, String party) {
        return new InstrumentSigned(id, party, Optional.of(SignedAs.SUBJECT_TO_RATIFICATION), Optional.empty());
    }

    static InstrumentDeposited ratified(InstrumentId id, String party) {
        return new InstrumentDeposited(id, party, Consent.RATIFICATION, Optional.empty());
    }

    static InstrumentDeposited acceded(InstrumentId id, String party) {
        return new InstrumentDeposited(id, party, Consent.ACCESSION, Optional.empty());
    }

    static DenunciationNotified denounced(InstrumentId id, String party) {
        return new DenunciationNotified(
                id, party, OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PartyEnded withdrew(InstrumentId id, String party) {
        return new PartyEnded(id, party, PartyEnded.How.WITHDREW, Optional.empty(), Optional.empty());
    }

    static GuaranteeStipulated help(List<String> from, List<String> to) {
        return new GuaranteeStipulated(
                HELP, RIVERS, "Art. 4", from, to, new Content.Open("help against floods"), Optional.empty());
    }

    static Draft draft(
            Actor by, String effective, Body body, Standing standing, List<Source> sources, List<Relation> relates) {
        return new Draft(
                "river-league",
                Optional.empty(),
                When.of(effective),
                by,
                "secretariat/records",
                standing,
                body,
                sources,
                relates,
                new Audience.Everybody(),
                "request",
                List.of());
    }

    static Draft told(String effective, Body body) {
        return draft(COURIER, effective, body, Standing.REPORT, List.of(ARTICLE), List.of());
    }

    Council council() {
        return council;
    }

    Treaties at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    InstrumentReading reading() {
        return council.works().instruments().reading(council.rules(), council.members());
    }

    PartyStatus status(InstrumentId id, String party, String day) {
        return reading().party(id, party, LocalDate.parse(day));
    }

    /// Those who are bound on a day, by their codes; with a question mark where it is not certain.
    String bound(InstrumentId id, String day) {
        return reading().bound(id, LocalDate.parse(day)).stream()
                .filter(each -> each.is() == PartyStatus.Is.BOUND || each.is() == PartyStatus.Is.UNCERTAIN)
                .map(each -> each.party() + (each.is() == PartyStatus.Is.BOUND ? "" : "?"))
                .collect(Collectors.joining(" "));
    }

    /// The one who owes something and to whom, on a day.
    String owed(String day) {
        return reading().guarantees(LocalDate.parse(day)).stream()
                .flatMap(each -> each.owed().stream())
                .filter(each -> each.apart().isEmpty())
                .map(each -> each.from() + ">" + each.to())
                .collect(Collectors.joining(" "));
    }

    List<String> conflicts() {
        return council.conflicts().stream().map(Conflict::kind).toList();
    }

    long enters(String effective, Body body) {
        return enters(SECRETARIAT, effective, body);
    }

    long enters(Actor by, String effective, Body body) {
        return enters(draft(by, effective, body, Standing.ACT, List.of(), List.of()));
    }

    long enters(Draft draft) {
        Decided decided = council.decide(draft, now);
        Decided.Fit fit = assertInstanceOf(Decided.Fit.class, decided, decided::toString);
        return entered(fit.draft(), now);
    }

    List<String> consequences(String effective, Body body) {
        Draft draft = draft(SECRETARIAT, effective, body, Standing.ACT, List.of(), List.of());
        return assertInstanceOf(Decided.Fit.class, council.decide(draft, now)).consequences();
    }

    /// Enters what an older program let in.
    long entered(Draft draft, Instant at) {
        Act act = new Act(council.last() + 1, at, draft);
        acts.add(act);
        council = council.evolve(act);
        return act.number();
    }

    long retracts(long number) {
        return enters(draft(
                SECRETARIAT,
                "2031-01-01",
                new Correction("entered by mistake"),
                Standing.ACT,
                List.of(),
                List.of(new Relation(number, Relation.As.RETRACTS))));
    }

    String refuses(String effective, Body body) {
        return refuses(SECRETARIAT, effective, body);
    }

    String refuses(Actor by, String effective, Body body) {
        return refuses(draft(by, effective, body, Standing.ACT, List.of(), List.of()));
    }

    String refuses(Draft draft) {
        Decided decided = council.decide(draft, now);
        Refused refused = assertInstanceOf(Decided.Unfit.class, decided, decided::toString)
                .refused();
        assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused.code());
        return refused.code();
    }
}
