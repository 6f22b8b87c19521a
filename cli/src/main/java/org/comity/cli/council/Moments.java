package org.comity.cli.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.Act;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.cli.record.Words;

/// Acts in the order of the world, and what later ones do to them.
final class Moments {
    /// By day, within a day by the clock where it is known; what nobody can date comes last.
    static final Comparator<Act> IN_ORDER = Comparator.comparingLong(Moments::first)
            .thenComparing(Moments::last)
            .thenComparing(Act::number);

    private Moments() {}

    static long first(Act act) {
        When effective = act.draft().effective();
        return effective.firstEpochDay().orElse(effective.lastEpochDay().orElse(Long.MAX_VALUE));
    }

    private static long last(Act act) {
        return act.draft().effective().latestMicro().orElse(Long.MAX_VALUE);
    }

    /// What was done to each act that a later one corrects, retracts or supersedes, in words.
    static Map<Long, String> undone(List<Act> acts) {
        Map<Long, String> undone = new HashMap<>();
        for (Act act : acts) {
            for (Relation relation : act.relates()) {
                if (relation.as() != Relation.As.FOLLOWS) {
                    undone.put(relation.number(), Words.from(relation.as()) + " act " + act.number());
                }
            }
        }
        return undone;
    }

    /// The numbers of the acts that correct, retract or supersede each.
    static Map<Long, List<Long>> closers(List<Act> acts) {
        Map<Long, List<Long>> closers = new HashMap<>();
        for (Act act : acts) {
            for (Relation relation : act.relates()) {
                if (relation.as() != Relation.As.FOLLOWS) {
                    closers.computeIfAbsent(relation.number(), _ -> new ArrayList<>())
                            .add(act.number());
                }
            }
        }
        return closers;
    }

    /// The council of acts of which none took anything back.
    static Council untouched(List<Act> acts, Council like) {
        Council council = Council.of(like.charters());
        for (Act act : acts) {
            council = council.evolve(new Act(act.number(), act.recorded(), unrelated(act.draft())));
        }
        return council;
    }

    private static Draft unrelated(Draft draft) {
        return new Draft(
                draft.organisation(),
                draft.known(),
                draft.effective(),
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                draft.body(),
                draft.sources(),
                List.of(),
                draft.audience(),
                draft.requestId(),
                draft.signatures());
    }
}
