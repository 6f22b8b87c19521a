package org.comity.acts.chairmanship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Proposed;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.membership.Authors;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.CharterMembers;
import org.comity.acts.membership.Days;
import org.comity.acts.membership.MembershipState;
import org.comity.charter.Charter;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Period;

/// Whether an act about who presides may be entered.
public final class ChairDecider {
    private final Proposed proposed;
    private final Draft draft;
    private final ChairBody body;
    private final ChairState chairs;
    private final MembershipState members;

    private ChairDecider(Proposed proposed, ChairBody body, ChairState chairs, MembershipState members) {
        this.proposed = proposed;
        this.draft = proposed.draft();
        this.body = body;
        this.chairs = chairs;
        this.members = members;
    }

    /// Decides; pure.
    public static Decided decide(Proposed proposed, ChairBody body, ChairState chairs, MembershipState members) {
        return new ChairDecider(proposed, body, chairs, members).decide();
    }

    private Decided decide() {
        Optional<Refused> refused =
                noEffect().or(this::unknownOrgan).or(this::unknownHolder).or(this::impossibleDate);
        if (refused.isEmpty() && !proposed.isTold()) {
            refused = author().or(this::undecided)
                    .or(this::again)
                    .or(this::twoAtOnce)
                    .or(this::wrongHandover)
                    .or(this::nobodyActs);
        }
        return refused.<Decided>map(Decided.Unfit::new).orElseGet(() -> new Decided.Fit(draft, consequences()));
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }

    private Optional<Refused> noEffect() {
        if (ChairState.hasEffect(new Act(proposed.number(), proposed.at(), draft))) {
            return Optional.empty();
        }
        String standing = draft.standing().name().toLowerCase(java.util.Locale.ROOT);
        return refuse(
                "PRESIDING-1",
                "it is a " + standing + ", and who presides does not follow from a " + standing,
                "enter what was said as a statement, or the act itself with its standing");
    }

    private Optional<Charter> charter() {
        return proposed.rules().taken().map(taken -> taken.charter());
    }

    private String full() {
        return draft.organisation() + "/" + body.organ();
    }

    private Optional<Refused> unknownOrgan() {
        if (charter().isEmpty() || charter().get().organ(full()).isPresent()) {
            return Optional.empty();
        }
        List<String> ids =
                charter().get().organs().stream().map(each -> each.id()).toList();
        return refuse(
                "PRESIDING-2",
                "the charter knows no organ '" + body.organ() + "'",
                Closest.to(full(), ids)
                                .map(near -> "did you mean " + near + "? ")
                                .orElse("") + "the organs are " + String.join(", ", ids));
    }

    /// A member holds a chair; somebody who acts for it may be a person.
    private Optional<Refused> unknownHolder() {
        List<String> holders = switch (body) {
            case ChairDecided each -> List.of(each.holder());
            case Handover each -> List.of(each.from(), each.to());
            case ActingChair _, ActingChairEnded _ -> List.of();
        };
        return holders.stream()
                .filter(each -> !members.knows(each)
                        && charter()
                                .filter(has -> CharterMembers.of(has).contains(each))
                                .isEmpty())
                .findFirst()
                .flatMap(each -> refuse(
                        "PRESIDING-3",
                        "nothing in the record speaks of a member '" + each + "'",
                        Closest.to(each, members.known())
                                        .map(near -> "did you mean " + near + "? ")
                                        .orElse("") + "a chair is held by a member, under its code"));
    }

    private Optional<Refused> impossibleDate() {
        When effective = draft.effective();
        if (!proposed.isTold() && Days.of(effective).isEmpty()) {
            return refuse(
                    "PRESIDING-4",
                    "nobody says from which day it holds",
                    "give 'effective', at least a year; what is only told may be of an unknown day");
        }
        Optional<When> until = switch (body) {
            case ChairDecided each -> each.until();
            case ActingChair each -> each.until();
            case Handover _, ActingChairEnded _ -> Optional.empty();
        };
        boolean backwards = until.isPresent()
                && (until.get().before(effective) == Certainty.YES
                        || !Days.isSome(Days.of(effective), Days.of(until.get())));
        return backwards
                ? refuse(
                        "PRESIDING-4",
                        "it ends on " + until.get() + ", before it has lasted a day: it begins on " + effective,
                        "correct the dates; 'until' is not included")
                : Optional.empty();
    }

    private Optional<Refused> author() {
        boolean may = switch (draft.by()) {
            case Actor.Organ _, Actor.Office _ -> true;
            case Actor.Member(String code) ->
                switch (body) {
                    case Handover each -> code.equals(each.from()) || code.equals(each.to());
                    case ActingChair _, ActingChairEnded _ -> presides(day()).contains(code);
                    case ChairDecided _ -> false;
                };
            case Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> false;
        };
        return may
                ? Optional.empty()
                : refuse(
                        "PRESIDING-5",
                        "who presides over " + body.organ() + " is not for " + Authors.words(draft.by()) + " to say",
                        "name as 'by' the organ, its chair, the secretariat, or a member that hands over; what an"
                                + " outside source tells has the standing 'report'");
    }

    private Optional<Refused> undecided() {
        boolean shown = body.basis().filter(Basis::isDecided).isPresent()
                || proposed.isHistory()
                || !draft.sources().isEmpty();
        boolean needed = body instanceof ChairDecided || draft.by() instanceof Actor.Organ;
        return shown || !needed
                ? Optional.empty()
                : refuse(
                        "PRESIDING-6",
                        "the chair of " + body.organ() + " would be settled by a decision, and none is named and no"
                                + " source",
                        "name the vote or the decision as 'basis', or the document that shows it under 'sources'");
    }

    private LocalDate day() {
        return draft.effective().firstDay().orElseThrow();
    }

    private Presides at(LocalDate day) {
        return charter()
                .map(found -> chairs.presides(body.organ(), day, members.facts(), found))
                .orElseGet(() -> new Presides(
                        Optional.empty(),
                        Terms.of(chairs.acts(body.organ()), List.of()).acting().stream()
                                .filter(each -> each.period().covers(day) == Period.Cover.YES)
                                .toList()));
    }

    private Set<String> presides(LocalDate day) {
        Set<String> holders = at(day).holders();
        at(day).day().ifPresent(each -> holders.addAll(each.recordedHolders()));
        return holders;
    }

    /// The same chair from the same day by the same way, unless it takes the place of the act that says so.
    private Optional<Refused> again() {
        List<Long> replaced = draft.relates().stream().map(Relation::number).toList();
        return chairs.acts(body.organ()).stream()
                .filter(act -> act.draft().standing() != Standing.REPORT && !replaced.contains(act.number()))
                .filter(act -> act.draft()
                        .effective()
                        .firstDay()
                        .equals(draft.effective().firstDay()))
                .filter(act -> isSame((ChairBody) act.body()))
                .findFirst()
                .flatMap(act -> refuse(
                        "PRESIDING-10",
                        "who presides over " + body.organ() + " from " + draft.effective()
                                + " on is in the record already, by act " + act.number(),
                        "leave it out; another source for it is a report, and a mistake is put right by an act that"
                                + " corrects that one"));
    }

    private boolean isSame(ChairBody earlier) {
        return switch (body) {
            case Handover each ->
                earlier instanceof Handover other
                        && other.from().equals(each.from())
                        && other.to().equals(each.to());
            case ChairDecided each ->
                earlier instanceof ChairDecided other
                        && other.holder().equals(each.holder())
                        && other.until().equals(each.until());
            case ActingChair _, ActingChairEnded _ -> false;
        };
    }

    /// One decision that says until when it holds, and one who acts for the chair, each exclude another.
    private Optional<Refused> twoAtOnce() {
        List<Act> acts = chairs.acts(body.organ());
        return switch (body) {
            case ChairDecided each -> {
                Period period =
                        new Period(Days.of(draft.effective()), each.until().flatMap(Days::of));
                yield chairs.facts(members.facts()).chairTerms(full()).stream()
                        .filter(term -> term.as() == ChairTerm.As.DECISION
                                && !term.holder().equals(each.holder())
                                && (term.period().until().isPresent()
                                        || term.period().from().equals(period.from()))
                                && term.period().overlaps(period))
                        .findFirst()
                        .flatMap(term -> two(
                                each.holder(),
                                term.holder(),
                                term.period(),
                                term.grounds().by()));
            }
            case ActingChair each -> {
                Period period =
                        new Period(Days.of(draft.effective()), each.until().flatMap(Days::of));
                yield Terms.of(acts, List.of()).acting().stream()
                        .filter(one -> one.period().overlaps(period))
                        .findFirst()
                        .flatMap(one -> two(each.holder(), one.holder(), one.period(), "act " + one.act()));
            }
            case Handover _, ActingChairEnded _ -> Optional.empty();
        };
    }

    private Optional<Refused> two(String holder, String other, Period period, String by) {
        return refuse(
                "PRESIDING-7",
                holder + " cannot preside over " + body.organ() + " from " + draft.effective() + ": " + other
                        + " does, " + period + " (" + by + ")",
                "end the one first, or correct the act that is wrong; there is one chair at a time");
    }

    private Optional<Refused> wrongHandover() {
        if (!(body instanceof Handover handover)) {
            return Optional.empty();
        }
        Presides before = at(day().minusDays(1));
        Set<String> holders = before.day()
                .map(each -> {
                    Set<String> held = new java.util.TreeSet<>(each.recordedHolders());
                    if (held.isEmpty()) {
                        each.readings().forEach(reading -> held.addAll(reading.holders()));
                    }
                    return held;
                })
                .orElse(new java.util.TreeSet<>());
        return holders.isEmpty() || holders.contains(handover.from())
                ? Optional.empty()
                : refuse(
                        "PRESIDING-8",
                        handover.from() + " cannot hand the chair of " + body.organ() + " over on " + day() + ": until"
                                + " then " + String.join(" or ", holders) + " presides",
                        "name as 'from' who presides until then, or settle by a decision who does");
    }

    private Optional<Refused> nobodyActs() {
        if (!(body instanceof ActingChairEnded ended)) {
            return Optional.empty();
        }
        boolean acts = Terms.of(chairs.acts(body.organ()), List.of()).acting().stream()
                .anyMatch(each ->
                        each.holder().equals(ended.holder()) && each.period().covers(day()) != Period.Cover.NO);
        return acts
                ? Optional.empty()
                : refuse(
                        "PRESIDING-9",
                        ended.holder() + " does not act for the chair of " + body.organ() + " on " + day(),
                        "name who does; an end that was set needs no act");
    }

    private List<String> consequences() {
        List<String> says = new ArrayList<>();
        if (charter().isPresent() && Days.of(draft.effective()).isPresent()) {
            Act act = new Act(proposed.number(), proposed.at(), draft);
            LocalDate day = day();
            Presides then = chairs.evolve(act, body, proposed.rules())
                    .presides(body.organ(), day, members.facts(), charter().get());
            if (!then.holders().isEmpty()) {
                says.add(String.join(" or ", then.holders()) + " presides over " + body.organ() + " on " + day);
            }
        }
        return says;
    }
}
