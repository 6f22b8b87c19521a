package org.comity.charter.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Period;
import org.comity.charter.force.Force.Completion;
import org.comity.charter.force.Force.Holds;
import org.comity.charter.force.Force.Tally;
import org.comity.charter.force.Force.Tested;
import org.comity.charter.force.Requirement.Compiled;
import org.comity.charter.force.Spans.Bound;
import org.comity.charter.force.Spans.Span;
import org.comity.charter.force.Spans.Standing;

/// The deposits of one instrument, joined with its terms.
///
/// The rule only has floors, so that one more ratification, or an earlier one, never makes it come later. That is why
/// the two bounds of every date of a deposit give the two bounds of the answer, exactly. Where it is not certain who is
/// a member, each day is taken at its best and at its worst, so that the true range lies inside the answer's. Costs one
/// pass over the days on which something changes; with members as of each day, one pass over the members for each of
/// those days.
public final class Ratifications {
    private final Terms terms;
    private final Compiled requirement;
    private final NavigableMap<LocalDate, Circle> circles;
    private final Spans spans;

    private Ratifications(
            Terms terms, Compiled requirement, NavigableMap<LocalDate, Circle> circles, List<Deposit> deposits) {
        this.terms = terms;
        this.requirement = requirement;
        this.circles = circles;
        this.spans = new Spans(deposits);
    }

    /// What became of joining them.
    public sealed interface Prepared {}

    public record Ready(Ratifications ratifications) implements Prepared {}

    public record Denied(Refused refused) implements Prepared {}

    /// Whether the terms say nothing without an organ whose members are known.
    public static boolean needsBody(Terms terms) {
        return Requirement.compile(terms.rule()).needsBody(terms.groups().keySet());
    }

    /// Joins terms and deposits.
    ///
    /// @param body whose members are meant; empty when anybody may ratify
    /// @param adopted when the instrument was adopted; needed where the members are those of that day
    public static Prepared prepare(
            Terms terms, Optional<Body> body, Optional<LocalDate> adopted, List<Deposit> deposits) {
        Compiled requirement = Requirement.compile(terms.rule());
        NavigableMap<LocalDate, Circle> circles = new TreeMap<>();
        if (body.isEmpty()) {
            if (requirement.needsBody(terms.groups().keySet())) {
                return new Denied(new Refused(
                        "INSTRUMENT-3",
                        "'" + terms.rule().sentence() + "' takes a share of members, and nobody says whose",
                        terms.grounds().by(),
                        "name the organ whose members are meant"));
            }
            circles.put(LocalDate.MIN, Circle.ofAnybody(requirement, terms.groups()));
            return new Ready(new Ratifications(terms, requirement, circles, deposits));
        }
        boolean frozen = terms.membersAsOf() == Terms.MembersAsOf.ADOPTION;
        if (frozen && adopted.isEmpty()) {
            return new Denied(new Refused(
                    "INSTRUMENT-2",
                    "the members are those of the day on which the instrument was adopted, and nobody says which day"
                            + " that was",
                    terms.grounds().by(),
                    "say when it was adopted"));
        }
        Collection<LocalDate> days = frozen ? Set.of(adopted.get()) : days(body.get(), deposits);
        for (LocalDate day : days) {
            switch (Circle.of(requirement, terms, body.get(), day)) {
                case Circle.Known(Circle circle) -> circles.put(frozen ? LocalDate.MIN : day, circle);
                case Circle.Lacking(Refused refused) -> {
                    return new Denied(refused);
                }
            }
        }
        return new Ready(new Ratifications(terms, requirement, circles, deposits));
    }

    /// The first day of any deposit and every later day on which the members may be others.
    private static Collection<LocalDate> days(Body body, List<Deposit> deposits) {
        Optional<LocalDate> first =
                deposits.stream().map(each -> each.on().first()).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return Set.of();
        }
        TreeSet<LocalDate> changes = new TreeSet<>(body.facts().changeDays());
        body.organ().seats().forEach(kind -> addEdges(kind.period(), changes));
        body.organ().groups().forEach(group -> addEdges(group.period(), changes));
        TreeSet<LocalDate> days = new TreeSet<>(changes.tailSet(first.get()));
        days.add(first.get());
        return days;
    }

    private static void addEdges(Period period, Set<LocalDate> days) {
        for (Optional<CalendarDate> edge : List.of(period.from(), period.until())) {
            edge.ifPresent(date -> days.addAll(List.of(date.first(), date.last())));
        }
    }

    /// When the instrument comes into force.
    public Force force() {
        Optional<LocalDate> first = completed(Bound.EARLIEST);
        Optional<LocalDate> last = completed(Bound.LATEST);
        Completion completion = completion(first, last);
        Optional<CalendarDate> general = completion instanceof Force.Completed done
                ? Optional.of(terms.delay().after(done.on()))
                : Optional.empty();
        Optional<LocalDate> earliest = first.map(terms.delay()::after);
        Optional<LocalDate> testedOn = last.or(() -> first).or(this::lastDay);
        return new Force(
                completion,
                general,
                earliest,
                testedOn.map(this::tests).orElse(List.of()),
                testedOn,
                parties(general),
                spans.ignored(),
                outside());
    }

    private Completion completion(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isEmpty()) {
            return new Force.NotYet();
        }
        if (last.isEmpty()) {
            return new Force.Perhaps(first.get());
        }
        List<String> by = first.equals(last) ? completing(first.get()) : List.of();
        return new Force.Completed(new CalendarDate(first.get(), last.get()), by);
    }

    /// Those whose deposit on a day adds to some test.
    private List<String> completing(LocalDate day) {
        Circle circle = circle(day);
        List<String> by = new ArrayList<>();
        spans.byParty()
                .forEach((party, standings) -> standings.forEach(standing -> {
                    boolean that = standing.on().first().equals(day)
                            && standing.on().last().equals(day);
                    if (that && addsAnything(circle, party)) {
                        by.add(party);
                    }
                }));
        return by;
    }

    private boolean addsAnything(Circle circle, String party) {
        for (int i = 0; i < requirement.gauges().size(); i++) {
            if (circle.adds(party, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<Force.Party> parties(Optional<CalendarDate> general) {
        List<Force.Party> parties = new ArrayList<>();
        Set<String> outside = Set.copyOf(outside());
        spans.byParty().forEach((party, standings) -> {
            Optional<CalendarDate> binding = outside.contains(party) ? Optional.empty() : general;
            standings.forEach(standing -> parties.add(new Force.Party(
                    party, standing.on(), standing.until(), binding.flatMap(each -> bound(each, standing)))));
        });
        parties.sort(
                Comparator.comparing((Force.Party party) -> party.deposited().first())
                        .thenComparing(party -> party.deposited().last()));
        return parties;
    }

    /// A party that took its instrument back before it was bound never was; where the dates do not tell, nothing is
    /// said.
    private Optional<CalendarDate> bound(CalendarDate general, Standing standing) {
        CalendarDate own = terms.delay().after(standing.on());
        boolean all = terms.binds() == Terms.Binds.ALL_MEMBERS;
        CalendarDate bound = all
                ? general
                : new CalendarDate(later(general.first(), own.first()), later(general.last(), own.last()));
        boolean withdrawnFirst =
                standing.until().isPresent() && !standing.until().get().first().isAfter(bound.last());
        return withdrawnFirst ? Optional.empty() : Optional.of(bound);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// Parties that no day's members include.
    private List<String> outside() {
        return spans.byParty().keySet().stream()
                .filter(party -> circles.values().stream().noneMatch(circle -> circle.has(party)))
                .toList();
    }

    private Optional<LocalDate> lastDay() {
        return spans.byParty().values().stream()
                .flatMap(List::stream)
                .map(standing -> standing.until().orElse(standing.on()).last())
                .max(Comparator.naturalOrder());
    }

    private Circle circle(LocalDate day) {
        return circles.floorEntry(day).getValue();
    }

    /// What each test has and needs on a day that is not before the first deposit.
    private List<Tested> tests(LocalDate day) {
        Count sure = new Count(day, Bound.LATEST);
        Count possible = new Count(day, Bound.EARLIEST);
        List<Tested> tests = new ArrayList<>();
        for (int i = 0; i < requirement.gauges().size(); i++) {
            tests.add(new Tested(requirement.gauges().get(i).sentence(), sure.tally(i), possible.tally(i)));
        }
        return tests;
    }

    /// What each test has and needs on a day; empty before the first deposit.
    public List<Tested> testsOn(LocalDate day) {
        return circles.isEmpty() || circles.floorKey(day) == null ? List.of() : tests(day);
    }

    /// The first day on which the requirement holds.
    private Optional<LocalDate> completed(Bound bound) {
        TreeMap<LocalDate, List<Change>> changes = new TreeMap<>();
        spans.byParty()
                .forEach((party, standings) -> standings.forEach(
                        standing -> standing.span(bound).ifPresent(span -> add(changes, party, span))));
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        circles.tailMap(changes.firstKey(), false)
                .keySet()
                .forEach(day -> changes.computeIfAbsent(day, _ -> List.of()));
        Set<String> ratified = new HashSet<>();
        Optional<Count> count = Optional.empty();
        for (Map.Entry<LocalDate, List<Change>> entry : changes.entrySet()) {
            Circle circle = circle(entry.getKey());
            if (count.isEmpty() || count.get().circle != circle) {
                entry.getValue().forEach(change -> change.applyTo(ratified));
                count = Optional.of(new Count(circle, bound, ratified));
            } else {
                Count now = count.get();
                entry.getValue().stream()
                        .filter(change -> change.applyTo(ratified))
                        .forEach(now::apply);
            }
            if (requirement.holds(count.get().have, count.get().whole)) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    private static void add(Map<LocalDate, List<Change>> changes, String party, Span span) {
        changes.computeIfAbsent(span.from(), _ -> new ArrayList<>()).add(new Change(party, Change.To.RATIFIED));
        if (!span.until().equals(LocalDate.MAX)) {
            changes.computeIfAbsent(span.until(), _ -> new ArrayList<>()).add(new Change(party, Change.To.WITHDRAWN));
        }
    }

    /// That a party's ratification begins or ends to stand.
    private record Change(String party, To to) {
        enum To {
            RATIFIED,
            WITHDRAWN
        }

        /// Whether it changed anything.
        boolean applyTo(Set<String> ratified) {
            return to == To.RATIFIED ? ratified.add(party) : ratified.remove(party);
        }
    }

    /// What there is for each test, and of how much.
    private final class Count {
        private final Circle circle;
        private final Bound bound;
        private final long[] have = new long[requirement.gauges().size()];
        private final long[] whole = new long[have.length];

        Count(LocalDate day, Bound bound) {
            this(circle(day), bound, standing(day, bound));
        }

        Count(Circle circle, Bound bound, Set<String> ratified) {
            this.circle = circle;
            this.bound = bound;
            for (int i = 0; i < have.length; i++) {
                for (String party : ratified) {
                    have[i] += counted(party, i);
                }
                for (String member : circle.members()) {
                    // Where a seat is in doubt it is taken to be there only if that helps, or only if that does not.
                    boolean helps = ratified.contains(member);
                    boolean taken = circle.isCertain(member) || helps == (bound == Bound.EARLIEST);
                    whole[i] += taken ? circle.adds(member, i) : 0;
                }
            }
        }

        private long counted(String party, int gauge) {
            boolean counts = circle.has(party) && (circle.isCertain(party) || bound == Bound.EARLIEST);
            return counts ? circle.adds(party, gauge) : 0;
        }

        void apply(Change change) {
            for (int i = 0; i < have.length; i++) {
                long adds = counted(change.party(), i);
                have[i] += change.to() == Change.To.RATIFIED ? adds : -adds;
            }
            if (circle.has(change.party()) && !circle.isCertain(change.party())) {
                uncertainMoves(change);
            }
        }

        /// A seat in doubt is in the whole at the earliest when it has ratified, at the latest when it has not.
        private void uncertainMoves(Change change) {
            boolean comesIn = (change.to() == Change.To.RATIFIED) == (bound == Bound.EARLIEST);
            for (int i = 0; i < whole.length; i++) {
                whole[i] += (comesIn ? 1 : -1) * circle.adds(change.party(), i);
            }
        }

        Tally tally(int gauge) {
            Requirement.Gauge each = requirement.gauges().get(gauge);
            Optional<Long> of = each.share().isPresent() ? Optional.of(whole[gauge]) : Optional.empty();
            Holds holds = each.holds(have[gauge], whole[gauge]) ? Holds.YES : Holds.NO;
            return new Tally(have[gauge], of, each.need(whole[gauge]), holds);
        }
    }

    /// Whose ratification stands on a day.
    private Set<String> standing(LocalDate day, Bound bound) {
        Set<String> found = new HashSet<>();
        spans.byParty()
                .forEach((party, standings) -> standings.stream()
                        .flatMap(standing -> standing.span(bound).stream())
                        .filter(span -> !day.isBefore(span.from()) && day.isBefore(span.until()))
                        .forEach(_ -> found.add(party)));
        return found;
    }
}
