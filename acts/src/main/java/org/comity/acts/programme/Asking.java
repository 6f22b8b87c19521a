package org.comity.acts.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Proposed;
import org.comity.acts.Relation;
import org.comity.acts.Rules;
import org.comity.acts.When;
import org.comity.acts.followup.Settled;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.CharterMembers;
import org.comity.charter.Charter;
import org.comity.charter.Closest;
import org.comity.charter.Refused;

/// What is asked of every act of a field of work that rests on decisions: its standing, its source, its basis, its day,
/// and whom it names. The codes are those of the field that asks.
public record Asking(Proposed proposed, Settled council) {
    private static final String CHAIR = "chair";
    private static final String SECRETARIAT = "secretariat";

    public Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }

    /// Nothing is done by saying it.
    public Optional<Refused> standing(String code) {
        return switch (proposed.draft().standing()) {
            case ACT, REPORT, DECLARATION -> Optional.empty();
            case STATEMENT ->
                refuse(
                        code,
                        "it is entered as a statement, and nothing follows from what somebody says",
                        "enter a `statement` that concerns or claims it, or a report that names its source");
        };
    }

    /// What somebody outside tells needs a source, and so does what an organ did, where no decision shows it.
    public Optional<Refused> sourced(String code, Optional<Basis> basis) {
        if (!proposed.draft().sources().isEmpty()) {
            return Optional.empty();
        }
        if (proposed.isTold()) {
            return refuse(
                    code,
                    "somebody outside reports it, and no source is named",
                    "name the document under `sources`; without one a report counts for nothing");
        }
        boolean decided = basis.map(Basis::isDecided).orElse(false);
        return proposed.draft().by() instanceof Actor.Organ(String organ) && !decided && !proposed.isHistory()
                ? refuse(
                        code,
                        "nothing shows that " + organ + " decided it: no vote, no decision and no source",
                        "name the vote or the decision under `basis`, or a source")
                : Optional.empty();
    }

    /// The decision that an act names has to be in the record.
    public Optional<Refused> decided(String code, Optional<Basis> basis) {
        return basis.filter(Basis::isDecided)
                .filter(named -> council.decision(named).isEmpty())
                .flatMap(named -> refuse(
                        code,
                        "it rests on " + named.words() + ", and the record has no such decision",
                        closest(named)
                                + "look its id up with `comity decisions`; one of the past is entered with"
                                + " `decision-told`"));
    }

    private String closest(Basis named) {
        return named.decision()
                .flatMap(id -> Closest.to(
                        id.text(),
                        council.followUp()
                                .decisions()
                                .entries()
                                .map(each -> each.key().text())
                                .toList()))
                .map(near -> "did you mean " + near + "? ")
                .orElse("");
    }

    /// What is done has been done by now.
    public Optional<Refused> done(String code, String what) {
        When now = When.at(proposed.at());
        When effective = proposed.draft().effective();
        return now.before(effective) == Certainty.YES
                ? refuse(code, what + " on " + effective + ", and now it is " + now, "report it when it is done")
                : Optional.empty();
    }

    /// Nothing is done about a thing before it is there.
    public Optional<Refused> notBefore(String code, String what, Act beginning) {
        When begun = beginning.draft().effective();
        When effective = proposed.draft().effective();
        return effective.before(begun) == Certainty.YES
                ? refuse(
                        code,
                        "it takes effect on " + effective + ", and " + what + " is there since " + begun + " (act "
                                + beginning.number() + ")",
                        "correct `effective`, or the act that is wrong about the day")
                : Optional.empty();
    }

    /// A member has to be known, where the record or its charter knows any.
    public Optional<Refused> member(String code, String member) {
        Set<String> known = new TreeSet<>(council.members().known());
        charter().ifPresent(charter -> known.addAll(CharterMembers.of(charter)));
        return known.isEmpty() || known.contains(member)
                ? Optional.empty()
                : refuse(
                        code,
                        "nothing in the record speaks of a member '" + member + "'",
                        Closest.to(member, known)
                                        .map(near -> "did you mean " + near + "? ")
                                        .orElse("")
                                + "codes are compared exactly");
    }

    /// An organ has to be one of the charter, where the record has taken one.
    public Optional<Refused> organ(String code, String organ) {
        String organisation = proposed.draft().organisation();
        return charter()
                .filter(charter -> charter.organ(organisation + "/" + organ).isEmpty())
                .flatMap(charter -> refuse(
                        code,
                        "the charter of " + organisation + " has no organ '" + organ + "'",
                        Closest.to(
                                                organ,
                                                charter.organs().stream()
                                                        .map(each -> each.id()
                                                                .substring(each.id()
                                                                                .indexOf('/')
                                                                        + 1))
                                                        .toList())
                                        .map(near -> "did you mean " + near + "? ")
                                        .orElse("")
                                + "take one of those that `comity organs` lists, by its id within the organisation"));
    }

    /// Whoever coordinates or owns something: a member or an organ that is known.
    public Optional<Refused> actor(String code, Actor who) {
        return switch (who) {
            case Actor.Member(String member) -> member(code, member);
            case Actor.Organ(String organ) -> organ(code, organ);
            case Actor.Office _, Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ ->
                Optional.empty();
        };
    }

    /// Whether it is the organisation that acts: one of its organs, a chair or its secretariat.
    public boolean isOfOrganisation() {
        return switch (by()) {
            case Actor.Organ _ -> true;
            case Actor.Office(String office, String _) -> office.equals(CHAIR) || office.equals(SECRETARIAT);
            case Actor.Member _, Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> false;
        };
    }

    public Actor by() {
        return proposed.draft().by();
    }

    /// Whether somebody is whoever acts. An office is the same whoever holds it.
    public boolean isBy(Actor who) {
        return who instanceof Actor.Office(String office, String _)
                        && by() instanceof Actor.Office(String own, String _)
                ? office.equals(own)
                : who.equals(by());
    }

    /// The numbers of the acts that this one would correct or retract.
    public List<Long> undoes() {
        return proposed.draft().relates().stream()
                .filter(each -> each.as() == Relation.As.CORRECTS || each.as() == Relation.As.RETRACTS)
                .map(Relation::number)
                .toList();
    }

    /// Whether the act corrects, retracts or supersedes another.
    public boolean replaces(long number) {
        return proposed.draft().relates().stream()
                .anyMatch(each -> each.number() == number && each.as() != Relation.As.FOLLOWS);
    }

    private Optional<Charter> charter() {
        return proposed.rules().taken().map(Rules.Taken::charter);
    }
}
