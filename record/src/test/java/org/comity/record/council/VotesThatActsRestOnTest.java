package org.comity.record.council;

import static org.comity.record.council.RiverCouncil.CHAIR;
import static org.comity.record.council.RiverCouncil.COUNCIL;
import static org.comity.record.council.RiverCouncil.PACT;
import static org.comity.record.council.RiverCouncil.SECRETARIAT;
import static org.comity.record.council.RiverCouncil.SPRING;
import static org.comity.record.council.RiverCouncil.VOTE;
import static org.comity.record.council.RiverCouncil.member;
import static org.comity.record.council.RiverCouncil.on;
import static org.comity.record.council.RiverCouncil.sourced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.comity.acts.Draft;
import org.comity.acts.chairmanship.ChairDecided;
import org.comity.acts.document.DocumentAdopted;
import org.comity.acts.document.DocumentForwarded;
import org.comity.acts.document.DocumentRejected;
import org.comity.acts.document.Means;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.PointId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.Scope;
import org.comity.acts.membership.Suspension;
import org.comity.acts.session.AppealDecided;
import org.comity.acts.session.CredentialsDecided;
import org.comity.acts.session.CredentialsSubmitted;
import org.comity.acts.session.ItemAdded;
import org.comity.acts.session.MotionDecided;
import org.comity.acts.session.MotionMoved;
import org.comity.acts.session.MotionPut;
import org.comity.acts.session.PointRaised;
import org.comity.acts.session.PointRuled;
import org.comity.acts.session.RulingAppealed;
import org.comity.acts.session.Warrant;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.RollCall;
import org.comity.acts.voting.Stand;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An act that rests on a vote is carried by that vote, or refused; one that is told stands beside it as a conflict.
@Tag("slow")
class VotesThatActsRestOnTest {
    private static final MotionId MOTION = new MotionId("m1");
    private static final PointId POINT = new PointId("p1");

    /// @param draft in a meeting with a motion that is put and a ruling that is appealed, what rests on a vote
    record Case(String what, BiFunction<RiverCouncil, VoteId, Draft> draft) {
        @Override
        public String toString() {
            return what;
        }
    }

    /// What only an adopted vote of the council carries.
    static Stream<Case> carried() {
        return Stream.of(
                new Case("a suspension", (it, vote) -> later(it.act(COUNCIL, suspension(vote)))),
                new Case("a suspension by the secretariat", (it, vote) -> later(it.act(SECRETARIAT, suspension(vote)))),
                new Case(
                        "a chair",
                        (it, vote) -> it.act(
                                COUNCIL,
                                new ChairDecided("council", "CAR", Optional.empty(), Optional.empty(), basis(vote)))),
                new Case("an item", (it, vote) -> it.act(CHAIR, item(vote))),
                new Case(
                        "credentials",
                        (it, vote) -> it.act(
                                CHAIR,
                                new CredentialsDecided(
                                        SPRING, List.of("BRE"), CredentialsDecided.Finding.ACCEPTED, warrant(vote)))),
                new Case("a motion carried", (it, vote) -> it.act(CHAIR, motion(vote, MotionDecided.Result.CARRIED))),
                new Case(
                        "a ruling overturned",
                        (it, vote) -> it.act(CHAIR, appeal(vote, AppealDecided.Result.OVERTURNED))),
                new Case(
                        "a text adopted, with a source",
                        (it, vote) -> sourced(it.act(
                                CHAIR,
                                new DocumentAdopted(
                                        PACT, new Means.Vote(vote), OptionalLong.empty(), Optional.empty())))),
                new Case(
                        "a text passed on",
                        (it, vote) -> it.act(
                                CHAIR,
                                new DocumentForwarded(
                                        PACT,
                                        "council",
                                        "court",
                                        Optional.empty(),
                                        Optional.of(new Means.Vote(vote)),
                                        Optional.empty()))));
    }

    /// What a vote that adopts does not carry.
    static Stream<Case> lost() {
        return Stream.of(
                new Case("a motion lost", (it, vote) -> it.act(CHAIR, motion(vote, MotionDecided.Result.LOST))),
                new Case(
                        "a ruling that stands", (it, vote) -> it.act(CHAIR, appeal(vote, AppealDecided.Result.STANDS))),
                new Case(
                        "a text rejected, with a source",
                        (it, vote) -> sourced(it.act(CHAIR, new DocumentRejected(PACT, new Means.Vote(vote))))));
    }

    @ParameterizedTest
    @MethodSource("carried")
    void an_act_rests_on_a_vote_of_the_organ_that_was_declared_adopted(Case each) {
        refuses("VOTE-23", each, meeting(), new VoteId("council/vote-9"));
        refuses("VOTE-24", each, meeting().open(), VOTE);
        refuses("VOTE-24", each, meeting().open().closed("ALD", "BRE", "CAR"), VOTE);
        refuses("VOTE-25", each, meeting().open().declared("ALD"), VOTE);
        enters(each, meeting().adopted(), VOTE);
    }

    @ParameterizedTest
    @MethodSource("lost")
    void what_failed_rests_on_a_vote_that_did_not_adopt_it(Case each) {
        refuses("VOTE-23", each, meeting(), new VoteId("council/vote-9"));
        refuses("VOTE-25", each, meeting().adopted(), VOTE);
        enters(each, meeting().open().declared("ALD"), VOTE);
    }

    @Test
    void a_vote_of_another_organ_carries_nothing() {
        VoteId court = new VoteId("court/vote-1");
        for (Case each :
                carried().filter(each -> !each.what().endsWith("secretariat")).toList()) {
            RiverCouncil it = meeting();
            it.enter(it.told(courtVote(court, it)));
            refuses("VOTE-26", each, it, court);
        }
        RiverCouncil it = meeting();
        it.enter(it.told(courtVote(court, it)));
        enters(
                new Case(
                        "an office says what an organ decided",
                        (_, vote) -> later(it.act(SECRETARIAT, suspension(vote)))),
                it,
                court);
    }

    @Test
    void what_is_told_or_long_past_asks_for_no_vote() {
        RiverCouncil it = meeting();
        it.enter(it.told(suspension(new VoteId("council/vote-9"))));
        RiverCouncil other = meeting();
        other.enter(on("2030-02-01", other.act(COUNCIL, suspension(new VoteId("council/vote-9")))));
    }

    @Test
    void a_motion_that_is_told_to_be_carried_by_a_vote_that_rejected_it_is_a_conflict() {
        RiverCouncil it = meeting().open().declared("ALD");
        it.enter(it.told(motion(VOTE, MotionDecided.Result.CARRIED)));
        shows("session/" + SPRING, it);
    }

    @Test
    void an_appeal_that_is_told_to_be_lost_by_a_vote_that_is_declared_later_to_overturn_is_a_conflict() {
        RiverCouncil it = meeting();
        it.open().enter(it.told(appeal(VOTE, AppealDecided.Result.STANDS)));
        assertEquals(List.of(), it.conflicts());
        it.declared("ALD", "BRE", "CAR");
        shows("session/" + SPRING, it);
    }

    @Test
    void a_suspension_that_is_told_of_a_vote_that_rejected_it_is_a_conflict() {
        RiverCouncil it = meeting().open().declared("ALD");
        it.enter(later(it.told(suspension(VOTE))));
        shows("membership/DOR", it);
    }

    /// After the day of the vote, so that nobody asks who might have voted.
    private static Draft later(Draft draft) {
        return on("2031-06-01", draft);
    }

    private static void shows(String about, RiverCouncil it) {
        List<String> shown = it.conflicts().stream()
                .filter(each -> each.kind().equals("vote-differs"))
                .map(each -> each.about())
                .toList();
        assertEquals(List.of(about), shown, () -> "" + it.conflicts());
    }

    private static void refuses(String code, Case each, RiverCouncil it, VoteId vote) {
        Councils.Answer answer = it.proposed(each.draft().apply(it, vote));
        Councils.NotEntered not = assertInstanceOf(Councils.NotEntered.class, answer, answer::toString);
        assertEquals(code, not.refused().code(), not.refused().because());
    }

    private static void enters(Case each, RiverCouncil it, VoteId vote) {
        it.enter(each.draft().apply(it, vote));
        assertEquals(List.of(), it.conflicts());
    }

    private static RiverCouncil meeting() {
        RiverCouncil it = new RiverCouncil().meeting().tabled();
        it.does(
                member("BRE"),
                new CredentialsSubmitted(SPRING, "BRE", CredentialsSubmitted.Completeness.FULL, Optional.empty()));
        it.does(member("BRE"), new MotionMoved(SPRING, MOTION, "suspend", Optional.empty(), Optional.empty()));
        it.does(CHAIR, new MotionPut(SPRING, MOTION));
        it.does(member("CAR"), new PointRaised(SPRING, POINT, Optional.empty(), "it is late"));
        it.does(CHAIR, new PointRuled(SPRING, POINT, PointRuled.Ruling.DISMISSED, Optional.empty()));
        return it.does(member("CAR"), new RulingAppealed(SPRING, POINT));
    }

    private static RollCall courtVote(VoteId id, RiverCouncil it) {
        return new RollCall(
                id,
                LocalDate.parse(it.now().substring(0, 10)),
                Put.asking("court", "substantive", "Shall it be so?"),
                Optional.empty(),
                Optional.empty(),
                List.of(new Stand(Position.IN_FAVOUR, List.of("ALD", "BRE", "CAR"))),
                Optional.empty(),
                Optional.of(Verdict.ADOPTED),
                List.of(),
                Optional.empty());
    }

    private static Optional<Basis> basis(VoteId vote) {
        return Optional.of(new Basis(Optional.of(vote), Optional.empty(), Optional.empty()));
    }

    private static Optional<Warrant> warrant(VoteId vote) {
        return Optional.of(new Warrant.Vote(vote));
    }

    private static Suspension suspension(VoteId vote) {
        return new Suspension(
                "DOR",
                Scope.MEMBERSHIP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                basis(vote));
    }

    private static ItemAdded item(VoteId vote) {
        return new ItemAdded(
                SPRING,
                new ItemId("item-2"),
                "Locks",
                OptionalLong.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                warrant(vote));
    }

    private static MotionDecided motion(VoteId vote, MotionDecided.Result result) {
        return new MotionDecided(SPRING, MOTION, warrant(vote), Optional.of(result));
    }

    private static AppealDecided appeal(VoteId vote, AppealDecided.Result result) {
        return new AppealDecided(SPRING, POINT, warrant(vote), Optional.of(result));
    }
}
