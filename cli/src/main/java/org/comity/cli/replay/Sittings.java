package org.comity.cli.replay;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;

/// Finds the sitting that an item was voted on in, and keeps every sitting that was found.
///
/// Where a set knows only the month or the year, the sitting is on the day within it whose roll fits the
/// votes best: on which most of those who took part had a seat, then most of those listed; then fewest seats
/// are not listed; then the latest.
///
/// Not safe for use by several threads.
final class Sittings {
    private final Organ organ;
    private final Facts facts;
    private final Directory directory;
    private final List<String> codes;
    private final Map<Sought, List<Sitting>> sittings = new HashMap<>();
    private final Map<Sought, Optional<String>> changes = new HashMap<>();

    private record Sought(String matter, CalendarDate when) {}

    /// @param codes the codes of the set by their numbers
    Sittings(Organ organ, Facts facts, Directory directory, List<String> codes) {
        this.organ = organ;
        this.facts = facts;
        this.directory = directory;
        this.codes = codes;
    }

    /// Why an item cannot be decided though its matter is known: the rule, or a weight that it uses, changes
    /// within the time.
    Optional<String> change(String matter, CalendarDate when) {
        if (when.isDay()) {
            return Optional.empty();
        }
        return changes.computeIfAbsent(
                new Sought(matter, when), sought -> organ.matter(matter).flatMap(in(sought.when())));
    }

    private Function<Matter, Optional<String>> in(CalendarDate when) {
        return matter -> ChangeDays.ofRule(matter, when)
                .map(day -> "the rule for " + matter.id() + " changes on " + day + ", and the set says only " + when)
                .or(() -> matter.on(when.last()).flatMap(provision -> weightChange(provision, when)));
    }

    private Optional<String> weightChange(Provision provision, CalendarDate when) {
        return RuleWords.of(provision).weights().stream()
                .flatMap(weight -> ChangeDays.ofWeight(weight, facts, when).stream()
                        .map(day -> weight + " changes on " + day + ", and the set says only " + when))
                .findFirst();
    }

    /// The sitting of an item without listed votes: on the last day of its time.
    Sitting last(String matter, CalendarDate when) {
        return all(matter, when).getLast();
    }

    /// The sitting of an item with the votes on it.
    Sitting best(String matter, CalendarDate when, Votes votes, int item) {
        List<Sitting> all = all(matter, when);
        Sitting best = all.getLast();
        if (all.size() == 1) {
            return best;
        }
        Fit closest = Fit.WORST;
        for (Sitting sitting : all) {
            Fit fit = fit(sitting, votes, item);
            if (fit.compareTo(closest) >= 0) {
                best = sitting;
                closest = fit;
            }
        }
        return best;
    }

    /// How well a roll fits listed votes.
    ///
    /// @param votes how many of those who took part have a seat that may vote
    /// @param rows how many of all listed have a seat
    /// @param unlisted how many seats that may vote are not listed
    private record Fit(int votes, int rows, int unlisted) implements Comparable<Fit> {
        static final Fit WORST = new Fit(-1, -1, Integer.MAX_VALUE);

        @Override
        public int compareTo(Fit other) {
            int byVotes = Integer.compare(votes, other.votes);
            int byRows = byVotes != 0 ? byVotes : Integer.compare(rows, other.rows);
            return byRows != 0 ? byRows : Integer.compare(other.unlisted, unlisted);
        }
    }

    private static Fit fit(Sitting sitting, Votes votes, int item) {
        BitSet seated = new BitSet();
        int took = 0;
        int unlisted = sitting.voting().size();
        for (int vote = votes.begin(item); vote < votes.end(item); vote++) {
            int seat = sitting.seat(votes.code(vote));
            if (seat != Directory.NO_SEAT && !seated.get(seat)) {
                seated.set(seat);
                unlisted -= sitting.mayVote(seat) ? 1 : 0;
                took += sitting.mayVote(seat) && votes.position(vote).isPresent() ? 1 : 0;
            }
        }
        return new Fit(took, seated.cardinality(), unlisted);
    }

    private List<Sitting> all(String matter, CalendarDate when) {
        return sittings.computeIfAbsent(new Sought(matter, when), _ -> {
            TreeSet<LocalDate> days = new TreeSet<>(List.of(when.first()));
            if (!when.isDay()) {
                days.addAll(ChangeDays.ofRoll(organ, facts, when));
                days.addAll(directory.changes(codes, when));
            }
            return days.stream().map(day -> sitting(matter, day, when)).toList();
        });
    }

    private Sitting sitting(String matter, LocalDate day, CalendarDate when) {
        Question.Prepared prepared = Question.prepare(organ, matter, day, facts);
        Roll roll = switch (prepared) {
            case Question.Ready(Question question) -> question.roll();
            case Question.Denied _ -> Roll.of(organ, day, facts);
        };
        return new Sitting(when, prepared, roll, directory, codes);
    }
}
