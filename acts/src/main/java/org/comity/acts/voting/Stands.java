package org.comity.acts.voting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.acts.document.Subject;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.table.Table;
import org.comity.acts.voting.Positions.Taken;
import org.comity.charter.vote.Position;

/// Where members stand on texts that an organ is to decide on together: as they wrote it, as others reported it, and as
/// votes on these texts have it. For whoever asks whether the organ can decide, before there is a vote or while there
/// is.
///
/// A member objects where it does so to one of the texts. It does not object in writing where that is so of each of
/// them; a member that wrote of some of them alone is not listed.
public final class Stands {
    private Stands() {}

    /// By member, in the order of their codes; those alone that object or do not object in writing.
    ///
    /// @param day at whose end; what took effect later is left out
    public static Map<String, Taken> on(VotingState votes, Collection<DocumentId> texts, LocalDate day) {
        List<Map<String, Taken>> each = new ArrayList<>();
        texts.forEach(text -> each.add(on(votes, text, day)));
        Map<String, Taken> stands = new TreeMap<>();
        if (each.isEmpty()) {
            return stands;
        }
        each.forEach(one -> one.values().stream()
                .filter(taken -> taken.position() == Position.OBJECTING)
                .forEach(taken -> stands.putIfAbsent(taken.seat(), taken)));
        each.getFirst().keySet().stream()
                .filter(member -> !stands.containsKey(member))
                .forEach(member -> nonObjection(member, each).ifPresent(taken -> stands.put(member, taken)));
        return stands;
    }

    /// What is only reported of one of the texts is only reported of all.
    private static Optional<Taken> nonObjection(String member, List<Map<String, Taken>> each) {
        List<Taken> all = new ArrayList<>();
        for (Map<String, Taken> one : each) {
            Taken taken = one.get(member);
            if (taken == null || taken.position() != Position.NON_OBJECTION_IN_WRITING) {
                return Optional.empty();
            }
            all.add(taken);
        }
        return all.stream()
                .filter(taken -> taken.reportedBy().isPresent())
                .findFirst()
                .or(() -> Optional.of(all.getLast()));
    }

    private static Map<String, Taken> on(VotingState votes, DocumentId text, LocalDate day) {
        Table<Long, Entry> letters = until(votes.letters().get("document/" + text), day);
        Map<String, Taken> stands =
                new LinkedHashMap<>(Positions.written(letters).bySeat());
        votes.votes()
                .values()
                .filter(vote -> vote.question()
                        .subject()
                        .filter(new Subject.OfDocument(text)::equals)
                        .isPresent())
                .flatMap(vote -> vote.on(day).stream())
                .forEach(vote -> {
                    Table<Long, Entry> all = letters;
                    for (Table.Entry<Long, Entry> more : until(votes.letters().get("vote/" + vote.id()), day)) {
                        all = all.with(more.key(), more.value());
                    }
                    stands.putAll(Positions.of(vote, all).bySeat());
                });
        return stands;
    }

    private static Table<Long, Entry> until(Optional<Table<Long, Entry>> letters, LocalDate day) {
        Table<Long, Entry> left = letters.orElse(Table.empty());
        for (Table.Entry<Long, Entry> each : left) {
            left = Vote.isLater(each.value(), day) ? left.without(each.key()) : left;
        }
        return left;
    }
}
