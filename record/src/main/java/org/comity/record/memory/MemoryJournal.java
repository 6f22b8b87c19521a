package org.comity.record.memory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.record.Journal;
import org.comity.record.codec.Kept;
import org.comity.record.commit.Clocks;
import org.comity.record.commit.Committer;
import org.comity.record.commit.Following;
import org.comity.record.commit.Head;
import org.comity.record.commit.Ledger;
import org.comity.record.commit.Medium;

/// A journal in memory. What it was given is gone when it is closed.
public final class MemoryJournal implements Journal {
    private final MemoryMedium medium = new MemoryMedium();
    private final Following following = new Following();
    private final Committer committer;

    private MemoryJournal(Clocks clocks, UnaryOperator<Medium> around) {
        committer = new Committer("memory", around.apply(medium), clocks, following::written);
        committer.start();
    }

    public static MemoryJournal create() {
        return new MemoryJournal(Clocks.system(), medium -> medium);
    }

    static MemoryJournal create(Clocks clocks) {
        return new MemoryJournal(clocks, medium -> medium);
    }

    /// For tests that let the medium fail.
    static MemoryJournal create(Clocks clocks, UnaryOperator<Medium> around) {
        return new MemoryJournal(clocks, around);
    }

    /// An organisation without acts yet.
    ///
    /// @param key its name is the log's origin; only this journal may use it
    public void addOrganisation(String organisation, SigningKey key) {
        committer.between(() -> {
            List<String> there = committer.organisations();
            if (there.contains(organisation)) {
                throw new IllegalArgumentException(organisation + " has a record already");
            }
            int id = there.size() + 1;
            medium.add(id);
            Checkpoint empty = new Checkpoint(key.verifier().name(), 0, Hash.EMPTY);
            committer.add(new Ledger(
                    id,
                    organisation,
                    key.verifier(),
                    Optional.of(key),
                    medium.hashes(id),
                    new Head(empty, empty.signed(key)),
                    Instant.MIN));
            return id;
        });
    }

    @Override
    public Answer append(Proposal proposal) {
        return committer.append(proposal);
    }

    @Override
    public Answer erase(Erasing erasing) {
        return committer.erase(erasing);
    }

    @Override
    public List<String> organisations() {
        return committer.organisations();
    }

    @Override
    public Checkpoint head(String organisation) {
        return ledger(organisation).head().checkpoint();
    }

    @Override
    public String signedHead(String organisation) {
        return ledger(organisation).head().note();
    }

    @Override
    public VerifierKey key(String organisation) {
        return ledger(organisation).verifier();
    }

    @Override
    public List<Leaf> read(String organisation, long after, int atMost) {
        Ledger ledger = ledger(organisation);
        return medium.read(ledger.id(), after, atMost, ledger.head().size());
    }

    @Override
    public List<Leaf> follow(String organisation, long after, int atMost, Duration patience) {
        Ledger ledger = ledger(organisation);
        following.await(() -> ledger.head().size() > after, patience);
        return ledger.head().size() > after ? read(organisation, after, atMost) : List.of();
    }

    @Override
    public Hashes hashes(String organisation) {
        return medium.hashes(ledger(organisation).id());
    }

    @Override
    public List<Kept> openings(String organisation, long number) {
        return medium.openings(ledger(organisation).id(), number);
    }

    @Override
    public Optional<byte[]> document(String sha256) {
        return medium.document(sha256);
    }

    @Override
    public Parsed<SignedCheckpoint> keepCosignatures(
            String organisation, byte[] note, Collection<VerifierKey> witnesses) {
        return committer.keepCosignatures(ledger(organisation), note, witnesses, hashes(organisation));
    }

    @Override
    public Optional<SignedCheckpoint> cosigned(String organisation) {
        return medium.cosigned(ledger(organisation).id())
                .map(note -> switch (SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8))) {
                    case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> good;
                    case Parsed.Bad<SignedCheckpoint>(String says) -> throw new IllegalStateException(says);
                });
    }

    @Override
    public void close() {
        committer.close();
        following.close();
    }

    private Ledger ledger(String organisation) {
        return committer.ledger(organisation);
    }
}
