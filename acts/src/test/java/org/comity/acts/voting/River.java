package org.comity.acts.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.membership.FactTold;
import org.comity.charter.Charter;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Status;
import org.comity.charter.file.CharterReader;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;

/// The record of the river league, an invented organisation of six, and the shortest ways to propose acts to it.
///
/// Acts are recorded one second after the other from noon of 1 May 2031 on, and take effect when they are recorded
/// unless a test says otherwise.
final class River {
    static final LocalDate DAY = LocalDate.of(2031, 5, 1);
    static final VoteId VOTE = new VoteId("council/2031-05-01/vote-1");
    static final Actor CHAIR = new Actor.Office("chair", "ALD");
    static final Actor SECRETARIAT = new Actor.Office("secretariat", "");
    static final List<String> MEMBERS = List.of("ALD", "BRE", "CAR", "DOR", "ELM", "FEN");

    private static final String SHA = "4".repeat(64);
    static final Charter CHARTER = charter("""
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
                decisions:
                  substantive:
                    rule: "more than 1/2 of present and voting in favour"
                    quorum: "more than 1/2 of members present"
                    by: Statute Art. 5
                    binds: all members
                  consensus:
                    rule: no objection
                    by: Statute Art. 6
                    absence: open
                    readings:
                      - id: presence-required
                        says: A member that is absent keeps the Council from deciding.
                        quorum: all of entitled present or consenting in writing
                        by: Statute Art. 6
                      - id: absence-is-no-objection
                        says: A member that is absent does not object.
                        by: Statute Art. 6
                  limited:
                    by: Statute Art. 7
                    binds: those in favour
                    steps:
                      - id: format
                        asks: May the matter be decided in a limited format?
                        rule: no objection
                        quorum: all of entitled present or consenting in writing
                      - id: decision
                        asks: Do those who take part adopt the text?
                        rule: no objection among the participating, and at least 1 in favour
                  silence:
                    rule: no objection
                    by: Statute Art. 8
                    silence: {opened by: the Chair, breakers: members, extensions: 1, by: Statute Art. 8}
                  election:
                    rule: "more than 1/2 of present and voting in favour"
                    by: Statute Art. 9
                  appeal:
                    rule: "more than 1/2 of present and voting in favour"
                    by: Statute Art. 10
                  unknown:
                    rule: unknown
                    settled by: the rules of procedure
                    by: Statute Art. 11
                procedure:
                  rulings: {overturned by: appeal, by: Statute Art. 10}
                  corrections: {until: 3 days after the vote, by: Statute Art. 12}
                  explanations: {when: before and after, by: Statute Art. 13}
            """);

    private static final Charters CHARTERS = hash -> hash.equals(SHA) ? Optional.of(CHARTER) : Optional.empty();

    private Council council = Council.of(CHARTERS);
    private final List<Act> acts = new ArrayList<>();
    private Instant at = Instant.parse("2031-05-01T12:00:00Z");

    River() {
        enter(SECRETARIAT, Standing.ACT, new CharterTaken("charter.yaml", SHA, 1000));
        MEMBERS.forEach(member -> enter(SECRETARIAT, Standing.REPORT, new FactTold(full(member))));
    }

    static Charter charter(String text) {
        CharterReader.Read read = CharterReader.read("charter.yaml", text);
        assertEquals(List.of(), read.problems());
        return read.charter().orElseThrow();
    }

    static Membership full(String member) {
        return new Membership(
                member,
                Status.FULL,
                new Period(CalendarDate.parse("2001"), Optional.empty()),
                "",
                new Grounds("Statute Art. 3", Grounds.Confirmed.YES, "", ""));
    }

    /// A bar that keeps a member from voting from a day on.
    static FactTold bar(String member, String from) {
        return new FactTold(new Restriction(
                member,
                Optional.empty(),
                Restriction.Bars.VOTING,
                new Period(CalendarDate.parse(from), Optional.empty()),
                "of its arrears",
                new Grounds("Statute Art. 20", Grounds.Confirmed.YES, "", "")));
    }

    Council council() {
        return council;
    }

    VotingState votes() {
        return council.votes();
    }

    Vote vote() {
        return votes().vote(VOTE).orElseThrow();
    }

    List<Act> acts() {
        return acts;
    }

    /// The council that the acts give when they are folded once more.
    Council replayed() {
        Council replayed = Council.of(CHARTERS);
        for (Act act : acts) {
            replayed = replayed.evolve(act);
        }
        return replayed;
    }

    Draft draft(Actor by, Standing standing, String effective, Body body, List<Relation> relates) {
        return new Draft(
                "river-league",
                Optional.empty(),
                When.of(effective),
                by,
                "secretariat",
                standing,
                body,
                List.of(),
                relates,
                new Audience.Members(""),
                "request-" + acts.size() + "-" + at,
                List.of());
    }

    Council.Ruling propose(Draft draft) {
        at = at.plus(1, ChronoUnit.SECONDS);
        Council.Ruling ruling = council.decide(List.of(draft), at);
        if (ruling instanceof Council.Entered entered) {
            acts.add(new Act(council.last() + 1, at, entered.drafts().getFirst()));
            council = entered.after();
        }
        return ruling;
    }

    /// Moves the clock of the journal.
    River clock(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    /// Puts an act into the record whatever the deciders say, as an older program might have.
    River force(Actor by, Standing standing, Body body, Relation... relates) {
        at = at.plus(1, ChronoUnit.SECONDS);
        Act act = new Act(council.last() + 1, at, draft(by, standing, now(), body, List.of(relates)));
        acts.add(act);
        council = council.evolve(act);
        return this;
    }

    String now() {
        return When.at(at).text();
    }

    Council.Entered enter(Actor by, Standing standing, Body body) {
        return enter(by, standing, now(), body);
    }

    Council.Entered enter(Actor by, Standing standing, String effective, Body body) {
        Council.Ruling ruling = propose(draft(by, standing, effective, body, List.of()));
        return assertInstanceOf(Council.Entered.class, ruling, ruling::toString);
    }

    River chair(VotingBody body) {
        enter(CHAIR, Standing.ACT, body);
        return this;
    }

    River told(Actor by, Body body) {
        enter(by, Standing.REPORT, body);
        return this;
    }

    /// What is answered to an act that may not be entered.
    Refused refused(Actor by, Standing standing, String effective, Body body) {
        Council.Ruling ruling = propose(draft(by, standing, effective, body, List.of()));
        Refused refused = assertInstanceOf(Council.Refusal.class, ruling, () -> "entered: " + body)
                .refused();
        assertEquals(
                List.of(false, false, false),
                List.of(
                        refused.code().isBlank(),
                        refused.because().isBlank(),
                        refused.remedy().isBlank()));
        return refused;
    }

    String refused(Actor by, VotingBody body) {
        return refused(by, Standing.ACT, now(), body).code();
    }

    River open(String matter) {
        return open(matter, Manner.ROLL_CALL);
    }

    River open(String matter, Manner manner) {
        return chair(new VoteOpened(VOTE, question(matter), manner));
    }

    static Put question(String matter) {
        return Put.asking("council", matter, "Shall the locks be repaired?");
    }

    /// Members take their positions, each by itself: `in favour ALD BRE, against CAR`.
    River take(String positions) {
        for (String each : positions.split(", ")) {
            List<String> words = List.of(each.split(" (?=[A-Z]{3})"));
            Position position = Position.of(words.getFirst()).orElseThrow();
            words.subList(1, words.size())
                    .forEach(seat ->
                            enter(new Actor.Member(seat), Standing.ACT, new PositionTaken(VOTE, seat, position)));
        }
        return this;
    }

    River close() {
        return chair(new VoteClosed(VOTE, Optional.empty()));
    }

    River declare() {
        return chair(new VoteDeclared(VOTE));
    }

    Verdict announced() {
        return vote().result().orElseThrow().announced().orElseThrow();
    }

    Computed computed() {
        return vote().result().orElseThrow().computed().orElseThrow();
    }

    long last() {
        return council.last();
    }

    /// The kinds of what disagrees, in order.
    List<String> conflicts() {
        return votes().conflicts().stream().map(each -> each.kind()).toList();
    }

    static Actor member(String code) {
        return new Actor.Member(code);
    }

    static OptionalLong number(long number) {
        return OptionalLong.of(number);
    }
}
