package org.comity.record.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.CouncilBody;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.statement.Statement;
import org.comity.record.Records;
import org.comity.record.view.AsOf;

/// What the acts of one organisation come to, as of any time.
///
/// An act stands for a question when it is recorded and known by then, and no standing act corrects or retracts
/// it. A council is made of the acts that stand, in their order; what holds on a day is then asked of it.
public final class CouncilReader {
    private static final int BATCH = 1000;

    private final Records records;
    private final String organisation;
    private final Charters charters;

    private CouncilReader(Records records, String organisation) {
        this.records = records;
        this.organisation = organisation;
        this.charters = new RecordCharters(records);
    }

    public static CouncilReader of(Records records, String organisation) {
        return new CouncilReader(records, organisation);
    }

    /// Everything as it is entered now, corrected and retracted acts as the acts that do so leave them.
    public Council now() {
        Council council = Council.of(charters);
        Revealed revealed = new Revealed(records, organisation);
        long after = 0;
        for (Revealed.Stretch next = revealed.read(after, BATCH);
                next.last() > after;
                next = revealed.read(after, BATCH)) {
            for (Act act : next.acts()) {
                council = council.evolve(act);
            }
            after = next.last();
        }
        return council;
    }

    /// The council of the acts that stand.
    public Council council(AsOf asOf) {
        return folded(standing(all(asOf)));
    }

    /// The council of the acts that stand and are about one of these topics, and of the charters: to be asked
    /// about these alone.
    public Council about(Set<String> topics, AsOf asOf) {
        return folded(standing(all(asOf)).stream()
                .filter(act -> !(act.body() instanceof CouncilBody body)
                        || body.topics().stream().anyMatch(topics::contains))
                .toList());
    }

    /// The acts about a topic that were recorded and known by then, in order, those included that stand no more;
    /// statements that claim something of it or concern it too.
    public List<Act> acts(String topic, AsOf asOf) {
        return all(asOf).stream().filter(act -> isAbout(act, topic)).toList();
    }

    private static boolean isAbout(Act act, String topic) {
        return switch (act.body()) {
            case CouncilBody body -> body.topics().contains(topic);
            case Statement said ->
                said.concerns().contains(topic)
                        || said.claims().stream()
                                .anyMatch(claim -> claim.about().equals(topic));
            default -> false;
        };
    }

    /// Every act that was recorded and known by then.
    public List<Act> all(AsOf asOf) {
        List<Act> acts = new ArrayList<>();
        Revealed revealed = new Revealed(records, organisation);
        long after = 0;
        for (Revealed.Stretch next = revealed.read(after, BATCH);
                next.last() > after;
                next = revealed.read(after, BATCH)) {
            next.acts().stream().filter(act -> isIn(act, asOf)).forEach(acts::add);
            after = next.last();
        }
        return acts;
    }

    private static boolean isIn(Act act, AsOf asOf) {
        boolean recorded = switch (asOf.recordedBy()) {
            case AsOf.RecordedBy.Now _ -> true;
            case AsOf.RecordedBy.Number(long last) -> act.number() <= last;
            case AsOf.RecordedBy.Time(When time) -> isBy(act.recorded(), time);
        };
        return recorded && asOf.known().map(time -> isKnownBy(act, time)).orElse(true);
    }

    private static boolean isBy(Instant instant, When time) {
        return time.latest().map(end -> instant.isBefore(end)).orElse(true);
    }

    private static boolean isKnownBy(Act act, When time) {
        Instant known = act.draft()
                .known()
                .flatMap(When::latest)
                .map(end -> end.minusNanos(1000))
                .orElse(act.recorded());
        return isBy(known.isAfter(act.recorded()) ? act.recorded() : known, time);
    }

    /// Those that no standing act corrects or retracts: decided from the last act backwards.
    private static List<Act> standing(List<Act> acts) {
        Set<Long> gone = new HashSet<>();
        List<Act> standing = new ArrayList<>();
        for (Act act : acts.reversed()) {
            if (!gone.contains(act.number())) {
                standing.add(act);
                for (Relation relation : act.relates()) {
                    if (relation.as() == Relation.As.CORRECTS || relation.as() == Relation.As.RETRACTS) {
                        gone.add(relation.number());
                    }
                }
            }
        }
        return standing.reversed();
    }

    private Council folded(List<Act> acts) {
        Council council = Council.of(charters);
        for (Act act : acts) {
            council = council.evolve(act);
        }
        return council;
    }
}
