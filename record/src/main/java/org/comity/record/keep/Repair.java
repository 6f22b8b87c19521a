package org.comity.record.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tile.EntryBundle;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.TileHashes;
import org.comity.log.tile.TilePath;
import org.comity.log.tile.TileReader;
import org.comity.log.tree.Hash;
import org.comity.log.verify.Progress;
import org.comity.log.verify.PublishedLog;
import org.comity.record.Document;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;
import org.comity.record.commit.Grown;
import org.comity.record.commit.Refusals;
import org.comity.record.sqlite.Inspection;
import org.comity.record.sqlite.Inspection.ActRow;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.LogRow;

/// Puts back what a mirror proves: the bytes of an act whose hash leads to a root that the log
/// signed. Nothing else of the mirror is believed.
public final class Repair {
    private static final int AT_ONCE = 1_024;

    private final Keeping keeping;
    private final LogRow row;
    private final PublishedLog mirror;
    private final Inspection inspection;
    private final List<Long> acts = new ArrayList<>();
    private long tiles;
    private long documents;

    private Repair(Keeping keeping, LogRow row, PublishedLog mirror) {
        this.keeping = keeping;
        this.row = row;
        this.mirror = mirror;
        this.inspection = new Inspection(keeping.reader());
    }

    /// What was put back.
    ///
    /// @param acts their numbers
    /// @param after what another look at the store found then
    public record Repaired(List<Long> acts, long tiles, long documents, Scrub.Found after) {
        public Repaired {
            acts = List.copyOf(acts);
        }
    }

    /// @param found what is damaged
    public static Answer<Repaired> run(
            Keeping keeping, LogRow row, LogPlace place, Scrub.Found found, Progress progress) {
        Repair repair = new Repair(keeping, row, place.log());
        return Keeps.answer(broken -> KeepRefusals.noRoom(keeping.store(), broken), () -> {
            repair.acts(place.head(), found);
            repair.tiles(found);
            repair.documents(found);
            Scrub.Found after = Scrub.look(keeping.reader(), row, progress);
            return new Repaired(repair.acts, repair.tiles, repair.documents, after);
        });
    }

    private void acts(SignedCheckpoint published, Scrub.Found found) throws Keeps {
        Checkpoint head = switch (published.open(List.of(row.key()))) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> good.checkpoint();
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                throw new Keeps(KeepRefusals.noMirror(mirror.toString(), says));
        };
        if (!head.origin().equals(row.origin())) {
            throw new Keeps(KeepRefusals.noMirror(mirror.toString(), "it is of " + head.origin()));
        }
        TileHashes hashes = switch (TileHashes.open(mirror, head.size(), head.root())) {
            case Parsed.Good<TileHashes>(TileHashes good) -> good;
            case Parsed.Bad<TileHashes>(String says) -> throw new Keeps(KeepRefusals.noMirror(mirror.toString(), says));
        };
        refuseFork(head, hashes);
        Set<Long> numbers = new TreeSet<>(found.damagedActs());
        if (found.wrong() > 0) {
            numbers.addAll(others(hashes, found));
        }
        for (long number : numbers) {
            if (number <= head.size()) {
                act(number, head.size(), hashes);
            }
        }
    }

    /// Our own head, where its signature still holds, must be part of the mirror's past.
    private void refuseFork(Checkpoint head, TileHashes hashes) throws Keeps {
        byte[] note = keeping.reader().signedHead(row.name()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        boolean comparable = Checkpoint.open(note, List.of(row.key()))
                        instanceof Parsed.Good<SignedCheckpoint>(SignedCheckpoint ours)
                && ours.checkpoint().size() <= head.size();
        if (!comparable) {
            return;
        }
        Checkpoint ours = keeping.reader().head(row.name());
        if (!(hashes.root(ours.size()) instanceof Parsed.Good<Hash>(Hash root)) || !root.equals(ours.root())) {
            throw new Keeps(KeepRefusals.forked(
                    mirror.toString(), row.origin(), "at " + Refusals.acts(ours.size()) + " its root is another"));
        }
    }

    /// Acts that were changed together with their hashes show only beside the mirror.
    private Set<Long> others(TileHashes hashes, Scrub.Found found) {
        Set<Long> numbers = new TreeSet<>();
        long size = Math.min(found.size().orElse(hashes.size()), hashes.size());
        for (long after = 0; after < size; after += AT_ONCE) {
            List<ActRow> rows;
            try {
                rows = inspection.acts(row, after, Math.min(size, after + AT_ONCE), AT_ONCE);
            } catch (org.comity.record.JournalBroken named) {
                // The acts that cannot be read have been named already.
                continue;
            }
            for (ActRow each : rows) {
                boolean same = hashes.leaf(each.number() - 1) instanceof Parsed.Good<Hash>(Hash right)
                        && right.equals(Hash.leaf(each.leaf()));
                if (!same) {
                    numbers.add(each.number());
                }
            }
        }
        return numbers;
    }

    private void act(long number, long size, TileHashes hashes) {
        long index = number - 1;
        TilePath path = TilePath.entries(index / TilePath.FULL, size);
        boolean proved = hashes.leaf(index) instanceof Parsed.Good<Hash>(Hash right)
                && new TileReader(mirror).bundle(path) instanceof Parsed.Good<EntryBundle>(EntryBundle bundle)
                && put(number, bundle.entry((int) (index % TilePath.FULL)), right);
        if (proved) {
            acts.add(number);
        }
    }

    private boolean put(long number, byte[] leaf, Hash right) {
        if (!Hash.leaf(leaf).equals(right)) {
            return false;
        }
        Instant recorded = ActCodec.decode(leaf) instanceof Reading.Read(Act act) ? act.recorded() : Instant.EPOCH;
        keeping.mending().act(row, number, leaf, recorded);
        return true;
    }

    /// Makes the tiles again from the acts, once these give the signed root.
    private void tiles(Scrub.Found found) {
        Scrub.Found now = Scrub.look(keeping.reader(), row, Progress.NONE);
        boolean wrong = now.damages().stream().anyMatch(damage -> damage.kind() == Scrub.Kind.TILE);
        boolean leavesAreRight = now.damages().stream()
                .noneMatch(damage -> damage.kind() == Scrub.Kind.ACT || damage.kind() == Scrub.Kind.HEAD);
        if (!wrong || !leavesAreRight) {
            return;
        }
        Grown grown = Grown.at(0, (level, index) -> Hash.EMPTY);
        long size = found.size().orElse(0);
        for (long after = 0; after < size; after += AT_ONCE) {
            for (ActRow each : inspection.acts(row, after, Math.min(size, after + AT_ONCE), AT_ONCE)) {
                grown.append(Hash.leaf(each.leaf()), this::tile);
            }
        }
    }

    private void tile(int level, long index, byte[] hashes) {
        Optional<byte[]> there = inspection.tile(row, level, index);
        if (there.isEmpty() || !java.util.Arrays.equals(there.get(), hashes)) {
            keeping.mending().tile(row, level, index, hashes);
            tiles++;
        }
    }

    private void documents(Scrub.Found found) {
        boolean damaged = found.damages().stream().anyMatch(damage -> damage.kind() == Scrub.Kind.DOCUMENT);
        Set<String> names = new TreeSet<>(damaged ? inspection.documents() : List.<String>of());
        names.addAll(found.missingDocuments());
        for (String name : names) {
            boolean wrong = keeping.reader()
                    .document(name)
                    .filter(bytes -> Hash.of(bytes).hex().equals(name))
                    .isEmpty();
            if (wrong
                    && mirror.file("documents/" + name, Document.MOST) instanceof Fetched.Found(byte[] bytes)
                    && Hash.of(bytes).hex().equals(name)) {
                keeping.mending().document(name, bytes);
                documents++;
            }
        }
    }
}
