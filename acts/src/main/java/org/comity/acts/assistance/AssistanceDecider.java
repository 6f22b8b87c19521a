package org.comity.acts.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Proposed;
import org.comity.acts.followup.Settled;
import org.comity.acts.membership.Authors;
import org.comity.charter.Refused;

/// Whether an act about help may be entered.
///
/// | act | who may, of those within the organisation |
/// |---|---|
/// | request, lines, withdrawal of either | whoever needs the help, the secretariat |
/// | decision, mandate | an organ, a chair or another office |
/// | offer, its change or withdrawal, commitment, national authorisation | whoever offers, the secretariat |
/// | acceptance, decline, receipt, write-off | the host, the secretariat |
/// | unit sent, there, done, gone; contributions | whose unit it is, the host, an organ, an office |
/// | the host's own forces | the host, an organ, an office |
/// | reports, announcements, clocks | any member, an organ, an office |
///
/// Somebody outside may report any of it, and names a source. Of what is told no authority is asked for and no order:
/// only what cannot be meant is refused.
public final class AssistanceDecider {
    private static final String SECRETARIAT = "secretariat";

    private AssistanceDecider() {}

    /// Decides; pure.
    ///
    /// @param council what the fields of the council come to
    public static Decided decide(Proposed proposed, AssistanceBody body, AssistanceState state, Settled council) {
        Turn turn = new Turn(proposed, state.response(body.response()), council);
        Optional<Refused> refused = standing(turn, body)
                .or(() -> length(body))
                .or(() -> turn.known(proposed.draft().by()))
                .or(() -> body instanceof AssistanceRequested ? Turn.fine() : turn.requested())
                .or(() -> author(turn, body));
        if (refused.isPresent()) {
            return new Decided.Unfit(refused.get());
        }
        return switch (body) {
            case RequestBody each ->
                made(proposed, each, Requests.refused(turn, each), Requests.consequences(turn, each));
            case MandateBody each ->
                made(proposed, each, Mandates.refused(turn, each), Mandates.consequences(turn, each));
            case OfferAccepted each -> Accepting.decide(turn, each);
            case OfferBody each -> made(proposed, each, Offers.refused(turn, each), Offers.consequences(turn, each));
            case FieldBody each -> made(proposed, each, Sending.refused(turn, each), Sending.consequences(turn, each));
            case ClockSet each -> made(proposed, each, Requests.clock(turn, each), List.of());
        };
    }

    private static Decided made(
            Proposed proposed, AssistanceBody body, Optional<Refused> refused, List<String> consequences) {
        return refused.<Decided>map(Decided.Unfit::new).orElseGet(() -> with(proposed, body, consequences));
    }

    /// The act with a body that was completed.
    static Decided with(Proposed proposed, AssistanceBody body, List<String> consequences) {
        Draft draft = proposed.draft();
        return new Decided.Fit(
                new Draft(
                        draft.organisation(),
                        draft.known(),
                        draft.effective(),
                        draft.by(),
                        draft.enteredBy(),
                        draft.standing(),
                        body,
                        draft.sources(),
                        draft.relates(),
                        draft.audience(),
                        draft.requestId(),
                        draft.signatures()),
                new ArrayList<>(consequences));
    }

    private static Optional<Refused> standing(Turn turn, AssistanceBody body) {
        Draft draft = turn.proposed().draft();
        return switch (draft.standing()) {
            case ACT, DECLARATION -> Turn.fine();
            case REPORT ->
                draft.sources().isEmpty()
                        ? Turn.refuse(
                                "ASSISTANCE-18",
                                "somebody outside reports it of response " + body.response()
                                        + ", and no source is named",
                                "name the document under `sources`; without one a report counts for nothing")
                        : Turn.fine();
            case STATEMENT ->
                Turn.refuse(
                        "ASSISTANCE-17",
                        "it is entered as a statement, and no help follows from what somebody says",
                        "enter a `statement` that concerns the response, or a report that names its source");
        };
    }

    private static Optional<Refused> length(AssistanceBody body) {
        return amounts(body)
                .filter(each -> each.amount().length() > Quantity.MOST_SIGNS)
                .findFirst()
                .flatMap(each -> Turn.refuse(
                        "ASSISTANCE-23",
                        "an amount of " + each.amount().length() + " signs is given, in " + each.unit(),
                        "give it in " + Quantity.MOST_SIGNS + " signs or less, in a larger unit if need be"));
    }

    private static Stream<Quantity> amounts(AssistanceBody body) {
        return switch (body) {
            case AssistanceRequested each -> each.lines().stream().flatMap(line -> line.quantity().stream());
            case LinesAdded each -> each.lines().stream().flatMap(line -> line.quantity().stream());
            case AssistanceOffered each -> Stream.concat(each.quantity().stream(), each.worth().stream());
            case OfferOnly each -> Stream.concat(Offers.quantity(each).stream(), Offers.worth(each).stream());
            case Deployed each -> each.quantity().stream();
            case RequestBody _, MandateBody _, NationallyAuthorised _, FieldBody _, ClockSet _ -> Stream.empty();
        };
    }

    private static Optional<Refused> author(Turn turn, AssistanceBody body) {
        Actor by = turn.proposed().draft().by();
        if (turn.isTold() || isOffice(by, SECRETARIAT) || may(turn, by, body)) {
            return Turn.fine();
        }
        return Turn.refuse(
                "ASSISTANCE-3",
                words(by) + " may not do this about response " + body.response(),
                "whose help it is may, the host for what it accepts, an organ or an office for what it decides, and the"
                        + " secretariat; what somebody outside tells is entered as a report with its source");
    }

    private static boolean may(Turn turn, Actor by, AssistanceBody body) {
        return switch (body) {
            case AssistanceRequested each -> Turn.same(by, each.requester());
            case RequestBody _ -> isHost(turn, by);
            case MandateBody _ -> acts(by);
            case AssistanceOffered each -> Turn.same(by, each.from());
            case NationallyAuthorised each -> Turn.same(by, each.from());
            case OfferChanged each -> isOfferer(turn, by, each);
            case OfferWithdrawn each -> isOfferer(turn, by, each);
            case OfferCommitted each -> isOfferer(turn, by, each);
            case OfferAccepted _, OfferDeclined _, OfferReceived _, OfferWrittenOff _ -> isHost(turn, by);
            case Deployed each -> acts(by) || isHost(turn, by) || Turn.same(by, each.from());
            case ContributionTold each -> acts(by) || isHost(turn, by) || Turn.same(by, each.from());
            case Arrived each -> acts(by) || isHost(turn, by) || isSender(turn, by, each.unit());
            case UnitWithdrawn each -> acts(by) || isHost(turn, by) || isSender(turn, by, each.unit());
            case HostForces _ -> acts(by) || isHost(turn, by);
            case FieldBody _, ClockSet _ -> acts(by) || by instanceof Actor.Member;
        };
    }

    /// Organs and offices act for the organisation.
    private static boolean acts(Actor by) {
        return switch (by) {
            case Actor.Organ _, Actor.Office _ -> true;
            case Actor.Member _, Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> false;
        };
    }

    private static boolean isOffice(Actor by, String office) {
        return by instanceof Actor.Office(String id, String _) && id.equals(office);
    }

    private static boolean isHost(Turn turn, Actor by) {
        return turn.response().host().filter(host -> Turn.same(host, by)).isPresent();
    }

    /// Of an offer that is not known nobody is asked for; it is refused for that.
    private static boolean isOfferer(Turn turn, Actor by, OfferOnly body) {
        return turn.response()
                .offered(body.offer())
                .map(offer -> Turn.same(by, offer.body().from()))
                .orElse(true);
    }

    private static boolean isSender(Turn turn, Actor by, org.comity.acts.ids.UnitId unit) {
        return turn.response()
                .sent(unit)
                .map(each -> Turn.same(by, each.body().from()))
                .orElse(true);
    }

    static String words(Actor by) {
        return Authors.words(by);
    }
}
