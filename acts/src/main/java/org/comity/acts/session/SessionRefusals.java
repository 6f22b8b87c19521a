package org.comity.acts.session;

import java.util.List;
import org.comity.acts.Actor;
import org.comity.acts.When;
import org.comity.acts.ids.ItemId;
import org.comity.charter.Refused;
import org.comity.charter.facts.Grounds;
import org.comity.charter.vote.Outcome;

/// What is refused in a session, each with its code; `docs/refusals` has a page for each.
final class SessionRefusals {
    private SessionRefusals() {}

    static Refused noSession(Hall hall) {
        return new Refused(
                "SESSION-1",
                "no session " + hall.session().id() + " was convened",
                "",
                "convene it first, or correct the id");
    }

    static Refused twice(Hall hall, long number) {
        return new Refused(
                "SESSION-2",
                "session " + hall.session().id() + " was convened by act " + number,
                "",
                "give this one another id; to change the time or place, reschedule it");
    }

    static Refused noOrgan(Hall hall, String organ) {
        return new Refused(
                "SESSION-3",
                "the charter of " + hall.proposed().draft().organisation() + " has no organ '" + organ + "'",
                "",
                "name an organ as the charter does, or take a charter that has it");
    }

    static Refused mayNot(Hall hall, String what, List<String> offices, String article) {
        return new Refused(
                "SESSION-4",
                actor(hall.by()) + " may not " + what,
                article,
                "have " + Permission.named(offices) + " do it");
    }

    static Refused anotherPresides(Hall hall, String holder, String presiding, String what) {
        return new Refused(
                "SESSION-5",
                holder + " may not " + what + " as the chair: " + presiding + " presides over session "
                        + hall.session().id(),
                "",
                "have " + presiding + " do it, or enter first that " + holder + " takes the chair");
    }

    static Refused phase(Hall hall, String what, Phase phase) {
        String remedy = switch (phase) {
            case CONVENED -> "open the session first";
            case SUSPENDED, ADJOURNED -> "resume the session first";
            case OPEN -> "do it before the session opens or while it is suspended, if at all";
            case CLOSED, CANCELLED -> "convene another session";
        };
        return new Refused(
                "SESSION-6",
                "one cannot " + what + ": session " + hall.session().id() + " is " + phase.words() + since(hall),
                "",
                remedy);
    }

    private static String since(Hall hall) {
        return hall.session()
                .course()
                .phases()
                .at(hall.when())
                .map(entry -> " since " + entry.when())
                .orElse("");
    }

    static Refused impossibleTime(String because, String remedy) {
        return new Refused("SESSION-7", because, "", remedy);
    }

    static Refused shortNotice(When notice, When from, int days, Grounds grounds) {
        return new Refused(
                "SESSION-8",
                "notice of " + days + " days is needed, and the session called on " + notice + " begins on " + from,
                grounds.by(),
                "let it begin later");
    }

    static Refused inquorate(Hall hall, Outcome outcome, Grounds grounds) {
        String reasons = outcome.reasons().stream()
                .findFirst()
                .map(reason -> ": the quorum is " + reason.test() + ", " + reason.have() + " are there and "
                        + reason.need() + " are needed")
                .orElse("");
        return new Refused(
                "SESSION-9",
                "too few are there on " + hall.when() + " for the meeting" + reasons,
                grounds.by(),
                "wait until more have come, and enter who arrives");
    }

    static Refused noItem(Hall hall, ItemId item) {
        return new Refused(
                "SESSION-10",
                "session " + hall.session().id() + " has no item '" + item + "' on its agenda",
                "",
                "add the item first, or correct the id");
    }

    static Refused itemTwice(Hall hall, ItemId item) {
        return new Refused(
                "SESSION-11",
                "session " + hall.session().id() + " has an item '" + item + "' already",
                "",
                "give this one another id");
    }

    static Refused itemStage(ItemId item, String because, String article, String remedy) {
        return new Refused("SESSION-12", "item '" + item + "' " + because, article, remedy);
    }

    static Refused noWarrant(Hall hall, String what) {
        return new Refused(
                "SESSION-13",
                "to " + what + " is for the organ, and the act names no decision of it",
                hall.procedure().agenda().map(each -> each.grounds().by()).orElse(""),
                "say under 'warrant' by which vote, decision or count, or that there was consensus");
    }

    static Refused notAMember(Hall hall, String member) {
        return new Refused(
                "SESSION-14",
                member + " has no seat in " + hall.session().organ()
                        + hall.day().map(day -> " on " + day).orElse(""),
                hall.organGrounds().by(),
                "correct the code, or enter the membership first");
    }

    static Refused rejected(Hall hall, String member, String what) {
        return new Refused(
                "SESSION-15",
                member + " may not " + what + ": its credentials for session "
                        + hall.session().id() + " were not accepted",
                "",
                "submit other credentials and have the organ decide on them");
    }

    static Refused presence(Hall hall, String member, String is) {
        return new Refused(
                "SESSION-16",
                member + " is " + is + " on " + hall.when() + " already",
                "",
                "correct the time or the member; or leave the act out");
    }

    static Refused notThere(Hall hall, String member, String what) {
        return new Refused(
                "SESSION-17",
                member + " cannot " + what + ": it is absent on " + hall.when(),
                "",
                "enter its arrival first");
    }

    static Refused listClosed(String list, long number) {
        return new Refused(
                "SESSION-18",
                "the list of speakers" + list + " was closed by act " + number,
                "",
                "ask for a right of reply or to explain the vote");
    }

    static Refused asking(String because, String remedy) {
        return new Refused("SESSION-19", because, "", remedy);
    }

    static Refused notNext(String who, String next, String order, String article) {
        return new Refused(
                "SESSION-20",
                "it is " + next + "'s turn to speak and not " + who + "'s; speakers follow one another " + order,
                article,
                "give " + next + " the floor, or say under 'because' why not");
    }

    static Refused floor(String because, String remedy) {
        return new Refused("SESSION-21", because, "", remedy);
    }

    static Refused oftenEnough(String who, String what, int times, String article) {
        return new Refused(
                "SESSION-22",
                who + " has had " + what + " " + times + (times == 1 ? " time" : " times") + " on this, which is all",
                article,
                "let somebody else speak; it may be given the floor on another item");
    }

    static Refused tooLong(String because, String article, String remedy) {
        return new Refused("SESSION-23", because, article, remedy);
    }

    static Refused pointWaits(Points.Point point, String what) {
        String remedy = point.ruling().isEmpty()
                ? "let the chair rule on it first"
                : "let the organ decide on the appeal first";
        return new Refused(
                "SESSION-24",
                "one cannot " + what + ": point of order '" + point.id() + "' waits: " + point.claim(),
                "",
                remedy);
    }

    static Refused point(String because, String remedy) {
        return new Refused("SESSION-25", because, "", remedy);
    }

    static Refused noAppeal(Hall hall) {
        return new Refused(
                "SESSION-26",
                "the charter does not say by which rule a count overturns a ruling of the chair",
                hall.procedure().rulings().map(each -> each.grounds().by()).orElse(""),
                "name a vote or a decision under 'warrant', with its result");
    }

    static Refused motion(String because, String remedy) {
        return new Refused("SESSION-27", because, "", remedy);
    }

    static Refused kindOfMotion(String does, List<String> known) {
        return new Refused(
                "SESSION-28", "the rules know no motion '" + does + "'", "", "move one of " + String.join(", ", known));
    }

    static Refused precedence(Motions.Motion motion, Motions.Motion first, String article) {
        return new Refused(
                "SESSION-29",
                "motion '" + first.id() + "' (" + first.does() + ") goes before motion '" + motion.id() + "' ("
                        + motion.does() + ")",
                article,
                "put motion '" + first.id() + "' first");
    }

    static Refused seconders(Motions.Motion motion, int needed, String article) {
        return new Refused(
                "SESSION-30",
                "motion '" + motion.id() + "' needs " + needed + (needed == 1 ? " seconder" : " seconders")
                        + " and has " + motion.seconders().size(),
                article,
                "have another member second it");
    }

    static Refused result(String because, String article, String remedy) {
        return new Refused("SESSION-31", because, article, remedy);
    }

    /// @param what it is the id of, such as `motion 'm1'`
    static Refused moved(String what, long number) {
        return new Refused(
                "SESSION-36", what + " is in the record already, by act " + number, "", "give this one another id");
    }

    static Refused listedTwice(String member) {
        return new Refused(
                "SESSION-32",
                "the list says that " + member + " was present and that it was absent",
                "",
                "keep one of the two; that the holder of an office was absent names the office or the person");
    }

    static Refused noVote(Hall hall, String member, String what) {
        return new Refused(
                "SESSION-33",
                member + " may not " + what + ": it has no part in the decisions of "
                        + hall.session().organ()
                        + hall.seat(member)
                                .filter(seat -> !seat.because().isEmpty())
                                .map(seat -> ", because " + seat.because())
                                .orElse(""),
                hall.organGrounds().by(),
                "it may speak; have a member with a seat that votes do this");
    }

    static Refused noCredentials(Hall hall, String member) {
        return new Refused(
                "SESSION-35",
                member + " has handed in no credentials for session "
                        + hall.session().id(),
                "",
                "enter first that it submits them, provisional ones where the full ones are still to come");
    }

    static Refused adoptedAlready(long number) {
        return new Refused(
                "SESSION-34",
                "the agenda was adopted by act " + number,
                "",
                "add, withdraw or reorder items, with what that rests on");
    }

    private static String actor(Actor actor) {
        return switch (actor) {
            case Actor.Office office ->
                "the " + office.office() + (office.holder().isEmpty() ? "" : " (" + office.holder() + ")");
            case Actor.Organ organ -> "the organ " + organ.organ() + ", without a decision,";
            case Actor.Member _, Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ ->
                Floor.who(actor);
        };
    }
}
