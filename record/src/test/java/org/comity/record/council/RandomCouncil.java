package org.comity.record.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.assistance.Answer;
import org.comity.acts.assistance.AssistanceOffered;
import org.comity.acts.assistance.AssistanceRequested;
import org.comity.acts.assistance.ClockSet;
import org.comity.acts.assistance.Event;
import org.comity.acts.assistance.Help;
import org.comity.acts.assistance.Mark;
import org.comity.acts.assistance.Needs;
import org.comity.acts.assistance.OfferAccepted;
import org.comity.acts.assistance.Quantity;
import org.comity.acts.assistance.ResponseDecided;
import org.comity.acts.audience.Published;
import org.comity.acts.document.DocumentAdopted;
import org.comity.acts.document.Means;
import org.comity.acts.document.ProposalTabled;
import org.comity.acts.document.Subject;
import org.comity.acts.document.Title;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.followup.OwnerAssigned;
import org.comity.acts.ids.ClockId;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.FactTold;
import org.comity.acts.session.Convening;
import org.comity.acts.session.Doors;
import org.comity.acts.session.DoorsSet;
import org.comity.acts.session.FloorEnded;
import org.comity.acts.session.MinuteEntered;
import org.comity.acts.statement.Statement;
import org.comity.acts.voting.Manner;
import org.comity.acts.voting.NonObjection;
import org.comity.acts.voting.PositionTaken;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.RollCall;
import org.comity.acts.voting.Stand;
import org.comity.acts.voting.VoteAppealDecided;
import org.comity.acts.voting.VoteClosed;
import org.comity.acts.voting.VoteCorrected;
import org.comity.acts.voting.VoteDeclared;
import org.comity.acts.voting.VoteOpened;
import org.comity.acts.voting.VoteRuled;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;

/// Acts of a council as an older program might have let them in: in any order, about few things, so that much of it
/// meets.
final class RandomCouncil {
    static final List<VoteId> VOTES = IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new VoteId("council/vote-" + i))
            .toList();
    static final List<SessionId> SESSIONS = List.of(new SessionId("council/spring"), new SessionId("council/autumn"));
    static final List<DocumentId> DOCUMENTS =
            List.of(new DocumentId("paper-1"), new DocumentId("paper-2"), new DocumentId("paper-3"));
    static final List<ResponseId> RESPONSES = List.of(new ResponseId("flood-1"), new ResponseId("flood-2"));
    private static final List<String> MEMBERS = List.of("ALD", "BRE", "CAR");
    private static final LocalDate FIRST = LocalDate.of(2021, 5, 2);

    private final Random random;
    private final long number;

    /// @param number that the act will have
    RandomCouncil(Random random, long number) {
        this.random = random;
        this.number = number;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Optional<T> perhaps(List<T> list) {
        return random.nextBoolean() ? Optional.of(pick(list)) : Optional.empty();
    }

    private long earlier() {
        return Math.max(1, number - 1 - random.nextInt(12));
    }

    private OptionalLong perhapsEarlier() {
        return random.nextInt(3) == 0 ? OptionalLong.of(earlier()) : OptionalLong.empty();
    }

    Draft draft() {
        boolean undoes = number > 1 && random.nextInt(6) == 0;
        Relation.As as = pick(
                undoes
                        ? List.of(Relation.As.CORRECTS, Relation.As.RETRACTS)
                        : List.of(Relation.As.SUPERSEDES, Relation.As.FOLLOWS));
        Body body = undoes && random.nextInt(4) > 0 ? new Correction("it was not so") : body();
        List<Relation> relates =
                undoes || number > 1 && random.nextInt(10) == 0 ? List.of(new Relation(earlier(), as)) : List.of();
        LocalDate day = FIRST.plusDays(random.nextInt(20));
        Standing standing = body instanceof Statement
                ? Standing.STATEMENT
                : random.nextInt(6) == 0 ? Standing.REPORT : Standing.ACT;
        return new Draft(
                Decisions.LEAGUE,
                random.nextBoolean() ? Optional.of(When.on(FIRST.plusDays(random.nextInt(25)))) : Optional.empty(),
                When.on(day),
                random.nextBoolean() ? new Actor.Office("secretariat", "") : new Actor.Member(pick(MEMBERS)),
                "registrar",
                standing,
                body,
                List.of(new Source("minutes", "1", Optional.empty(), Optional.empty(), List.of())),
                relates,
                audience(),
                "random-" + number,
                List.of());
    }

    private Audience audience() {
        return switch (random.nextInt(4)) {
            case 0 -> new Audience.Members("");
            case 1 -> new Audience.Only(List.of(pick(MEMBERS)));
            default -> new Audience.Everybody();
        };
    }

    private Body body() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> onVotes();
            case 2 -> inSessions();
            case 3 -> help();
            default -> others();
        };
    }

    private Body help() {
        ResponseId response = pick(RESPONSES);
        OfferId offer = new OfferId("o-" + random.nextInt(2));
        Optional<Content> says = Optional.empty();
        return switch (random.nextInt(6)) {
            case 0 ->
                new AssistanceRequested(
                        response, "Flood", new Actor.Member(pick(MEMBERS)), Optional.empty(), List.of(), says);
            case 1 ->
                new AssistanceOffered(
                        response,
                        offer,
                        new Actor.Member(pick(MEMBERS)),
                        Optional.empty(),
                        Help.MEDICAL,
                        "doctors",
                        Optional.of(new Quantity("" + random.nextInt(9), "doctors")),
                        Optional.empty(),
                        Needs.NOTHING,
                        says);
            case 2 -> new OfferAccepted(response, offer, Optional.of(new Quantity("3", "doctors")), says);
            case 3 ->
                new ResponseDecided(
                        response,
                        Optional.of(new Basis(Optional.of(pick(VOTES)), Optional.empty(), Optional.empty())),
                        Answer.GRANTED,
                        Optional.empty(),
                        says);
            case 4 ->
                new ClockSet(
                        response,
                        new ClockId("c"),
                        Optional.empty(),
                        Mark.of(Event.REQUEST),
                        Mark.of(Event.DECISION),
                        Optional.empty(),
                        says);
            default ->
                new Statement(
                        "",
                        new Content.Open("said " + number),
                        "en",
                        List.of(new Statement.Claim(
                                "clock/" + response + "/c",
                                "within " + random.nextInt(3) + " hours",
                                Optional.empty(),
                                Optional.empty())));
        };
    }

    private Put question() {
        Put put = Put.asking("council", "substantive", "Shall it be so?");
        put = random.nextBoolean() ? put.about(new Subject.OfDocument(pick(DOCUMENTS))) : put;
        put = random.nextBoolean() ? put.in(pick(SESSIONS)) : put;
        return random.nextInt(3) == 0 ? put.appealing(earlier()) : put;
    }

    private Body onVotes() {
        VoteId vote = pick(VOTES);
        Position position = pick(List.of(Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING));
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                new VoteOpened(
                        vote,
                        question(),
                        pick(List.of(Manner.ROLL_CALL, Manner.SECRET)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case 2 -> new PositionTaken(vote, pick(MEMBERS), position, Optional.empty());
            case 3 -> new VoteRuled(vote, "reading", VoteRuled.Holds.SO, "it is read so");
            case 4 ->
                new VoteDeclared(
                        vote,
                        Optional.of(pick(List.of(Verdict.ADOPTED, Verdict.REJECTED))),
                        perhapsEarlier(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case 5 ->
                new VoteAppealDecided(
                        vote, earlier(), pick(List.of(VoteAppealDecided.Result.values())), Optional.empty());
            case 6 -> new NonObjection(pick(MEMBERS), List.of(pick(DOCUMENTS)), List.of(pick(VOTES)));
            case 7 ->
                new RollCall(
                        vote,
                        FIRST,
                        question(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Stand(position, List.of(pick(MEMBERS)))),
                        Optional.empty(),
                        Optional.of(Verdict.ADOPTED),
                        List.of(),
                        Optional.empty());
            case 8 -> new VoteClosed(vote, Optional.empty());
            default -> new VoteCorrected(vote, pick(MEMBERS), position, "of a slip");
        };
    }

    private Body inSessions() {
        SessionId session = pick(SESSIONS);
        return switch (random.nextInt(5)) {
            case 0 ->
                new Convening(
                        session,
                        "council",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        When.on(FIRST),
                        Optional.empty(),
                        Optional.empty(),
                        perhaps(List.of(Doors.values())),
                        List.of());
            case 1 -> new DoorsSet(session, Optional.empty(), pick(List.of(Doors.values())));
            case 2 ->
                new FloorEnded(
                        session, new Actor.Member(pick(MEMBERS)), OptionalLong.empty(), OptionalLong.of(earlier()));
            case 3 -> new MinuteEntered(session, Optional.empty(), new Content.Open("minute " + number));
            default ->
                new Statement(
                        "",
                        random.nextBoolean() ? "session/" + session : "vote/" + pick(VOTES),
                        new Content.Open("said " + number),
                        "en",
                        random.nextBoolean() ? List.of() : List.of("vote/" + pick(VOTES)),
                        List.of());
        };
    }

    private Body others() {
        DocumentId document = pick(DOCUMENTS);
        return switch (random.nextInt(7)) {
            case 0, 1 ->
                new ProposalTabled(
                        document,
                        "council",
                        "decision",
                        List.of(Title.of("en", "On " + document)),
                        Optional.empty(),
                        List.of(pick(MEMBERS)),
                        perhaps(SESSIONS),
                        Optional.empty(),
                        List.of("It is so."),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
            case 2 ->
                new DocumentAdopted(
                        document,
                        random.nextBoolean() ? new Means.Vote(pick(VOTES)) : new Means.Consensus(perhaps(SESSIONS)),
                        OptionalLong.empty(),
                        Optional.empty());
            case 3 -> new Published(List.of(published()));
            case 4 ->
                new DecisionTold(
                        new DecisionId(pick(VOTES).text()),
                        "council",
                        List.of(new DecisionTold.Title("en", "decision " + number)),
                        Optional.empty(),
                        perhaps(SESSIONS),
                        perhaps(DOCUMENTS));
            case 5 -> new OwnerAssigned(new DecisionId(pick(VOTES).text()), new Actor.Member(pick(MEMBERS)));
            default ->
                new FactTold(new Membership(
                        pick(MEMBERS),
                        Status.FULL,
                        new Period(CalendarDate.parse("2001"), Optional.empty()),
                        "",
                        new Grounds("Statute Art. 3", Grounds.Confirmed.YES, "", "")));
        };
    }

    private Published.What published() {
        return switch (random.nextInt(4)) {
            case 0 -> new Published.What.Session(pick(SESSIONS));
            case 1 -> new Published.What.Document(pick(DOCUMENTS));
            case 2 -> new Published.What.Vote(pick(VOTES));
            default -> new Published.What.Act(earlier());
        };
    }
}
