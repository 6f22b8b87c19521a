package org.comity.acts.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.When;
import org.comity.acts.followup.Telling;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.PositionId;
import org.comity.acts.membership.Basis;
import org.comity.acts.programme.Done;

/// Common positions, from their acts.
final class Positions {
    private Positions() {}

    static Optional<CommonPosition> position(
            PositionId id,
            Stream<Act> acts,
            LocalDate day,
            Function<Basis, Optional<Telling>> decisions,
            Predicate<DocumentId> documents) {
        Optional<Done> taken = Optional.empty();
        Map<String, CommonPosition.Holder> holders = new LinkedHashMap<>();
        List<CommonPosition.Holder> left = new ArrayList<>();
        for (Done done : Done.by(acts, day)) {
            if (done.act().body() instanceof CommonPositionTaken body) {
                taken = taken.or(() -> Optional.of(done));
                body.members()
                        .forEach(member ->
                                holders.putIfAbsent(member, holder(member, done, CommonPosition.Joined.AT_FIRST)));
            } else if (done.act().body() instanceof CommonPositionJoined body) {
                holders.putIfAbsent(body.member(), holder(body.member(), done, CommonPosition.Joined.LATER));
            } else if (done.act().body() instanceof CommonPositionLeft body && done.isSure()) {
                Optional.ofNullable(holders.remove(body.member()))
                        .ifPresent(held -> left.add(holder(body.member(), done, held.joined())));
            }
        }
        return taken.map(done -> position(
                (CommonPositionTaken) done.act().body(),
                done.act(),
                List.copyOf(holders.values()),
                left,
                decisions,
                documents));
    }

    private static CommonPosition.Holder holder(String member, Done done, CommonPosition.Joined joined) {
        When since = done.act().draft().effective();
        return new CommonPosition.Holder(member, since, joined, done.number());
    }

    private static CommonPosition position(
            CommonPositionTaken body,
            Act act,
            List<CommonPosition.Holder> holders,
            List<CommonPosition.Holder> left,
            Function<Basis, Optional<Telling>> decisions,
            Predicate<DocumentId> documents) {
        return new CommonPosition(
                body.position(),
                body.question(),
                body.says(),
                act.draft().effective(),
                body.basis(),
                body.basis().filter(Basis::isDecided).flatMap(decisions),
                body.document().filter(documents),
                holders,
                left,
                act.draft().standing(),
                act.number());
    }
}
