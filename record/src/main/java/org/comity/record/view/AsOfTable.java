package org.comity.record.view;

import java.util.List;
import java.util.Optional;

/// One view of one organisation, to be asked as of any day, as known on any day, as recorded by any
/// act.
///
/// An act is *known* by the last instant of its `known`, which is never later than it was recorded.
/// It *stands* for a question when it is recorded and known by then, and no standing act corrects or
/// retracts it. A row of a standing act
/// *speaks* on a day from its beginning until its end, or until a standing act that supersedes its
/// act takes effect. Of the rows about a subject that surely speak the one with the highest number
/// holds.
public interface AsOfTable {
    /// The number of the last act that it has seen; 0 when there is none.
    long last();

    /// What is so of one subject. Looks at the rows about it that begin before the end of the day,
    /// from the newest on.
    Answer about(String subject, AsOf asOf, Show show);

    /// Answers about all subjects in the order of their code points, a page at a time. Subjects about
    /// which there is nothing to tell are left out.
    ///
    /// @param after subjects behind this one; an empty text begins at the beginning
    /// @param atMost answers on a page, at least 1
    Page page(AsOf asOf, Show show, String after, int atMost);

    /// How many subjects something holds of, and of how many more something perhaps does. Reads the
    /// whole table.
    Count count(AsOf asOf);

    /// @param next the subject to go on behind, unless this is the last page
    /// @param seen the number of the last act looked at: with it as a limit the next page shows the
    ///     same record
    record Page(List<Answer> answers, Optional<String> next, long seen) {
        public Page {
            answers = List.copyOf(answers);
        }
    }

    /// @param holds subjects of which something holds
    /// @param perhaps subjects of which nothing surely holds and something perhaps does
    record Count(long holds, long perhaps) {}
}
