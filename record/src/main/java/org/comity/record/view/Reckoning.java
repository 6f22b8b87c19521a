package org.comity.record.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.acts.Certainty;
import org.comity.acts.Relation;
import org.comity.record.view.Ledger.Candidate;
import org.comity.record.view.Ledger.Closer;

/// Says which acts stand and which rows speak, for one question. The same for tables in memory and in
/// a file.
///
/// Remembers which closed acts stand, up to a bound.
final class Reckoning {
    private static final int REMEMBERED = 100_000;

    private final Ledger ledger;
    private final int day;
    private final long known;
    private final long last;
    private final Map<Long, Boolean> standing = new HashMap<>();

    /// @param day days since 1970
    /// @param known the last microsecond that counts as known
    /// @param last the highest number that counts
    Reckoning(Ledger ledger, int day, long known, long last) {
        this.ledger = ledger;
        this.day = day;
        this.known = known;
        this.last = last;
    }

    static long knownLimit(AsOf asOf) {
        return asOf.known().map(Times::lastMicro).orElse(Times.END);
    }

    /// What is so of a subject.
    ///
    /// @param newestFirst rows about it with falling numbers, and falling places within an act; it is
    ///     left as soon as the answer is there
    Answer answer(String subject, Iterator<Candidate> newestFirst, Show show) {
        Optional<Line> holds = Optional.empty();
        List<Line> perhaps = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        while ((holds.isEmpty() || show == Show.EVERYTHING) && newestFirst.hasNext()) {
            Candidate candidate = newestFirst.next();
            if (candidate.opened() > last || candidate.known() > known) {
                continue;
            }
            List<Closer> closers = inForce(candidate);
            Line.State state = state(candidate, closers);
            boolean first = holds.isEmpty();
            if (first && state == Line.State.SPEAKS) {
                holds = Optional.of(line(candidate, state, closers));
            } else if (first && state == Line.State.PERHAPS) {
                perhaps.add(line(candidate, state, closers));
            } else if (show == Show.EVERYTHING) {
                others.add(line(candidate, state, closers));
            }
        }
        return new Answer(subject, holds, perhaps, others);
    }

    /// The best that the rows about a subject come to.
    ///
    /// @return YES when something holds, UNCERTAIN when something perhaps does
    Certainty anything(Iterator<Candidate> newestFirst) {
        Certainty best = Certainty.NO;
        while (best != Certainty.YES && newestFirst.hasNext()) {
            Candidate candidate = newestFirst.next();
            if (candidate.opened() > last || candidate.known() > known) {
                continue;
            }
            best = switch (state(candidate, inForce(candidate))) {
                case SPEAKS -> Certainty.YES;
                case PERHAPS -> Certainty.UNCERTAIN;
                case NOT_ON_THE_DAY, SUPERSEDED, CORRECTED, RETRACTED -> best;
            };
        }
        return best;
    }

    private List<Closer> inForce(Candidate candidate) {
        return candidate.isClosed() ? inForce(candidate.opened()) : List.of();
    }

    /// What closes an act and stands itself.
    List<Closer> inForce(long number) {
        List<Closer> closers = ledger.closers(number);
        return closers.isEmpty()
                ? closers
                : closers.stream()
                        .filter(this::seen)
                        .filter(closer -> stands(closer.by()))
                        .toList();
    }

    private Line.State state(Candidate candidate, List<Closer> inForce) {
        return state(candidate.from(), candidate.until(), inForce);
    }

    /// The state of what begins and ends on these days.
    Line.State state(Days from, Days until, List<Closer> inForce) {
        Certainty superseded = Certainty.NO;
        Line.State undone = Line.State.SPEAKS;
        for (Closer closer : inForce) {
            switch (closer.as()) {
                case RETRACTS -> undone = Line.State.RETRACTED;
                case CORRECTS -> undone = undone == Line.State.RETRACTED ? undone : Line.State.CORRECTED;
                case SUPERSEDES -> superseded = surer(superseded, closer.from().begunOn(day));
                case FOLLOWS -> {}
            }
        }
        if (undone != Line.State.SPEAKS) {
            return undone;
        }
        Certainty begun = from.begunOn(day);
        Certainty over = until.begunOn(day);
        if (begun == Certainty.NO || over == Certainty.YES) {
            return Line.State.NOT_ON_THE_DAY;
        }
        if (superseded == Certainty.YES) {
            return Line.State.SUPERSEDED;
        }
        boolean sure = begun == Certainty.YES && over == Certainty.NO && superseded == Certainty.NO;
        return sure ? Line.State.SPEAKS : Line.State.PERHAPS;
    }

    private static Certainty surer(Certainty one, Certainty other) {
        if (one == Certainty.YES || other == Certainty.YES) {
            return Certainty.YES;
        }
        return one == Certainty.NO ? other : one;
    }

    private boolean seen(Closer closer) {
        return closer.by() <= last && closer.known() <= known;
    }

    private boolean undoes(Closer closer) {
        return seen(closer) && (closer.as() == Relation.As.CORRECTS || closer.as() == Relation.As.RETRACTS);
    }

    private static Line line(Candidate candidate, Line.State state, List<Closer> closers) {
        return new Line(
                candidate.fact(), state, closers.stream().map(Closer::closing).toList());
    }

    /// Whether nothing that stands corrects or retracts the act. Without recursion: a chain of
    /// retractions may be long.
    boolean stands(long number) {
        Boolean before = standing.get(number);
        if (before != null) {
            return before;
        }
        if (standing.size() > REMEMBERED) {
            standing.clear();
        }
        for (long one : upwards(number).descendingSet()) {
            // Those above it have had their turn, as acts only close earlier ones.
            boolean stands = ledger.closers(one).stream().filter(this::undoes).noneMatch(up -> standing.get(up.by()));
            standing.put(one, stands);
        }
        return standing.get(number);
    }

    /// The act and all on which it depends whether it stands, but for those already known.
    private TreeSet<Long> upwards(long number) {
        TreeSet<Long> found = new TreeSet<>(List.of(number));
        Deque<Long> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Closer closer : ledger.closers(open.pop())) {
                if (undoes(closer) && !standing.containsKey(closer.by()) && found.add(closer.by())) {
                    open.push(closer.by());
                }
            }
        }
        return found;
    }
}
