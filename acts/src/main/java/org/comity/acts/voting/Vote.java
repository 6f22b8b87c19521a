package org.comity.acts.voting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.comity.acts.Rules;
import org.comity.acts.ids.VoteId;
import org.comity.acts.table.Table;
import org.comity.charter.Organ;
import org.comity.charter.vote.Question;

/// One vote that was opened, with everything that happened to it.
///
/// What it comes to is computed from its entries: who stands where by [Positions], the outcome by [Counting].
///
/// @param opened the entry with its [Opening]
/// @param taken the charter by which it was opened; empty where its bytes were not at hand
/// @param entries what followed, by the number of the act
/// @param closed the number of the act that closed it
/// @param declared the number of the act that declared its result
public record Vote(
        VoteId id,
        Entry opened,
        Optional<Rules.Taken> taken,
        Table<Long, Entry> entries,
        OptionalLong closed,
        OptionalLong declared) {
    /// How far a vote has come.
    public enum Stage {
        OPEN,
        CLOSED,
        DECLARED
    }

    static Vote of(Entry opened, Opening opening, Rules rules) {
        Optional<Rules.Taken> taken = rules.taken()
                .filter(each -> opening.frozen()
                        .filter(frozen -> frozen.charter().equals(each.sha256()))
                        .isPresent());
        return new Vote(opening.vote(), opened, taken, Table.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    public Opening opening() {
        return (Opening) opened.body();
    }

    public Put question() {
        return opening().question();
    }

    public Optional<Frozen> frozen() {
        return opening().frozen();
    }

    public Stage stage() {
        return declared.isPresent() ? Stage.DECLARED : closed.isPresent() ? Stage.CLOSED : Stage.OPEN;
    }

    public boolean isSilence() {
        return opening() instanceof SilenceOpened;
    }

    public boolean isElection() {
        return opening() instanceof ElectionOpened;
    }

    /// How positions are taken; empty for silence.
    public Optional<Manner> manner() {
        return switch (opening()) {
            case VoteOpened vote -> Optional.of(vote.manner());
            case ElectionOpened election -> Optional.of(election.manner());
            case SilenceOpened _ -> Optional.empty();
        };
    }

    /// The organ as the charter had it by which the vote was opened.
    public Optional<Organ> organ() {
        return taken.flatMap(each -> each.charter()
                .organ(each.charter().organisation() + "/" + question().organ()));
    }

    /// The question with everything that was frozen; empty where nothing could be.
    public Optional<Question> asked() {
        return organ().flatMap(organ -> frozen().flatMap(frozen ->
                frozen.electorate().question(organ, question().matter()) instanceof Question.Ready(Question question)
                        ? Optional.of(question)
                        : Optional.empty()));
    }

    /// The entries of one kind, in the order of the acts.
    public <B extends VotingBody> Stream<Entry> of(Class<B> type) {
        return entries.values().filter(each -> type.isInstance(each.body()));
    }

    /// The bodies of one kind, in the order of the acts.
    public <B extends VotingBody> List<B> bodies(Class<B> type) {
        return of(type).map(each -> type.cast(each.body())).toList();
    }

    /// The result as it was declared.
    public Optional<VoteDeclared> result() {
        return declared.isEmpty()
                ? Optional.empty()
                : entries.get(declared.getAsLong())
                        .filter(each -> each.body() instanceof VoteDeclared)
                        .map(each -> (VoteDeclared) each.body());
    }

    /// A ruling on this vote, by the number of its act.
    public Optional<VoteRuled> ruling(long number) {
        return entries.get(number)
                .filter(each -> each.body() instanceof VoteRuled)
                .map(each -> (VoteRuled) each.body());
    }

    /// The vote as it stood at the end of a day: what took effect later is left out. Empty before it was opened.
    public Optional<Vote> on(LocalDate day) {
        if (isLater(opened, day)) {
            return Optional.empty();
        }
        Table<Long, Entry> left = entries;
        for (Table.Entry<Long, Entry> each : entries) {
            left = isLater(each.value(), day) ? left.without(each.key()) : left;
        }
        return Optional.of(new Vote(id, opened, taken, left, ofThese(closed, left), ofThese(declared, left)));
    }

    static boolean isLater(Entry entry, LocalDate day) {
        return entry.effective().firstDay().filter(first -> first.isAfter(day)).isPresent();
    }

    private static OptionalLong ofThese(OptionalLong number, Table<Long, Entry> entries) {
        return number.isPresent() && entries.has(number.getAsLong()) ? number : OptionalLong.empty();
    }

    Vote with(Entry entry) {
        return new Vote(id, opened, taken, entries.with(entry.number(), entry), closed, declared);
    }

    Vote without(long number) {
        return new Vote(
                id,
                opened,
                taken,
                entries.without(number),
                closed.isPresent() && closed.getAsLong() == number ? OptionalLong.empty() : closed,
                declared);
    }

    Vote closedBy(long number) {
        return new Vote(id, opened, taken, entries, OptionalLong.of(number), declared);
    }

    Vote declaredBy(long number) {
        return new Vote(id, opened, taken, entries, closed, OptionalLong.of(number));
    }
}
