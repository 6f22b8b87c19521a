package org.comity.charter.chair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Organ;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.SessionRow;

/// Who presides over an organ: by the record, and by each reading of its rule.
///
/// Immutable. An answer for a day costs one pass over the turns since the start of the order.
public final class Presiding {
    private final Organ organ;
    private final Facts facts;
    private final List<ChairTerm> terms;
    private final List<SessionRow> sessions;
    private final Turns.WhatIf whatIf;

    private Presiding(Organ organ, Facts facts, Set<String> passingOver) {
        this.organ = organ;
        this.facts = facts;
        this.terms = facts.chairTerms(organ.id());
        this.sessions = facts.sessions(organ.id()).stream()
                .filter(session -> session.kind() == SessionRow.Kind.REGULAR)
                .sorted(Comparator.comparing(
                        (SessionRow session) -> session.on().first()))
                .toList();
        LocalDate recorded = terms.stream()
                .map(term -> term.period().until().map(CalendarDate::first).orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        this.whatIf = new Turns.WhatIf(Set.copyOf(passingOver), recorded);
    }

    /// @param passingOver members that are passed over in turns that begin after the last recorded one, whatever their
    ///     status is in law
    public static Presiding of(Organ organ, Facts facts, Set<String> passingOver) {
        return new Presiding(organ, facts, passingOver);
    }

    /// Whether two answers are the same.
    public enum Verdict {
        YES,
        NO,
        /// They are where one of several possibilities is so.
        DEPENDS,
        /// There is nothing to compare.
        UNKNOWN
    }

    /// What an answer by the rule rests on.
    public enum RestsOn {
        /// A decision of the organ that sets the rule aside.
        DECISION,
        ORDER,
        SESSION,
        NOTHING
    }

    /// An answer for a day.
    ///
    /// @param recorded the terms that hold, or may hold, on the day
    /// @param provision the rule in force; empty when none is known
    /// @param verdict whether the record and the rule name the same; without a record, whether the rule names one
    public record Day(
            LocalDate on,
            List<ChairTerm> recorded,
            Optional<ChairProvision> provision,
            List<ByReading> readings,
            Verdict verdict) {
        /// Those who preside by the record.
        public Set<String> recordedHolders() {
            Set<String> holders = new LinkedHashSet<>();
            recorded.forEach(term -> holders.add(term.holder()));
            return holders;
        }
    }

    /// Who presides by one reading.
    ///
    /// @param holders one; several where something is not certain; none where the reading says nothing
    /// @param since when the turn began
    /// @param because what it rests on, as a clause
    /// @param passed who was passed over for this turn
    /// @param next who comes next, should it be turn by turn
    /// @param nextOn when, or empty when that is not known
    public record ByReading(
            ChairProvision.Reading reading,
            Set<String> holders,
            RestsOn restsOn,
            Optional<CalendarDate> since,
            String because,
            List<PassedOver> passed,
            Set<String> next,
            Optional<CalendarDate> nextOn,
            Verdict agrees) {}

    /// Somebody that did not get its turn.
    public record PassedOver(String member, String because, LocalDate on) {}

    /// Who presides on a day.
    public Day on(LocalDate day) {
        List<ChairTerm> recorded = terms.stream()
                .filter(term -> term.period().covers(day) != Period.Cover.NO)
                .toList();
        Optional<ChairProvision> provision = provision(day);
        List<ByReading> readings = provision
                .map(each -> each.readings().stream()
                        .map(reading -> byReading(each, reading, day, recorded))
                        .toList())
                .orElse(List.of());
        return new Day(day, recorded, provision, readings, verdict(recorded, readings));
    }

    private Optional<ChairProvision> provision(LocalDate day) {
        return organ.chair().stream()
                .filter(each -> each.period().covers(day) == Period.Cover.YES)
                .findFirst();
    }

    private ByReading byReading(
            ChairProvision provision, ChairProvision.Reading reading, LocalDate day, List<ChairTerm> recorded) {
        Found found = overridden(day).orElseGet(() -> switch (reading.rotation()) {
            case Rotation.HostOfTheSession _ -> byHost(day);
            case Rotation.ByOrder order -> byOrder(turns(provision, order), order, day);
        });
        return new ByReading(
                reading,
                found.holders(),
                found.restsOn(),
                found.since(),
                found.because(),
                found.passed(),
                found.next(),
                found.nextOn(),
                agree(recorded, found.holders(), day));
    }

    private Turns turns(ChairProvision provision, Rotation.ByOrder order) {
        return new Turns(order, provision.passesOver(), facts, sessions, terms, whatIf);
    }

    private record Found(
            Set<String> holders,
            RestsOn restsOn,
            Optional<CalendarDate> since,
            String because,
            List<PassedOver> passed,
            Set<String> next,
            Optional<CalendarDate> nextOn) {
        static Found nothing(String because) {
            return new Found(
                    Set.of(), RestsOn.NOTHING, Optional.empty(), because, List.of(), Set.of(), Optional.empty());
        }
    }

    /// The organ may decide otherwise; its decision stands for its time and does not move the order.
    private Optional<Found> overridden(LocalDate day) {
        return terms.stream()
                .filter(term ->
                        term.as() == ChairTerm.As.DECISION && term.period().covers(day) == Period.Cover.YES)
                .findFirst()
                .map(term -> new Found(
                        Set.of(term.holder()),
                        RestsOn.DECISION,
                        term.period().from(),
                        "a decision sets the rule aside: " + term.grounds().by(),
                        List.of(),
                        Set.of(),
                        term.period().until()));
    }

    private Found byHost(LocalDate day) {
        Optional<SessionRow> last = Optional.empty();
        List<SessionRow> perhaps = new ArrayList<>();
        for (SessionRow session : sessions) {
            if (!session.on().last().isAfter(day)) {
                last = Optional.of(session);
                perhaps.removeIf(each -> !each.on().first().isAfter(session.on().first()));
            } else if (!session.on().first().isAfter(day)) {
                perhaps.add(session);
            }
        }
        List<SessionRow> candidates = new ArrayList<>(last.stream().toList());
        candidates.addAll(perhaps);
        if (candidates.isEmpty()) {
            return Found.nothing("no regular session is known until this day");
        }
        Set<String> hosts = new LinkedHashSet<>();
        candidates.forEach(session -> session.host().ifPresent(hosts::add));
        Optional<SessionRow> following =
                sessions.stream().filter(each -> each.on().first().isAfter(day)).findFirst();
        if (candidates.stream().anyMatch(session -> session.host().isEmpty())) {
            return Found.nothing("the session of " + candidates.getLast().on() + " had no host that is known");
        }
        SessionRow shown = candidates.getLast();
        return new Found(
                hosts,
                RestsOn.SESSION,
                Optional.of(shown.on()),
                "host of the session of " + shown.on() + (shown.place().isEmpty() ? "" : ", " + shown.place()),
                List.of(),
                following.flatMap(SessionRow::host).map(Set::of).orElse(Set.of()),
                following.map(SessionRow::on));
    }

    private Found byOrder(Turns turns, Rotation.ByOrder order, LocalDate day) {
        Optional<List<Turns.Turn>> until = turns.until(day);
        if (until.isEmpty()) {
            return Found.nothing("the order does not reach this day");
        }
        List<Turns.Turn> all = until.get();
        int certain = all.size() - 1;
        while (all.get(certain).begins().last().isAfter(day)) {
            certain--;
        }
        Set<String> holders = new LinkedHashSet<>();
        all.subList(certain, all.size()).forEach(turn -> holders.addAll(turn.holders()));
        Turns.Turn current = all.getLast();
        Optional<CalendarDate> nextOn = turns.following(current, day);
        // A turn that nobody knows the day of is asked as of today: nothing later is known of anybody's status.
        Turns.Turn next = turns.next(current, nextOn.orElse(CalendarDate.of(day)));
        if (holders.isEmpty()) {
            return Found.nothing("everybody in the order is passed over");
        }
        return new Found(
                holders,
                RestsOn.ORDER,
                Optional.of(current.begins()),
                counted(order, all),
                current.passed().stream().map(Presiding::passed).toList(),
                next.holders(),
                nextOn);
    }

    private static String counted(Rotation.ByOrder order, List<Turns.Turn> turns) {
        String from = String.join(" or ", turns.getFirst().holders());
        int after = turns.size() - 1;
        String steps = after == 0 ? "the first turn" : after + (after == 1 ? " turn" : " turns") + " after " + from;
        return order.start().isPresent()
                ? steps + ", from " + order.start().get().on()
                : steps + ", who presided by the record until "
                        + turns.getFirst().begins();
    }

    private static PassedOver passed(Turns.Passed passed) {
        return new PassedOver(passed.member(), passed.because(), passed.on());
    }

    private static Verdict agree(List<ChairTerm> recorded, Set<String> holders, LocalDate day) {
        if (recorded.isEmpty() || holders.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Set<String> names = new LinkedHashSet<>();
        recorded.forEach(term -> names.add(term.holder()));
        boolean certain = recorded.size() == 1 && recorded.getFirst().period().covers(day) == Period.Cover.YES;
        if (names.equals(holders) && names.size() == 1) {
            return certain || recorded.size() == 1 ? Verdict.YES : Verdict.DEPENDS;
        }
        return names.stream().anyMatch(holders::contains) ? Verdict.DEPENDS : Verdict.NO;
    }

    private static Verdict verdict(List<ChairTerm> recorded, List<ByReading> readings) {
        if (readings.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (recorded.isEmpty()) {
            Set<Set<String>> answers = new LinkedHashSet<>();
            readings.forEach(each -> answers.add(each.holders()));
            Set<String> first = readings.getFirst().holders();
            if (answers.stream().allMatch(Set::isEmpty)) {
                return Verdict.UNKNOWN;
            }
            return answers.size() == 1 && first.size() == 1 ? Verdict.YES : Verdict.DEPENDS;
        }
        List<Verdict> verdicts =
                readings.stream().map(ByReading::agrees).distinct().toList();
        return verdicts.size() == 1 ? verdicts.getFirst() : Verdict.DEPENDS;
    }

    /// A time during which the answer is the same.
    public record Stretch(LocalDate from, LocalDate until, Day day) {}

    /// Who presides from a day until another (not included), stretch by stretch.
    public List<Stretch> between(LocalDate from, LocalDate until) {
        TreeSet<LocalDate> edges = new TreeSet<>(Set.of(from));
        terms.forEach(term -> addEdges(term.period(), from, until, edges));
        sessions.forEach(session -> addEdge(session.on(), from, until, edges));
        for (ChairProvision provision : organ.chair()) {
            addEdges(provision.period(), from, until, edges);
            provision.readings().forEach(reading -> {
                if (reading.rotation() instanceof Rotation.ByOrder order) {
                    edges.addAll(turns(provision, order).edges(from, until));
                }
            });
        }
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate edge : edges) {
            Day day = on(edge);
            boolean same = !stretches.isEmpty() && isSame(stretches.getLast().day(), day);
            if (!same) {
                stretches.add(new Stretch(edge, until, day));
            }
        }
        List<Stretch> ended = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            LocalDate end = i + 1 < stretches.size() ? stretches.get(i + 1).from() : until;
            ended.add(new Stretch(stretches.get(i).from(), end, stretches.get(i).day()));
        }
        return ended;
    }

    private static boolean isSame(Day one, Day other) {
        return one.recordedHolders().equals(other.recordedHolders())
                && holders(one).equals(holders(other))
                && one.provision().equals(other.provision());
    }

    private static List<Set<String>> holders(Day day) {
        return day.readings().stream().map(ByReading::holders).toList();
    }

    private static void addEdges(Period period, LocalDate from, LocalDate until, TreeSet<LocalDate> edges) {
        period.from().ifPresent(date -> addEdge(date, from, until, edges));
        period.until().ifPresent(date -> addEdge(date, from, until, edges));
    }

    private static void addEdge(CalendarDate date, LocalDate from, LocalDate until, TreeSet<LocalDate> edges) {
        for (LocalDate edge : List.of(date.first(), date.last())) {
            if (edge.isAfter(from) && edge.isBefore(until)) {
                edges.add(edge);
            }
        }
    }
}
