package org.comity.record.sqlite;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.record.commit.Group;
import org.comity.record.commit.Medium.Earlier;
import org.comity.record.commit.Request;

/// Which acts were entered under which request ids.
///
/// The table `request` is sorted by ids, which are as good as random: a new one would nearly always
/// lie on a page of its own, and cost more writing than the act itself. So new ids go into `asked`, in
/// the order of the acts, one row for each group, and are remembered here. When there are many, those
/// are filed into `request` in the order of the ids, some with each group, and then leave `asked`. An id
/// is in one of the two tables whatever happens, and for a while in both.
final class Asked implements AutoCloseable {
    /// So many ids and about half as many again are in memory, 100 bytes each.
    static final int MANY = 32_768;

    /// For each new id, so many are filed.
    private static final int FILED_FOR_ONE = 2;

    private static final int AT_ONCE = 64;
    /// Bytes in `asked` for an id: the act's key, the id, and the rest.
    private static final int BYTES = 8 + 16 + 4;

    private static final byte[] NO_ID = {};
    private static final String FILED =
            "SELECT r.key, r.rest, a.request, r.id FROM request r JOIN act a ON a.key = r.key WHERE r.id IN ";
    private static final Comparator<Request> IN_ORDER = Comparator.comparing(Request::high, Long::compareUnsigned)
            .thenComparing(Request::low, Long::compareUnsigned);

    private final PreparedStatement one;
    private final PreparedStatement many;
    private final PreparedStatement act;
    private final PreparedStatement insert;
    private final PreparedStatement file;
    private final PreparedStatement delete;
    private final Map<Request, Place> recent = new HashMap<>();
    private final int enough;
    /// The number of the last row in `asked`, and of the last of those that are being filed.
    private long last;
    private long lastLeaving;
    private List<Request> leaving = List.of();
    private int filed;
    // What the open transaction does, until it stands.
    private final Map<Request, Place> entering = new HashMap<>();
    private int filing;

    private record Place(long key, int rest) {}

    /// Reads what is in `asked`.
    ///
    /// @param enough so many are filed
    Asked(Connection connection, int enough) throws SQLException {
        this.enough = enough;
        one = connection.prepareStatement(FILED + "(?)");
        many = connection.prepareStatement(FILED + "(?" + ", ?".repeat(AT_ONCE - 1) + ")");
        act = connection.prepareStatement("SELECT request FROM act WHERE key = ?");
        insert = connection.prepareStatement("INSERT INTO asked (number, requests) VALUES (?, ?)");
        file = connection.prepareStatement("INSERT OR IGNORE INTO request (id, key, rest) VALUES (?, ?, ?)");
        delete = connection.prepareStatement("DELETE FROM asked WHERE number <= ?");
        last = read(connection, 0, (request, key, rest) -> recent.put(request, new Place(key, rest)));
    }

    /// Takes an id that stands in `asked`.
    @FunctionalInterface
    interface Taker {
        void take(Request request, long key, int rest);
    }

    /// Reads the rows of `asked` above a number.
    ///
    /// @return the number of the last one; that which was given when there is none
    static long read(Connection connection, long after, Taker taker) throws SQLException {
        long number = after;
        try (PreparedStatement query =
                connection.prepareStatement("SELECT number, requests FROM asked WHERE number > ? ORDER BY number")) {
            query.setLong(1, after);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    number = row.getLong(1);
                    byte[] bytes = row.getBytes(2);
                    if (bytes == null || bytes.length % BYTES != 0) {
                        throw new SQLException("row " + number + " of asked is damaged");
                    }
                    ByteBuffer requests = ByteBuffer.wrap(bytes);
                    while (requests.hasRemaining()) {
                        long key = requests.getLong();
                        Request request = new Request(requests.getLong(), requests.getLong());
                        taker.take(request, key, requests.getInt());
                    }
                }
            }
        }
        return number;
    }

    Map<Request, Earlier> earlier(Collection<Request> requests) throws SQLException {
        Map<Request, Earlier> found = new HashMap<>();
        List<Request> others = new ArrayList<>(requests.size());
        for (Request request : requests) {
            Place place = recent.get(request);
            if (place == null) {
                others.add(request);
            } else {
                found.put(request, new Earlier(Tables.number(place.key), place.rest, content(place.key)));
            }
        }
        for (int from = 0; from < others.size(); from += AT_ONCE) {
            ask(others.subList(from, Math.min(others.size(), from + AT_ONCE)), found);
        }
        return found;
    }

    private byte[] content(long key) throws SQLException {
        act.setLong(1, key);
        try (ResultSet row = act.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("there is a request for act " + Tables.number(key) + ", and no such act");
            }
            return content(key, row.getBytes(1));
        }
    }

    private static byte[] content(long key, byte[] contentOrNull) throws SQLException {
        if (contentOrNull == null) {
            throw new SQLException("what was asked for with act " + Tables.number(key) + " is gone");
        }
        return contentOrNull;
    }

    /// A statement with a place for each of many ids costs little more than one for a single id. Places
    /// that are left over hold what no id can be.
    private void ask(List<Request> some, Map<Request, Earlier> found) throws SQLException {
        int places = some.size() == 1 ? 1 : AT_ONCE;
        PreparedStatement query = some.size() == 1 ? one : many;
        for (int i = 0; i < places; i++) {
            query.setBytes(i + 1, i < some.size() ? some.get(i).bytes() : NO_ID);
        }
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.put(
                        Request.from(row.getBytes(4)),
                        new Earlier(
                                Tables.number(row.getLong(1)),
                                row.getInt(2),
                                content(row.getLong(1), row.getBytes(3))));
            }
        }
    }

    /// Within a transaction: writes the ids of new acts, and files some of the earlier ones.
    void write(List<Group.Row> rows) throws SQLException {
        entering.clear();
        filing = 0;
        ByteBuffer requests = ByteBuffer.allocate(BYTES * rows.size());
        for (Group.Row row : rows) {
            long key = Tables.key(row.organisation(), row.number());
            Request request = row.request();
            requests.putLong(key).putLong(request.high()).putLong(request.low()).putInt(row.rest());
            entering.put(request, new Place(key, row.rest()));
        }
        insert.setLong(1, last + 1);
        insert.setBytes(2, requests.array());
        insert.executeUpdate();
        int until = Math.min(leaving.size(), filed + FILED_FOR_ONE * rows.size());
        for (Request request : leaving.subList(filed, until)) {
            Place place = recent.get(request);
            file.setBytes(1, request.bytes());
            file.setLong(2, place.key);
            file.setInt(3, place.rest);
            file.executeUpdate();
        }
        filing = until - filed;
        if (until > 0 && until == leaving.size()) {
            delete.setLong(1, lastLeaving);
            delete.executeUpdate();
        }
    }

    /// The transaction stands.
    void written() {
        recent.putAll(entering);
        entering.clear();
        last++;
        filed += filing;
        filing = 0;
        if (filed == leaving.size()) {
            leaving.forEach(recent::remove);
            leaving = List.of();
            filed = 0;
            if (recent.size() >= enough) {
                leaving = recent.keySet().stream().sorted(IN_ORDER).toList();
                lastLeaving = last;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : new PreparedStatement[] {one, many, act, insert, file, delete}) {
            each.close();
        }
    }
}
