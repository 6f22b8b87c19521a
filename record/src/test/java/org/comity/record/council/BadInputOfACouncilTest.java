package org.comity.record.council;

import static org.comity.record.council.RiverCouncil.CHAIR;
import static org.comity.record.council.RiverCouncil.COUNCIL;
import static org.comity.record.council.RiverCouncil.DECIDED;
import static org.comity.record.council.RiverCouncil.DECISION;
import static org.comity.record.council.RiverCouncil.FISH;
import static org.comity.record.council.RiverCouncil.PACT;
import static org.comity.record.council.RiverCouncil.SECRETARIAT;
import static org.comity.record.council.RiverCouncil.SPRING;
import static org.comity.record.council.RiverCouncil.VOTE;
import static org.comity.record.council.RiverCouncil.called;
import static org.comity.record.council.RiverCouncil.convening;
import static org.comity.record.council.RiverCouncil.correcting;
import static org.comity.record.council.RiverCouncil.item;
import static org.comity.record.council.RiverCouncil.member;
import static org.comity.record.council.RiverCouncil.on;
import static org.comity.record.council.RiverCouncil.pact;
import static org.comity.record.council.RiverCouncil.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.When;
import org.comity.acts.audience.Published;
import org.comity.acts.chairmanship.ActingChair;
import org.comity.acts.chairmanship.ChairDecided;
import org.comity.acts.chairmanship.Handover;
import org.comity.acts.document.AmendmentProposed;
import org.comity.acts.document.Change;
import org.comity.acts.document.DocumentAdopted;
import org.comity.acts.document.Means;
import org.comity.acts.document.ProposalWithdrawn;
import org.comity.acts.document.SponsorJoined;
import org.comity.acts.document.VersionIssued;
import org.comity.acts.followup.DecisionCompleted;
import org.comity.acts.followup.StepReported;
import org.comity.acts.ids.MotionId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.membership.Accession;
import org.comity.acts.membership.Restoration;
import org.comity.acts.membership.Scope;
import org.comity.acts.membership.Suspension;
import org.comity.acts.membership.WithdrawalNotified;
import org.comity.acts.session.AgendaAdopted;
import org.comity.acts.session.Arrival;
import org.comity.acts.session.ItemClosed;
import org.comity.acts.session.MotionMoved;
import org.comity.acts.session.PresidingTaken;
import org.comity.acts.session.SessionClosed;
import org.comity.acts.session.SessionOpened;
import org.comity.acts.session.SessionResumed;
import org.comity.acts.session.Warrant;
import org.comity.acts.statement.Statement;
import org.comity.acts.voting.Manner;
import org.comity.acts.voting.PositionTaken;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.SilenceBroken;
import org.comity.acts.voting.SilenceOpened;
import org.comity.acts.voting.VoteClosed;
import org.comity.acts.voting.VoteCorrected;
import org.comity.acts.voting.VoteDeclared;
import org.comity.acts.voting.VoteOpened;
import org.comity.charter.facts.Status;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of bad input in every field of work, proposed as anybody would: what is refused is refused with a code
/// of its own kind, a reason and a remedy, and enters nothing; what the record has to take is shown as a conflict, and
/// no declared outcome moves.
@Tag("slow")
class BadInputOfACouncilTest {
    private static final Path PAGES = Path.of(System.getProperty("comity.home", ".."), "docs", "refusals");

    /// Each with codes that no other kind has.
    enum Kind {
        OUT_OF_ORDER,
        BY_THE_WRONG_ACTOR,
        ON_A_CLOSED_VOTE,
        WITH_AN_IMPOSSIBLE_DATE,
        FOR_A_SUSPENDED_MEMBER,
        TWICE,
        CONTRADICTING_SOURCES,
        BACK_DATED
    }

    /// @param answer the code, or the kind of the conflict
    /// @param draft what is proposed, after what has to come before it was entered
    record Row(Kind kind, String answer, String what, Function<RiverCouncil, Draft> draft) {
        @Override
        public String toString() {
            return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + what + " - " + answer;
        }
    }

    private static Row outOfOrder(String code, String what, Function<RiverCouncil, Draft> draft) {
        return new Row(Kind.OUT_OF_ORDER, code, what, draft);
    }

    private static Row wrongActor(String code, String what, Function<RiverCouncil, Draft> draft) {
        return new Row(Kind.BY_THE_WRONG_ACTOR, code, what, draft);
    }

    private static Row closedVote(String code, String what, Function<RiverCouncil, Draft> draft) {
        return new Row(Kind.ON_A_CLOSED_VOTE, code, what, draft);
    }

    private static Row wrongDate(String code, String what, Function<RiverCouncil, Draft> draft) {
        return new Row(Kind.WITH_AN_IMPOSSIBLE_DATE, code, what, draft);
    }

    private static Row suspended(String code, String what, Function<RiverCouncil, Draft> draft) {
        return new Row(Kind.FOR_A_SUSPENDED_MEMBER, code, what, draft);
    }

    private static Row twice(String code, String what, Function<RiverCouncil, Draft> draft) {
        return new Row(Kind.TWICE, code, what, draft);
    }

    private static Row contradicting(String conflict, String what, Function<RiverCouncil, Draft> draft) {
        return new Row(Kind.CONTRADICTING_SOURCES, conflict, what, draft);
    }

    private static Row backDated(String conflict, String what, Function<RiverCouncil, Draft> draft) {
        return new Row(Kind.BACK_DATED, conflict, what, draft);
    }

    static Stream<Row> refused() {
        return Stream.of(orders(), actors(), votes(), dates(), members(), again())
                .flatMap(List::stream);
    }

    private static List<Row> orders() {
        return List.of(
                outOfOrder("MEMBER-3", "lifting a suspension that is none", it -> it.act(COUNCIL, restored("ALD"))),
                outOfOrder(
                        "PRESIDING-8",
                        "handing over a chair before holding it",
                        it -> it.act(member("BRE"), new Handover("council", "BRE", "CAR", Optional.empty()))),
                outOfOrder(
                        "SESSION-6",
                        "resuming a session that nobody suspended",
                        it -> it.meeting().act(CHAIR, new SessionResumed(SPRING))),
                outOfOrder(
                        "SESSION-12",
                        "closing an item before it is opened",
                        it -> it.meeting().act(CHAIR, new ItemClosed(SPRING, FISH, Optional.empty()))),
                outOfOrder(
                        "DOCUMENT-12",
                        "a vote on a text before that on its amendment",
                        it -> it.tabled()
                                .does(member("CAR"), amendment("a1", "CAR"))
                                .act(
                                        CHAIR,
                                        new DocumentAdopted(PACT, decision(), OptionalLong.empty(), Optional.empty()))),
                outOfOrder(
                        "DOCUMENT-7",
                        "a version before the one before it",
                        it -> it.tabled().act(member("BRE"), version(9))),
                outOfOrder(
                        "VOTE-7",
                        "a result before the vote is closed",
                        it -> it.open().act(CHAIR, new VoteDeclared(VOTE))),
                outOfOrder(
                        "VOTE-15",
                        "a position corrected before there is a result",
                        it -> it.open().act(member("ALD"), new VoteCorrected(VOTE, "ALD", Position.AGAINST, "a slip"))),
                outOfOrder(
                        "FOLLOWUP-6",
                        "a step after the end",
                        it -> it.enter(it.decision())
                                .does(SECRETARIAT, new DecisionCompleted(DECISION, Optional.empty()))
                                .act(SECRETARIAT, step())),
                outOfOrder(
                        "AUDIENCE-3", "publishing an act before it is there", it -> it.act(SECRETARIAT, published(99))),
                outOfOrder(
                        "ACT-3",
                        "correcting an act before it is there",
                        it -> correcting(99, it.act(SECRETARIAT, new Correction("it was not so")))));
    }

    private static List<Row> actors() {
        return List.of(
                wrongActor(
                        "MEMBER-4",
                        "a member suspends another",
                        it -> it.act(member("BRE"), suspension("CAR", Optional.empty()))),
                wrongActor(
                        "PRESIDING-5",
                        "a member says who presides",
                        it -> it.act(
                                member("CAR"),
                                new ChairDecided("council", "CAR", Optional.empty(), Optional.empty(), DECIDED))),
                wrongActor(
                        "SESSION-4",
                        "a member closes a session",
                        it -> it.meeting().act(member("BRE"), new SessionClosed(SPRING))),
                wrongActor(
                        "SESSION-5",
                        "one who does not preside closes it",
                        it -> it.meeting()
                                .does(
                                        CHAIR,
                                        new PresidingTaken(
                                                SPRING, "ALD", PresidingTaken.Capacity.CHAIR, Optional.empty()))
                                .act(new Actor.Office("chair", "CAR"), new SessionClosed(SPRING))),
                wrongActor(
                        "DOCUMENT-11",
                        "another withdraws a text",
                        it -> it.tabled().act(member("CAR"), new ProposalWithdrawn(PACT, Optional.empty()))),
                wrongActor(
                        "VOTE-4",
                        "a member declares a result",
                        it -> it.open().closed("ALD", "BRE", "CAR").act(member("BRE"), new VoteDeclared(VOTE))),
                wrongActor(
                        "VOTE-9",
                        "a member votes for another",
                        it -> it.open().act(member("BRE"), new PositionTaken(VOTE, "CAR", Position.AGAINST))),
                wrongActor(
                        "FOLLOWUP-3",
                        "a member says that it is done",
                        it -> it.enter(it.decision())
                                .act(member("BRE"), new DecisionCompleted(DECISION, Optional.empty()))),
                wrongActor(
                        "FOLLOWUP-3",
                        "a member whom nobody knows reports a step",
                        it -> it.enter(it.decision()).act(member("XYZ"), step())),
                wrongActor("AUDIENCE-2", "a member publishes", it -> it.act(member("BRE"), published(1))));
    }

    private static List<Row> votes() {
        return List.of(
                closedVote(
                        "VOTE-6",
                        "a position after the closing",
                        it -> it.open()
                                .closed("ALD", "BRE", "CAR")
                                .act(member("ALD"), new PositionTaken(VOTE, "ALD", Position.AGAINST))),
                closedVote("VOTE-6", "a back-dated position after the result", it -> {
                    String early = it.open().now();
                    return on(
                            early,
                            it.declared("ALD", "BRE", "CAR")
                                    .act(member("ALD"), new PositionTaken(VOTE, "ALD", Position.AGAINST)));
                }),
                closedVote(
                        "VOTE-17",
                        "a letter after the deadline of a silence",
                        it -> it.does(
                                        CHAIR,
                                        new SilenceOpened(
                                                VOTE,
                                                Put.asking("council", "silence", "Shall it be so?"),
                                                "2031-05-02T10:00Z",
                                                Optional.empty()))
                                .pass(Duration.ofHours(2))
                                .act(member("BRE"), new SilenceBroken(VOTE, "BRE"))),
                closedVote(
                        "DOCUMENT-3",
                        "an amendment to a text that is adopted",
                        it -> it.textAdopted().act(member("CAR"), amendment("a1", "CAR"))));
    }

    private static List<Row> dates() {
        return List.of(
                wrongDate(
                        "MEMBER-6",
                        "a suspension that ends before it begins",
                        it -> it.act(COUNCIL, suspension("CAR", Optional.of(When.of("2031-01-01"))))),
                wrongDate(
                        "PRESIDING-4",
                        "a chair that ends before it begins",
                        it -> it.act(
                                COUNCIL,
                                new ChairDecided(
                                        "council",
                                        "CAR",
                                        Optional.of(When.of("2031-01-01")),
                                        Optional.empty(),
                                        DECIDED))),
                wrongDate(
                        "SESSION-7",
                        "a session called for a day that is past",
                        it -> it.act(CHAIR, convening("2031-05-01T10:00Z"))),
                wrongDate(
                        "SESSION-7",
                        "a session opened on the day before it",
                        it -> it.convened().act(CHAIR, new SessionOpened(SPRING))),
                wrongDate(
                        "DOCUMENT-25",
                        "an amendment that is older than the text",
                        it -> on("2031-05-01T20:00Z", it.tabled().act(member("CAR"), amendment("a1", "CAR")))),
                wrongDate(
                        "VOTE-14",
                        "a position before the question was put",
                        it -> on(
                                "2031-05-01T20:00Z",
                                it.open().act(member("ALD"), new PositionTaken(VOTE, "ALD", Position.AGAINST)))),
                wrongDate(
                        "VOTE-14",
                        "a position that is still to come",
                        it -> on(
                                "2031-07-01T20:00Z",
                                it.open().act(member("ALD"), new PositionTaken(VOTE, "ALD", Position.AGAINST)))),
                wrongDate(
                        "FOLLOWUP-5",
                        "a step before the decision",
                        it -> on("2031-05-01T20:00Z", it.enter(it.decision()).act(SECRETARIAT, step()))),
                wrongDate(
                        "FOLLOWUP-9",
                        "a step that is still to come",
                        it -> on("2031-07-01", it.enter(it.decision()).act(SECRETARIAT, step()))));
    }

    private static List<Row> members() {
        return List.of(
                suspended(
                        "SESSION-33",
                        "it moves a motion",
                        it -> it.meeting()
                                .act(
                                        member("FEN"),
                                        new MotionMoved(
                                                SPRING,
                                                new MotionId("m1"),
                                                "suspend",
                                                Optional.empty(),
                                                Optional.empty()))),
                suspended("DOCUMENT-32", "it tables a text", it -> it.act(member("FEN"), pact(PACT, "FEN"))),
                suspended(
                        "DOCUMENT-32",
                        "it joins the sponsors",
                        it -> it.tabled().act(member("FEN"), new SponsorJoined(PACT, "FEN"))),
                suspended(
                        "DOCUMENT-32",
                        "it moves an amendment",
                        it -> it.tabled().act(member("FEN"), amendment("a1", "FEN"))),
                suspended(
                        "VOTE-5",
                        "it votes",
                        it -> it.open().act(member("FEN"), new PositionTaken(VOTE, "FEN", Position.IN_FAVOUR))));
    }

    private static List<Row> again() {
        MotionMoved motion = new MotionMoved(SPRING, new MotionId("m1"), "suspend", Optional.empty(), Optional.empty());
        return List.of(
                twice("JOURNAL-2", "another act under a request id that is used", it -> {
                    Draft first = it.decision();
                    return called(first.requestId(), it.enter(first).act(SECRETARIAT, step()));
                }),
                twice(
                        "MEMBER-10",
                        "a suspension of the suspended",
                        it -> it.act(COUNCIL, suspension("FEN", Optional.empty()))),
                twice(
                        "MEMBER-10",
                        "an accession of a member",
                        it -> it.act(COUNCIL, new Accession("ALD", Status.FULL, DECIDED))),
                twice(
                        "MEMBER-10",
                        "a second notice",
                        it -> it.does(member("BRE"), notice()).act(member("BRE"), notice())),
                twice(
                        "PRESIDING-7",
                        "a second acting chair",
                        it -> it.does(SECRETARIAT, acting("BRE")).act(SECRETARIAT, acting("CAR"))),
                twice(
                        "PRESIDING-10",
                        "a second handover",
                        it -> it.does(member("ALD"), handover()).act(member("BRE"), handover())),
                twice(
                        "SESSION-2",
                        "a session convened again",
                        it -> it.convened().act(CHAIR, convening("2031-05-04T10:00Z"))),
                twice("SESSION-11", "an item added again", it -> it.convened().act(CHAIR, item(FISH))),
                twice(
                        "SESSION-34",
                        "an agenda adopted again",
                        it -> it.meeting().act(CHAIR, new AgendaAdopted(SPRING, Optional.of(new Warrant.Consensus())))),
                twice(
                        "SESSION-16",
                        "an arrival after an arrival",
                        it -> it.meeting()
                                .does(member("BRE"), new Arrival(SPRING, "BRE", Optional.empty()))
                                .act(member("BRE"), new Arrival(SPRING, "BRE", Optional.empty()))),
                twice(
                        "SESSION-36",
                        "a motion moved again",
                        it -> it.meeting().does(member("BRE"), motion).act(member("CAR"), motion)),
                twice("DOCUMENT-2", "a text tabled again", it -> it.tabled().act(member("CAR"), pact(PACT, "CAR"))),
                twice(
                        "DOCUMENT-5",
                        "an amendment moved again",
                        it -> it.tabled()
                                .does(member("CAR"), amendment("a1", "CAR"))
                                .act(member("DOR"), amendment("a1", "DOR"))),
                twice(
                        "DOCUMENT-17",
                        "a sponsor that joins again",
                        it -> it.tabled().act(member("BRE"), new SponsorJoined(PACT, "BRE"))),
                twice(
                        "VOTE-1",
                        "a vote opened again",
                        it -> it.adopted().act(CHAIR, new VoteOpened(VOTE, RiverCouncil.asking(), Manner.ROLL_CALL))),
                twice(
                        "VOTE-8",
                        "a vote closed again",
                        it -> it.open().closed("ALD").act(CHAIR, new VoteClosed(VOTE, Optional.empty()))),
                twice("VOTE-8", "a result declared again", it -> it.adopted().act(CHAIR, new VoteDeclared(VOTE))),
                twice(
                        "FOLLOWUP-2",
                        "a decision told again",
                        it -> it.enter(it.decision()).decision()));
    }

    static Stream<Row> conflicts() {
        return Stream.of(sources(), late()).flatMap(List::stream);
    }

    private static List<Row> sources() {
        return List.of(
                contradicting(
                        "sources-differ",
                        "two outlets on the day of a session",
                        it -> it.enter(it.told(claim("session/" + SPRING, "2031-05-03")))
                                .told(claim("session/" + SPRING, "2031-05-09"))),
                contradicting(
                        "session-date",
                        "an outlet on the day of a session",
                        it -> it.convened().told(convening("2031-05-09T10:00Z"))),
                contradicting(
                        "two-statuses",
                        "two registers on one member",
                        it -> it.told(row("ALD", Status.OBSERVER, "2010", Optional.empty()))),
                contradicting(
                        "settled-twice",
                        "an outlet on what became of a text",
                        it -> on(
                                "2031-05-01T20:00Z",
                                it.textAdopted()
                                        .told(new DocumentAdopted(
                                                PACT, decision(), OptionalLong.empty(), Optional.empty())))),
                contradicting(
                        "decision-differs",
                        "an outlet on a decision",
                        it -> it.enter(it.decision()).told(RiverCouncil.decisionOf("court"))));
    }

    private static List<Row> late() {
        return List.of(
                backDated(
                        "electorate-changed",
                        "a suspension before the roll",
                        it -> on("2031-05-02", it.adopted().act(COUNCIL, suspension("CAR", Optional.empty())))),
                backDated(
                        "electorate-changed",
                        "a fact that is told late",
                        it -> it.adopted().told(row("ALD", Status.SUSPENDED, "2030", Optional.empty()))),
                backDated("too-late", "a position that is told late", it -> {
                    String early = it.open().now();
                    return on(
                            early,
                            it.declared("ALD", "BRE", "CAR").told(new PositionTaken(VOTE, "CAR", Position.AGAINST)));
                }),
                backDated(
                        "declared-twice",
                        "another result that is told late",
                        it -> it.adopted().told(new VoteDeclared(VOTE).announcing(Verdict.REJECTED))),
                backDated("retracted-behind-declared", "a position that is taken back", it -> {
                    long position = it.open().last() + 3;
                    return correcting(
                            position,
                            it.declared("ALD", "BRE", "CAR").act(SECRETARIAT, new Correction("it was read wrongly")));
                }));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_is_refused_with_its_code_a_reason_and_a_remedy_and_enters_nothing(Row row) {
        RiverCouncil it = new RiverCouncil();
        Draft bad = row.draft().apply(it);
        long before = it.last();
        Councils.NotEntered not = assertInstanceOf(Councils.NotEntered.class, it.proposed(bad), row::toString);
        assertEquals(row.answer(), not.refused().code(), not.refused().because());
        assertFalse(not.refused().because().isBlank());
        assertFalse(not.refused().remedy().isBlank());
        assertEquals(before, it.last());
        assertTrue(Files.exists(PAGES.resolve(row.answer() + ".md")), row.answer() + " has no page");
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void what_the_record_has_to_take_is_shown_as_a_conflict_and_no_declared_outcome_moves(Row row) {
        RiverCouncil it = new RiverCouncil();
        Draft bad = row.draft().apply(it);
        Optional<VoteDeclared> before = it.council().votes().vote(VOTE).flatMap(vote -> vote.result());
        assertFalse(kinds(it).contains(row.answer()), "it is shown before: " + it.conflicts());
        it.enter(bad);
        assertTrue(kinds(it).contains(row.answer()), () -> "shown: " + it.conflicts());
        assertEquals(before, it.council().votes().vote(VOTE).flatMap(vote -> vote.result()));
        assertTrue(row.kind() != Kind.BACK_DATED || before.isPresent(), "nothing was declared");
        assertEquals(
                it.conflicts(),
                new Councils(it.journal()).council(RiverCouncil.LEAGUE).conflicts());
    }

    private static List<String> kinds(RiverCouncil it) {
        return it.conflicts().stream().map(each -> each.kind()).toList();
    }

    @Test
    void the_same_act_sent_twice_is_entered_once_and_answered_the_same() {
        RiverCouncil it = new RiverCouncil();
        Draft draft = it.open().act(member("ALD"), new PositionTaken(VOTE, "ALD", Position.IN_FAVOUR));
        Councils.Entered first = RiverCouncil.entered(it.proposed(draft));
        Councils.Entered second = RiverCouncil.entered(it.proposed(draft));
        assertEquals(first.numbers(), second.numbers());
        assertEquals(Councils.Time.AGAIN, second.time());
    }

    @Test
    void two_acts_of_a_batch_under_one_request_id_are_refused() {
        RiverCouncil it = new RiverCouncil();
        Draft draft = it.decision();
        Councils.Answer answer = it.proposed(draft, called(draft.requestId(), it.act(SECRETARIAT, step())));
        assertEquals(
                "JOURNAL-7",
                assertInstanceOf(Councils.NotEntered.class, answer).refused().code());
    }

    @Test
    void no_two_kinds_of_bad_input_are_answered_alike() {
        Map<Kind, TreeSet<String>> answers = new EnumMap<>(Kind.class);
        Stream.concat(refused(), conflicts())
                .forEach(row -> answers.computeIfAbsent(row.kind(), _ -> new TreeSet<>())
                        .add(row.answer()));
        assertEquals(EnumSet.allOf(Kind.class), answers.keySet());
        TreeSet<String> seen = new TreeSet<>();
        answers.forEach((kind, its) -> its.forEach(each -> assertTrue(seen.add(each), kind + " shares " + each)));
    }

    private static Suspension suspension(String member, Optional<When> until) {
        return new Suspension(
                member,
                Scope.MEMBERSHIP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                until,
                Optional.empty(),
                Optional.empty(),
                DECIDED);
    }

    private static Restoration restored(String member) {
        return new Restoration(member, Scope.MEMBERSHIP, Optional.empty(), Optional.empty(), DECIDED);
    }

    private static WithdrawalNotified notice() {
        return new WithdrawalNotified("BRE", OptionalLong.of(6), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ActingChair acting(String holder) {
        return new ActingChair("council", holder, Optional.empty(), "the chair is ill", Optional.empty());
    }

    private static Handover handover() {
        return new Handover("council", "ALD", "BRE", Optional.empty());
    }

    private static AmendmentProposed amendment(String id, String mover) {
        return new AmendmentProposed(
                PACT,
                id,
                1,
                Optional.empty(),
                List.of(mover),
                AmendmentProposed.Manner.WRITTEN,
                List.of(new Change.Delete(2, 2)),
                Optional.empty(),
                Optional.empty());
    }

    private static VersionIssued version(long number) {
        return new VersionIssued(
                PACT, number, "after talks", Optional.empty(), List.of("one"), Optional.empty(), Optional.empty());
    }

    private static Means decision() {
        return new Means.Decision(DECISION);
    }

    private static StepReported step() {
        return new StepReported(DECISION, new Content.Open("begun"));
    }

    private static Published published(long number) {
        return new Published(List.of(new Published.What.Act(number)));
    }

    private static Statement claim(String about, String value) {
        return new Statement(
                "",
                new Content.Open("so it was"),
                "en",
                List.of(new Statement.Claim(about, value, Optional.empty(), Optional.empty())));
    }
}
