package org.comity.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.CouncilBody;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.audience.Published;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;
import org.comity.acts.voting.Opening;
import org.comity.record.view.ReadPool.Reached;

/// Which acts of an organisation name a topic, with those that correct, retract or supersede them. Costs what there
/// are of these, however large the record is.
public final class Topics {
    /// The topic of acts that take a charter.
    public static final String CHARTER = "charter";

    /// The topic of acts that publish others, beside those of what they publish.
    public static final String PUBLISHED = "published";

    private final ReadPool pool;
    private final String organisation;

    Topics(ReadPool pool, String organisation) {
        this.pool = pool;
        this.organisation = organisation;
    }

    /// What an act is about, each once: the topics of a council's act, what a statement claims something of or
    /// concerns, its occasion where that is a topic, [#CHARTER] and [#PUBLISHED], and `act/` with a number for a
    /// vote about the ruling of that act.
    public static List<String> of(Act act) {
        return switch (act.body()) {
            case Published body ->
                Stream.concat(body.topics().stream(), Stream.of(PUBLISHED)).toList();
            case Opening body
            when body.question().ruling().isPresent() ->
                Stream.concat(
                                body.topics().stream(),
                                Stream.of(act(body.question().ruling().getAsLong())))
                        .distinct()
                        .toList();
            case CouncilBody body -> body.topics().stream().distinct().toList();
            case CharterTaken _ -> List.of(CHARTER);
            case Statement said ->
                Stream.of(
                                said.concerns().stream(),
                                said.claims().stream().map(Statement.Claim::about),
                                Stream.of(said.occasion()).filter(occasion -> occasion.contains("/")))
                        .flatMap(topics -> topics)
                        .distinct()
                        .toList();
            case SourceTaken _, Correction _, KeyChange _, Erasure _, ClockJump _, Unread _, Withheld _ -> List.of();
        };
    }

    /// The topic of what is about one act.
    public static String act(long number) {
        return "act/" + number;
    }

    /// Acts as one question sees them.
    ///
    /// @param last the number of the last act that the question looks at
    /// @param opened when the first act of the record was recorded; empty while there is none
    /// @param acts numbers of those that name a topic, and of those that correct, retract or supersede one of them,
    ///     or one of these in turn, rising
    public record Found(long last, Optional<Instant> opened, List<Long> acts) {
        public Found {
            acts = List.copyOf(acts);
        }
    }

    /// Acts about any of these topics.
    ///
    /// @param topics each compared exactly; one that ends in `/` stands for all that begin so
    public Found about(Collection<String> topics, AsOf asOf) {
        return about(topics, List.of(), asOf);
    }

    /// Acts about any of these topics, and some others.
    ///
    /// @param topics each compared exactly; one that ends in `/` stands for all that begin so
    /// @param others numbers of acts that are wanted as well, if they were recorded by then
    public Found about(Collection<String> topics, Collection<Long> others, AsOf asOf) {
        return pool.ask(database -> {
            Reached list = ReadPool.reached(database, organisation, ViewSchema.ACTS);
            Reached view = ReadPool.reached(database, organisation, TopicRows.NAME);
            StoredLedger ledger = new StoredLedger(database, list.id());
            long last = ledger.limit(asOf, Math.min(list.number(), view.number()));
            long known = Reckoning.knownLimit(asOf);
            SortedSet<Long> acts = new TreeSet<>();
            SortedSet<Long> closers = new TreeSet<>();
            for (String topic : topics) {
                Asked asked = new Asked(database, view.id(), topic, last, known);
                acts.addAll(asked.numbers());
                closers.addAll(asked.closers(list.id()));
            }
            for (long other : others) {
                if (other <= last && acts.add(other)) {
                    closers.addAll(closers(ledger, other, last, known));
                }
            }
            while (!closers.isEmpty()) {
                // What closes an act comes after it, so none is taken up twice.
                long next = closers.removeFirst();
                if (acts.add(next)) {
                    closers.addAll(closers(ledger, next, last, known));
                }
            }
            return new Found(last, opened(database, list.id()), new ArrayList<>(acts));
        });
    }

    private static List<Long> closers(Ledger ledger, long number, long last, long known) {
        return ledger.closers(number).stream()
                .filter(closer -> closer.by() <= last && closer.known() <= known)
                .map(Ledger.Closer::by)
                .toList();
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
            // A subject of which everything lies beyond the limits costs one row here, and many in the table of facts.
            String next = "SELECT subject FROM subject WHERE view = ? and subject > ? and subject >= ? and subject < ?"
                    + " and number <= ? and known <= ? and EXISTS(SELECT 1 FROM fact WHERE fact.view = subject.view"
                    + " and fact.subject = subject.subject and fact.number <= ? and fact.known <= ?)"
                    + " ORDER BY subject LIMIT ?";
            List<String> found = new ArrayList<>();
            try (ResultSet row = database.with(
                            next, view.id(), after, beginning, behind(beginning), last, known, last, known, atMost)
                    .executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
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

        /// Those that correct, retract or supersede an act about it, as far as they are seen.
        List<Long> closers(long list) throws SQLException {
            return numbers(database.with(
                            "SELECT DISTINCT closing.number FROM fact CROSS JOIN closing ON closing.list = ?"
                                    + " and closing.closes = fact.number"
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
