package org.comity.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Relation;
import org.comity.acts.Standing;

/// Acts and rows in the file of views, as one question sees them.
final class StoredLedger implements Ledger {
    private static final Relation.As[] RELATIONS = Relation.As.values();
    private static final Standing[] STANDINGS = Standing.values();

    private final Database database;
    private final long list;

    /// @param list id of the organisation's list of acts
    StoredLedger(Database database, long list) {
        this.database = database;
        this.list = list;
    }

    @Override
    public List<Closer> closers(long number) {
        String find = "SELECT number, relation, first, last, said, known, known_said, recorded FROM closing"
                + " WHERE list = ? and closes = ? ORDER BY number, relation";
        try (ResultSet found = database.with(find, list, number).executeQuery()) {
            if (!found.next()) {
                return List.of();
            }
            List<Closer> closers = new ArrayList<>();
            do {
                closers.add(new Closer(
                        found.getLong(1),
                        RELATIONS[found.getInt(2)],
                        new Days(found.getInt(3), found.getInt(4)),
                        found.getString(5),
                        found.getLong(6),
                        found.getString(7),
                        found.getLong(8)));
            } while (found.next());
            return closers;
        } catch (SQLException broken) {
            throw new IllegalStateException("reading what closes act " + number, broken);
        }
    }

    /// The number of the last act that a question looks at.
    long limit(AsOf asOf, long reached) throws SQLException {
        return switch (asOf.recordedBy()) {
            case AsOf.RecordedBy.Now _ -> reached;
            case AsOf.RecordedBy.Number(long number) -> Math.min(number, reached);
            case AsOf.RecordedBy.Time(var time) -> recordedBy(Times.lastMicro(time), reached);
        };
    }

    private long recordedBy(long micro, long reached) throws SQLException {
        long low = 0;
        long high = reached;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (recorded(middle) <= micro) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long recorded(long number) throws SQLException {
        String find = "SELECT recorded FROM act WHERE list = ? and number = ?";
        try (ResultSet found = database.with(find, list, number).executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("act " + number + " is missing in the views");
            }
            return found.getLong(1);
        }
    }

    /// A row as the table has it, until all of it is asked for.
    ///
    /// @param until [Days#NEVER] when nothing is said of an end
    record Kept(
            String subject,
            long opened,
            int place,
            String value,
            Days from,
            String fromSaid,
            Days until,
            String untilSaid,
            long known,
            ActPart act)
            implements Candidate {
        /// Rows with what they have in common with their acts. The parameter is the list of acts,
        /// twice.
        static final String ROWS = "SELECT subject, fact.number, place, value, from_first, from_last, from_said,"
                + " until_first, until_last, until_said, fact.known, recorded, known_said, standing, late,"
                + " EXISTS(SELECT 1 FROM closing WHERE list = ? and closes = fact.number)"
                + " FROM fact CROSS JOIN act ON act.list = ? and act.number = fact.number";

        static Kept of(ResultSet found) throws SQLException {
            return new Kept(
                    found.getString(1),
                    found.getLong(2),
                    found.getInt(3),
                    found.getString(4),
                    new Days(found.getInt(5), found.getInt(6)),
                    found.getString(7),
                    new Days(found.getInt(8), found.getInt(9)),
                    found.getString(10),
                    found.getLong(11),
                    new ActPart(
                            found.getLong(12),
                            found.getString(13),
                            found.getInt(14),
                            found.getInt(15) == 0 ? Fact.Entry.IN_TIME : Fact.Entry.LATE,
                            found.getInt(16) != 0));
        }

        @Override
        public boolean isClosed() {
            return act.closed;
        }

        @Override
        public Fact fact() {
            var row = new Row(
                    subject,
                    value,
                    from.time(fromSaid),
                    until.equals(Days.NEVER) ? Optional.empty() : Optional.of(until.time(untilSaid)));
            return new Fact(
                    row,
                    opened,
                    place,
                    STANDINGS[act.standing],
                    Ledger.knownTime(act.knownSaid, act.recorded),
                    Times.instant(act.recorded),
                    act.entry);
        }
    }

    /// What a row has of its act.
    private record ActPart(long recorded, String knownSaid, int standing, Fact.Entry entry, boolean closed) {}
}
