package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.comity.cli.replay.Examination.Full;
import org.comity.cli.replay.ReplayResult.Compared;
import org.comity.cli.replay.ReplayResult.Disagreement;

/// Decides every item of a set and compares with what is recorded.
final class Replay {
    private final VotingSet set;
    private final Examination examination;
    private final Examination.Terms terms;
    private final Compared compared;
    private final OutcomeWords words;
    private final Optional<Pair> pair;

    private int agree;
    private int of;
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Map<String, List<String>> apart = new LinkedHashMap<>();
    private final Map<StrayOf, List<String>> strayItems = new LinkedHashMap<>();
    private final Map<StrayOf, Stray> strays = new LinkedHashMap<>();
    private final List<String> quorumTaken = new ArrayList<>();
    private final Map<String, Integer> computed = new TreeMap<>();
    private int bothDecide;
    private final List<ReplayResult.Matters.Apart> differ = new ArrayList<>();

    private record StrayOf(Stray.Kind kind, Stray.Treatment treatment, String code) {}

    /// Two matters whose verdicts are compared.
    record Pair(String first, String second) {}

    Replay(
            VotingSet set,
            Examination examination,
            Examination.Terms terms,
            Compared compared,
            OutcomeWords words,
            Optional<Pair> pair) {
        this.set = set;
        this.examination = examination;
        this.terms = terms;
        this.compared = compared;
        this.words = words;
        this.pair = pair;
    }

    ReplayResult run(Progress progress) {
        for (int place = 0; place < set.items().size(); place++) {
            take(place);
            progress.another("items");
        }
        set.twice().forEach(item -> apart(item, Examination.Lacks.KEY_OF_ITS_OWN.words()));
        List<ReplayResult.Strays> gathered = new ArrayList<>();
        strays.forEach((key, stray) -> gathered.add(new ReplayResult.Strays(
                stray.kind(), stray.treatment(), stray.code(), stray.sentence(), strayItems.get(key))));
        return new ReplayResult(
                terms.organ().id(),
                terms.matter(),
                compared,
                set.items().size() + set.twice().size(),
                set.passedOver(),
                set.votes().size(),
                set.votesOfNoItem(),
                agree,
                of,
                disagreements,
                apart,
                gathered,
                quorumTaken,
                computed,
                pair.map(two -> new ReplayResult.Matters(two.first(), two.second(), bothDecide, differ)));
    }

    private void apart(Item item, String why) {
        apart.computeIfAbsent(why, _ -> new ArrayList<>()).add(item.key());
    }

    private void take(int place) {
        switch (examination.at(place)) {
            case Examination.Bare bare -> apart(bare.item(), bare.lacks().words());
            case Full full -> {
                full.laid().ifPresent(laid -> laid.strays().forEach(stray -> gather(stray, full.item())));
                if (full.computed() instanceof Computed.Decided decided
                        && decided.quorum() == Computed.Quorum.TAKEN_AS_MET) {
                    quorumTaken.add(full.item().key());
                }
                computed.merge(full.computed().word(), 1, Integer::sum);
                switch (compared) {
                    case OUTCOMES -> compareOutcome(full);
                    case TALLIES -> full.laid().ifPresent(laid -> compareTally(full, laid));
                }
                pair.ifPresent(two -> compareMatters(two, full, place));
            }
        }
    }

    private void gather(Stray stray, Item item) {
        StrayOf key = new StrayOf(stray.kind(), stray.treatment(), stray.code());
        strays.putIfAbsent(key, stray);
        strayItems.computeIfAbsent(key, _ -> new ArrayList<>()).add(item.key());
    }

    private void compareOutcome(Full full) {
        Item item = full.item();
        if (item.outcome().isEmpty()) {
            apart(item, "no outcome is recorded");
            return;
        }
        switch (full.computed()) {
            case Computed.Undecided undecided -> apart(item, undecided.because());
            case Computed.Decided decided -> {
                of++;
                if (words.meaning(item.outcome()).isThatOf(decided.verdict())) {
                    agree++;
                } else {
                    disagreements.add(new Disagreement(
                            item,
                            full.when(),
                            full.matter(),
                            item.outcome(),
                            decided.verdict().word(),
                            decided,
                            notes(full)));
                }
            }
        }
    }

    private void compareTally(Full full, Laid laid) {
        Item item = full.item();
        if (item.tally().isEmpty()) {
            apart(item, "no tally is recorded");
            return;
        }
        of++;
        Map<Position, Integer> differences = Examination.differences(item, laid);
        if (differences.isEmpty()) {
            agree++;
            return;
        }
        Map<Position, Integer> recorded = new LinkedHashMap<>();
        differences
                .keySet()
                .forEach(position -> recorded.put(position, item.tally().get(position)));
        disagreements.add(new Disagreement(
                item, full.when(), full.matter(), tally(recorded), tally(differences), full.computed(), notes(full)));
    }

    private static List<String> notes(Full full) {
        List<String> notes = new ArrayList<>(full.counted());
        full.laid().ifPresent(laid -> notes.addAll(Stray.sentences(laid.strays())));
        return notes;
    }

    static String tally(Map<Position, Integer> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().words())
                        .toList());
    }

    private void compareMatters(Pair two, Full full, int place) {
        if (full.laid().isEmpty()) {
            return;
        }
        Computed first = as(two.first(), full, place);
        Computed second = as(two.second(), full, place);
        if (!(first instanceof Computed.Decided one) || !(second instanceof Computed.Decided other)) {
            return;
        }
        bothDecide++;
        if (one.verdict() != other.verdict()) {
            Verdict asFirst = one.verdict();
            differ.add(new ReplayResult.Matters.Apart(full.item().key(), full.when(), asFirst, other.verdict()));
        }
    }

    private Computed as(String matter, Full full, int place) {
        return matter.equals(full.matter()) ? full.computed() : examination.as(matter, full, place);
    }
}
