package org.comity.acts.instrument;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Proposed;
import org.comity.acts.membership.Authors;
import org.comity.acts.membership.Basis;
import org.comity.charter.Refused;

/// Who may do what about an instrument.
final class InstrumentAuthors {
    private static final String SECRETARIAT = "secretariat";

    private InstrumentAuthors() {}

    /// Why whoever acts may not; empty when they may.
    static Optional<Refused> against(Proposed proposed, InstrumentBody body, Optional<String> depositary) {
        Actor by = proposed.draft().by();
        return switch (by) {
            case Actor.Keeper _ -> Optional.empty();
            case Actor.Office office ->
                office.office().equals(SECRETARIAT) || is(depositary, office.office())
                        ? Optional.empty()
                        : not(by, body, depositary);
            case Actor.Member(String code) -> member(code, by, body, depositary);
            case Actor.Person person -> member(person.member(), by, body, depositary);
            case Actor.Organ(String organ) -> organ(proposed, organ, body, depositary);
            case Actor.Outsider _, Actor.Undisclosed _ -> not(by, body, depositary);
        };
    }

    private static boolean is(Optional<String> depositary, String who) {
        return depositary.filter(who::equals).isPresent();
    }

    private static Optional<Refused> member(String code, Actor by, InstrumentBody body, Optional<String> depositary) {
        boolean own = body instanceof PartyBody party
                && party.party().equals(code)
                && !(body instanceof PartyEnded ended && ended.how() == PartyEnded.How.EXCLUDED);
        return own || is(depositary, code) ? Optional.empty() : not(by, body, depositary);
    }

    private static Optional<Refused> organ(
            Proposed proposed, String organ, InstrumentBody body, Optional<String> depositary) {
        if (is(depositary, organ)) {
            return Optional.empty();
        }
        if (!decides(body)) {
            return not(proposed.draft().by(), body, depositary);
        }
        boolean stands = body.basis().filter(Basis::isDecided).isPresent()
                || proposed.isHistory()
                || !proposed.draft().sources().isEmpty();
        return stands
                ? Optional.empty()
                : Optional.of(new Refused(
                        "INSTRUMENT-7",
                        "no decision and no source says that the organ '" + organ + "' did so about instrument "
                                + body.instrument(),
                        body.basis().flatMap(Basis::article).orElse(""),
                        "name the vote or the decision in `basis`, or a source"));
    }

    /// What an organ can do by its decision.
    private static boolean decides(InstrumentBody body) {
        return switch (body) {
            case InstrumentConcluded _, InstrumentProlonged _, InstrumentTerminated _ -> true;
            case PartyEnded _ -> true;
            case PartyBody _, ForceTold _, GuaranteeBody _ -> false;
        };
    }

    private static Optional<Refused> not(Actor by, InstrumentBody body, Optional<String> depositary) {
        String keeper = depositary.map(who -> "the depositary (" + who + ")").orElse("the depositary");
        String who = switch (body) {
            case PartyEnded ended when ended.how() == PartyEnded.How.EXCLUDED -> "an organ by its decision";
            case PartyBody party -> party.party();
            case InstrumentConcluded _, InstrumentProlonged _, InstrumentTerminated _ -> "an organ by its decision";
            case ForceTold _, GuaranteeBody _ -> keeper;
        };
        return Optional.of(new Refused(
                "INSTRUMENT-6",
                "what becomes of instrument " + body.instrument() + " is not for " + Authors.words(by) + " to say here",
                "",
                "it is for " + who + (who.equals(keeper) ? "" : ", " + keeper)
                        + " or the secretariat; what somebody else says is a report or a statement"));
    }
}
