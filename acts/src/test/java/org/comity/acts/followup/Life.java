package org.comity.acts.followup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
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
import org.comity.acts.ids.DecisionId;
import org.comity.acts.keeping.Correction;
import org.comity.charter.Refused;

/// The record of a league that never was, as it grows in a test.
final class Life {
    static final Actor SECRETARIAT = new Actor.Office("secretariat", "");
    static final Actor COUNCIL = new Actor.Organ("council");
    static final Actor ALDIA = new Actor.Member("ALD");
    static final Actor BRENN = new Actor.Member("BRE");
    static final Actor COURIER = new Actor.Outsider("Evening Courier");
    static final Source ARTICLE =
            new Source("Evening Courier of 2031-05-04", "", Optional.empty(), Optional.empty(), List.of());

    /// The record was opened at this time; what took effect before is history.
    static final Instant OPENED = Instant.parse("2031-01-01T00:00:00Z");

    private Council council = Council.of(Charters.NONE);
    private final List<Act> acts = new ArrayList<>();
    private Instant now = OPENED;

    Life() {
        // The first act opens the record.
        entered(draft(
                SECRETARIAT, "2031-01-01", new Correction("the record begins"), Standing.ACT, List.of(), List.of()));
    }

    static DecisionId id(String text) {
        return new DecisionId(text);
    }

    static DecisionTold told(String decision) {
        return new DecisionTold(
                id(decision),
                "council",
                List.of(new DecisionTold.Title("en", "On " + decision)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static StepReported step(String decision) {
        return new StepReported(id(decision), new Content.Open("a step"));
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

    FollowUpState state() {
        return council.followUp();
    }

    List<Act> acts() {
        return acts;
    }

    Life at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Instant now() {
        return now;
    }

    /// What may be entered is.
    long enters(Actor by, String effective, Body body) {
        return enters(draft(by, effective, body, Standing.ACT, List.of(), List.of()));
    }

    long enters(Draft draft) {
        Decided.Fit fit = assertInstanceOf(Decided.Fit.class, council.decide(draft, now));
        return entered(fit.draft());
    }

    /// Enters what an older program let in.
    long entered(Draft draft) {
        Act act = new Act(council.last() + 1, now, draft);
        acts.add(act);
        council = council.evolve(act);
        return act.number();
    }

    /// Takes an act back.
    long retracts(long number) {
        Draft draft = draft(
                SECRETARIAT,
                "2031-01-01",
                new Correction("entered by mistake"),
                Standing.ACT,
                List.of(),
                List.of(new Relation(number, Relation.As.RETRACTS)));
        return enters(draft);
    }

    /// The code with which something is refused.
    String refuses(Actor by, String effective, Body body) {
        return refuses(draft(by, effective, body, Standing.ACT, List.of(), List.of()));
    }

    String refuses(Draft draft) {
        Refused refused = assertInstanceOf(Decided.Unfit.class, council.decide(draft, now))
                .refused();
        assertFalse(refused.because().isBlank(), refused.code());
        assertFalse(refused.remedy().isBlank(), refused.code());
        return refused.code();
    }
}
