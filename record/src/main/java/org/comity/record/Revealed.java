package org.comity.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.comity.acts.Act;
import org.comity.acts.Withheld;
import org.comity.record.Records.Leaf;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Reading;
import org.comity.record.codec.Sealing;

/// Acts as whoever keeps the record reads them: what a leaf withholds is put back from what stands beside the log.
///
/// Where that is not here, as in a mirror, the body stays [Withheld]. Private texts stay sealed: nothing follows from
/// them. Entries that cannot be read as acts are left out. What is read is compared with the tree first ([Sound]).
/// An act that is for everybody costs no more than its leaf; any other one more look into the store.
public final class Revealed {
    private static final int STRETCH = 1_000;
    private static final int AHEAD = 4;

    private final Records records;
    private final String organisation;

    public Revealed(Records records, String organisation) {
        this.records = records;
        this.organisation = organisation;
    }

    /// Acts in their order.
    ///
    /// @param last the number of the last entry that was looked at; where the reading began when there is no more
    public record Stretch(List<Act> acts, long last) {
        public Stretch {
            acts = List.copyOf(acts);
        }
    }

    /// Acts with numbers from `after + 1` on.
    ///
    /// @throws JournalBroken STORE-11 with the numbers of entries that were changed
    public Stretch read(long after, int atMost) {
        List<Leaf> leaves = Sound.read(records, organisation, after, atMost);
        return new Stretch(
                acts(leaves), leaves.isEmpty() ? after : leaves.getLast().number());
    }

    /// All acts after a number and up to another, in their order. Where there are many, stretches are read ahead on
    /// other threads; `each` is called on this one.
    ///
    /// @return the number of the last entry that was looked at
    public long each(long after, long last, Consumer<Act> each) {
        long[] done = {after};
        int stretches = Math.toIntExact((Math.max(0, last - after) + STRETCH - 1) / STRETCH);
        inTurn(
                stretches,
                place -> all(after + (long) place * STRETCH, Math.min(last, after + (place + 1L) * STRETCH)),
                stretch -> {
                    stretch.acts.forEach(each);
                    done[0] = stretch.last;
                });
        return done[0];
    }

    /// The acts of these numbers, in their order, a stretch at a time as [#each] reads them.
    ///
    /// @param numbers rising
    /// @throws JournalBroken STORE-11 with the numbers of entries that were changed
    public void each(List<Long> numbers, Consumer<Act> each) {
        inTurn(
                (numbers.size() + STRETCH - 1) / STRETCH,
                place -> some(numbers.subList(place * STRETCH, Math.min(numbers.size(), (place + 1) * STRETCH))),
                stretch -> stretch.acts.forEach(each));
    }

    /// Where many of those in between are wanted, reading on is quicker than looking for each.
    private Stretch some(List<Long> numbers) {
        long after = numbers.getFirst() - 1;
        long last = numbers.getLast();
        if (last - after > 2L * numbers.size()) {
            return new Stretch(at(numbers), last);
        }
        Set<Long> wanted = Set.copyOf(numbers);
        List<Leaf> leaves = new ArrayList<>(numbers.size());
        long done = after;
        while (done < last) {
            List<Leaf> next = records.read(organisation, done, (int) (last - done));
            if (next.isEmpty()) {
                break;
            }
            next.stream().filter(leaf -> wanted.contains(leaf.number())).forEach(leaves::add);
            done = next.getLast().number();
        }
        return new Stretch(acts(Sound.checked(records, organisation, leaves)), last);
    }

    private static void inTurn(int stretches, IntFunction<Stretch> read, Consumer<Stretch> each) {
        Deque<FutureTask<Stretch>> ahead = new ArrayDeque<>();
        int begun = 0;
        while (begun < stretches || !ahead.isEmpty()) {
            if (begun < stretches && ahead.size() < AHEAD) {
                int place = begun++;
                FutureTask<Stretch> task = new FutureTask<>(() -> read.apply(place));
                if (stretches > 1) {
                    Thread.ofVirtual().start(task);
                } else {
                    task.run();
                }
                ahead.add(task);
            } else {
                each.accept(get(ahead.remove()));
            }
        }
    }

    /// A reader may give fewer at once than it is asked for.
    private Stretch all(long after, long last) {
        List<Act> acts = new ArrayList<>((int) (last - after));
        long done = after;
        while (done < last) {
            Stretch next = read(done, (int) (last - done));
            if (next.last == done) {
                break;
            }
            acts.addAll(next.acts);
            done = next.last;
        }
        return new Stretch(acts, done);
    }

    private static Stretch get(FutureTask<Stretch> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException broken) {
                    switch (broken.getCause()) {
                        case RuntimeException ours -> throw ours;
                        case Error ours -> throw ours;
                        case Throwable other -> throw new IllegalStateException(other);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// The acts of these numbers, in their order.
    ///
    /// @param numbers rising
    /// @throws JournalBroken STORE-11 with the numbers of entries that were changed
    public List<Act> at(List<Long> numbers) {
        return acts(Sound.at(records, organisation, numbers));
    }

    /// An entry as an act; empty when it is none that this program can read.
    public Optional<Act> act(Leaf leaf) {
        return acts(List.of(leaf)).stream().findFirst();
    }

    private List<Act> acts(List<Leaf> leaves) {
        ActCodec.Decoder decoder = new ActCodec.Decoder();
        List<Act> acts = new ArrayList<>(leaves.size());
        for (Leaf leaf : leaves) {
            // An act that says another number than its place in the log is not taken at its word.
            if (decoder.decode(leaf.bytes()) instanceof Reading.Read(Act act) && act.number() == leaf.number()) {
                acts.add(act);
            }
        }
        return revealed(acts);
    }

    /// Acts as their leaves have them, with what these withhold; as they are where nothing fits.
    ///
    /// @param leaves with rising numbers
    public List<Act> revealed(List<Act> leaves) {
        List<Long> withheld = leaves.stream()
                .filter(act -> act.body() instanceof Withheld)
                .map(Act::number)
                .toList();
        if (withheld.isEmpty()) {
            return leaves;
        }
        Map<Long, List<Kept>> openings = records.openings(organisation, withheld);
        return leaves.stream()
                .map(act -> revealed(act, openings.getOrDefault(act.number(), List.of())))
                .toList();
    }

    private static Act revealed(Act leaf, List<Kept> openings) {
        if (!(leaf.body() instanceof Withheld withheld)) {
            return leaf;
        }
        return openings.stream()
                .filter(kept -> kept.digest().equals(withheld.digest()) && kept.fits())
                .flatMap(kept -> Sealing.reveal(leaf, kept.bytes()).stream())
                .findFirst()
                .orElse(leaf);
    }
}
