package org.comity.acts.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.comity.acts.council.Council;
import org.comity.acts.keeping.CharterTaken;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;
import org.comity.charter.file.CharterReader;

/// An invented league, and proposed acts in its name.
public final class River {
    public static final String LEAGUE = "river-league";
    public static final Instant NOW = Instant.parse("2031-06-01T12:00:00Z");
    public static final Actor COUNCIL = new Actor.Organ("council");
    public static final Actor KEEPER = new Actor.Keeper();
    private static final String CHARTER = """
            charter: 1
            organisation: river-league
            name: {en: River League}
            ids: own
            texts:
              Compact: {title: Compact of the river}
            organs:
              council:
                name: {en: Council}
                by: Compact Art. 4
                seats:
                  members: {filled: membership, by: Compact Art. 4}
                suspended: left out
                chair:
                  - from: 2031-01-01
                    by: Compact Art. 5
                    rotation: {order: [ALD, BRE, CAR], turn: calendar year, starts: {holder: ALD, on: 2031-01-01}}
                decisions:
                  ordinary:
                    name: {en: Decision}
                    provisions:
                      - {rule: no objection, by: Compact Art. 6}
            """;

    private River() {}

    /// A league whose record was opened in 2031, with four members by what it was told.
    public static Council league() {
        CharterReader.Read read = CharterReader.read("charter.yaml", CHARTER);
        assertEquals(List.of(), read.problems());
        Council council = Council.of(_ -> read.charter());
        council = entered(council, keeper(new CharterTaken("charter.yaml", "ab".repeat(32), 9), "2031-01-01"));
        for (String member : List.of("ALD", "BRE", "CAR", "DUN")) {
            council = entered(council, full(member, "1990-03-01"));
        }
        return council;
    }

    public static Membership row(String member, Status status, String from, String until) {
        return new Membership(
                member,
                status,
                new Period(date(from), date(until)),
                "",
                new Grounds("Register", Grounds.Confirmed.YES, "", ""));
    }

    private static Optional<CalendarDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : CalendarDate.parse(text);
    }

    public static Draft full(String member, String from) {
        return told(new FactTold(row(member, Status.FULL, from, "")), from);
    }

    public static Basis decision() {
        return new Basis(
                Optional.empty(),
                Optional.of(new org.comity.acts.ids.DecisionId("council/2031/4")),
                Optional.of("Compact Art. 9"));
    }

    public static Draft draft(Actor by, Standing standing, Body body, String effective, List<Relation> relates) {
        return new Draft(
                LEAGUE,
                Optional.empty(),
                When.of(effective),
                by,
                "secretariat",
                standing,
                body,
                List.of(),
                relates,
                new Audience.Everybody(),
                "id-" + Integer.toHexString((body + effective + relates + by).hashCode()),
                List.of());
    }

    public static Draft act(Actor by, Body body, String effective) {
        return draft(by, Standing.ACT, body, effective, List.of());
    }

    public static Draft told(Body body, String effective) {
        return draft(KEEPER, Standing.REPORT, body, effective, List.of());
    }

    private static Draft keeper(Body body, String effective) {
        return draft(KEEPER, Standing.ACT, body, effective, List.of());
    }

    public static Draft with(Draft draft, List<Source> sources) {
        return new Draft(
                draft.organisation(),
                draft.known(),
                draft.effective(),
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                draft.body(),
                sources,
                draft.relates(),
                draft.audience(),
                draft.requestId(),
                draft.signatures());
    }

    /// The council once the act is entered, which it must be.
    public static Council entered(Council council, Draft draft) {
        Decided decided = council.decide(draft, NOW);
        Decided.Fit fit = assertInstanceOf(Decided.Fit.class, decided, decided::toString);
        return council.evolve(new Act(council.last() + 1, NOW, fit.draft()));
    }

    /// Without a look at whether it may.
    public static Council forced(Council council, Draft draft) {
        return council.evolve(new Act(council.last() + 1, NOW, draft));
    }

    public static Refused refused(Council council, Draft draft) {
        Decided decided = council.decide(draft, NOW);
        Refused refused = assertInstanceOf(Decided.Unfit.class, decided, decided::toString)
                .refused();
        assertFalse(refused.because().isBlank());
        assertFalse(refused.remedy().isBlank());
        return refused;
    }

    public static void refused(String code, Council council, Draft draft) {
        assertEquals(
                code,
                refused(council, draft).code(),
                () -> refused(council, draft).toString());
    }

    public static MemberStatus status(Council council, String member, String day) {
        return council.members().status(member, LocalDate.parse(day));
    }

    public static StatusInLaw inLaw(Council council, String member, String day) {
        return status(council, member, day).inLaw();
    }
}
