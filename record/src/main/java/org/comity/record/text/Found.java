package org.comity.record.text;

import java.util.List;
import java.util.Optional;

/// What was found.
///
/// @param hits the best first, at most so many as were wanted; of equals the lower number
/// @param total how many there are, and not only the first
/// @param damaged numbers of acts that were found and are not what was entered any more
/// @param meant a word that would find something where nothing was found
public record Found(List<Hit> hits, long total, List<Long> damaged, Optional<String> meant) {
    public Found {
        hits = List.copyOf(hits);
        damaged = List.copyOf(damaged);
    }
}
