package org.comity.record.council;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Conflict;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.document.ProposalTabled;
import org.comity.acts.document.Subject;
import org.comity.acts.document.Title;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.FactTold;
import org.comity.acts.session.AgendaAdopted;
import org.comity.acts.session.Convening;
import org.comity.acts.session.Doors;
import org.comity.acts.session.ItemAdded;
import org.comity.acts.session.SessionOpened;
import org.comity.acts.session.Warrant;
import org.comity.acts.voting.Manner;
import org.comity.acts.voting.PositionTaken;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.Vote;
import org.comity.acts.voting.VoteClosed;
import org.comity.acts.voting.VoteDeclared;
import org.comity.acts.voting.VoteOpened;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;
import org.comity.charter.vote.Position;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.Document;
import org.comity.record.Journal;
import org.comity.record.TestClock;
import org.comity.record.memory.ClockedJournal;

/// The record of the river league, whose council has five members and a sixth that is suspended. It was opened on
/// 1 May 2031, and it is the next day; every act is entered a minute after the one before.
final class RiverCouncil {
    static final String LEAGUE = Decisions.LEAGUE;
    static final Actor CHAIR = new Actor.Office("chair", "ALD");
    static final Actor SECRETARIAT = new Actor.Office("secretariat", "");
    static final Actor COUNCIL = new Actor.Organ("council");
    static final Actor COURIER = new Actor.Outsider("The Courier");
    static final SessionId SPRING = new SessionId("council/2031-spring");
    static final ItemId FISH = new ItemId("item-1");
    static final DocumentId PACT = new DocumentId("council/2031/7");
    static final VoteId VOTE = new VoteId("council/vote-1");
    static final DecisionId DECISION = new DecisionId("council/2031/4");
    static final Optional<Basis> DECIDED =
            Optional.of(new Basis(Optional.empty(), Optional.of(DECISION), Optional.empty()));
    private static final Document CHARTER = Document.of("""
            charter: 1
            organisation: river-league
            name: {en: River League}
            texts: {Statute: {title: Statute of the River League}}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats:
                  members: {filled: membership, statuses: [full], by: Statute Art. 4}
                suspended: left out
                chair:
                  - from: 2031-01-01
                    by: Statute Art. 5
                    rotation: {order: [ALD, BRE, CAR], turn: calendar year, starts: {holder: ALD, on: 2031-01-01}}
                decisions:
                  substantive: {rule: "more than 1/2 of present and voting in favour", by: Statute Art. 6}
                  silence:
                    rule: no objection
                    by: Statute Art. 8
                    silence: {opened by: the Chair, breakers: members, by: Statute Art. 8}
              court:
                name: {en: Court}
                by: Statute Art. 9
                seats:
                  judges: {members: [ALD, BRE, CAR], by: Statute Art. 9}
                decisions:
                  substantive: {rule: "more than 1/2 of present and voting in favour", by: Statute Art. 9}
            """.getBytes(StandardCharsets.UTF_8));

    private final TestClock clock = new TestClock();
    private final Journal journal;
    private final Councils councils;
    private int drafts;

    RiverCouncil() {
        var memory = ClockedJournal.at(clock);
        memory.addOrganisation(LEAGUE, SigningKey.create("record.localhost/" + LEAGUE, KeyUse.NOTE));
        journal = memory;
        councils = new Councils(journal);
        List<Draft> all = new ArrayList<>();
        all.add(draft(SECRETARIAT, Standing.ACT, new CharterTaken("charter.yaml", CHARTER.sha256(), CHARTER.length())));
        for (String member : List.of("ALD", "BRE", "CAR", "DOR", "ELM")) {
            all.add(fact(member, Status.FULL, "2001", Optional.empty()));
        }
        all.add(fact("FEN", Status.FULL, "2001", CalendarDate.parse("2030-01-01")));
        all.add(fact("FEN", Status.SUSPENDED, "2030-01-01", Optional.empty()));
        entered(councils.enter(LEAGUE, all, List.of(CHARTER), OptionalLong.empty()));
        clock.pass(Duration.ofDays(1));
    }

    private Draft fact(String member, Status status, String from, Optional<CalendarDate> until) {
        return draft(SECRETARIAT, Standing.REPORT, row(member, status, from, until));
    }

    static FactTold row(String member, Status status, String from, Optional<CalendarDate> until) {
        return new FactTold(new Membership(
                member,
                status,
                new Period(CalendarDate.parse(from), until),
                "",
                new Grounds("Statute Art. 3", Grounds.Confirmed.YES, "", "")));
    }

    static Actor member(String code) {
        return new Actor.Member(code);
    }

    Journal journal() {
        return journal;
    }

    String now() {
        return When.at(clock.instant()).text();
    }

    RiverCouncil pass(Duration time) {
        clock.pass(time);
        return this;
    }

    private Draft draft(Actor by, Standing standing, Body body) {
        return new Draft(
                LEAGUE,
                Optional.empty(),
                When.at(clock.instant()),
                by,
                "secretariat",
                standing,
                body,
                List.of(),
                List.of(),
                new Audience.Everybody(),
                "draft-" + ++drafts,
                List.of());
    }

    Draft act(Actor by, Body body) {
        clock.pass(Duration.ofMinutes(1));
        return draft(by, Standing.ACT, body);
    }

    /// Told by an outlet, which is named as its source.
    Draft told(Body body) {
        clock.pass(Duration.ofMinutes(1));
        return sourced(draft(COURIER, Standing.REPORT, body));
    }

    static Draft sourced(Draft draft) {
        return with(draft, draft.effective(), List.of(source()), draft.relates(), draft.requestId());
    }

    private static Source source() {
        return new Source("The Courier of 2 May 2031", "", Optional.empty(), Optional.empty(), List.of());
    }

    static Draft on(String effective, Draft draft) {
        return with(draft, When.of(effective), draft.sources(), draft.relates(), draft.requestId());
    }

    static Draft correcting(long number, Draft draft) {
        List<Relation> relates = List.of(new Relation(number, Relation.As.CORRECTS));
        return with(draft, draft.effective(), draft.sources(), relates, draft.requestId());
    }

    static Draft called(String requestId, Draft draft) {
        return with(draft, draft.effective(), draft.sources(), draft.relates(), requestId);
    }

    private static Draft with(
            Draft draft, When effective, List<Source> sources, List<Relation> relates, String requestId) {
        return new Draft(
                draft.organisation(),
                draft.known(),
                effective,
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                draft.body(),
                sources,
                relates,
                draft.audience(),
                requestId,
                draft.signatures());
    }

    Councils.Answer proposed(Draft... batch) {
        return councils.enter(LEAGUE, List.of(batch));
    }

    RiverCouncil enter(Draft... batch) {
        entered(proposed(batch));
        return this;
    }

    RiverCouncil does(Actor by, Body body) {
        return enter(act(by, body));
    }

    static Councils.Entered entered(Councils.Answer answer) {
        return assertInstanceOf(Councils.Entered.class, answer, answer::toString);
    }

    long last() {
        return journal.head(LEAGUE).size();
    }

    Council council() {
        return councils.council(LEAGUE);
    }

    List<Conflict> conflicts() {
        return council().conflicts();
    }

    Vote vote() {
        return council().votes().vote(VOTE).orElseThrow();
    }

    static Convening convening(String from) {
        return new Convening(
                SPRING,
                "council",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                When.of(from),
                Optional.empty(),
                Optional.empty(),
                Optional.<Doors>empty(),
                List.of());
    }

    static ItemAdded item(ItemId id) {
        return new ItemAdded(
                SPRING, id, "Fish", OptionalLong.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /// A session is convened for tomorrow, with an item on its agenda.
    RiverCouncil convened() {
        return does(CHAIR, convening("2031-05-03T10:00Z")).does(CHAIR, item(FISH));
    }

    /// It is tomorrow, the session is open, and its agenda is adopted.
    RiverCouncil meeting() {
        return convened()
                .pass(Duration.ofDays(1))
                .does(CHAIR, new SessionOpened(SPRING))
                .does(CHAIR, new AgendaAdopted(SPRING, Optional.of(new Warrant.Consensus())));
    }

    static ProposalTabled pact(DocumentId id, String sponsor) {
        return new ProposalTabled(
                id,
                "council",
                "pact",
                List.of(Title.of("en", "Pact on fish")),
                Optional.empty(),
                List.of(sponsor),
                Optional.empty(),
                Optional.empty(),
                List.of("one", "two", "three"),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static DecisionTold decisionOf(String organ) {
        return new DecisionTold(
                DECISION,
                organ,
                List.of(new DecisionTold.Title("en", "On fish")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// A decision that the council made elsewhere.
    Draft decision() {
        return sourced(act(SECRETARIAT, decisionOf("council")));
    }

    RiverCouncil tabled() {
        return does(member("BRE"), pact(PACT, "BRE"));
    }

    static Put asking() {
        return Put.asking("council", "substantive", "Shall the locks be repaired?");
    }

    RiverCouncil open(Put question) {
        return does(CHAIR, new VoteOpened(VOTE, question, Manner.ROLL_CALL));
    }

    RiverCouncil open() {
        return open(asking());
    }

    /// All five take a position: those named are in favour, the others against.
    RiverCouncil closed(String... inFavour) {
        for (String each : List.of("ALD", "BRE", "CAR", "DOR", "ELM")) {
            Position position = List.of(inFavour).contains(each) ? Position.IN_FAVOUR : Position.AGAINST;
            does(member(each), new PositionTaken(VOTE, each, position));
        }
        return does(CHAIR, new VoteClosed(VOTE, Optional.empty()));
    }

    RiverCouncil declared(String... inFavour) {
        return closed(inFavour).does(CHAIR, new VoteDeclared(VOTE));
    }

    /// The vote on the question is adopted by three against two.
    RiverCouncil adopted() {
        return open().declared("ALD", "BRE", "CAR");
    }

    /// The vote on the text is adopted, and with it the text.
    RiverCouncil textAdopted() {
        return tabled().open(asking().about(new Subject.OfDocument(PACT))).declared("ALD", "BRE", "CAR");
    }
}
