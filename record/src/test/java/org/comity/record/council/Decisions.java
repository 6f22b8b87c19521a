package org.comity.record.council;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.followup.DecisionCompleted;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.followup.StepReported;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.keeping.Correction;

/// Drafts about decisions of a league's council and what is done about them.
final class Decisions {
    static final String LEAGUE = "river-league";
    private static final AtomicLong IDS = new AtomicLong();

    private Decisions() {}

    static DecisionId id(int number) {
        return new DecisionId("council/" + number);
    }

    static Draft told(int number) {
        return draft(new DecisionTold(
                id(number),
                "council",
                List.of(new DecisionTold.Title("en", "decision " + number)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    static Draft step(int number, String says) {
        return draft(new StepReported(id(number), new Content.Open(says)));
    }

    static Draft completed(int number) {
        return draft(new DecisionCompleted(id(number), Optional.empty()));
    }

    static Draft retracting(long act) {
        return relating(draft(new Correction("it was not so")), act);
    }

    private static Draft draft(Body body) {
        return new Draft(
                LEAGUE,
                Optional.empty(),
                When.of("2021-05-02"),
                new Actor.Office("secretariat", ""),
                "registrar",
                Standing.ACT,
                body,
                List.of(new Source("minutes", "1", Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                new Audience.Everybody(),
                "decision-" + IDS.incrementAndGet(),
                List.of());
    }

    private static Draft relating(Draft draft, long act) {
        return with(draft, draft.known(), draft.audience(), List.of(new Relation(act, Relation.As.RETRACTS)));
    }

    static Draft known(Draft draft, String known) {
        return with(draft, Optional.of(When.of(known)), draft.audience(), draft.relates());
    }

    static Draft forMembers(Draft draft) {
        return with(draft, draft.known(), new Audience.Members(""), draft.relates());
    }

    private static Draft with(Draft draft, Optional<When> known, Audience audience, List<Relation> relates) {
        return new Draft(
                draft.organisation(),
                known,
                draft.effective(),
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                draft.body(),
                draft.sources(),
                relates,
                audience,
                draft.requestId(),
                draft.signatures());
    }
}
