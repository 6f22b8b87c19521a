package org.comity.acts.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Proposed;
import org.comity.charter.Refused;

/// Who may do what with a document: members what is their own, the chair and the secretariat on
/// behalf of all, an organ by its decision.
final class Authority {
    private static final List<String> OFFICES = List.of("chair", "secretariat");

    private Authority() {}

    /// Why whoever acts may not; empty when they may.
    ///
    /// @param what they do, as in `withdraw document d`
    /// @param members who may besides the chair, the secretariat and organs
    static Optional<Refused> against(
            Proposed proposed, String what, Collection<String> members, Optional<Means> means) {
        return switch (proposed.draft().by()) {
            case Actor.Keeper _ -> Optional.empty();
            case Actor.Office office ->
                OFFICES.contains(office.office())
                        ? Optional.empty()
                        : Refusals.notTheirs("the " + office.office(), what, joined(members));
            case Actor.Member member -> member(member.code(), what, members);
            case Actor.Person person ->
                person.member().isEmpty()
                        ? Refusals.notTheirs(person.name(), what, joined(members))
                        : member(person.member(), what, members);
            case Actor.Organ organ -> organ(proposed, organ.organ(), what, means);
            case Actor.Outsider outsider -> Refusals.notTheirs(outsider.name(), what, joined(members));
            case Actor.Undisclosed _ -> Refusals.notTheirs("somebody undisclosed", what, joined(members));
        };
    }

    /// The same, for what an organ does by no decision that the act could name.
    static Optional<Refused> against(Proposed proposed, String what, Collection<String> members) {
        return against(proposed, what, members, Optional.empty());
    }

    private static Optional<Refused> member(String member, String what, Collection<String> members) {
        return members.contains(member) ? Optional.empty() : Refusals.notTheirs(member, what, joined(members));
    }

    private static String joined(Collection<String> members) {
        return String.join(" or ", members);
    }

    private static Optional<Refused> organ(Proposed proposed, String organ, String what, Optional<Means> means) {
        boolean stands = means.isPresent()
                || proposed.isHistory()
                || !proposed.draft().sources().isEmpty();
        return stands
                ? Optional.empty()
                : Refusals.nothingBehind(
                        "no decision or source says that " + organ + " did " + what,
                        "name the decision or the source; or let the chair do it");
    }
}
