package org.comity.acts.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Proposed;
import org.comity.acts.Standing;
import org.comity.acts.followup.Settled;
import org.comity.acts.membership.Authors;
import org.comity.charter.Closest;
import org.comity.charter.Refused;

/// Whether an act about an office may be entered.
///
/// A member says who holds its offices; the organs, the chair and the secretariat say who holds those of the
/// organisation, and may note what a member has made known. Somebody outside reports either.
public final class OfficeDecider {
    private final Proposed proposed;
    private final Draft draft;
    private final OfficeState offices;
    private final Settled council;

    private OfficeDecider(Proposed proposed, OfficeState offices, Settled council) {
        this.proposed = proposed;
        this.draft = proposed.draft();
        this.offices = offices;
        this.council = council;
    }

    /// Decides; pure.
    public static Decided decide(Proposed proposed, OfficeBody body, OfficeState offices, Settled council) {
        OfficeDecider decider = new OfficeDecider(proposed, offices, council);
        Optional<Refused> refused =
                decider.statement().or(() -> decider.member(body)).or(() -> decider.dates(body));
        if (refused.isEmpty() && !proposed.isTold()) {
            refused = decider.author(body).or(() -> decider.again(body));
        }
        return refused.<Decided>map(Decided.Unfit::new).orElseGet(() -> Decided.as(proposed));
    }

    private Optional<Refused> statement() {
        return draft.standing() != Standing.STATEMENT
                ? Optional.empty()
                : refuse(
                        "OFFICE-1",
                        "it is a statement, and nobody holds an office because somebody says so",
                        "enter what was said as a `statement`, or a report that names its source");
    }

    private Optional<Refused> member(OfficeBody body) {
        List<String> known = council.members().known();
        if (body.member().isEmpty()
                || known.isEmpty()
                || council.members().knows(body.member().get())) {
            return Optional.empty();
        }
        String code = body.member().get();
        return refuse(
                "OFFICE-2",
                "nothing in the record speaks of a member '" + code + "'",
                Closest.to(code, known)
                                .map(near -> "did you mean " + near + "? ")
                                .orElse("")
                        + "codes are compared exactly; an office of the organisation has no member");
    }

    private Optional<Refused> dates(OfficeBody body) {
        if (!proposed.isTold() && draft.effective().firstDay().isEmpty()) {
            return refuse("OFFICE-3", "nobody says from which day it holds", "give `effective`, at least a year");
        }
        boolean backwards = body instanceof OfficeTaken taken
                && taken.until().isPresent()
                && taken.until().get().before(draft.effective()) == Certainty.YES;
        return backwards
                ? refuse(
                        "OFFICE-3",
                        "the term begins on " + draft.effective() + " and ends on "
                                + ((OfficeTaken) body).until().orElseThrow() + ", before that",
                        "correct one of the two days")
                : Optional.empty();
    }

    private Optional<Refused> author(OfficeBody body) {
        boolean may = switch (draft.by()) {
            case Actor.Member(String code) -> body.member().equals(Optional.of(code));
            case Actor.Organ _ -> body.member().isEmpty();
            case Actor.Office(String office, String _) -> office.equals("secretariat") || office.equals("chair");
            case Actor.Keeper _ -> true;
            case Actor.Person _, Actor.Outsider _, Actor.Undisclosed _ -> false;
        };
        return may
                ? Optional.empty()
                : refuse(
                        "OFFICE-4",
                        "who holds " + OfficeBody.topic(body.office(), body.member()) + " is not for "
                                + Authors.words(draft.by()) + " to say",
                        "a member says it of its own offices, an organ, the chair or the secretariat of the"
                                + " organisation's; what somebody outside tells is a report with its source");
    }

    private Optional<Refused> again(OfficeBody body) {
        LocalDate day = draft.effective().firstDay().orElseThrow();
        List<Holding> now = offices.holders(body.office(), body.member(), day);
        boolean holds = now.stream().anyMatch(each -> each.holder().equals(body.holder()));
        String who = now.isEmpty()
                ? "nobody who is known holds it then"
                : "it is held by "
                        + String.join(" or ", now.stream().map(Holding::holder).toList()) + " then"
                        + Authors.acts(now.getFirst().acts());
        return switch (body) {
            case OfficeLeft left
            when !holds ->
                refuse(
                        "OFFICE-5",
                        left.holder() + " cannot leave " + OfficeBody.topic(body.office(), body.member()) + " on " + day
                                + ": " + who,
                        "give the name as it stands there, or enter first that the office was taken");
            case OfficeTaken taken
            when holds && isSure(now, taken.holder()) ->
                refuse(
                        "OFFICE-6",
                        taken.holder() + " takes " + OfficeBody.topic(body.office(), body.member()) + " on " + day
                                + ", and " + who,
                        "leave it out; a wrong day is put right by an act that corrects it");
            case OfficeLeft _, OfficeTaken _ -> Optional.empty();
        };
    }

    private static boolean isSure(List<Holding> now, String holder) {
        return now.stream()
                .anyMatch(each -> each.holder().equals(holder)
                        && each.certain() == Certainty.YES
                        && each.until().isEmpty());
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }
}
