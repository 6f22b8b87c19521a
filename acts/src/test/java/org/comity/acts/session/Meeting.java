package org.comity.acts.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.PointId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.keeping.CharterTaken;
import org.comity.charter.Charter;
import org.comity.charter.Refused;
import org.comity.charter.file.CharterReader;

/// A council of five members and an observer, and what is done in it.
final class Meeting {
    static final SessionId SPRING = new SessionId("council/2031-spring");
    static final ItemId FISH = new ItemId("item-1");
    static final ItemId LOCKS = new ItemId("item-2");
    static final MotionId MOTION = new MotionId("motion-1");
    static final PointId POINT = new PointId("point-1");
    static final Actor CHAIR = new Actor.Office("chair", "ALD");
    static final Actor SECRETARIAT = new Actor.Office("secretariat", "");
    static final Actor COUNCIL = new Actor.Organ("council");
    static final Optional<Warrant> CONSENSUS = Optional.of(new Warrant.Consensus());
    private static final String HASH = "a".repeat(64);

    static final String CHARTER = """
            charter: 1
            organisation: river-league
            name: {en: River League}
            texts:
              Statute: {title: Statute of the River League}
              Rules: {title: Rules of procedure}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats:
                  members: {members: [ALD, BRE, COR, DOR, ELM], by: Statute Art. 4(1)}
                  observers: {members: [OBS], votes: no, by: Statute Art. 6}
                decisions:
                  procedural: {rule: more than 1/2 of present and voting in favour, by: Rules rule 10}
                procedure:
                  convening: {convened by: [chair, members], opened by: [chair], notice: 30 days, notice of an extraordinary session: 3 days, by: Rules rule 1}
                  agenda: {adopted by: procedural, by: Rules rule 2}
                  quorum:
                    to open: {present: at least 2/5 of members present, by: Rules rule 3}
                    to decide: {present: more than 1/2 of members present, by: Rules rule 4}
                  rulings: {overturned by: procedural, by: Rules rule 5}
                  motions:
                    - {id: suspend, decided by: procedural, debate: put at once, by: Rules rule 6}
                    - {id: adjourn, decided by: procedural, debate: put at once, by: Rules rule 6}
                    - {id: close-debate, decided by: procedural, seconders: 1, debate: limited, speakers for: 0, speakers against: 2, by: Rules rule 7}
                  speakers: {order: alternating, speech: 5 minutes, delegation: 8 minutes, times: 2, by: Rules rule 8}
                  replies: {times: 2, lengths: [3 minutes, 1 minute], by: Rules rule 9}
            """;

    static Charter charter(String text) {
        CharterReader.Read read = CharterReader.read("charter.yaml", text);
        assertEquals(List.of(), read.problems());
        return read.charter().orElseThrow();
    }

    Council council;
    final List<Act> acts = new ArrayList<>();
    List<String> consequences = List.of();
    private Standing standing = Standing.ACT;
    private List<Relation> relates = List.of();

    private Meeting(Charter charter) {
        council = Council.of(hash -> hash.equals(HASH) ? Optional.of(charter) : Optional.empty());
        enter(new Actor.Keeper(), "2031-01-01T00:00Z", new CharterTaken("charter.yaml", HASH, 1));
    }

    /// Nothing but the charter.
    static Meeting nothing() {
        return new Meeting(charter(CHARTER));
    }

    /// The session is convened for 2031-04-01T10:00Z.
    static Meeting convened() {
        Meeting meeting = nothing();
        meeting.does(CHAIR, "2031-02-01T09:00Z", convening("2031-04-01T10:00Z"));
        return meeting;
    }

    /// It is open since 10:00, four of five are there, and the agenda of two items is adopted.
    static Meeting open() {
        Meeting meeting = convened();
        meeting.does(CHAIR, "2031-03-01T09:00Z", item(FISH, "Fish", Optional.empty()));
        meeting.does(CHAIR, "2031-03-01T09:01Z", item(LOCKS, "Locks", Optional.empty()));
        meeting.does(
                SECRETARIAT,
                "2031-04-01T09:40Z",
                new AttendanceListed(SPRING, AttendanceListed.Completeness.CLOSED, List.of()));
        for (String member : List.of("ALD", "BRE", "COR", "DOR")) {
            meeting.does(member(member), "2031-04-01T09:50Z", new Arrival(SPRING, member, Optional.empty()));
        }
        meeting.does(CHAIR, "2031-04-01T10:00Z", new SessionOpened(SPRING));
        meeting.does(CHAIR, "2031-04-01T10:01Z", new AgendaAdopted(SPRING, CONSENSUS));
        return meeting;
    }

    static Convening convening(String from) {
        return new Convening(
                SPRING,
                "council",
                Optional.of("Spring session"),
                Optional.of("Oxbow"),
                Optional.of("ALD"),
                When.of(from),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static ItemAdded item(ItemId id, String title, Optional<Warrant> warrant) {
        return new ItemAdded(SPRING, id, title, OptionalLong.empty(), List.of(), List.of(), Optional.empty(), warrant);
    }

    static Actor member(String code) {
        return new Actor.Member(code);
    }

    static FloorAsked asks(String who) {
        return new FloorAsked(SPRING, Optional.of(FISH), member(who), Turn.STATEMENT, Optional.empty());
    }

    static FloorGiven floor(String who) {
        return new FloorGiven(
                SPRING, Optional.of(FISH), member(who), Turn.STATEMENT, OptionalLong.empty(), Optional.empty());
    }

    static FloorEnded ends(String who) {
        return new FloorEnded(SPRING, member(who), OptionalLong.empty(), OptionalLong.empty());
    }

    Meeting told() {
        standing = Standing.REPORT;
        return this;
    }

    Meeting relating(Relation... relations) {
        relates = List.of(relations);
        return this;
    }

    Council.Ruling enter(Actor by, String when, Body body) {
        When effective = When.of(when);
        Instant at = effective.latest().orElse(Instant.parse("2031-04-02T00:00:00Z"));
        Instant latest = acts.isEmpty() || acts.getLast().recorded().isBefore(at)
                ? at
                : acts.getLast().recorded();
        Draft draft = new Draft(
                "river-league",
                Optional.empty(),
                effective,
                by,
                "secretariat",
                standing,
                body,
                List.of(),
                relates,
                new Audience.Everybody(),
                "r" + acts.size(),
                List.of());
        Council.Ruling ruling = council.decide(List.of(draft), latest);
        if (ruling instanceof Council.Entered entered) {
            acts.add(new Act(acts.size() + 1, latest, entered.drafts().getFirst()));
            council = entered.after();
            consequences = entered.consequences().getFirst();
        }
        standing = Standing.ACT;
        relates = List.of();
        return ruling;
    }

    /// Enters an act that has to be accepted.
    void does(Actor by, String when, Body body) {
        Council.Ruling ruling = enter(by, when, body);
        assertTrue(ruling instanceof Council.Entered, () -> ruling.toString());
    }

    /// Proposes an act that has to be refused.
    Refused refused(Actor by, String when, Body body) {
        Council.Ruling ruling = enter(by, when, body);
        assertTrue(ruling instanceof Council.Refusal, () -> "entered: " + body);
        return ((Council.Refusal) ruling).refused();
    }

    void refused(String code, Actor by, String when, Body body) {
        assertEquals(code, refused(by, when, body).code());
    }

    Session session() {
        return council.sessions().session(SPRING).orElseThrow();
    }
}
