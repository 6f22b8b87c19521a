package org.comity.record.view;

import java.util.List;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.record.Journal;

/// Where the hashes of an organisation's log are found, to tell whether a table was made from the log
/// as it is.
@FunctionalInterface
public interface Trees {
    Hashes of(String organisation);

    /// Hashes made anew from the entries. Each root costs a hash for every entry: for journals that
    /// keep no hashes.
    static Trees rehashing(Journal journal) {
        return organisation -> (level, index) -> subtree(journal, organisation, level, index);
    }

    /// The root over the first entries of an organisation.
    ///
    /// @param size at most the log's
    default Hash root(String organisation, long size) {
        return Frontier.at(size, of(organisation)).root();
    }

    private static Hash subtree(Journal journal, String organisation, int level, long index) {
        Frontier frontier = Frontier.empty();
        long end = index + 1 << level;
        for (long at = index << level; at < end; ) {
            List<Journal.Leaf> leaves = journal.read(organisation, at, (int) Math.min(1000, end - at));
            if (leaves.isEmpty()) {
                throw new IllegalArgumentException(organisation + " has no entry " + (at + 1));
            }
            for (Journal.Leaf leaf : leaves) {
                frontier.append(Hash.leaf(leaf.bytes()));
            }
            at += leaves.size();
        }
        return frontier.root();
    }
}
