package org.comity.cli.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Body;
import org.comity.acts.Relation;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.membership.FactTold;
import org.comity.acts.membership.SuccessionTold;
import org.comity.record.Records;
import org.comity.record.Sound;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;

/// What loading has to know of a record, so that it enters only what is new. Reads all of it.
final class InRecord {
    private static final int AT_ONCE = 1_000;

    private final Set<String> requestIds = new HashSet<>();
    private final Map<String, Taken<SourceTaken>> sources = new HashMap<>();
    private final List<Act> closers = new ArrayList<>();
    private final List<Act> facts = new ArrayList<>();
    private long size;
    private Optional<Taken<CharterTaken>> charter = Optional.empty();

    /// A body with the number of its act.
    record Taken<T>(long number, T body) {}

    static InRecord of(Records records, String organisation) {
        InRecord found = new InRecord();
        List<Records.Leaf> leaves = Sound.read(records, organisation, 0, AT_ONCE);
        while (!leaves.isEmpty()) {
            for (Records.Leaf leaf : leaves) {
                if (ActCodec.decode(leaf.bytes()) instanceof Reading.Read(Act act)) {
                    found.take(act);
                }
            }
            leaves = Sound.read(records, organisation, leaves.getLast().number(), AT_ONCE);
        }
        return found;
    }

    private void take(Act act) {
        size = act.number();
        requestIds.add(act.draft().requestId());
        if (act.relates().stream().anyMatch(each -> silences(each.as()))) {
            closers.add(act);
        }
        if (act.body() instanceof CharterTaken taken) {
            charter = Optional.of(new Taken<>(act.number(), taken));
        } else if (act.body() instanceof SourceTaken taken) {
            sources.put(taken.document(), new Taken<>(act.number(), taken));
        } else if (act.body() instanceof FactTold || act.body() instanceof SuccessionTold) {
            facts.add(act);
        }
    }

    private static boolean silences(Relation.As as) {
        return switch (as) {
            case CORRECTS, RETRACTS -> true;
            case SUPERSEDES, FOLLOWS -> false;
        };
    }

    /// What became of an act, such as `retracted by act 5`; empty while it speaks. Whoever retracts an act that
    /// itself was retracted says nothing of it any more.
    Optional<String> silenced(long number) {
        return Optional.ofNullable(silent().get(number)).map(closer -> words(number, closer));
    }

    private static String words(long number, Act closer) {
        return closer.relates().stream()
                .filter(each -> each.number() == number)
                .map(each -> Words.from(each.as()) + " act " + closer.number())
                .findFirst()
                .orElseThrow();
    }

    /// The acts that close others, by the number of what they close.
    private Map<Long, Act> silent() {
        Map<Long, Act> silent = new HashMap<>();
        for (Act closer : closers.reversed()) {
            if (!silent.containsKey(closer.number())) {
                closer.relates().stream()
                        .filter(each -> silences(each.as()))
                        .forEach(each -> silent.put(each.number(), closer));
            }
        }
        return silent;
    }

    /// A row that was told.
    ///
    /// @param silencedBy what became of it; empty while it speaks
    /// @param closerId the request id of the act that closed it, or empty
    record Told(long number, Body body, String requestId, Optional<String> silencedBy, String closerId) {}

    /// Every row of facts that was told, in the order of the acts.
    List<Told> told() {
        Map<Long, Act> silent = silent();
        return facts.stream()
                .map(act -> {
                    Optional<Act> closer = Optional.ofNullable(silent.get(act.number()));
                    return new Told(
                            act.number(),
                            act.body(),
                            act.draft().requestId(),
                            closer.map(by -> words(act.number(), by)),
                            closer.map(by -> by.draft().requestId()).orElse(""));
                })
                .toList();
    }

    /// The number of the last act.
    long size() {
        return size;
    }

    boolean has(String requestId) {
        return requestIds.contains(requestId);
    }

    /// The charter file that was entered last.
    Optional<Taken<CharterTaken>> charter() {
        return charter;
    }

    /// What was entered last about a document.
    Optional<Taken<SourceTaken>> source(String document) {
        return Optional.ofNullable(sources.get(document));
    }
}
