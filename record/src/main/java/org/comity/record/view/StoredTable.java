package org.comity.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.record.view.ReadPool.Reached;
import org.comity.record.view.StoredLedger.Kept;

/// A view in the file of views.
///
/// @param view the view's name
record StoredTable(ReadPool pool, String organisation, String view) implements AsOfTable {
    private static final String KNOWN = " and fact.number <= ? and fact.known <= ?";
    private static final String OF_THE_DAY = " and from_first <= ? and until_last > ?";
    private static final String ABOUT = Kept.ROWS + " WHERE view = ? and subject = ?" + KNOWN;
    private static final String BEHIND = Kept.ROWS + " WHERE view = ? and subject > ?" + KNOWN;
    private static final String SUBJECTS = "SELECT subject FROM subject WHERE view = ? and subject > ?"
            + " and number <= ? and known <= ? and first <= ? ORDER BY subject";
    private static final String NEWEST_FIRST = " ORDER BY subject, fact.number DESC, place DESC";

    /// What one question needs.
    private record Asked(Database database, long list, long view, StoredLedger ledger, AsOf asOf, long last) {
        Reckoning reckoning() {
            return new Reckoning(ledger, day(), known(), last);
        }

        int day() {
            return Times.day(asOf.day());
        }

        long known() {
            return Reckoning.knownLimit(asOf);
        }

        /// Rows about a subject, or about those behind it.
        Cursor rows(String where, String subject, Show show) throws SQLException {
            ResultSet found = switch (show) {
                // What surely does not speak on the day need not leave the database.
                case WHAT_SPEAKS ->
                    database.with(
                                    where + OF_THE_DAY + NEWEST_FIRST,
                                    list,
                                    list,
                                    view,
                                    subject,
                                    last,
                                    known(),
                                    day(),
                                    day())
                            .executeQuery();
                case EVERYTHING ->
                    database.with(where + NEWEST_FIRST, list, list, view, subject, last, known())
                            .executeQuery();
            };
            return new Cursor(found);
        }

        /// Subjects behind one of which there may be something to tell.
        ResultSet subjects(String after, Show show) throws SQLException {
            int begun = switch (show) {
                case WHAT_SPEAKS -> day();
                case EVERYTHING -> Integer.MAX_VALUE;
            };
            return database.with(SUBJECTS, view, after, last, known(), begun).executeQuery();
        }

        Answer about(Reckoning reckoning, String subject, Show show) throws SQLException {
            try (Cursor rows = rows(ABOUT, subject, show)) {
                return reckoning.answer(subject, rows.nextSubject(), show);
            }
        }
    }

    @FunctionalInterface
    private interface Use<A> {
        A of(Asked asked) throws SQLException;
    }

    private <A> A ask(AsOf asOf, Use<A> use) {
        return pool.ask(database -> {
            Reached acts = ReadPool.reached(database, organisation, ViewSchema.ACTS);
            Reached rows = ReadPool.reached(database, organisation, view);
            StoredLedger ledger = new StoredLedger(database, acts.id());
            long last = ledger.limit(asOf, Math.min(acts.number(), rows.number()));
            return use.of(new Asked(database, acts.id(), rows.id(), ledger, asOf, last));
        });
    }

    @Override
    public long last() {
        return pool.ask(database -> Math.min(
                ReadPool.reached(database, organisation, ViewSchema.ACTS).number(),
                ReadPool.reached(database, organisation, view).number()));
    }

    @Override
    public Answer about(String subject, AsOf asOf, Show show) {
        return ask(asOf, asked -> asked.about(asked.reckoning(), subject, show));
    }

    @Override
    public Page page(AsOf asOf, Show show, String after, int atMost) {
        return ask(asOf, asked -> {
            Reckoning reckoning = asked.reckoning();
            List<Answer> answers = new ArrayList<>();
            String at = after;
            try (ResultSet subjects = asked.subjects(after, show)) {
                boolean more = subjects.next();
                while (more && answers.size() < atMost) {
                    at = subjects.getString(1);
                    Answer answer = asked.about(reckoning, at, show);
                    if (!answer.isEmpty()) {
                        answers.add(answer);
                    }
                    more = subjects.next();
                }
                return new Page(answers, more ? Optional.of(at) : Optional.empty(), asked.last);
            }
        });
    }

    @Override
    public Count count(AsOf asOf) {
        return ask(asOf, asked -> {
            Reckoning reckoning = asked.reckoning();
            long holds = 0;
            long perhaps = 0;
            try (Cursor rows = asked.rows(BEHIND, "", Show.WHAT_SPEAKS)) {
                while (rows.hasMore()) {
                    String subject = rows.subject();
                    Certainty best = reckoning.anything(rows.nextSubject());
                    holds += best == Certainty.YES ? 1 : 0;
                    perhaps += best == Certainty.UNCERTAIN ? 1 : 0;
                    rows.skipRest(subject);
                }
            }
            return new Count(holds, perhaps);
        });
    }

    /// Rows as they stream from the database, cut into subjects.
    private static final class Cursor implements AutoCloseable {
        private final ResultSet found;
        private Optional<Kept> ahead;

        private Cursor(ResultSet found) throws SQLException {
            this.found = found;
            this.ahead = read();
        }

        private Optional<Kept> read() throws SQLException {
            return found.next() ? Optional.of(Kept.of(found)) : Optional.empty();
        }

        boolean hasMore() {
            return ahead.isPresent();
        }

        String subject() {
            return ahead.orElseThrow().subject();
        }

        /// The rows of the subject that comes next.
        Iterator<Ledger.Candidate> nextSubject() {
            String subject = ahead.map(Kept::subject).orElse("");
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return isAbout(subject);
                }

                @Override
                public Ledger.Candidate next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Kept row = ahead.orElseThrow();
                    try {
                        ahead = read();
                    } catch (SQLException broken) {
                        throw new IllegalStateException("reading the views about " + subject, broken);
                    }
                    return row;
                }
            };
        }

        private boolean isAbout(String subject) {
            return ahead.isPresent() && ahead.get().subject().equals(subject);
        }

        void skipRest(String subject) throws SQLException {
            while (isAbout(subject)) {
                ahead = read();
            }
        }

        @Override
        public void close() throws SQLException {
            found.close();
        }
    }
}
