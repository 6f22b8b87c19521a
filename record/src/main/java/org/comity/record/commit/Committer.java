package org.comity.record.commit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hashes;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Deciding;
import org.comity.record.Journal.Drafted;
import org.comity.record.Journal.Drafting;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Erasing;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Journal.Unsettled;
import org.comity.record.commit.Medium.Busy;
import org.comity.record.commit.Medium.NoRoom;

/// The one thread that enters acts. It takes what is proposed in turns, makes a group of it, has the
/// group made durable and only then answers. When that fails in any way but for want of room, it enters
/// nothing more, ever: after a failed force nobody knows what is on the disk.
public final class Committer implements AutoCloseable {
    /// Acts that may be entered at once.
    public static final int MOST_ACTS = 10_000;

    /// Bytes of a proposal, about, with its documents.
    public static final long MOST_BYTES = 64L << 20;

    private static final int MOST_PROPOSALS = 1_024;
    /// A group that has so many takes no further proposal.
    private static final long GROUP_BYTES = 8L << 20;
    private static final int MANY_ROWS = 16;
    private static final long IDLE_MILLIS = 5_000;
    private static final Duration GATHERING = Duration.ofNanos(150_000);

    private final Medium medium;
    private final News news;
    private final Map<String, Ledger> ledgers = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Line line = new Line();
    private final ClockWatch watch;
    private final Instant opened;
    private final Thread thread;
    private final ExecutorService signer;
    private volatile Optional<Refused> stopped = Optional.empty();
    private int lastGroup = 1;

    /// @param news told after each group
    public Committer(String name, Medium medium, Clocks clocks, News news) {
        this.medium = medium;
        this.news = news;
        this.watch = new ClockWatch(clocks);
        this.opened = clocks.now();
        this.signer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("comity-signer-" + name).daemon(true).factory());
        this.thread = Thread.ofPlatform()
                .name("comity-committer-" + name)
                .daemon(true)
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// An organisation from which acts are taken from now on.
    public void add(Ledger ledger) {
        ledger.lookBack(opened);
        ledgers.put(ledger.name(), ledger);
    }

    /// @throws IllegalArgumentException when there is no such organisation
    public Ledger ledger(String organisation) {
        return Optional.ofNullable(ledgers.get(organisation))
                .orElseThrow(
                        () -> new IllegalArgumentException(Refusals.noSuchOrganisation(organisation, organisations())
                                .because()));
    }

    /// Those from which acts are taken, and mirrors, in the order in which they were added.
    public List<String> organisations() {
        return ledgers.values().stream()
                .sorted(Comparator.comparingInt(Ledger::id))
                .map(Ledger::name)
                .toList();
    }

    /// Does something between two groups, such as adding an organisation to the medium. It runs on a
    /// thread of its own that nobody interrupts: an interrupt would close the guard's file under it.
    public <T> T between(Supplier<T> work) {
        turn.lock();
        try {
            return Waiting.await(CompletableFuture.supplyAsync(work, Committer::apart));
        } finally {
            turn.unlock();
        }
    }

    private static void apart(Runnable work) {
        Thread.ofPlatform().name("comity-between-groups").daemon(true).start(work);
    }

    /// Why nothing is entered or added any more: it was stopped, or closed.
    public Optional<Refused> ended() {
        return stopped.isPresent() || !line.isClosed() ? stopped : Optional.of(Refusals.closed());
    }

    /// Why nothing is entered any more; empty while all is well.
    public Optional<Refused> stopped() {
        return stopped;
    }

    /// Enters nothing more, because something is wrong with what has been written.
    public void stop(String because) {
        if (stopped.isEmpty()) {
            stopped = Optional.of(Refusals.stopped(because));
        }
    }

    public Answer append(Proposal proposal) {
        Optional<Refused> wrong = wrong(proposal.organisation());
        if (wrong.isPresent()) {
            return new NotEntered(wrong.get());
        }
        Optional<List<Entry>> entries = Optional.empty();
        Optional<List<Draft>> drafts = known(proposal.drafting());
        if (drafts.isPresent()) {
            switch (Entry.of(drafts.get(), proposal, ledgers.get(proposal.organisation()))) {
                case Entry.NotReady(Refused refused) -> {
                    return new NotEntered(refused);
                }
                case Entry.Ready(List<Entry> ready) -> entries = Optional.of(ready);
            }
        }
        Waiting waiting = new Waiting(proposal, entries, Optional.empty());
        if (waiting.weight() > MOST_BYTES) {
            return new NotEntered(
                    Refusals.badSize(proposal.organisation(), waiting.weight() + " bytes are too many at once"));
        }
        return await(waiting);
    }

    /// What a proposal drafts, as far as that is known before its turn.
    private static Optional<List<Draft>> known(Drafting drafting) {
        if (drafting instanceof Drafted(var drafts)) {
            return Optional.of(drafts);
        }
        return drafting instanceof Deciding(var drafts, var _) ? Optional.of(drafts) : Optional.empty();
    }

    public Answer erase(Erasing erasing) {
        Optional<Refused> wrong = wrong(erasing.organisation());
        if (wrong.isEmpty()) {
            long last = ledgers.get(erasing.organisation()).head().size();
            wrong = ErasureDraft.wrong(erasing, last);
        }
        if (wrong.isPresent()) {
            return new NotEntered(wrong.get());
        }
        Proposal proposal = new Proposal(
                erasing.organisation(),
                OptionalLong.empty(),
                Optional.of(erasing.requestId()),
                new Drafted(List.of()),
                List.of());
        return await(new Waiting(proposal, Optional.empty(), Optional.of(erasing)));
    }

    /// Keeps cosignatures of an earlier or the present head, between two groups.
    public Parsed<SignedCheckpoint> keepCosignatures(
            Ledger ledger, byte[] note, Collection<VerifierKey> witnesses, Hashes hashes) {
        return between(() -> {
            if (ended().isPresent()) {
                return new Parsed.Bad<>(ended().get().because());
            }
            Parsed<SignedCheckpoint> parsed = SignedCheckpoint.parse(note);
            Optional<String> before = parsed instanceof Parsed.Good<SignedCheckpoint>(SignedCheckpoint given)
                    ? medium.cosigned(ledger.id(), given.checkpoint().size())
                    : Optional.empty();
            Parsed<SignedCheckpoint> merged = Cosigning.merge(ledger, note, witnesses, hashes, before);
            if (merged instanceof Parsed.Good<SignedCheckpoint>(SignedCheckpoint kept)) {
                try {
                    medium.keepCosigned(
                            ledger.id(), kept.checkpoint().size(), kept.note().toString());
                } catch (NoRoom full) {
                    return new Parsed.Bad<>("there is no room left on the disk");
                } catch (Busy busy) {
                    return new Parsed.Bad<>("another program holds the database");
                } catch (RuntimeException broken) {
                    stop(says(broken));
                    throw broken;
                }
            }
            return merged;
        });
    }

    private Answer await(Waiting waiting) {
        return switch (line.join(waiting)) {
            case YES -> waiting.await();
            case CLOSED -> new NotEntered(ended().orElseThrow());
        };
    }

    private Optional<Refused> wrong(String organisation) {
        if (stopped.isPresent()) {
            return stopped;
        }
        return ledgers.containsKey(organisation)
                ? Optional.empty()
                : Optional.of(Refusals.noSuchOrganisation(organisation, organisations()));
    }

    /// Waits for what is queued, and for what is being done between two groups.
    @Override
    public void close() {
        line.close();
        Patience.untilEnded(thread);
        turn.lock();
        turn.unlock();
        signer.shutdown();
    }

    private void run() {
        while (true) {
            gather();
            List<Waiting> taken = line.take(MOST_PROPOSALS, GROUP_BYTES, IDLE_MILLIS);
            if (taken.isEmpty() && line.isOver()) {
                return;
            }
            turn.lock();
            try {
                take(taken);
            } finally {
                turn.unlock();
            }
        }
    }

    /// When many write at once, those just answered are about to come back: a moment's patience makes
    /// one large group of what would be a small and a large one.
    private void gather() {
        if (lastGroup < 4) {
            return;
        }
        long start = System.nanoTime();
        int before = -1;
        int count = line.count();
        while (count < lastGroup && count != before && System.nanoTime() - start < GATHERING.toNanos()) {
            LockSupport.parkNanos(20_000);
            before = count;
            count = line.count();
        }
    }

    private void take(List<Waiting> taken) {
        try {
            ClockWatch.Look look = watch.look();
            look.jump().ifPresent(jump -> ledgers.values().forEach(ledger -> ledger.owe(jump)));
            if (!taken.isEmpty()) {
                lastGroup = taken.size();
                enter(taken, look.at());
            }
        } catch (Throwable broken) {
            // Whatever it was, what stands on the disk is not known: answer everybody and take no more.
            stop(says(broken));
            Refused unsettled = Refusals.unsettled(says(broken));
            taken.forEach(waiting -> waiting.answer(new Unsettled(unsettled)));
        }
    }

    private void enter(List<Waiting> taken, Instant now) {
        List<Waiting> left = taken;
        while (!left.isEmpty()) {
            left = left.subList(enterGroup(left, now), left.size());
        }
    }

    /// How much is drafted shows only when it is decided: what would make the group too large has its
    /// turn in the next one.
    ///
    /// @return how many have had their turn
    private int enterGroup(List<Waiting> taken, Instant now) {
        if (stopped.isPresent()) {
            taken.forEach(waiting -> waiting.refuse(stopped.get()));
            return taken.size();
        }
        Turns turns = new Turns(medium, now);
        turns.prepare(taken);
        Map<Waiting, Turns.Outcome> outcomes = new LinkedHashMap<>();
        int count = 0;
        while (count < taken.size() && turns.weight() < GROUP_BYTES) {
            takeTurn(turns, taken.get(count++), outcomes);
        }
        settle(turns, outcomes);
        return count;
    }

    private void settle(Turns turns, Map<Waiting, Turns.Outcome> outcomes) {
        List<Turns.Sheet> written = turns.written();
        // A text that came back is erased without an act.
        if (!written.isEmpty() || !turns.group().erased.isEmpty()) {
            try {
                write(turns.group(), written);
            } catch (NoRoom full) {
                refuse(outcomes, Refusals.full(says(full.getCause())));
                return;
            } catch (Busy busy) {
                refuse(outcomes, Refusals.busy(says(busy.getCause())));
                return;
            }
        }
        outcomes.forEach(this::answer);
        if (!written.isEmpty()) {
            news.written();
        }
    }

    /// Refusals too, for they may rest on what stood before them in this group.
    private static void refuse(Map<Waiting, Turns.Outcome> outcomes, Refused refused) {
        outcomes.keySet().forEach(waiting -> waiting.refuse(refused));
    }

    private void takeTurn(Turns turns, Waiting waiting, Map<Waiting, Turns.Outcome> outcomes) {
        try {
            outcomes.put(waiting, turns.take(waiting, ledgers.get(waiting.proposal.organisation())));
        } catch (Turns.DraftingBroke broke) {
            // The proposer's own mistake: it gets its exception, and the others their turn.
            waiting.fail(broke.getCause());
        }
    }

    private void answer(Waiting waiting, Turns.Outcome outcome) {
        switch (outcome) {
            case Turns.Numbered(List<Long> numbers) -> {
                Ledger ledger = ledgers.get(waiting.proposal.organisation());
                waiting.answer(new Entered(numbers, ledger.head().checkpoint()));
            }
            case Turns.Refusal(Refused refused) -> waiting.refuse(refused);
        }
    }

    private void write(Group group, List<Turns.Sheet> written) throws NoRoom, Busy {
        // A large group's rows take as long as its signature, so both are made at once. Nothing is committed
        // without the signature.
        CompletableFuture<List<Group.HeadRow>> signing = group.rows().size() < MANY_ROWS
                ? CompletableFuture.completedFuture(sign(written))
                : CompletableFuture.supplyAsync(() -> sign(written), signer);
        group.signedBy(signing::join);
        medium.commit(group);
        List<Group.HeadRow> heads = signing.join();
        for (int i = 0; i < written.size(); i++) {
            Turns.Sheet sheet = written.get(i);
            sheet.ledger.take(sheet.growth, sheet.at, sheet.jumps, heads.get(i).head());
        }
    }

    private static List<Group.HeadRow> sign(List<Turns.Sheet> written) {
        List<Group.HeadRow> heads = new ArrayList<>();
        for (Turns.Sheet sheet : written) {
            Checkpoint checkpoint = new Checkpoint(sheet.ledger.origin(), sheet.growth.size(), sheet.growth.root());
            String note = checkpoint.signed(sheet.ledger.key().orElseThrow());
            heads.add(new Group.HeadRow(sheet.ledger, new Head(checkpoint, note)));
        }
        return heads;
    }

    private static String says(Throwable broken) {
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }
}
