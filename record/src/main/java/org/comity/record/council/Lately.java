package org.comity.record.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comity.acts.Act;
import org.comity.acts.Audience;

/// What was read lately, and what it came to: who belongs is asked again and again, and rests on as many acts as
/// there are facts.
///
/// Only acts for everybody are kept, whose leaves never change and withhold nothing: what is erased or released
/// later is read anew each time. For use by many threads at once.
final class Lately {
    private static final int MOST_ACTS = 4_096;
    private static final int MOST_COUNCILS = 8;

    private final Map<Long, Act> acts = bounded(MOST_ACTS);
    private final Map<Key, Growing> councils = bounded(MOST_COUNCILS);

    private record Key(Optional<Instant> opened, List<Long> acts) {}

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /// Acts by their numbers.
    ///
    /// @param read reads those that are not here
    List<Act> acts(List<Long> numbers, Function<List<Long>, List<Act>> read) {
        if (numbers.size() > MOST_ACTS) {
            return read.apply(numbers);
        }
        Map<Long, Act> found = new LinkedHashMap<>();
        List<Long> missing = new ArrayList<>();
        synchronized (acts) {
            for (long number : numbers) {
                Optional.ofNullable(acts.get(number))
                        .ifPresentOrElse(act -> found.put(number, act), () -> missing.add(number));
            }
        }
        if (missing.isEmpty()) {
            return List.copyOf(found.values());
        }
        List<Act> others = read.apply(missing);
        synchronized (acts) {
            others.stream().filter(Lately::isForEverybody).forEach(act -> acts.put(act.number(), act));
        }
        others.forEach(act -> found.put(act.number(), act));
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(found.get(number)).stream())
                .toList();
    }

    private static boolean isForEverybody(Act act) {
        return act.draft().audience() instanceof Audience.Everybody;
    }

    /// What some acts come to.
    ///
    /// @param opened when the record was, where that is said before them
    /// @param make makes it when it is not here
    Growing growing(Optional<Instant> opened, List<Act> of, Supplier<Growing> make) {
        if (!of.stream().allMatch(Lately::isForEverybody)) {
            return make.get();
        }
        Key key = new Key(opened, of.stream().map(Act::number).toList());
        synchronized (councils) {
            Optional<Growing> there = Optional.ofNullable(councils.get(key));
            if (there.isPresent()) {
                return there.get();
            }
        }
        Growing made = make.get();
        synchronized (councils) {
            councils.put(key, made);
        }
        return made;
    }
}
