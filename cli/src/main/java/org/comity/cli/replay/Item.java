package org.comity.cli.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.vote.Position;

/// One question as a set records it.
///
/// @param key what the set calls it
/// @param line where it stands in its file
/// @param date as written
/// @param outcome as written; empty when it is not recorded
/// @param matter as written; empty when it is not recorded
/// @param tally how many stood where, as far as that is recorded
/// @param vetoed those who cast a veto, as written
/// @param symbol of what was voted on, as written; empty when it is not recorded
/// @param title of what was voted on, as written; empty when it is not recorded
record Item(
        String key,
        long line,
        String date,
        String outcome,
        String matter,
        Map<Position, Integer> tally,
        List<String> vetoed,
        String symbol,
        String title) {
    Item {
        tally = tally.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(tally));
        vetoed = List.copyOf(vetoed);
    }
}
