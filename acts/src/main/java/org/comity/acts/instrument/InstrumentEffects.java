package org.comity.acts.instrument;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.acts.ids.InstrumentId;
import org.comity.charter.Refused;

/// Whether what an instrument does to others can be.
final class InstrumentEffects {
    private InstrumentEffects() {}

    static Optional<Refused> against(InstrumentConcluded concluded, InstrumentState state) {
        Stream<InstrumentId> others = Stream.concat(
                concluded.to().stream(), concluded.effects().stream().map(Effect::instrument));
        for (InstrumentId other : others.toList()) {
            if (state.gathered(other).concluded.isEmpty()) {
                return refuse(
                        "instrument " + concluded.instrument() + " speaks of instrument " + other
                                + ", and the record has none of that id",
                        "enter `instrument-concluded` for " + other + " first; ids are compared exactly");
            }
        }
        for (Effect effect : concluded.effects()) {
            if (effect instanceof Effect.Prolongs) {
                Optional<Refused> endless = prolonged(
                        effect.instrument(), state.gathered(effect.instrument()).text());
                if (endless.isPresent()) {
                    return endless;
                }
            }
        }
        return isRing(concluded, state)
                ? refuse(
                        "what instrument " + concluded.instrument() + " does to others leads back to itself",
                        "leave out the effect that is wrong")
                : Optional.empty();
    }

    /// Only what ends by itself can be prolonged.
    static Optional<Refused> prolonged(InstrumentId id, Optional<InstrumentConcluded> text) {
        return text.filter(each -> each.lasts().isEmpty()).isPresent()
                ? refuse(
                        "instrument " + id + " would be prolonged, and nothing says that it ends by itself",
                        "correct the act that concluded it: `lasts` says how many months it is in force")
                : Optional.empty();
    }

    private static boolean isRing(InstrumentConcluded concluded, InstrumentState state) {
        Deque<InstrumentId> next = new ArrayDeque<>(others(concluded));
        Set<InstrumentId> seen = new HashSet<>();
        while (!next.isEmpty()) {
            InstrumentId id = next.pop();
            if (id.equals(concluded.instrument())) {
                return true;
            }
            if (seen.add(id)) {
                state.gathered(id).text().ifPresent(text -> next.addAll(others(text)));
            }
        }
        return false;
    }

    private static List<InstrumentId> others(InstrumentConcluded concluded) {
        return concluded.effects().stream().map(Effect::instrument).toList();
    }

    private static Optional<Refused> refuse(String because, String remedy) {
        return Optional.of(new Refused("INSTRUMENT-15", because, "", remedy));
    }
}
