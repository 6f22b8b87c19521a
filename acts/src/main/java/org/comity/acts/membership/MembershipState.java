package org.comity.acts.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Closings;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.statement.Statement;
import org.comity.acts.table.Table;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Facts;

/// Who belongs, by the acts of a record: facts as they are told and what is done, and beside them what is said
/// of anybody's status.
///
/// Immutable, for use by many threads. A further act costs a few logarithms of what there is. The facts are put
/// together when they are first asked for, at the cost of all acts of this field, and kept.
public final class MembershipState {
    public static final MembershipState EMPTY =
            new MembershipState(Table.empty(), Table.empty(), Table.empty(), Closings.NONE);

    /// By number; those that speak no more included.
    private final Table<Long, Act> acts;
    /// Of each member, what speaks of it.
    private final Table<String, Member> members;
    /// Of each member, what is said of its status.
    private final Table<String, Table<Long, Act>> said;
    private final Closings closings;
    private final Lazily<Gathered> gathered;

    /// What speaks of one member, by number.
    private static final class Member {
        static final Member NOBODY = new Member("", Table.empty());

        private final Table<Long, Act> acts;
        private final Lazily<Life> life;

        Member(String member, Table<Long, Act> acts) {
            this.acts = acts;
            this.life = new Lazily<>(() -> Life.of(member, acts.values().toList()));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Member member && member.acts.equals(acts);
        }

        @Override
        public int hashCode() {
            return acts.hashCode();
        }
    }

    private MembershipState(
            Table<Long, Act> acts,
            Table<String, Member> members,
            Table<String, Table<Long, Act>> said,
            Closings closings) {
        this.acts = acts;
        this.members = members;
        this.said = said;
        this.closings = closings;
        this.gathered = new Lazily<>(() -> Gathered.of(this));
    }

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public MembershipState evolve(Act act, MembershipBody body, Rules rules) {
        boolean speaks = hasEffect(act, body) && !closings.isSilent(act.number());
        Table<String, Member> changed = speaks ? with(members, act, body) : members;
        return new MembershipState(acts.with(act.number(), act), changed, said, closings);
    }

    /// The state after somebody said something. Only what is shown as claimed changes.
    public MembershipState said(Act act, Statement statement) {
        Table<String, Table<Long, Act>> more = said;
        for (Statement.Claim claim : statement.claims()) {
            if (claim.about().startsWith(StatusReading.ABOUT)) {
                String member = claim.about().substring(StatusReading.ABOUT.length());
                more = more.with(member, more.get(member).orElse(Table.empty()).with(act.number(), act));
            }
        }
        return more == said ? this : new MembershipState(acts, members, more, closings);
    }

    /// The state when an earlier act speaks no more, because the act corrects or retracts it.
    public MembershipState without(long number, Act because) {
        Closings after = closings.with(because.number(), number);
        TreeSet<Long> moved = new TreeSet<>();
        after.silent()
                .entries()
                .map(Table.Entry::key)
                .filter(each -> !closings.isSilent(each))
                .forEach(moved::add);
        closings.silent()
                .entries()
                .map(Table.Entry::key)
                .filter(each -> !after.isSilent(each))
                .forEach(moved::add);
        Table<String, Member> changed = members;
        for (long each : moved) {
            Optional<Act> act = acts.get(each);
            if (act.isPresent()) {
                MembershipBody body = (MembershipBody) act.get().body();
                boolean speaks = hasEffect(act.get(), body) && !after.isSilent(each);
                changed = speaks ? with(changed, act.get(), body) : without(changed, act.get(), body);
            }
        }
        return new MembershipState(acts, changed, said, after);
    }

    /// A statement has no effect at all, and a declaration only as far as a member can declare something about
    /// itself.
    static boolean hasEffect(Act act, MembershipBody body) {
        return switch (act.draft().standing()) {
            case ACT, REPORT -> true;
            case STATEMENT -> false;
            case DECLARATION ->
                switch (body) {
                    case WithdrawalNotified _, WithdrawalTakenBack _, SuspensionRequested _ -> true;
                    case FactTold _, SuccessionTold _, MemberStep _ -> false;
                };
        };
    }

    private static List<String> membersOf(MembershipBody body) {
        String before = MembershipBody.topic("");
        return body.topics().stream()
                .filter(topic -> topic.startsWith(before))
                .map(topic -> topic.substring(before.length()))
                .toList();
    }

    private static Table<String, Member> with(Table<String, Member> members, Act act, MembershipBody body) {
        Table<String, Member> changed = members;
        for (String member : membersOf(body)) {
            Table<Long, Act> its = changed.get(member).orElse(Member.NOBODY).acts;
            changed = changed.with(member, new Member(member, its.with(act.number(), act)));
        }
        return changed;
    }

    private static Table<String, Member> without(Table<String, Member> members, Act act, MembershipBody body) {
        Table<String, Member> changed = members;
        for (String member : membersOf(body)) {
            Table<Long, Act> its =
                    changed.get(member).orElse(Member.NOBODY).acts.without(act.number());
            changed = its.isEmpty() ? changed.without(member) : changed.with(member, new Member(member, its));
        }
        return changed;
    }

    /// The facts: rows that were told, as far as no step changed them, and rows that steps give.
    public Facts facts() {
        return gathered.get().facts();
    }

    /// What a member is in law on a day, and what is claimed of it.
    public MemberStatus status(String member, LocalDate day) {
        List<Act> claims = said.get(member)
                .orElse(Table.empty())
                .values()
                .filter(act -> !closings.isSilent(act.number()))
                .toList();
        return StatusReading.of(member, day, life(member), claims);
    }

    /// Every member of which an act speaks, in the order of their codes.
    public List<String> known() {
        return members.entries().map(Table.Entry::key).toList();
    }

    /// Whether some act speaks of a member.
    public boolean knows(String member) {
        return members.has(member);
    }

    /// The acts that are facts or steps and speak still, in the order of their numbers.
    public List<Act> acts() {
        return acts.values()
                .filter(act -> !closings.isSilent(act.number()))
                .filter(act -> hasEffect(act, (MembershipBody) act.body()))
                .toList();
    }

    /// An act of this field by its number, whether it speaks or not.
    public Optional<Act> act(long number) {
        return acts.get(number);
    }

    /// The first day for which an act can change who belongs; empty when it changes nothing.
    public Optional<LocalDate> changesFrom(Act act, MembershipBody body) {
        Optional<LocalDate> effective = act.draft().effective().firstDay();
        Optional<LocalDate> row = body instanceof FactTold told
                ? Optional.of(
                        told.row().period().from().map(CalendarDate::first).orElse(LocalDate.MIN))
                : Optional.empty();
        boolean speaks = hasEffect(act, body) && !closings.isSilent(act.number());
        return speaks ? row.or(() -> effective).or(() -> Optional.of(LocalDate.MIN)) : Optional.empty();
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return gathered.get().conflicts();
    }

    Life life(String member) {
        return members.get(member).orElse(Member.NOBODY).life.get();
    }

    /// Acts of this field that have no effect, whatever they say.
    List<Act> withoutEffect() {
        List<Act> found = new ArrayList<>();
        for (Table.Entry<Long, Act> entry : acts) {
            boolean none =
                    !hasEffect(entry.value(), (MembershipBody) entry.value().body());
            if (none && !closings.isSilent(entry.key())) {
                found.add(entry.value());
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MembershipState state
                && state.acts.equals(acts)
                && state.said.equals(said)
                && state.closings.equals(closings)
                && state.members.equals(members);
    }

    @Override
    public int hashCode() {
        return 31 * acts.hashCode() + said.hashCode();
    }

    @Override
    public String toString() {
        return "MembershipState[" + acts.size() + " acts about " + members.size() + " members]";
    }
}
