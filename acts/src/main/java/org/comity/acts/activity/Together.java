package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.ids.PositionId;
import org.comity.charter.Refused;

/// Whether members may take, join and leave a common position.
///
/// @param consequences what whoever enters it should know; added to
record Together(Entering entering, List<String> consequences) {
    Optional<Refused> taken(CommonPositionTaken each) {
        boolean oneOfThem = entering.asking().by() instanceof Actor.Member(String code)
                && each.members().contains(code);
        Optional<Refused> refused = entering.may(
                        Stream.of(entering.asking().isOfOrganisation(), oneOfThem),
                        "take a common position for others",
                        "an organ, a chair, the secretariat, or one of those that take it")
                .or(() -> entering.twice(
                        ActivityBody.topic(each.position()),
                        CommonPositionTaken.class,
                        "common position " + each.position()))
                .or(() -> each.members().stream()
                        .flatMap(member -> entering.asking().member("ACTIVITY-11", member).stream())
                        .findFirst())
                .or(() -> each.document().flatMap(entering::document));
        boolean shown = each.document().isPresent()
                || each.basis().filter(basis -> basis.isDecided()).isPresent();
        if (refused.isEmpty() && !shown) {
            consequences.add("common position " + each.position()
                    + " stands as a paraphrase: no vote, decision or document shows that members took it");
        }
        return refused;
    }

    private Optional<CommonPosition> position(PositionId id) {
        return entering.state()
                .position(
                        id,
                        entering.day(),
                        entering.asking().council()::decision,
                        document -> entering.asking()
                                .council()
                                .documents()
                                .document(document)
                                .isPresent());
    }

    private Optional<Refused> unknownPosition(PositionId id) {
        return entering.refuse(
                "ACTIVITY-1",
                "the record has no common position " + id + " by " + entering.day(),
                Entering.near(
                                id.text(),
                                entering.state().positions().stream()
                                        .map(PositionId::text)
                                        .toList()) + "one is entered with `common-position-taken`");
    }

    private Optional<Refused> own(String member, String what) {
        boolean office = entering.asking().by() instanceof Actor.Office
                && entering.asking().isOfOrganisation();
        return entering.may(
                        Stream.of(entering.isMember(member), office),
                        what + " for " + member,
                        member + " itself, a chair or the secretariat")
                .or(() -> entering.asking().member("ACTIVITY-11", member));
    }

    Optional<Refused> joined(CommonPositionJoined each) {
        Optional<CommonPosition> position = position(each.position());
        if (position.isEmpty()) {
            return unknownPosition(each.position());
        }
        return own(each.member(), "join a common position")
                .or(() -> position.get().holders().stream()
                        .filter(holder -> !entering.isTold() && holder.member().equals(each.member()))
                        .findFirst()
                        .flatMap(holder -> entering.refuse(
                                "ACTIVITY-13",
                                each.member() + " holds common position " + each.position() + " already, since "
                                        + holder.since() + " (act " + holder.act() + ")",
                                "leave it out")));
    }

    Optional<Refused> left(CommonPositionLeft each) {
        Optional<CommonPosition> position = position(each.position());
        if (position.isEmpty()) {
            return unknownPosition(each.position());
        }
        boolean holds = position.get().holders().stream()
                .anyMatch(holder -> holder.member().equals(each.member()));
        return own(each.member(), "leave a common position")
                .or(() -> holds
                        ? Optional.empty()
                        : entering.refuse(
                                "ACTIVITY-13",
                                each.member() + " does not hold common position " + each.position() + " on "
                                        + entering.day(),
                                "`comity positions` shows who holds it"));
    }
}
