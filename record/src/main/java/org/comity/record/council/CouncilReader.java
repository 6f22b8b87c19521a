package org.comity.record.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.acts.council.Council;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.membership.MembershipBody;
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
/// With views, [#about], [#acts] and [#around] read the acts that name a topic and no others: some ten microseconds
/// for each, however large the record is. Without, everything is read. For use by many threads at once.
public final class CouncilReader {
    /// So many acts are read in stretches and not kept.
    private static final int MANY = 4_000;

    /// The council of so few is made as fast as it is found.
    private static final int FEW = 100;

    private final Records records;
    private final String organisation;
    private final Optional<Topics> topics;
    private final Revealed revealed;
    private final RecordCharters charters;
    private final Lately lately = new Lately();

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
            Council begun = Council.of(charters)
                    .openedAt(revealed.read(0, 1).acts().stream().findFirst().map(Act::recorded));
            Growing.Acts acts = Growing.of(chosen(wanted, all(asOf)));
            return Growing.from(begun).with(acts, acts).council();
        }
        Topics.Found found = topics.get().about(wanted, asOf);
        Growing begun = Growing.from(Council.of(charters).openedAt(found.opened()));
        if (found.acts().size() > MANY) {
            Growing.Acts acts = to -> revealed.each(found.acts(), to);
            return begun.with(acts, acts).council();
        }
        List<Act> acts = lately.acts(found.acts(), revealed::at);
        Growing.Acts all = Growing.of(acts);
        return acts.size() < FEW
                ? begun.with(all, all).council()
                : lately.growing(found.opened(), acts, () -> begun.with(all, all))
                        .council();
    }

    /// The council of some acts, such as [#acts] gives, to be asked about what they are about.
    ///
    /// @param acts in their order, with those that undo one of them
    public Council of(List<Act> acts) {
        List<Act> facts = acts.stream().takeWhile(CouncilReader::isFact).toList();
        Growing.Acts all = Growing.of(acts);
        Growing begun = Growing.from(Council.of(charters));
        if (facts.size() < FEW) {
            return begun.with(all, all).council();
        }
        Growing.Acts first = Growing.of(facts);
        return lately.growing(Optional.empty(), facts, () -> begun.with(first, first))
                .with(Growing.of(acts.subList(facts.size(), acts.size())), all)
                .council();
    }

    private static boolean isFact(Act act) {
        return act.body() instanceof MembershipBody || act.body() instanceof CharterTaken;
    }

    /// The acts about a topic that were recorded and known by then, in order, and those that correct, retract or
    /// supersede one of them, or one of these in turn; statements that claim something of it or concern it too.
    public List<Act> acts(String topic, AsOf asOf) {
        return topics.isPresent()
                ? revealed.at(topics.get().about(List.of(topic), asOf).acts())
                : chosen(Set.of(topic), all(asOf));
    }

    /// The acts on which an answer rests, in their order: what is so of the things that it is about is the same in
    /// their council as in that of all acts. Without views these are all acts.
    ///
    /// @param about topics; one that ends in `/` stands for all that begin so
    public List<Act> acts(Rests answer, Collection<String> about, AsOf asOf) {
        return topics.map(views -> linked(views, answer, about, List.of(), asOf))
                .orElseGet(() -> all(asOf));
    }

    /// The acts on which it rests who may read some acts, those themselves included. Without views these are all
    /// acts.
    public List<Act> around(List<Act> acts, AsOf asOf) {
        return topics.map(views -> linked(views, Rests.READING, Set.of(Topics.PUBLISHED), acts, asOf))
                .orElseGet(() -> all(asOf));
    }

    private List<Act> linked(Topics views, Rests answer, Collection<String> about, List<Act> begun, AsOf asOf) {
        SortedMap<Long, Act> acts = new TreeMap<>();
        begun.forEach(act -> acts.put(act.number(), act));
        Set<String> asked = new HashSet<>();
        Set<Long> cited = new HashSet<>();
        Set<String> next = new HashSet<>(Set.of(Topics.CHARTER, MembershipBody.FACTS, "status/"));
        next.addAll(about);
        Set<Long> numbers = Set.of();
        AsOf once = asOf;
        while (!next.isEmpty() || !numbers.isEmpty()) {
            asked.addAll(next);
            cited.addAll(numbers);
            Topics.Found found = views.about(next, numbers, once);
            if (found.last() == 0) {
                break;
            }
            // What is entered meanwhile belongs to no answer, or half of it might.
            once = asOf.recordedBy(new AsOf.RecordedBy.Number(found.last()));
            for (Act act : lately.acts(found.acts(), revealed::at)) {
                if (asOf.sees(act)) {
                    acts.put(act.number(), act);
                }
            }
            next = new HashSet<>();
            numbers = new HashSet<>();
            for (Act act : acts.values()) {
                answer.topics(act, asked)
                        .filter(topic -> !asked.contains(topic))
                        .forEach(next::add);
                answer.cited(act).filter(number -> !cited.contains(number)).forEach(numbers::add);
            }
        }
        return List.copyOf(acts.values());
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

    private static List<Act> chosen(Set<String> wanted, List<Act> all) {
        Set<Long> chosen = new HashSet<>();
        List<Act> acts = new ArrayList<>();
        for (Act act : all) {
            boolean about = Topics.of(act).stream().anyMatch(topic -> isIn(topic, wanted));
            boolean closes = act.relates().stream()
                    .anyMatch(relation -> relation.as() != Relation.As.FOLLOWS && chosen.contains(relation.number()));
            if (about || closes) {
                acts.add(act);
                chosen.add(act.number());
            }
        }
        return acts;
    }

    private static boolean isIn(String topic, Set<String> wanted) {
        return wanted.contains(topic) || wanted.stream().anyMatch(each -> each.endsWith("/") && topic.startsWith(each));
    }
}
