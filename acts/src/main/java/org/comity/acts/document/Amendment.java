package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.When;

/// What is known of one amendment.
///
/// @param version to which it was moved
/// @param to the amendment that it amends
/// @param changes as it was moved
/// @param stands the changes that it makes now: its own, or those of an amendment to it that was
///     adopted
/// @param because why it has fallen; empty otherwise
/// @param means by what it was adopted or rejected
/// @param settled when it ceased to be pending
/// @param acts the numbers of the acts that moved and settled it
public record Amendment(
        String id,
        long version,
        Optional<String> to,
        List<String> movers,
        AmendmentProposed.Manner manner,
        List<Change> changes,
        List<Change> stands,
        Optional<Kept> kept,
        Optional<String> says,
        When moved,
        Fate fate,
        Optional<String> because,
        Optional<Means> means,
        Optional<When> settled,
        List<Long> acts) {
    public Amendment {
        movers = List.copyOf(movers);
        changes = List.copyOf(changes);
        stands = List.copyOf(stands);
        acts = List.copyOf(acts);
    }

    public boolean isPending() {
        return fate == Fate.PENDING;
    }

    /// Whether all that comes is known, so that it can be written into the text.
    public boolean isWritten() {
        return !stands.isEmpty()
                && stands.stream()
                        .allMatch(change -> change instanceof Change.Delete
                                || !change.comes().isEmpty());
    }
}
