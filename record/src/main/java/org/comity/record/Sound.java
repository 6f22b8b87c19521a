package org.comity.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.charter.Refused;
import org.comity.log.tree.Hash;
import org.comity.record.Records.Leaf;

/// Entries that are compared with the hashes of the tree before anybody is shown them.
///
/// A level-0 tile is looked at where it is complete, else the hash in each row. That notices a changed
/// entry, not one that was changed with its hashes: for that all of a record is verified. Costs one
/// SHA-256 for each entry and one tile for 256.
public final class Sound {
    private static final int WIDTH = 256;
    private static final int MOST_NAMED = 20;

    private Sound() {}

    /// Entries as [Records#read] gives them.
    ///
    /// @throws JournalBroken STORE-11 with the numbers of those that have changed
    public static List<Leaf> read(Records records, String organisation, long after, int atMost) {
        return checked(records, organisation, records.read(organisation, after, atMost));
    }

    /// Entries as [Records#at] gives them.
    ///
    /// @throws JournalBroken STORE-11 with the numbers of those that have changed
    public static List<Leaf> at(Records records, String organisation, List<Long> numbers) {
        return checked(records, organisation, records.at(organisation, numbers));
    }

    /// Entries that were read already.
    ///
    /// @param leaves in the order of their numbers
    /// @throws JournalBroken STORE-11 with the numbers of those that have changed
    public static List<Leaf> checked(Records records, String organisation, List<Leaf> leaves) {
        List<Long> changed = changed(records, organisation, leaves);
        if (!changed.isEmpty()) {
            throw broken(organisation, changed);
        }
        return leaves;
    }

    /// The numbers of those entries that are not what the tree stands for.
    ///
    /// @param leaves in the order of their numbers, as they were read
    public static List<Long> changed(Records records, String organisation, List<Leaf> leaves) {
        List<Long> changed = new ArrayList<>();
        byte[] tile = new byte[0];
        long tileIndex = -1;
        byte[] hash = new byte[Hash.LENGTH];
        for (Leaf leaf : leaves) {
            long place = leaf.number() - 1;
            if (place / WIDTH != tileIndex) {
                tileIndex = place / WIDTH;
                int width = (int) Math.min(WIDTH, leaves.getLast().number() - tileIndex * WIDTH);
                tile = records.tile(organisation, 0, tileIndex, width);
            }
            Hash.leaf(leaf.bytes()).into(hash, 0);
            int at = (int) (place % WIDTH) * Hash.LENGTH;
            if (!Arrays.equals(hash, 0, Hash.LENGTH, tile, at, at + Hash.LENGTH)) {
                changed.add(leaf.number());
            }
        }
        return changed;
    }

    private static JournalBroken broken(String organisation, List<Long> changed) {
        Refused refused = damaged(organisation, changed);
        return new JournalBroken(refused, new IllegalStateException(refused.because()));
    }

    /// Tells which acts are damaged.
    ///
    /// @param acts their numbers, at least one
    public static Refused damaged(String organisation, List<Long> acts) {
        String named = acts.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = acts.size() > MOST_NAMED ? " and " + (acts.size() - MOST_NAMED) + " more" : "";
        return new Refused(
                "STORE-11",
                "the record of " + organisation + " is damaged: "
                        + (acts.size() == 1 ? "act " + named + " is" : "acts " + named + more + " are")
                        + " not what was entered",
                "",
                "`comity scrub` says which acts are sound; restore the rest from a backup or a mirror");
    }
}
