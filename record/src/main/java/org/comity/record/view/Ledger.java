package org.comity.record.view;

import java.util.List;
import org.comity.acts.Relation;
import org.comity.acts.When;

/// What a reckoning has to know of acts and rows, wherever they are kept.
interface Ledger {
    /// The relations that close an act, in the order of the acts that close it. Every one of these
    /// has a higher number.
    List<Closer> closers(long number);

    /// A relation to an earlier act that closes its rows.
    ///
    /// @param by the number of the act that closes
    /// @param from the days on which that act may take effect
    /// @param fromSaid what [Days#said] kept of that
    /// @param known microsecond by which it was known
    /// @param knownSaid as it was given, or empty
    /// @param recorded microsecond
    record Closer(long by, Relation.As as, Days from, String fromSaid, long known, String knownSaid, long recorded) {
        Closing closing() {
            return new Closing(by, as, from.time(fromSaid), knownTime(knownSaid, recorded));
        }
    }

    /// A row that may answer.
    interface Candidate {
        long opened();

        /// The microsecond by which its act was known.
        long known();

        Days from();

        Days until();

        /// Whether any act, known by then or not, closes its act.
        boolean isClosed();

        /// All of it. Costs more than the rest.
        Fact fact();
    }

    static When knownTime(String said, long recorded) {
        return said.isEmpty() ? When.at(Times.instant(recorded)) : When.of(said);
    }
}
