package org.comity.record.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comity.log.tree.Hash;
import org.comity.record.commit.Group;
import org.comity.record.commit.Medium.Earlier;
import org.comity.record.commit.Request;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Request ids are known again wherever they lie: among the recent ones, among those being filed, and
/// among the filed.
class AskedTest {
    private static final int ENOUGH = 50;

    @TempDir
    Path directory;

    private int databases;

    @Tag("slow")
    @Test
    void every_request_is_known_whatever_is_filed_rolled_back_or_opened_again() {
        Seeded.times(5, random -> {
            try (Connection connection = Tables.writer(directory.resolve("record-" + databases++ + ".db"))) {
                Tables.create(connection);
                history(connection, random);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static void history(Connection connection, Random random) throws SQLException {
        Asked asked = new Asked(connection, ENOUGH);
        Map<Request, Earlier> entered = new HashMap<>();
        Map<Integer, Long> sizes = new HashMap<>();
        List<Request> never = new ArrayList<>(List.of(new Request(random.nextLong(), random.nextLong())));
        for (int turn = 0; turn < 60; turn++) {
            List<Group.Row> rows = rows(random, sizes);
            run(connection, "BEGIN IMMEDIATE");
            insert(connection, rows);
            asked.write(rows);
            if (random.nextInt(5) == 0) {
                run(connection, "ROLLBACK");
                rows.forEach(row -> sizes.merge(row.organisation(), -1L, Long::sum));
                rows.forEach(row -> never.add(row.request()));
                asked.close();
                asked = new Asked(connection, ENOUGH);
            } else {
                run(connection, "COMMIT");
                asked.written();
                rows.forEach(row -> entered.put(row.request(), new Earlier(row.number(), row.rest(), row.content())));
            }
            if (random.nextInt(10) == 0) {
                asked.close();
                asked = new Asked(connection, ENOUGH);
            }
            assertKnown(entered, asked);
            assertEquals(Map.of(), asked.earlier(never));
        }
        asked.close();
    }

    @Tag("slow")
    @Test
    void what_has_been_filed_leaves_the_recent_ones() throws SQLException {
        try (Connection connection = Tables.writer(directory.resolve("record.db"))) {
            Tables.create(connection);
            Asked asked = new Asked(connection, ENOUGH);
            Random random = new Random(3);
            Map<Integer, Long> sizes = new HashMap<>();
            for (int entered = 0; entered < 20 * ENOUGH; ) {
                List<Group.Row> rows = rows(random, sizes);
                insert(connection, rows);
                asked.write(rows);
                asked.written();
                entered += rows.size();
            }
            // Some are new, and about half as many came while the others were being filed.
            assertTrue(count(connection, "SELECT sum(length(requests)) / 28 FROM asked") < 3 * ENOUGH);
            assertTrue(count(connection, "SELECT count(*) FROM request") > 17 * ENOUGH);
            asked.close();
        }
    }

    private static List<Group.Row> rows(Random random, Map<Integer, Long> sizes) {
        int many = 1 + random.nextInt(20);
        List<Group.Row> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int organisation = 1 + random.nextInt(2);
            long number = sizes.merge(organisation, 1L, Long::sum);
            byte[] content = new byte[32];
            random.nextBytes(content);
            Request request = new Request(random.nextLong(), random.nextLong());
            rows.add(new Group.Row(
                    organisation, number, Instant.EPOCH, request, many - i, content, content, Hash.leaf(content)));
        }
        return rows;
    }

    private static void insert(Connection connection, List<Group.Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO act (key, recorded, request, leaf, hash) VALUES (?, 0, ?, X'00', X'00')")) {
            for (Group.Row row : rows) {
                insert.setLong(1, Tables.key(row.organisation(), row.number()));
                insert.setBytes(2, row.content());
                insert.executeUpdate();
            }
        }
    }

    private static void assertKnown(Map<Request, Earlier> entered, Asked asked) throws SQLException {
        Map<Request, Earlier> known = asked.earlier(entered.keySet());
        assertEquals(entered.keySet(), known.keySet());
        entered.forEach((request, earlier) -> {
            assertEquals(earlier.number(), known.get(request).number());
            assertEquals(earlier.rest(), known.get(request).rest());
            assertArrayEquals(earlier.content(), known.get(request).content());
        });
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
