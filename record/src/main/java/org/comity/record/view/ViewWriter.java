package org.comity.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Standing;
import org.comity.acts.Withheld;
import org.comity.log.tree.Hash;
import org.comity.record.Records;
import org.comity.record.Revealed;
import org.comity.record.Sound;
import org.comity.record.codec.ActCodec;
import org.comity.record.view.Ledger.Closer;

/// Writes the tables of one organisation, in order. One thread's.
final class ViewWriter {
    private static final String INTO_ACT = "INSERT INTO act VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String INTO_CLOSING = "INSERT INTO closing VALUES(?,?,?,?,?,?,?,?,?,?)";
    private static final String INTO_FACT = "INSERT INTO fact VALUES(?,?,?,?,?,?,?,?,?,?,?,?)";

    private final Database database;
    private final Records records;
    private final String organisation;
    private final List<View> views;
    private final List<Progress> progress = new ArrayList<>();
    private final Bounds bounds = new Bounds();
    private Rooted known = new Rooted(0, Hash.EMPTY);
    private long lastRecorded;
    private long earlierRecorded = Long.MIN_VALUE;

    /// The root of the log over so many entries.
    private record Rooted(long number, Hash root) {}

    /// How far a view is. The list of acts is the first.
    private static final class Progress {
        private final long id;
        private final String name;
        private long number;

        private Progress(long id, String name, long number) {
            this.id = id;
            this.name = name;
            this.number = number;
        }
    }

    /// Finds what is there; throws away what was made otherwise, or of another log.
    ViewWriter(Database database, Records records, String organisation, List<View> views) throws SQLException {
        this.database = database;
        this.records = records;
        this.organisation = organisation;
        this.views = views;
        begin();
        open(ViewSchema.ACTS, ViewSchema.ACTS_FORMAT);
        for (View view : views) {
            open(view.name(), view.format());
        }
        commit();
    }

    /// The number that every view has seen.
    long done() {
        return progress.stream().mapToLong(one -> one.number).min().orElse(0);
    }

    /// Takes the next entries, at most so many. Another process may have written meanwhile; the two
    /// take turns.
    ///
    /// @return whether there was anything to take
    boolean step(int atMost) throws SQLException {
        if (records.head(organisation).size() <= done()) {
            return false;
        }
        begin();
        bounds.forget();
        try {
            findProgress();
            List<Records.Leaf> leaves = records.read(organisation, done(), atMost);
            List<Long> changed = Sound.changed(records, organisation, leaves);
            List<Entries.Entry> entries = new ArrayList<>(leaves.size());
            for (Records.Leaf leaf : leaves) {
                // One that was changed on the disk says nothing; what repairs it throws the views away.
                entries.add(changed.contains(leaf.number()) ? new Entries.Unreadable(leaf.number()) : Entries.of(leaf));
            }
            Map<Long, Act> revealed = revealed(entries);
            for (Entries.Entry entry : entries) {
                take(entry, revealed);
            }
            if (!leaves.isEmpty()) {
                database.flush(INTO_ACT);
                database.flush(INTO_CLOSING);
                database.flush(INTO_FACT);
                bounds.flush(database, progress.getFirst().id);
                note(leaves.getLast().number());
            }
            commit();
            return true;
        } catch (SQLException | RuntimeException broken) {
            try {
                database.run("ROLLBACK");
            } catch (SQLException ended) {
                // Where there is no room the database has ended the transaction by itself.
                broken.addSuppressed(ended);
            }
            throw broken;
        }
    }

    private void findProgress() throws SQLException {
        for (Progress one : progress) {
            String find = "SELECT number FROM view WHERE id = ?";
            try (ResultSet found = database.with(find, one.id).executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("the view " + one.name + " of " + organisation + " is gone");
                }
                one.number = found.getLong(1);
            }
        }
        lastRecorded = recordedOf(progress.getFirst().number);
        earlierRecorded = recordedBefore(lastRecorded);
    }

    private void begin() throws SQLException {
        database.run("BEGIN IMMEDIATE");
    }

    private void commit() throws SQLException {
        database.run("COMMIT");
    }

    private void open(String name, int format) throws SQLException {
        String find = "SELECT id, format, number, root FROM view WHERE organisation = ? and name = ?";
        try (ResultSet found = database.with(find, organisation, name).executeQuery()) {
            if (found.next()) {
                var one = new Progress(found.getLong(1), name, found.getLong(3));
                if (found.getInt(2) != format || !sameLog(one.number, found.getBytes(4))) {
                    startAnew(one, format);
                }
                progress.add(one);
                return;
            }
        }
        database.run(
                "INSERT INTO view(organisation, name, format, number, root) VALUES(?,?,?,0,?)",
                organisation,
                name,
                format,
                Hash.EMPTY.bytes());
        try (ResultSet found = database.with(find, organisation, name).executeQuery()) {
            found.next();
            progress.add(new Progress(found.getLong(1), name, 0));
        }
    }

    private boolean sameLog(long number, byte[] root) {
        return number <= records.head(organisation).size() && root(number).equals(Hash.from(root));
    }

    /// All views are as far as each other most of the time, so that one root stands for all.
    private Hash root(long number) {
        if (known.number != number) {
            known = new Rooted(number, Snapshot.root(records, organisation, number));
        }
        return known.root;
    }

    private void startAnew(Progress one, int format) throws SQLException {
        if (one.name.equals(ViewSchema.ACTS)) {
            database.run("DELETE FROM act WHERE list = ?", one.id);
            database.run("DELETE FROM closing WHERE list = ?", one.id);
            database.run("DELETE FROM stretch WHERE list = ?", one.id);
        } else {
            database.run("DELETE FROM fact WHERE view = ?", one.id);
            database.run("DELETE FROM subject WHERE view = ?", one.id);
        }
        one.number = 0;
        database.run(
                "UPDATE view SET format = ?, number = 0, root = ? WHERE id = ?", format, Hash.EMPTY.bytes(), one.id);
    }

    private void note(long number) throws SQLException {
        byte[] root = root(number).bytes();
        for (Progress one : progress) {
            if (one.number < number) {
                database.run("UPDATE view SET number = ?, root = ? WHERE id = ?", number, root, one.id);
                one.number = number;
            }
        }
    }

    private long recordedOf(long number) throws SQLException {
        String find = "SELECT recorded FROM act WHERE list = ? and number = ?";
        try (ResultSet found =
                database.with(find, progress.getFirst().id, number).executeQuery()) {
            return found.next() ? found.getLong(1) : Long.MIN_VALUE;
        }
    }

    private long recordedBefore(long instant) throws SQLException {
        String find = "SELECT recorded FROM act WHERE list = ? and recorded < ? ORDER BY number DESC LIMIT 1";
        try (ResultSet found =
                database.with(find, progress.getFirst().id, instant).executeQuery()) {
            return found.next() ? found.getLong(1) : Long.MIN_VALUE;
        }
    }

    /// Acts recorded at one instant do not make each other late.
    private void stamped(long recorded) {
        if (recorded > lastRecorded) {
            earlierRecorded = lastRecorded;
            lastRecorded = recorded;
        }
    }

    /// The acts of which the leaf withholds something, as their keeper reads them.
    private Map<Long, Act> revealed(List<Entries.Entry> entries) {
        List<Act> withheld = new ArrayList<>();
        for (Entries.Entry entry : entries) {
            if (entry instanceof Entries.Readable(var act) && act.body() instanceof Withheld) {
                withheld.add(act);
            }
        }
        Map<Long, Act> revealed = new HashMap<>();
        if (views.stream().anyMatch(view -> view.reads() == View.Reads.REVEALED)) {
            new Revealed(records, organisation).revealed(withheld).forEach(act -> revealed.put(act.number(), act));
        }
        return revealed;
    }

    private void take(Entries.Entry entry, Map<Long, Act> revealed) throws SQLException {
        switch (entry) {
            case Entries.Readable(var act) -> {
                if (act.number() > progress.getFirst().number) {
                    list(act);
                }
                for (int at = 0; at < views.size(); at++) {
                    if (act.number() > progress.get(at + 1).number) {
                        View view = views.get(at);
                        Act read = switch (view.reads()) {
                            case LEAVES -> act;
                            case REVEALED -> revealed.getOrDefault(act.number(), act);
                        };
                        open(read, view, progress.get(at + 1).id);
                    }
                }
            }
            case Entries.Unreadable(long number) -> {
                if (number > progress.getFirst().number) {
                    listUnread(number);
                }
            }
        }
    }

    private void list(Act act) throws SQLException {
        long list = progress.getFirst().id;
        Days effective = Days.of(act.draft().effective());
        long known = Times.known(act);
        stamped(Times.micros(act.recorded()));
        bounds.act(act.number(), known, effective);
        database.batch(
                INTO_ACT,
                list,
                act.number(),
                Times.micros(act.recorded()),
                known,
                Filing.knownSaid(act),
                effective.first(),
                effective.last(),
                Days.said(act.draft().effective()),
                ActCodec.kind(act.body()),
                actor(act.draft().by()),
                act.draft().standing().ordinal(),
                known < earlierRecorded ? 1 : 0,
                Readers.text(act.draft().audience()));
        for (Closers.Closes closes : Closers.of(act)) {
            Closer closer = closes.closer();
            database.batch(
                    INTO_CLOSING,
                    list,
                    closes.closes(),
                    closer.by(),
                    closer.as().ordinal(),
                    closer.from().first(),
                    closer.from().last(),
                    closer.fromSaid(),
                    closer.known(),
                    closer.knownSaid(),
                    closer.recorded());
        }
    }

    /// An entry of which nothing is known is taken as recorded with the one before.
    private void listUnread(long number) throws SQLException {
        long recorded = Math.max(lastRecorded, 0);
        bounds.act(number, recorded, new Days(Days.BEFORE_ALL, Days.AFTER_ALL));
        database.batch(
                INTO_ACT,
                progress.getFirst().id,
                number,
                recorded,
                recorded,
                "",
                Days.BEFORE_ALL,
                Days.AFTER_ALL,
                "unknown",
                "",
                "",
                Standing.STATEMENT.ordinal(),
                0,
                Readers.NOBODY);
        stamped(recorded);
    }

    private void open(Act act, View view, long id) throws SQLException {
        long known = Times.known(act);
        for (Filing.Filed row : Filing.rows(view, act)) {
            bounds.row(id, row.subject(), act.number(), known, row.from());
            database.batch(
                    INTO_FACT,
                    id,
                    row.subject(),
                    act.number(),
                    row.place(),
                    row.value(),
                    row.from().first(),
                    row.from().last(),
                    row.fromSaid(),
                    row.until().first(),
                    row.until().last(),
                    row.untilSaid(),
                    known);
        }
    }

    private static String actor(Actor by) {
        return switch (by) {
            case Actor.Member member -> member.code();
            case Actor.Organ organ -> organ.organ();
            case Actor.Office office -> office.office();
            case Actor.Person person -> person.name();
            case Actor.Outsider outsider -> outsider.name();
            case Actor.Keeper _ -> "keeper";
            case Actor.Undisclosed _ -> "";
        };
    }
}
