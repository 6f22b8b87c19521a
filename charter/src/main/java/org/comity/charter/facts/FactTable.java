package org.comity.charter.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Names;

/// Facts held in memory, as they stand in the facts files of an organisation.
///
/// An answer costs one pass over the rows of its kind and subject.
public final class FactTable implements Facts {
    public static final FactTable EMPTY = new FactTable(List.of(), List.of());

    private final List<Membership> memberships = new ArrayList<>();
    private final Map<String, List<Term>> terms = new HashMap<>();
    private final List<Restriction> restrictions = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Composite> composites = new ArrayList<>();
    private final Map<String, List<WeightTable>> weights = new HashMap<>();
    private final Map<String, List<ChairTerm>> chairs = new HashMap<>();
    private final Map<String, List<NameRow>> names = new HashMap<>();
    private final Map<String, List<SessionRow>> sessions = new HashMap<>();
    private final List<Succession> successions;
    private final Set<String> known = new HashSet<>();

    /// @param rows dated rows of any kind; codes are not facts about an organisation and are left out
    public FactTable(List<Row> rows, List<Succession> successions) {
        this.successions = successions.stream()
                .sorted(Comparator.comparing(row -> row.on().first()))
                .toList();
        rows.forEach(this::add);
        weights.values().forEach(tables -> tables.sort(Comparator.comparing(FactTable::begin)));
    }

    private void add(Row row) {
        switch (row) {
            case Membership membership -> {
                memberships.add(membership);
                known.add(membership.member());
            }
            case Term term -> {
                terms.computeIfAbsent(term.organ() + " " + term.seats(), _ -> new ArrayList<>())
                        .add(term);
                known.add(term.member());
            }
            case Restriction restriction -> restrictions.add(restriction);
            case WeightTable table -> {
                weights.computeIfAbsent(table.weight(), _ -> new ArrayList<>()).add(table);
                known.addAll(table.values().keySet());
            }
            case ChairTerm chair ->
                chairs.computeIfAbsent(chair.organ(), _ -> new ArrayList<>()).add(chair);
            case NameRow name ->
                names.computeIfAbsent(name.member(), _ -> new ArrayList<>()).add(name);
            case Waiver waiver -> waivers.add(waiver);
            case Composite composite -> {
                composites.add(composite);
                known.add(composite.seat());
                known.addAll(composite.members());
            }
            case CodeRow _ -> {}
            case SessionRow session ->
                sessions.computeIfAbsent(session.organ(), _ -> new ArrayList<>())
                        .add(session);
        }
    }

    private static LocalDate begin(WeightTable table) {
        return table.period().from().map(CalendarDate::first).orElse(LocalDate.MIN);
    }

    private static <R extends Row> List<R> on(List<R> rows, LocalDate day) {
        List<R> found = new ArrayList<>();
        for (R row : rows) {
            if (row.period().covers(day) != Period.Cover.NO) {
                found.add(row);
            }
        }
        return found;
    }

    @Override
    public List<Membership> memberships(LocalDate on) {
        return on(memberships, on);
    }

    @Override
    public List<Term> terms(String organ, String seats, LocalDate on) {
        return on(terms.getOrDefault(organ + " " + seats, List.of()), on);
    }

    @Override
    public List<Restriction> restrictions(String organ, LocalDate on) {
        return on(restrictions, on).stream()
                .filter(row -> isIn(organ, row.organ()))
                .toList();
    }

    @Override
    public List<Waiver> waivers(String organ, LocalDate on) {
        return on(waivers, on).stream().filter(row -> isIn(organ, row.organ())).toList();
    }

    @Override
    public List<Composite> composites(String organ, LocalDate on) {
        return on(composites, on).stream()
                .filter(row -> isIn(organ, row.organ()))
                .toList();
    }

    private static boolean isIn(String organ, Optional<String> ofRow) {
        return ofRow.isEmpty() || ofRow.get().equals(organ);
    }

    @Override
    public Optional<WeightTable> weights(String weight, LocalDate on) {
        Optional<WeightTable> nearest = Optional.empty();
        for (WeightTable table : weights.getOrDefault(weight, List.of())) {
            if (!begin(table).isAfter(on)) {
                nearest = Optional.of(table);
            }
        }
        return nearest;
    }

    @Override
    public List<ChairTerm> chairs(String organ, LocalDate on) {
        return on(chairs.getOrDefault(organ, List.of()), on);
    }

    @Override
    public Optional<Names> name(String member, LocalDate on) {
        return on(names.getOrDefault(member, List.of()), on).stream()
                .findFirst()
                .map(NameRow::names);
    }

    @Override
    public List<Succession> successions() {
        return successions;
    }

    @Override
    public boolean knows(String member) {
        return known.contains(member);
    }

    @Override
    public List<LocalDate> changeDays() {
        TreeSet<LocalDate> days = new TreeSet<>();
        memberships.forEach(row -> addEdges(row.period(), days));
        terms.values().forEach(rows -> rows.forEach(row -> addEdges(row.period(), days)));
        weights.values().forEach(rows -> rows.forEach(row -> addEdges(row.period(), days)));
        return List.copyOf(days);
    }

    @Override
    public List<ChairTerm> chairTerms(String organ) {
        return inOrder(chairs.getOrDefault(organ, List.of()));
    }

    @Override
    public List<SessionRow> sessions(String organ) {
        return inOrder(sessions.getOrDefault(organ, List.of()));
    }

    private static <R extends Row> List<R> inOrder(List<R> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(
                        row -> row.period().from().map(CalendarDate::first).orElse(LocalDate.MIN)))
                .toList();
    }

    /// On the last day that an imprecise date can mean, what may be so becomes so.
    private static void addEdges(Period period, Set<LocalDate> days) {
        period.from().ifPresent(date -> days.addAll(List.of(date.first(), date.last())));
        period.until().ifPresent(date -> days.addAll(List.of(date.first(), date.last())));
    }
}
