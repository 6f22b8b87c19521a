package org.comity.acts.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Hedge;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.membership.MemberStatus.SuspensionDates;
import org.comity.acts.membership.MemberStatus.WithdrawalDates;
import org.comity.acts.statement.Statement;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Row;

/// Reads the status of one member on a day off its life, and what is claimed of it beside that.
final class StatusReading {
    /// Before the subject of a claim about the status of a member.
    static final String ABOUT = "status/";

    private static final Set<Hedge.Degree> VAGUE =
            EnumSet.of(Hedge.Degree.PARAPHRASED, Hedge.Degree.HEARSAY, Hedge.Degree.UNATTRIBUTED);

    private final String member;
    private final LocalDate day;
    private final Life life;
    private final Set<Long> acts = new TreeSet<>();

    private StatusReading(String member, LocalDate day, Life life) {
        this.member = member;
        this.day = day;
        this.life = life;
    }

    /// @param said acts that claim something of its status
    static MemberStatus of(String member, LocalDate day, Life life, List<Act> said) {
        return new StatusReading(member, day, life).read(said);
    }

    private MemberStatus read(List<Act> said) {
        List<Timeline.Stretch> held = life.stretches().stream()
                .filter(each -> each.row().period().covers(day) != Period.Cover.NO)
                .toList();
        held.forEach(each -> acts.addAll(each.acts()));
        List<WithdrawalDates> withdrawals = withdrawals();
        StatusInLaw law = inLaw(held, withdrawals);
        boolean sure = held.size() <= 1
                && held.stream().allMatch(each -> each.row().period().covers(day) == Period.Cover.YES);
        return new MemberStatus(
                member,
                day,
                law,
                sure ? Certainty.YES : Certainty.UNCERTAIN,
                held.stream().map(Timeline.Stretch::row).toList(),
                List.copyOf(acts),
                suspensions(),
                withdrawals,
                onTheDay(life.bars().stream().map(Life.Bar::row).toList()),
                onTheDay(life.waivers().stream().map(Life.Waived::row).toList()),
                claimed(said, law, held),
                life.undated());
    }

    private <R extends Row> List<R> onTheDay(List<R> rows) {
        return rows.stream()
                .filter(row -> row.period().covers(day) != Period.Cover.NO)
                .toList();
    }

    private StatusInLaw inLaw(List<Timeline.Stretch> held, List<WithdrawalDates> withdrawals) {
        if (held.isEmpty()) {
            List<Timeline.Stretch> before = life.stretches().stream()
                    .filter(each -> !Days.begin(each.row().period()).isAfter(day))
                    .toList();
            before.forEach(each -> acts.addAll(each.acts()));
            return before.isEmpty() ? StatusInLaw.OUTSIDE : StatusInLaw.LEFT;
        }
        StatusInLaw status = StatusInLaw.of(held.getLast().row().status());
        return status != StatusInLaw.SUSPENDED && withdrawals.stream().anyMatch(this::isRunning)
                ? StatusInLaw.WITHDRAWING
                : status;
    }

    /// Whether a notice was given and has neither run out nor been taken back.
    private boolean isRunning(WithdrawalDates each) {
        return isBy(each.notified())
                && each.left().filter(left -> !left.last().isAfter(day)).isEmpty()
                && each.takenBack().filter(this::isBy).isEmpty();
    }

    private boolean isBy(When when) {
        return when.lastDay().filter(last -> !last.isAfter(day)).isPresent();
    }

    private List<WithdrawalDates> withdrawals() {
        List<WithdrawalDates> all = new ArrayList<>();
        for (Act act : life.steps()) {
            if (act.body() instanceof WithdrawalNotified notice) {
                all.add(notice(act, notice));
            } else if (act.body() instanceof Withdrawal left && left.notified().isPresent()) {
                all.add(new WithdrawalDates(
                        left.notified().get(),
                        Optional.empty(),
                        Days.of(act.draft().effective()),
                        Optional.empty(),
                        List.of(act.number())));
            }
        }
        return all;
    }

    private WithdrawalDates notice(Act act, WithdrawalNotified notice) {
        Optional<CalendarDate> leaves = Life.leaves(act, notice);
        Optional<Act> back = life.takenBack(act);
        Optional<Act> left = life.steps().stream()
                .filter(each -> each.body() instanceof Withdrawal)
                .filter(each ->
                        act.draft().effective().sameOrBefore(each.draft().effective()) == Certainty.YES)
                .findFirst();
        List<Long> numbers = new ArrayList<>(List.of(act.number()));
        back.ifPresent(each -> numbers.add(each.number()));
        left.ifPresent(each -> numbers.add(each.number()));
        Optional<CalendarDate> gone = left.flatMap(each -> Days.of(each.draft().effective()))
                .or(() -> back.isEmpty() ? leaves : Optional.empty());
        return new WithdrawalDates(
                act.draft().effective(),
                leaves,
                gone,
                back.map(each -> each.draft().effective()),
                numbers);
    }

    private List<SuspensionDates> suspensions() {
        List<SuspensionDates> all = new ArrayList<>();
        List<Act> requests = new ArrayList<>();
        for (Act act : life.steps()) {
            if (act.body() instanceof SuspensionRequested) {
                requests.add(act);
            } else if (act.body() instanceof Suspension each) {
                all.add(decided(act, each, requests));
            }
        }
        requests.forEach(act -> {
            SuspensionRequested asked = (SuspensionRequested) act.body();
            all.add(new SuspensionDates(
                    asked.scope(),
                    asked.organ(),
                    Optional.of(act.draft().effective()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(act.number())));
        });
        return all;
    }

    /// A suspension with the request that it answers, which is a request no more.
    private SuspensionDates decided(Act act, Suspension each, List<Act> requests) {
        Optional<Act> request = requests.reversed().stream()
                .filter(asked -> asked.body() instanceof SuspensionRequested body
                        && body.scope() == each.scope()
                        && body.organ().equals(each.organ()))
                .findFirst();
        request.ifPresent(requests::remove);
        Optional<Act> lifted = life.steps().stream()
                .filter(later -> later.body() instanceof Restoration body
                        && body.scope() == each.scope()
                        && (body.organ().isEmpty() || body.organ().equals(each.organ())))
                .filter(later ->
                        act.draft().effective().sameOrBefore(later.draft().effective()) == Certainty.YES)
                .findFirst();
        List<Long> numbers = new ArrayList<>();
        request.ifPresent(asked -> numbers.add(asked.number()));
        numbers.add(act.number());
        lifted.ifPresent(later -> numbers.add(later.number()));
        return new SuspensionDates(
                each.scope(),
                each.organ(),
                each.requested().or(() -> request.map(asked -> asked.draft().effective())),
                each.decided(),
                Optional.of(act.draft().effective()),
                lifted.map(later -> later.draft().effective()).or(each::until),
                numbers);
    }

    private List<Claimed> claimed(List<Act> said, StatusInLaw law, List<Timeline.Stretch> held) {
        record Found(Act act, Statement.Claim claim, Span span, Certainty covers) {}
        List<Found> found = new ArrayList<>();
        for (Act act : said) {
            for (Statement.Claim claim : ((Statement) act.body()).claims()) {
                if (claim.about().equals(ABOUT + member)) {
                    Span span = claim.span(act.draft().effective());
                    found.add(new Found(act, claim, span, span.covers(day)));
                }
            }
        }
        return found.stream()
                .map(each -> new Claimed(
                        each.act().number(),
                        each.act().draft().by(),
                        each.act().draft().standing(),
                        each.claim().value(),
                        each.span(),
                        each.covers(),
                        vague(each.act(), each.span()),
                        againstLaw(each.claim().value(), law, held),
                        found.stream()
                                .filter(other -> other.covers() != Certainty.NO && each.covers() != Certainty.NO)
                                .filter(other -> !word(other.claim().value())
                                        .equals(word(each.claim().value())))
                                .map(other -> other.act().number())
                                .distinct()
                                .toList(),
                        each.act().draft().sources()))
                .toList();
    }

    private static Set<Claimed.Vague> vague(Act act, Span span) {
        Set<Claimed.Vague> vague = EnumSet.noneOf(Claimed.Vague.class);
        if (span.from().firstDay().isEmpty()
                || !span.from().firstDay().equals(span.from().lastDay())) {
            vague.add(Claimed.Vague.BEGIN_NOT_A_DAY);
        }
        if (span.until().isEmpty()) {
            vague.add(Claimed.Vague.END_NOT_SAID);
        }
        boolean hedged = act.draft().sources().stream()
                .flatMap(source -> source.through().stream())
                .anyMatch(link -> link.hedge().degrees().stream().anyMatch(VAGUE::contains));
        if (hedged) {
            vague.add(Claimed.Vague.HEDGED);
        }
        return vague;
    }

    private static Claimed.AgainstLaw againstLaw(String value, StatusInLaw law, List<Timeline.Stretch> held) {
        String word = word(value);
        boolean same = word.equals(law.word())
                || held.stream()
                        .map(Timeline.Stretch::row)
                        .map(Membership::status)
                        .anyMatch(status -> word.equals(status.word()) || word.equals(status.word() + " member"));
        return same ? Claimed.AgainstLaw.SAME : Claimed.AgainstLaw.OTHER;
    }

    private static String word(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
