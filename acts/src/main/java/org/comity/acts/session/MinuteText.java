package org.comity.acts.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.ids.ItemId;
import org.comity.charter.facts.Grounds;
import org.comity.charter.procedure.RulesOfProcedure;

/// What each act of a session says in its minutes.
final class MinuteText {
    private final Session session;
    private final RulesOfProcedure rules;

    MinuteText(Session session, RulesOfProcedure rules) {
        this.session = session;
        this.rules = rules;
    }

    /// The article by which it was done, or empty.
    String article(SessionBody body) {
        Optional<Grounds> grounds = switch (body) {
            case CourseBody _ -> rules.convening().map(RulesOfProcedure.Convening::grounds);
            case AgendaBody _ -> rules.agenda().map(RulesOfProcedure.Agenda::grounds);
            case DelegationBody _, PresenceBody _ -> Optional.empty();
            case FloorGiven given -> speaking(given.turn());
            case FloorAsked asked -> speaking(asked.turn());
            case FloorWithdrawn _, SpeakersListClosed _, FloorEnded _ -> speaking(Turn.STATEMENT);
            case PointRaised _, PointRuled _, RulingAppealed _, AppealDecided _ ->
                rules.rulings().map(RulesOfProcedure.Rulings::grounds);
            case MotionMoved moved -> motion(moved.does());
            case MotionSeconded each -> motion(does(each.motion()));
            case MotionPut each -> motion(does(each.motion()));
            case MotionDecided each -> motion(does(each.motion()));
            case MotionWithdrawn each -> motion(does(each.motion()));
        };
        return grounds.map(Grounds::by).orElse("");
    }

    private Optional<Grounds> speaking(Turn turn) {
        return switch (turn) {
            case STATEMENT, INTERVENTION, ANSWER -> rules.speakers().map(RulesOfProcedure.Speakers::grounds);
            case REPLY -> rules.replies().map(RulesOfProcedure.Replies::grounds);
            case EXPLANATION -> rules.explanations().map(RulesOfProcedure.Explanations::grounds);
        };
    }

    private Optional<Grounds> motion(String does) {
        return rules.motion(does).map(RulesOfProcedure.MotionRule::grounds);
    }

    private String does(org.comity.acts.ids.MotionId id) {
        return session.motions().motions().get(id).map(Motions.Motion::does).orElse("");
    }

    String of(Act act, SessionBody body) {
        Actor by = act.draft().by();
        return switch (body) {
            case CourseBody each -> course(by, each);
            case AgendaBody each -> agenda(each);
            case DelegationBody each -> delegation(each);
            case PresenceBody each -> presence(each);
            case FloorBody each -> floor(each);
            case OrderBody each -> order(by, each);
        };
    }

    private String course(Actor by, CourseBody body) {
        return switch (body) {
            case Convening each ->
                "Session of the " + each.organ() + " convened by " + who(by)
                        + each.place().map(place -> ", in " + place).orElse("")
                        + each.host().map(host -> ", host " + host).orElse("") + ", from " + each.from()
                        + each.until().map(until -> " until " + until).orElse("")
                        + (each.requestedBy().isEmpty()
                                ? ""
                                : ", at the request of " + String.join(", ", each.requestedBy()))
                        + ".";
            case Rescheduling each ->
                "The session is moved to " + each.from()
                        + each.place().map(place -> ", in " + place).orElse("") + because(each.because());
            case Cancellation each -> "The session is cancelled" + because(each.because());
            case SessionOpened _ -> who(by) + " opened the session.";
            case SessionSuspended each ->
                "The meeting was suspended"
                        + each.until().map(until -> " until " + until).orElse("") + because(each.because());
            case SessionAdjourned each ->
                "The meeting was adjourned"
                        + each.until().map(until -> " until " + until).orElse("") + because(each.because());
            case SessionResumed _ -> "The meeting was resumed.";
            case SessionClosed _ -> who(by) + " closed the session.";
            case PresidingTaken each ->
                each.holder() + " took the chair"
                        + (each.as() == PresidingTaken.Capacity.ACTING ? " as acting chair" : "")
                        + because(each.because());
            case DoorsSet each ->
                (each.item().isPresent() ? item(each.item().get()) : "The meeting") + " is "
                        + (each.doors() == Doors.CLOSED ? "closed" : "open") + " to the public.";
            case MinuteEntered each -> text(each.says());
        };
    }

    private String agenda(AgendaBody body) {
        return switch (body) {
            case ItemAdded each ->
                "Item " + each.item() + ", " + each.title() + ", placed on the agenda"
                        + (each.proposedBy().isEmpty() ? "" : ", proposed by " + String.join(", ", each.proposedBy()))
                        + warrant(each.warrant()) + ".";
            case ItemWithdrawn each ->
                item(each.item()) + " was taken from the agenda" + warrant(each.warrant()) + because(each.because());
            case AgendaReordered each ->
                "The agenda begins with "
                        + each.order().stream().map(ItemId::text).collect(Collectors.joining(", "))
                        + warrant(each.warrant()) + ".";
            case AgendaAdopted each -> "The agenda was adopted" + warrant(each.warrant()) + ".";
            case ItemOpened each -> item(each.item()) + " was taken up.";
            case ItemClosed each ->
                item(each.item()) + " was concluded"
                        + each.result().map(result -> ": " + result).orElse("") + ".";
        };
    }

    private static String delegation(DelegationBody body) {
        return switch (body) {
            case DelegationNamed each ->
                "Delegation of " + each.member() + ": "
                        + each.representatives().stream()
                                .map(MinuteText::representative)
                                .collect(Collectors.joining("; "))
                        + ".";
            case CredentialsSubmitted each ->
                each.member() + " submitted "
                        + (each.form() == CredentialsSubmitted.Completeness.PROVISIONAL ? "provisional " : "")
                        + "credentials.";
            case CredentialsDecided each ->
                "The credentials of " + String.join(", ", each.members()) + " were "
                        + each.finding().name().toLowerCase(Locale.ROOT) + warrant(each.warrant()) + ".";
        };
    }

    private static String representative(Representative each) {
        return each.name().or(each::office).orElse("")
                + (each.name().isPresent()
                        ? each.office().map(office -> ", " + office).orElse("")
                        : "")
                + (each.role() == Representative.Role.HEAD ? " (head)" : "");
    }

    private static String presence(PresenceBody body) {
        return switch (body) {
            case AttendanceListed each ->
                (each.list() == AttendanceListed.Completeness.CLOSED ? "Present: " : "Present, among others: ")
                        + attendees(each.attendees(), Attendee.Seen.PRESENT)
                        + (each.attendees().stream().anyMatch(who -> who.seen() == Attendee.Seen.ABSENT)
                                ? ". Absent: " + attendees(each.attendees(), Attendee.Seen.ABSENT)
                                : "")
                        + ".";
            case Arrival each -> each.name().orElse(each.member()) + " arrived.";
            case Departure each -> each.name().orElse(each.member()) + " left.";
        };
    }

    private static String attendees(List<Attendee> all, Attendee.Seen seen) {
        String named = all.stream()
                .filter(each -> each.seen() == seen)
                .map(MinuteText::attendee)
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? "nobody" : named;
    }

    /// A person with office and member, or the member alone.
    static String attendee(Attendee each) {
        String person = each.name().or(each::office).orElse("");
        String office =
                each.name().isPresent() ? each.office().map(held -> ", " + held).orElse("") : "";
        String member = each.member().orElse("");
        String named = person.isEmpty() ? member : person + office + (member.isEmpty() ? "" : " (" + member + ")");
        return named + each.because().map(why -> ", " + why).orElse("");
    }

    private String floor(FloorBody body) {
        return switch (body) {
            case FloorAsked each -> who(each.speaker()) + " asked for the floor" + turn(each.turn()) + on(each.item());
            case FloorWithdrawn each ->
                who(each.speaker()) + " gave up the floor" + turn(each.turn()) + on(each.item());
            case SpeakersListClosed each -> "The list of speakers was closed" + on(each.item());
            case FloorGiven each ->
                who(each.speaker()) + " took the floor" + turn(each.turn())
                        + each.because().map(why -> ", out of turn: " + why).orElse("") + on(each.item());
            case FloorEnded each ->
                who(each.speaker()) + " concluded"
                        + (each.seconds().isPresent()
                                ? " after " + each.seconds().getAsLong() + " seconds"
                                : "")
                        + (each.statement().isPresent()
                                ? " (statement: act " + each.statement().getAsLong() + ")"
                                : "")
                        + ".";
        };
    }

    private static String turn(Turn turn) {
        return switch (turn) {
            case STATEMENT -> "";
            case INTERVENTION -> " for an intervention";
            case ANSWER -> " to answer";
            case REPLY -> " in right of reply";
            case EXPLANATION -> " to explain its vote";
        };
    }

    private String order(Actor by, OrderBody body) {
        return switch (body) {
            case PointRaised each -> who(by) + " raised point of order " + each.point() + ": " + each.claim() + ".";
            case PointRuled each ->
                who(by) + " " + (each.ruling() == PointRuled.Ruling.UPHELD ? "upheld" : "dismissed")
                        + " point of order " + each.point() + because(each.because());
            case RulingAppealed each ->
                who(by) + " appealed against the ruling on point of order " + each.point() + ".";
            case AppealDecided each ->
                "The ruling on point of order " + each.point()
                        + each.result()
                                .map(result -> result == AppealDecided.Result.STANDS ? " stands" : " was overturned")
                                .orElse(" was voted on")
                        + warrant(each.warrant()) + ".";
            case MotionMoved each ->
                who(by) + " moved " + each.motion() + " (" + each.does() + ")"
                        + each.text().map(text -> ": " + text).orElse("") + ".";
            case MotionSeconded each -> who(by) + " seconded " + each.motion() + ".";
            case MotionPut each -> "Motion " + each.motion() + " was put.";
            case MotionDecided each ->
                "Motion " + each.motion()
                        + each.result()
                                .map(result -> result == MotionDecided.Result.CARRIED ? " was carried" : " was lost")
                                .orElse(" was voted on")
                        + warrant(each.warrant()) + ".";
            case MotionWithdrawn each -> "Motion " + each.motion() + " was withdrawn.";
        };
    }

    private String item(ItemId id) {
        return "Item " + id
                + session.item(id).map(item -> ", " + item.title() + ",").orElse("");
    }

    private static String on(Optional<ItemId> item) {
        return item.map(id -> ", on " + id).orElse("") + ".";
    }

    private static String because(Optional<String> because) {
        return because.map(why -> ", because " + why).orElse("") + ".";
    }

    private static String warrant(Optional<Warrant> warrant) {
        return warrant.map(each -> switch (each) {
                    case Warrant.Consensus _ -> " by consensus";
                    case Warrant.Vote vote -> " by vote " + vote.vote();
                    case Warrant.Decision decision -> " by decision " + decision.decision();
                    case Warrant.Count count -> " by " + Counting.shown(count);
                })
                .orElse("");
    }

    private static String who(Actor actor) {
        return actor instanceof Actor.Office office
                ? "the " + office.office() + (office.holder().isEmpty() ? "" : " (" + office.holder() + ")")
                : Floor.who(actor);
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Open open -> open.text();
            case Content.Private _, Content.Sealed _ -> "A text that is not public.";
        };
    }
}
