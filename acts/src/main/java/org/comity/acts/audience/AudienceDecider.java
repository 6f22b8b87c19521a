package org.comity.acts.audience;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.CouncilBody;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.Standing;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;
import org.comity.charter.Refused;

/// Whether something may be published, and whether an act may be for everybody.
public final class AudienceDecider {
    private AudienceDecider() {}

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed,
            AudienceBody body,
            AudienceState audience,
            SessionState sessions,
            ChairState chairs,
            MembershipState members) {
        return switch (body) {
            case Published published ->
                standing(proposed)
                        .or(() -> author(proposed))
                        .or(() -> numbers(proposed, published))
                        .<Decided>map(Decided.Unfit::new)
                        .orElseGet(() -> Decided.as(proposed));
        };
    }

    private static Optional<Refused> standing(Proposed proposed) {
        if (proposed.draft().standing() == Standing.ACT) {
            return Optional.empty();
        }
        return refuse(
                "AUDIENCE-1",
                "it is entered as a " + proposed.draft().standing().name().toLowerCase(java.util.Locale.ROOT)
                        + ", and only an act of the organisation publishes what its record withholds",
                "enter it with `standing: act`, or tell as a `statement` that somebody made it public");
    }

    /// The organ, by the decision of which this is done, a chair or the secretariat.
    private static Optional<Refused> author(Proposed proposed) {
        String who = switch (proposed.draft().by()) {
            case Actor.Office(String office, String _) ->
                office.equals("chair") || office.equals("secretariat") ? "" : "office " + office;
            case Actor.Organ(String organ) -> proposed.draft().sources().isEmpty() ? "organ " + organ : "";
            case Actor.Member(String code) -> "member " + code;
            case Actor.Person(String name, String _, String _) -> name;
            case Actor.Outsider(String name) -> name;
            case Actor.Keeper _ -> "the keeper of the record";
            case Actor.Undisclosed _ -> "somebody undisclosed";
        };
        if (who.isEmpty()) {
            return Optional.empty();
        }
        return refuse(
                "AUDIENCE-2",
                who + " publishes it, and nothing says that " + who + " may",
                "a chair or the secretariat publishes; an organ does with the source of its decision");
    }

    private static Optional<Refused> numbers(Proposed proposed, Published published) {
        for (Published.What what : published.what()) {
            if (what instanceof Published.What.Act(long number) && number >= proposed.number()) {
                return refuse(
                        "AUDIENCE-3",
                        "it publishes act " + number + ", and there are " + (proposed.number() - 1) + " acts before it",
                        "look the number up with `comity acts`");
            }
        }
        return Optional.empty();
    }

    /// Whether an act of a council may be for those for whom it is: one of a closed session or item is not for
    /// everybody, for its leaf would show it.
    public static Optional<Refused> audience(Proposed proposed, CouncilBody body, Surroundings around) {
        boolean told = switch (proposed.draft().standing()) {
            case ACT, DECLARATION -> false;
            case STATEMENT, REPORT -> true;
        };
        if (told || body instanceof AudienceBody || !(proposed.draft().audience() instanceof Audience.Everybody)) {
            return Optional.empty();
        }
        return around.shut(body)
                .flatMap(shut -> refuse(
                        "AUDIENCE-4",
                        "it is for everybody, and " + shut.what() + " is closed",
                        "leave `audience` out, so that the members read it; publish it later with `published`"));
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }
}
