package org.comity.record.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.record.view.Ledger.Closer;

/// The relations of an act that close earlier acts.
final class Closers {
    private Closers() {}

    /// @param closes the number of the act that is closed
    record Closes(long closes, Closer closer) {}

    /// A relation to the act itself or to a later one closes nothing, and one that is said twice
    /// closes once.
    static List<Closes> of(Act act) {
        if (act.relates().isEmpty()) {
            return List.of();
        }
        Days from = Days.of(act.draft().effective());
        String said = Days.said(act.draft().effective());
        String knownSaid = Filing.knownSaid(act);
        List<Closes> closes = new ArrayList<>();
        for (Relation relation : act.relates().stream()
                .distinct()
                .sorted(Comparator.comparing(Relation::as))
                .toList()) {
            boolean earlier = relation.number() >= 1 && relation.number() < act.number();
            if (earlier && relation.as() != Relation.As.FOLLOWS) {
                closes.add(new Closes(
                        relation.number(),
                        new Closer(
                                act.number(),
                                relation.as(),
                                from,
                                said,
                                Times.known(act),
                                knownSaid,
                                Times.micros(act.recorded()))));
            }
        }
        return closes;
    }
}
