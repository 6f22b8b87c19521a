package org.comity.acts.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.Correction;
import org.comity.charter.Refused;

/// A council at work on its papers, for tests. Every act that is entered is decided before.
final class Papers {
    static final DocumentId ID = new DocumentId("council/2031/7");
    static final Actor CHAIR = new Actor.Office("chair", "");
    private static final Instant START = Instant.parse("2031-05-01T08:00:00Z");

    Council council = Council.of(Charters.NONE);
    final List<Act> acts = new ArrayList<>();
    private String day = "2031-05-01";

    static Actor member(String code) {
        return new Actor.Member(code);
    }

    /// What comes next takes effect on this day.
    Papers on(String when) {
        day = when;
        return this;
    }

    Instant at() {
        return START.plusSeconds(council.last());
    }

    Draft draft(Actor by, Standing standing, Body body, List<Relation> relates, List<Source> sources) {
        return new Draft(
                "river-league",
                Optional.empty(),
                When.of(day),
                by,
                "secretariat",
                standing,
                body,
                sources,
                relates,
                new Audience.Everybody(),
                "r" + (council.last() + 1),
                List.of());
    }

    Draft draft(Actor by, Standing standing, Body body) {
        return draft(by, standing, body, List.of(), List.of());
    }

    /// Enters an act.
    ///
    /// @return its consequences
    List<String> act(Actor by, Body body) {
        return enter(draft(by, Standing.ACT, body));
    }

    List<String> told(Body body) {
        return enter(draft(new Actor.Outsider("The Courier"), Standing.REPORT, body));
    }

    List<String> enter(Draft draft) {
        return switch (council.decide(draft, at())) {
            case Decided.Fit fit -> {
                Act act = new Act(council.last() + 1, at(), fit.draft());
                acts.add(act);
                council = council.evolve(act);
                yield fit.consequences();
            }
            case Decided.Unfit(Refused refused) -> fail(refused.code() + " " + refused.because());
        };
    }

    Refused refused(Actor by, Body body) {
        return refused(draft(by, Standing.ACT, body));
    }

    Refused refused(Draft draft) {
        return switch (council.decide(draft, at())) {
            case Decided.Fit _ -> fail("this should have been refused: " + draft.body());
            case Decided.Unfit(Refused refused) -> refused;
        };
    }

    void refuses(String code, Actor by, Body body) {
        Refused refused = refused(by, body);
        assertEquals(code, refused.code(), refused.because());
    }

    void retract(long number) {
        enter(draft(
                CHAIR,
                Standing.ACT,
                new Correction("it was entered by mistake"),
                List.of(new Relation(number, Relation.As.RETRACTS)),
                List.of()));
    }

    /// What the declared outcome of a vote does; votes themselves are another field's.
    void voted(Subject subject, Result result) {
        assertEquals(Optional.empty(), documents().againstVoting(subject));
        declared(subject, result);
    }

    void declared(Subject subject, Result result) {
        Act act = new Act(council.last() + 1, at(), draft(CHAIR, Standing.ACT, new Correction("stands for a vote")));
        VoteId vote = new VoteId("vote-" + act.number());
        DocumentState after = documents().opened(act, vote, subject).declared(act, vote, subject, result);
        council = new Council(
                act.number(),
                council.opened().or(() -> Optional.of(act.recorded())),
                council.rules(),
                council.members(),
                council.chairs(),
                council.sessions(),
                after,
                council.votes(),
                council.followUp(),
                council.audience(),
                council.works(),
                council.said(),
                council.charters());
    }

    DocumentState documents() {
        return council.documents();
    }

    Document document() {
        return document(ID);
    }

    Document document(DocumentId id) {
        return documents().document(id).orElseThrow();
    }

    Amendment amendment(String id) {
        return document().amendment(id).orElseThrow();
    }

    static Subject text() {
        return new Subject.OfDocument(ID);
    }

    static Subject amended(String amendment) {
        return new Subject.OfAmendment(ID, amendment);
    }

    static ProposalTabled tabled(DocumentId id, List<String> sponsors, List<String> lines) {
        return new ProposalTabled(
                id,
                "council",
                "decision",
                List.of(Title.of("en", "Decision on " + id.text())),
                Optional.empty(),
                sponsors,
                Optional.empty(),
                Optional.empty(),
                lines,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// ALD and BRE table a text of five lines.
    static Papers withAText() {
        Papers papers = new Papers();
        papers.act(member("ALD"), tabled(ID, List.of("ALD", "BRE"), List.of("one", "two", "three", "four", "five")));
        return papers;
    }

    static AmendmentProposed moved(String id, String mover, Change... changes) {
        return new AmendmentProposed(
                ID,
                id,
                1,
                Optional.empty(),
                List.of(mover),
                AmendmentProposed.Manner.WRITTEN,
                List.of(changes),
                Optional.empty(),
                Optional.empty());
    }

    static AmendmentProposed movedTo(String amended, String id, String mover, Change... changes) {
        return new AmendmentProposed(
                ID,
                id,
                1,
                Optional.of(amended),
                List.of(mover),
                AmendmentProposed.Manner.ORAL,
                List.of(changes),
                Optional.empty(),
                Optional.empty());
    }

    static VersionIssued version(long number, List<String> lines) {
        return new VersionIssued(
                ID, number, "after talks", Optional.empty(), lines, Optional.empty(), Optional.empty());
    }

    static DocumentAdopted byDecision() {
        return new DocumentAdopted(
                ID,
                new Means.Decision(new org.comity.acts.ids.DecisionId("council/2031/12")),
                OptionalLong.empty(),
                Optional.empty());
    }

    static Change replace(long from, long until, String... lines) {
        return new Change.Replace(from, until, List.of(lines));
    }
}
