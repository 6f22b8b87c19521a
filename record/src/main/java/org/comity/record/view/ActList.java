package org.comity.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.record.view.ReadPool.Reached;

/// The acts of an organisation in the file of views: listed and filtered without reading them.
public final class ActList {
    private static final Standing[] STANDINGS = Standing.values();
    private static final String COLUMNS =
            "number, recorded, known_said, first, last, said, kind, actor, standing, late, audience,"
                    + " EXISTS(SELECT 1 FROM closing WHERE closing.list = act.list and closes = act.number)";

    private static final String OF_SUBJECTS = "(SELECT id FROM view WHERE organisation = ? and name <> ?)";

    private final ReadPool pool;
    private final String organisation;

    ActList(ReadPool pool, String organisation) {
        this.pool = pool;
        this.organisation = organisation;
    }

    /// @param next the number to go on behind, unless this is the last page
    /// @param seen the number of the last act looked at
    public record Page(List<ActEntry> acts, Optional<Long> next, long seen) {
        public Page {
            acts = List.copyOf(acts);
        }
    }

    /// Acts in the order of their numbers, a page at a time.
    ///
    /// By kind, actor or subject an index is used; the rest is looked through, a million acts in
    /// about a second.
    ///
    /// @param asOf only acts known and recorded by then; the day decides what speaks
    /// @param show [Show#WHAT_SPEAKS] leaves out what surely does not speak on the day
    /// @param after acts with higher numbers
    /// @param atMost acts on a page, at least 1
    public Page page(ActFilter filter, AsOf asOf, Show show, long after, int atMost) {
        return pool.ask(database -> {
            Reached list = ReadPool.reached(database, organisation, ViewSchema.ACTS);
            StoredLedger ledger = new StoredLedger(database, list.id());
            long last = ledger.limit(asOf, list.number());
            var reckoning = new Reckoning(ledger, Times.day(asOf.day()), Reckoning.knownLimit(asOf), last);
            List<ActEntry> acts = new ArrayList<>();
            long at = after;
            long others = others(database, filter);
            Bounds.Limits limits = limits(filter, asOf, show);
            Optional<Bounds.Numbers> numbers =
                    Bounds.within(database, list.id(), limits, new Bounds.Numbers(after, last));
            if (numbers.isEmpty()) {
                return new Page(List.of(), Optional.empty(), last);
            }
            Where where = new Where(list.id(), others, numbers.get(), limits);
            try (ResultSet found = find(database, filter, where)) {
                while (acts.size() < atMost) {
                    if (!found.next()) {
                        return new Page(acts, Optional.empty(), last);
                    }
                    at = found.getLong(1);
                    ActEntry entry = entry(found, filter, reckoning);
                    if (show == Show.EVERYTHING || speaks(entry.state())) {
                        acts.add(entry);
                    }
                }
                return new Page(acts, found.next() ? Optional.of(at) : Optional.empty(), last);
            }
        });
    }

    /// The acts that an act which is seen and stands corrects, retracts or supersedes, in the order of their numbers.
    /// Costs what is closed, not what there is.
    ///
    /// @param asOf only acts known and recorded by then; the day decides what is superseded
    public List<ActEntry> closed(AsOf asOf) {
        return pool.ask(database -> {
            Reached list = ReadPool.reached(database, organisation, ViewSchema.ACTS);
            StoredLedger ledger = new StoredLedger(database, list.id());
            long last = ledger.limit(asOf, list.number());
            var reckoning = new Reckoning(ledger, Times.day(asOf.day()), Reckoning.knownLimit(asOf), last);
            String find = "SELECT " + COLUMNS + " FROM act WHERE list = ? and number <= ? and known <= ? and number IN"
                    + " (SELECT closes FROM closing WHERE list = ?) ORDER BY number";
            List<ActEntry> acts = new ArrayList<>();
            try (ResultSet found = database.with(find, list.id(), last, Reckoning.knownLimit(asOf), list.id())
                    .executeQuery()) {
                while (found.next()) {
                    ActEntry entry = entry(found, ActFilter.all(), reckoning);
                    if (!entry.closings().isEmpty()) {
                        acts.add(entry);
                    }
                }
            }
            return acts;
        });
    }

    /// Whether any act, whenever it was known and recorded, is found by this name.
    public boolean hasActor(String who) {
        return pool.ask(database -> {
            long list =
                    ReadPool.reached(database, organisation, ViewSchema.ACTS).id();
            return others(database, ActFilter.all().by(who)) > 0
                    || any(database, "SELECT 1 FROM act WHERE list = ? and actor = ? LIMIT 1", list, who);
        });
    }

    /// Whether any act claims something of this subject or concerns it.
    public boolean hasSubject(String subject) {
        return pool.ask(database -> any(
                database,
                "SELECT 1 FROM fact WHERE subject = ? and view IN " + OF_SUBJECTS + " LIMIT 1",
                subject,
                organisation,
                Actors.NAME));
    }

    private static boolean any(Database database, String sql, Object... parameters) throws SQLException {
        try (ResultSet found = database.with(sql, parameters).executeQuery()) {
            return found.next();
        }
    }

    /// The names by which acts are found, at most so many. Goes through all acts.
    public List<String> actors(int atMost) {
        return words(
                "SELECT actor FROM act WHERE actor <> '' and list IN (SELECT id FROM view WHERE organisation = ?"
                        + " and name = ?) UNION SELECT subject FROM fact WHERE view IN (SELECT id FROM view"
                        + " WHERE organisation = ? and name = ?) LIMIT ?",
                organisation,
                ViewSchema.ACTS,
                organisation,
                Actors.NAME,
                atMost);
    }

    /// The subjects of which anything is claimed or that are concerned, at most so many.
    public List<String> subjects(int atMost) {
        return words(
                "SELECT DISTINCT subject FROM fact WHERE view IN " + OF_SUBJECTS + " LIMIT ?",
                organisation,
                Actors.NAME,
                atMost);
    }

    private List<String> words(String sql, Object... parameters) {
        return pool.ask(database -> {
            List<String> words = new ArrayList<>();
            try (ResultSet found = database.with(sql, parameters).executeQuery()) {
                while (found.next()) {
                    words.add(found.getString(1));
                }
            }
            return words;
        });
    }

    private static boolean speaks(Line.State state) {
        return switch (state) {
            case SPEAKS, PERHAPS -> true;
            case NOT_ON_THE_DAY, SUPERSEDED, CORRECTED, RETRACTED -> false;
        };
    }

    /// Where acts are looked for.
    ///
    /// @param list id of the list of acts
    /// @param others id of the view of further names by which the one asked for is found; 0 when there
    ///     is no such act
    private record Where(long list, long others, Bounds.Numbers numbers, Bounds.Limits limits) {}

    /// What the acts that are asked for lie between.
    private static Bounds.Limits limits(ActFilter filter, AsOf asOf, Show show) {
        int begun = switch (show) {
            // What begins later surely does not speak on the day.
            case WHAT_SPEAKS -> Times.day(asOf.day());
            case EVERYTHING -> Integer.MAX_VALUE;
        };
        return new Bounds.Limits(
                        filter.known().from().map(ActList::firstMicro).orElse(Long.MIN_VALUE),
                        filter.known().until().map(Times::lastMicro).orElse(Long.MAX_VALUE),
                        filter.effective()
                                .from()
                                .map(from -> Days.of(from).first())
                                .orElse(Integer.MIN_VALUE),
                        filter.effective()
                                .until()
                                .map(until -> Days.of(until).last())
                                .orElse(Integer.MAX_VALUE))
                .and(new Bounds.Limits(Long.MIN_VALUE, Reckoning.knownLimit(asOf), Integer.MIN_VALUE, begun));
    }

    /// The view in which the name that is asked for stands as a second name, or 0.
    private long others(Database database, ActFilter filter) throws SQLException {
        long view = ReadPool.reached(database, organisation, Actors.NAME).id();
        String any = "SELECT 1 FROM fact WHERE view = ? and subject = ? LIMIT 1";
        try (ResultSet found = database.with(any, view, filter.by().orElse("")).executeQuery()) {
            return found.next() ? view : 0;
        }
    }

    private ResultSet find(Database database, ActFilter filter, Where where) throws SQLException {
        boolean bySets = filter.about().isPresent() || where.others > 0;
        // Without being told, the database goes through all numbers; a plus keeps it from doing so.
        String numbers = bySets ? "+number > ? and +number <= ?" : "number > ? and number <= ?";
        String index = bySets ? "" : index(filter);
        var sql = new StringBuilder("SELECT " + COLUMNS + " FROM act" + index + " WHERE list = ? and " + numbers
                + " and known >= ? and known <= ? and last >= ? and first <= ?");
        Bounds.Limits limits = where.limits;
        List<Object> parameters = new ArrayList<>(List.of(
                where.list,
                where.numbers.after(),
                where.numbers.last(),
                limits.known(),
                limits.knownLast(),
                limits.first(),
                limits.last()));
        and(sql, parameters, " and kind = ?", filter.kind());
        if (where.others > 0) {
            sql.append(" and number IN (SELECT number FROM act WHERE list = ? and actor = ?")
                    .append(" UNION SELECT number FROM fact WHERE view = ? and subject = ?)");
            String who = filter.by().orElseThrow();
            parameters.addAll(List.of(where.list, who, where.others, who));
        } else {
            and(sql, parameters, " and actor = ?", filter.by());
        }
        and(sql, parameters, " and standing = ?", filter.standing().map(Standing::ordinal));
        and(sql, parameters, " and recorded >= ?", filter.recorded().from().map(ActList::firstMicro));
        and(sql, parameters, " and recorded <= ?", filter.recorded().until().map(Times::lastMicro));
        if (filter.about().isPresent()) {
            sql.append(" and number IN (SELECT number FROM fact WHERE subject = ?")
                    .append(" and view IN " + OF_SUBJECTS + ")");
            parameters.addAll(List.of(filter.about().get(), organisation, Actors.NAME));
        }
        return database.with(sql.append(" ORDER BY number").toString(), parameters.toArray())
                .executeQuery();
    }

    private static String index(ActFilter filter) {
        if (filter.by().isPresent()) {
            return " INDEXED BY act_actor";
        }
        return filter.kind().isPresent() ? " INDEXED BY act_kind" : "";
    }

    private static void and(
            StringBuilder sql, List<Object> parameters, String condition, Optional<? extends Object> parameter) {
        if (parameter.isPresent()) {
            sql.append(condition);
            parameters.add(parameter.get());
        }
    }

    private static long firstMicro(When when) {
        return when.earliest().map(Times::micros).orElse(Long.MIN_VALUE);
    }

    private static ActEntry entry(ResultSet found, ActFilter filter, Reckoning reckoning) throws SQLException {
        long number = found.getLong(1);
        long recorded = found.getLong(2);
        Days effective = new Days(found.getInt(4), found.getInt(5));
        List<Ledger.Closer> closers = found.getInt(12) == 0 ? List.of() : reckoning.inForce(number);
        return new ActEntry(
                number,
                Times.instant(recorded),
                Ledger.knownTime(found.getString(3), recorded),
                effective.time(found.getString(6)),
                found.getString(7),
                found.getString(8),
                STANDINGS[found.getInt(9)],
                found.getInt(10) == 0 ? Fact.Entry.IN_TIME : Fact.Entry.LATE,
                reckoning.state(effective, Days.NEVER, closers),
                closers.stream().map(Ledger.Closer::closing).toList(),
                fits(effective, filter.effective()),
                Readers.audience(found.getString(11)));
    }

    private static Certainty fits(Days effective, ActFilter.Range range) {
        boolean notBefore = range.from()
                .map(from -> effective.first() >= Days.of(from).first())
                .orElse(true);
        boolean notAfter = range.until()
                .map(until -> effective.last() <= Days.of(until).last())
                .orElse(true);
        return notBefore && notAfter ? Certainty.YES : Certainty.UNCERTAIN;
    }
}
