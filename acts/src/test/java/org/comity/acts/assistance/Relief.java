package org.comity.acts.assistance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.ids.ClockId;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.LineId;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.UnitId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.membership.Basis;
import org.comity.charter.Refused;

/// The record of a league that never was: a flood in Aldia, and those who help.
final class Relief {
    static final Actor SECRETARIAT = new Actor.Office("secretariat", "");
    static final Actor COUNCIL = new Actor.Organ("council");
    static final Actor ALDIA = new Actor.Member("ALD");
    static final Actor BRENN = new Actor.Member("BRE");
    static final Actor CASSEL = new Actor.Member("CAS");
    static final Actor COURIER = new Actor.Outsider("Evening Courier");
    static final Source ARTICLE =
            new Source("Evening Courier of 2031-05-04", "", Optional.empty(), Optional.empty(), List.of());
    static final ResponseId FLOOD = new ResponseId("flood-2031");
    static final LineId BOATS = new LineId("boats");
    static final LineId DOCTORS = new LineId("doctors");
    static final Instant OPENED = Instant.parse("2031-01-01T00:00:00Z");

    private Council council = Council.of(Charters.NONE);
    private final List<Act> acts = new ArrayList<>();
    private final Instant now = Instant.parse("2031-12-31T00:00:00Z");

    Relief() {
        // The first act opens the record.
        entered(new Act(1, OPENED, draft(SECRETARIAT, "2031-01-01", new Correction("the record begins"))));
    }

    /// Boats and doctors are asked for on 1 May, help is granted on 2 May until the end of the month.
    static Relief granted() {
        Relief relief = asked();
        relief.enters(COUNCIL, "2031-05-02", decided(Answer.GRANTED, "2031-05-31"));
        return relief;
    }

    static Relief asked() {
        Relief relief = new Relief();
        relief.enters(
                SECRETARIAT,
                "2030-12-01",
                new DecisionTold(
                        new DecisionId("c/7"),
                        "council",
                        List.of(new DecisionTold.Title("en", "On help in floods")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        relief.enters(ALDIA, "2031-05-01", requested());
        return relief;
    }

    static AssistanceRequested requested() {
        return new AssistanceRequested(
                FLOOD,
                "Flood at the lower ford",
                ALDIA,
                Optional.of("council"),
                List.of(
                        new Line(BOATS, Help.CIVIL_PROTECTION, "rescue boats", some("6", "boats")),
                        new Line(DOCTORS, Help.MEDICAL, "doctors", some("10", "doctors"))),
                Optional.empty());
    }

    static ResponseDecided decided(Answer answer, String until) {
        Optional<Mandate> mandate = until.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mandate(
                        new Content.Open("rescue and care"),
                        Optional.empty(),
                        Optional.of(When.of(until)),
                        List.of(Help.CIVIL_PROTECTION, Help.MEDICAL)));
        return new ResponseDecided(FLOOD, basis(), answer, mandate, Optional.empty());
    }

    static Optional<Basis> basis() {
        return Optional.of(new Basis(Optional.empty(), Optional.of(new DecisionId("c/7")), Optional.empty()));
    }

    static Optional<Quantity> some(String amount, String unit) {
        return Optional.of(new Quantity(amount, unit));
    }

    static OfferId offer(String id) {
        return new OfferId(id);
    }

    static AssistanceOffered boats(String id, Actor from, String many, Needs needs) {
        return new AssistanceOffered(
                FLOOD,
                offer(id),
                from,
                Optional.of(BOATS),
                Help.CIVIL_PROTECTION,
                "flat boats",
                some(many, "boats"),
                Optional.empty(),
                needs,
                Optional.empty());
    }

    static OfferAccepted accepted(String id, String many) {
        return new OfferAccepted(
                FLOOD, offer(id), many.isEmpty() ? Optional.empty() : some(many, "boats"), Optional.empty());
    }

    static OfferWithdrawn takenBack(String id) {
        return new OfferWithdrawn(FLOOD, offer(id), Optional.empty());
    }

    static Deployed sent(String unit, Actor from, String offer, String many) {
        return new Deployed(
                FLOOD,
                new UnitId(unit),
                from,
                offer.isEmpty() ? Optional.empty() : Optional.of(offer(offer)),
                Help.CIVIL_PROTECTION,
                many.isEmpty() ? Optional.empty() : some(many, "boats"),
                Optional.of("rescue"),
                Optional.of("the lower ford"),
                Optional.empty(),
                Optional.empty());
    }

    static Arrived there(String unit) {
        return new Arrived(FLOOD, new UnitId(unit), Optional.empty(), Optional.empty());
    }

    static ClockSet clock(String id, Event from, Event to, String limit) {
        return new ClockSet(
                FLOOD,
                new ClockId(id),
                Optional.empty(),
                Mark.of(from),
                Mark.of(to),
                limit.isEmpty() ? Optional.empty() : Limit.parse(limit),
                Optional.empty());
    }

    static Draft draft(Actor by, String effective, Body body) {
        return draft(by, effective, body, Standing.ACT, List.of(), List.of());
    }

    static Draft told(String effective, Body body) {
        return draft(COURIER, effective, body, Standing.REPORT, List.of(ARTICLE), List.of());
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
                new Audience.Members(""),
                "request",
                List.of());
    }

    Council council() {
        return council;
    }

    List<Act> acts() {
        return acts;
    }

    Response on(String day) {
        return council.works().responses().on(FLOOD, LocalDate.parse(day)).orElseThrow();
    }

    Reading reads(String clock, String day) {
        return Events.clocks(on(day), LocalDate.parse(day)).stream()
                .filter(each -> each.clock().body().clock().text().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    List<String> conflicts() {
        return council.works().responses().conflicts().stream()
                .map(each -> each.kind())
                .toList();
    }

    Decided decide(Draft draft) {
        return council.decide(draft, now);
    }

    long enters(Actor by, String effective, Body body) {
        return enters(draft(by, effective, body));
    }

    long enters(Draft draft) {
        Decided decided = decide(draft);
        Decided.Fit fit = assertInstanceOf(Decided.Fit.class, decided, decided::toString);
        return entered(new Act(council.last() + 1, now, fit.draft()));
    }

    private long entered(Act act) {
        acts.add(act);
        council = council.evolve(act);
        return act.number();
    }

    /// What follows from an act, as whoever enters it is told.
    List<String> follows(Actor by, String effective, Body body) {
        Decided decided = decide(draft(by, effective, body));
        return assertInstanceOf(Decided.Fit.class, decided, decided::toString).consequences();
    }

    long retracts(long number) {
        return enters(draft(
                SECRETARIAT,
                "2031-06-01",
                new Correction("entered by mistake"),
                Standing.ACT,
                List.of(),
                List.of(new Relation(number, Relation.As.RETRACTS))));
    }

    /// The code with which something is refused.
    String refuses(Actor by, String effective, Body body) {
        return refuses(draft(by, effective, body));
    }

    String refuses(Draft draft) {
        Decided decided = decide(draft);
        Refused refused = assertInstanceOf(Decided.Unfit.class, decided, decided::toString)
                .refused();
        assertFalse(refused.because().isBlank(), refused.code());
        assertFalse(refused.remedy().isBlank(), refused.code());
        return refused.code();
    }
}
