package org.comity.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.CouncilBody;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;
import org.comity.record.view.ReadPool.Reached;

/// Which acts of an organisation name a topic, with those that correct or retract them. Costs what there are of
/// these, however large the record is.
public final class Topics {
    /// The topic of acts that take a charter.
    public static final String CHARTER = "charter";

    private final ReadPool pool;
    private final String organisation;

    Topics(ReadPool pool, String organisation) {
        this.pool = pool;
        this.organisation = organisation;
    }

    /// What an act is about, each once: the topics of a council's act, what a statement claims something of or
    /// concerns, and [#CHARTER].
    public static List<String> of(Act act) {
        return switch (act.body()) {
            case CouncilBody body -> body.topics().stream().distinct().toList();
            case CharterTaken _ -> List.of(CHARTER);
            case Statement said ->
                Stream.concat(said.concerns().stream(), said.claims().stream().map(Statement.Claim::about))
                        .distinct()
                        .toList();
            case SourceTaken _, Correction _, KeyChange _, Erasure _, ClockJump _, Unread _, Withheld _ -> List.of();
        };
    }

    /// Acts as one question sees them.
    ///
    /// @param last the number of the last act that the question looks at
    /// @param opened when the first act of the record was recorded; empty while there is none
    /// @param acts numbers of those that name a topic, and of those that undo one of these, rising
    /// @param dead those of them that were undone themselves, so that what they correct or retract stands
    public record Found(long last, Optional<Instant> opened, List<Long> acts, Set<Long> dead) {
        public Found {
            acts = List.copyOf(acts);
            dead = Set.copyOf(dead);
        }
    }

    /// Acts about any of these topics.
    ///
    /// @param topics each compared exactly; one that ends in `/` stands for all that begin so
    public Found about(Collection<String> topics, AsOf asOf) {
        return pool.ask(database -> {
            Reached list = ReadPool.reached(database, organisation, ViewSchema.ACTS);
            Reached view = ReadPool.reached(database, organisation, TopicRows.NAME);
            StoredLedger ledger = new StoredLedger(database, list.id());
            long last = ledger.limit(asOf, Math.min(list.number(), view.number()));
            long known = Reckoning.knownLimit(asOf);
            TreeSet<Long> acts = new TreeSet<>();
            Set<Long> closers = new HashSet<>();
            for (String topic : topics) {
                Asked asked = new Asked(database, view.id(), topic, last, known);
                acts.addAll(asked.numbers());
                closers.addAll(asked.closers(list.id()));
            }
            Reckoning reckoning = new Reckoning(ledger, 0, known, last);
            Set<Long> dead = new HashSet<>(closers);
            dead.removeIf(reckoning::stands);
            acts.addAll(closers);
            return new Found(last, opened(database, list.id()), new ArrayList<>(acts), dead);
        });
    }

    /// Topics that begin so and of which anything is recorded by then, in their order.
    ///
    /// @param beginning such as `vote/`
    /// @param after topics behind this one; empty begins at the beginning
    /// @param atMost how many, at least 1
    public List<String> named(String beginning, AsOf asOf, String after, int atMost) {
        return pool.ask(database -> {
            Reached list = ReadPool.reached(database, organisation, ViewSchema.ACTS);
            Reached view = ReadPool.reached(database, organisation, TopicRows.NAME);
            long last = new StoredLedger(database, list.id()).limit(asOf, Math.min(list.number(), view.number()));
            long known = Reckoning.knownLimit(asOf);
            String next = "SELECT subject FROM fact WHERE view = ? and subject > ? and subject >= ? and subject < ?"
                    + " and number <= ? and known <= ? ORDER BY subject LIMIT 1";
            List<String> found = new ArrayList<>();
            String at = after;
            while (found.size() < atMost) {
                // One look for each subject: a subject may have very many rows.
                try (ResultSet row = database.with(next, view.id(), at, beginning, behind(beginning), last, known)
                        .executeQuery()) {
                    if (!row.next()) {
                        break;
                    }
                    at = row.getString(1);
                    found.add(at);
                }
            }
            return found;
        });
    }

    /// The text that comes behind all that begin so.
    private static String behind(String beginning) {
        int end = beginning.length() - 1;
        return beginning.substring(0, end) + (char) (beginning.charAt(end) + 1);
    }

    private static Optional<Instant> opened(Database database, long list) throws SQLException {
        String first = "SELECT recorded FROM act WHERE list = ? and number = 1";
        try (ResultSet found = database.with(first, list).executeQuery()) {
            return found.next() ? Optional.of(Times.instant(found.getLong(1))) : Optional.empty();
        }
    }

    /// One topic in one question.
    private record Asked(Database database, long view, String topic, long last, long known) {
        private static final String SEEN = " and fact.number <= ? and fact.known <= ?";
        private static final String ONE = "view = ? and subject = ? and subject < ?" + SEEN;
        private static final String ALL = "view = ? and subject > ? and subject < ?" + SEEN;

        private boolean isMany() {
            return topic.endsWith("/");
        }

        private String where() {
            return isMany() ? ALL : ONE;
        }

        private String until() {
            return isMany() ? behind(topic) : topic + " ";
        }

        List<Long> numbers() throws SQLException {
            String find = "SELECT number FROM fact WHERE " + where();
            return numbers(
                    database.with(find, view, topic, until(), last, known).executeQuery());
        }

        /// Those that correct or retract an act about it, as far as they are seen.
        List<Long> closers(long list) throws SQLException {
            return numbers(database.with(
                            "SELECT DISTINCT closing.number FROM fact CROSS JOIN closing ON closing.list = ?"
                                    + " and closing.closes = fact.number and closing.relation <= 1"
                                    + " and closing.number <= ? and closing.known <= ? WHERE " + where(),
                            list,
                            last,
                            known,
                            view,
                            topic,
                            until(),
                            last,
                            known)
                    .executeQuery());
        }

        private static List<Long> numbers(ResultSet rows) throws SQLException {
            try (rows) {
                List<Long> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
                return found;
            }
        }
    }
}
