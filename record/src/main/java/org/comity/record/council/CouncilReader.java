package org.comity.record.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.comity.acts.Act;
import org.comity.acts.council.Council;
import org.comity.record.Records;
import org.comity.record.Revealed;
import org.comity.record.view.AsOf;
import org.comity.record.view.Topics;
import org.comity.record.view.ViewStore;

/// What the acts of one organisation come to, as of any time.
///
/// A council is made of the acts that were recorded and known by then, in their order, as it is when something is
/// decided: corrections and retractions take away what they undo. One that was undone itself undoes nothing. What
/// holds on a day is then asked of the council.
///
/// With views, [#about] and [#acts] read the acts that name a topic and no others: some ten microseconds for each,
/// however large the record is. Without, everything is read. For use by many threads at once.
public final class CouncilReader {
    private final Records records;
    private final String organisation;
    private final Optional<Topics> topics;
    private final Revealed revealed;
    private final RecordCharters charters;

    private CouncilReader(Records records, String organisation, Optional<Topics> topics) {
        this.records = records;
        this.organisation = organisation;
        this.topics = topics;
        this.revealed = new Revealed(records, organisation);
        this.charters = new RecordCharters(records);
    }

    /// One that reads everything.
    public static CouncilReader of(Records records, String organisation) {
        return new CouncilReader(records, organisation, Optional.empty());
    }

    /// One that looks up in the views what to read. It answers with what these have seen; see
    /// [ViewStore#upToDate].
    public static CouncilReader of(Records records, String organisation, ViewStore views) {
        return new CouncilReader(records, organisation, Optional.of(views.topics(organisation)));
    }

    /// The council of all acts that stand in the record now.
    public Council now() {
        return Growing.from(Council.of(charters))
                .upTo(revealed, records.head(organisation).size())
                .council();
    }

    /// The council as of a time. Reads all of the record.
    public Council council(AsOf asOf) {
        return council(asOf, _ -> true);
    }

    /// The council of those acts as of a time that somebody wants, such as those that they may read.
    public Council council(AsOf asOf, Predicate<Act> wanted) {
        Growing.Acts acts = to -> each(asOf, act -> {
            if (wanted.test(act)) {
                to.accept(act);
            }
        });
        return Growing.from(Council.of(charters)).with(acts, acts).council();
    }

    /// The council of the acts about some topics, to be asked about these alone.
    ///
    /// @param about topics such as `vote/` with an id; one that ends in `/` stands for all that begin so
    public Council about(Collection<String> about, AsOf asOf) {
        Set<String> wanted = new LinkedHashSet<>(about);
        wanted.add(Topics.CHARTER);
        if (topics.isEmpty()) {
            return named(wanted, asOf);
        }
        Topics.Found found = topics.get().about(wanted, asOf);
        return Growing.of(Council.of(charters).openedAt(found.opened()), revealed.at(found.acts()), found.dead());
    }

    /// The acts about a topic that were recorded and known by then, in order, and those that correct or retract one
    /// of them; statements that claim something of it or concern it too.
    public List<Act> acts(String topic, AsOf asOf) {
        return topics.isPresent()
                ? revealed.at(topics.get().about(List.of(topic), asOf).acts())
                : chosen(Set.of(topic), all(asOf));
    }

    /// Every act that was recorded and known by then. All of them are in memory at once.
    public List<Act> all(AsOf asOf) {
        List<Act> acts = new ArrayList<>();
        each(asOf, acts::add);
        return acts;
    }

    private void each(AsOf asOf, Consumer<Act> to) {
        revealed.each(0, records.head(organisation).size(), act -> {
            if (asOf.sees(act)) {
                to.accept(act);
            }
        });
    }

    private Council named(Set<String> wanted, AsOf asOf) {
        List<Act> all = all(asOf);
        Council begun = Council.of(charters)
                .openedAt(revealed.read(0, 1).acts().stream().findFirst().map(Act::recorded));
        Undoing undoing = Undoing.NOTHING;
        for (Act act : all) {
            undoing = undoing.with(act);
        }
        return Growing.of(begun, chosen(wanted, all), undoing.dead());
    }

    private static List<Act> chosen(Set<String> wanted, List<Act> all) {
        Set<Long> chosen = new HashSet<>();
        List<Act> acts = new ArrayList<>();
        for (Act act : all) {
            boolean about = Topics.of(act).stream().anyMatch(topic -> isIn(topic, wanted));
            boolean undoes = act.relates().stream()
                    .anyMatch(relation -> Undoing.undoes(relation) && chosen.contains(relation.number()));
            if (about || undoes) {
                acts.add(act);
            }
            if (about) {
                chosen.add(act.number());
            }
        }
        return acts;
    }

    private static boolean isIn(String topic, Set<String> wanted) {
        return wanted.contains(topic) || wanted.stream().anyMatch(each -> each.endsWith("/") && topic.startsWith(each));
    }
}
