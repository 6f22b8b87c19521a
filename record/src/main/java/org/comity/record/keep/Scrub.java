package org.comity.record.keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.log.verify.Progress;
import org.comity.record.JournalBroken;
import org.comity.record.commit.Grown;
import org.comity.record.sqlite.Inspection;
import org.comity.record.sqlite.Inspection.ActRow;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.StoreReader;

/// Reads everything that a store keeps of one organisation and names what is damaged. Changes
/// nothing.
///
/// An act has three witnesses in the store: its bytes, the hash in its row, and the tile. Where
/// two of them agree and the signed root bears them out, the third is the damaged one.
public final class Scrub {
    /// What is told at most; after that it is only counted.
    public static final int MOST_TOLD = 1_000;

    private static final int AT_ONCE = 512;
    private static final int WIDTH = 256;

    private final StoreReader reader;
    private final Inspection inspection;
    private final LogRow row;
    private final Progress progress;
    private final List<Damage> damages = new ArrayList<>();
    private final TreeSet<Long> damagedActs = new TreeSet<>();
    private final List<String> missingDocuments = new ArrayList<>();
    private final Apart apart;
    private final ActCheck acts = ActCheck.fromTheStart();
    private final Frontier computed = Frontier.empty();
    private final Frontier stored = Frontier.empty();
    private final Grown believed = Grown.at(0, (level, index) -> Hash.EMPTY);
    private long wrong;
    private long documents;
    private boolean isIndexBroken;

    private Scrub(StoreReader reader, LogRow row, Progress progress) {
        this.reader = reader;
        this.inspection = new Inspection(reader);
        this.row = row;
        this.apart = new Apart(inspection, row);
        this.progress = progress;
    }

    /// One thing that is damaged.
    ///
    /// @param act its number, where it is an act
    /// @param says what, as a sentence
    public record Damage(Kind kind, OptionalLong act, String says) {
        static Damage of(Kind kind, long act, String says) {
            return new Damage(kind, OptionalLong.of(act), says);
        }
    }

    public enum Kind {
        /// The bytes of an act, or the act is missing.
        ACT,
        /// The hash that is kept in an act's row.
        HASH,
        /// A tile of hashes.
        TILE,
        /// The signed head.
        HEAD,
        /// The index of requests.
        REQUEST,
        /// What is kept apart from the log.
        OPENING,
        /// A document.
        DOCUMENT,
        /// The database file as such.
        DATABASE
    }

    /// What was found.
    ///
    /// @param size of the signed head; empty when that cannot be read
    /// @param damagedActs their numbers, at most [#MOST_TOLD]
    /// @param damages at most [#MOST_TOLD]
    /// @param wrong how many there are in all
    /// @param erased texts that were erased as an act says
    /// @param absent texts that acts name and that are not here: in a mirror, which never has them, no
    ///     damage
    /// @param missingDocuments charters that acts name and that are not here, by their SHA-256
    public record Found(
            String organisation,
            OptionalLong size,
            long acts,
            long openings,
            long erased,
            long documents,
            List<Long> damagedActs,
            List<Damage> damages,
            long wrong,
            long absent,
            List<String> missingDocuments) {
        public Found {
            missingDocuments = List.copyOf(missingDocuments);
            damagedActs = List.copyOf(damagedActs);
            damages = List.copyOf(damages);
        }

        public boolean isSound() {
            return wrong == 0;
        }
    }

    /// Looks at everything of one organisation, and at the file as a whole.
    public static Found look(StoreReader reader, LogRow row, Progress progress) {
        return new Scrub(reader, row, progress).look();
    }

    private Found look() {
        Optional<Checkpoint> head = head();
        long size = head.map(Checkpoint::size).orElse(0L);
        for (long after = 0; after < size; after += AT_ONCE) {
            acts(after, Math.min(size, after + AT_ONCE));
            progress.checked(Math.min(size, after + AT_ONCE), size);
        }
        head.ifPresent(this::root);
        acts.faults().forEach(fault -> damage(Kind.ACT, fault.number(), fault.toString()));
        guarded("what is kept apart", () -> apart.look(size, this::damage, this::tell));
        guarded("the documents", this::documents);
        guarded("the database", () -> inspection.integrity().forEach(says -> damage(Kind.DATABASE, says)));
        return new Found(
                row.name(),
                head.map(one -> OptionalLong.of(one.size())).orElse(OptionalLong.empty()),
                acts.last(),
                apart.openings(),
                apart.erased(),
                documents,
                damagedActs.stream().limit(MOST_TOLD).toList(),
                damages,
                wrong,
                apart.absent(),
                missingDocuments);
    }

    private void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (JournalBroken broken) {
            damage(Kind.DATABASE, what + " cannot be read: " + broken.refused().because());
        }
    }

    private Optional<Checkpoint> head() {
        try {
            byte[] note = reader.signedHead(row.name()).getBytes(StandardCharsets.UTF_8);
            return switch (Checkpoint.open(note, List.of(row.key()))) {
                case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> Optional.of(good.checkpoint());
                case Parsed.Bad<SignedCheckpoint>(String says) -> {
                    damage(Kind.HEAD, "the signed head is damaged: " + says);
                    yield switch (SignedCheckpoint.parse(note)) {
                        case Parsed.Good<SignedCheckpoint>(SignedCheckpoint unsigned) ->
                            Optional.of(unsigned.checkpoint()).filter(one -> one.size() <= LogPlace.MOST_ACTS);
                        case Parsed.Bad<SignedCheckpoint> _ -> Optional.empty();
                    };
                }
            };
        } catch (JournalBroken broken) {
            damage(
                    Kind.HEAD,
                    "the signed head cannot be read: " + broken.refused().because());
            return Optional.empty();
        }
    }

    /// Acts of a stretch; where the database breaks, one by one.
    private void acts(long after, long until) {
        List<ActRow> rows = rows(after, until);
        int at = 0;
        for (long number = after + 1; number <= until; number++) {
            boolean there = at < rows.size() && rows.get(at).number() == number;
            if (there) {
                act(rows.get(at++));
            } else {
                missing(number);
            }
        }
        apart.compare(after, until);
    }

    private List<ActRow> rows(long after, long until) {
        try {
            return inspection.acts(row, after, until, (int) (until - after));
        } catch (JournalBroken broken) {
            if (until - after == 1) {
                damage(
                        Kind.DATABASE,
                        "the row of act " + until + " cannot be read: "
                                + broken.refused().because());
                return List.of();
            }
        }
        long middle = (after + until) / 2;
        List<ActRow> both = new ArrayList<>(rows(after, middle));
        both.addAll(rows(middle, until));
        return both;
    }

    private void missing(long number) {
        damage(Kind.ACT, number, "act " + number + " is missing");
        Hash hash = tiled(number).orElse(Hash.EMPTY);
        acts.nothing();
        add(hash, hash, hash);
    }

    private void act(ActRow found) {
        Hash leaf = Hash.leaf(found.leaf());
        Hash kept = found.hash().length == Hash.LENGTH ? Hash.from(found.hash()) : Hash.EMPTY;
        boolean agree = leaf.equals(kept);
        Hash right = agree
                ? leaf
                : tiled(found.number())
                        .filter(one -> one.equals(leaf) || one.equals(kept))
                        .orElse(kept);
        if (!agree) {
            boolean bytesAreRight = right.equals(leaf);
            if (bytesAreRight) {
                damage(Kind.HASH, found.number(), "the hash that is kept of act " + found.number() + " has changed");
            } else {
                damage(Kind.ACT, found.number(), "the bytes of act " + found.number() + " have changed");
            }
        }
        long faults = acts.wrong();
        Optional<Act> act = acts.next(found.leaf());
        if (act.isPresent()) {
            about(found, act.get());
        } else if (acts.wrong() > faults) {
            damagedActs.add(found.number());
        }
        add(leaf, kept, right);
    }

    private void about(ActRow found, Act act) {
        if (!act.recorded().equals(found.recorded())) {
            damage(
                    Kind.HASH,
                    found.number(),
                    "the time that is kept of act " + found.number() + " is not the one in it");
        }
        if (!isKnown(act.draft().requestId())) {
            damage(Kind.REQUEST, found.number(), "the request of act " + found.number() + " is not in the index");
        }
        apart.read(act);
    }

    /// An index that breaks is told once; the acts are sound without it.
    private boolean isKnown(String requestId) {
        if (requestId.isEmpty() || isIndexBroken) {
            return true;
        }
        try {
            return inspection.request(row, requestId).isPresent();
        } catch (JournalBroken broken) {
            isIndexBroken = true;
            damage(
                    Kind.DATABASE,
                    "the index of requests cannot be read: " + broken.refused().because());
            return true;
        }
    }

    private Optional<Hash> tiled(long number) {
        long index = number - 1;
        try {
            return inspection
                    .tile(row, 0, index / WIDTH)
                    .filter(hashes -> hashes.length == WIDTH * Hash.LENGTH)
                    .map(hashes -> Hash.from(hashes, (int) (index % WIDTH) * Hash.LENGTH));
        } catch (JournalBroken broken) {
            // Told of once the acts under the tile are through.
            return Optional.empty();
        }
    }

    private void add(Hash leaf, Hash kept, Hash right) {
        computed.append(leaf);
        stored.append(kept);
        believed.append(right, this::tile);
    }

    /// A tile is complete: is it the one that is kept?
    private void tile(int level, long index, byte[] hashes) {
        String where = "tile " + index + " of level " + level;
        Optional<byte[]> there;
        try {
            there = inspection.tile(row, level, index);
        } catch (JournalBroken broken) {
            damage(Kind.TILE, where + " cannot be read: " + broken.refused().because());
            return;
        }
        if (there.isEmpty()) {
            damage(Kind.TILE, where + " is missing");
            return;
        }
        if (Arrays.equals(there.get(), hashes)) {
            return;
        }
        if (there.get().length != hashes.length) {
            damage(Kind.TILE, where + " has " + there.get().length + " bytes");
            return;
        }
        for (int i = 0; i < WIDTH; i++) {
            int from = i * Hash.LENGTH;
            if (!Arrays.equals(hashes, from, from + Hash.LENGTH, there.get(), from, from + Hash.LENGTH)) {
                long number = (index * WIDTH + i) + 1;
                String about = level == 0 ? "the hash of act " + number : "hash " + i;
                damage(Kind.TILE, where + " does not agree with what stands below about " + about);
            }
        }
    }

    private void root(Checkpoint head) {
        if (believed.size() == head.size() && believed.root().equals(head.root())) {
            return;
        }
        boolean bytesAreRight = computed.root().equals(head.root());
        boolean hashesAreRight = stored.root().equals(head.root());
        if (bytesAreRight || hashesAreRight) {
            String says = bytesAreRight ? "the bytes of the acts" : "the hashes in their rows";
            if (wrong == 0) {
                damage(Kind.TILE, "only " + says + " give the signed root, and the tiles do not");
            }
            return;
        }
        String because =
                wrong == 0 ? ": an act was changed together with its hash, or the head was; a mirror shows which" : "";
        damage(Kind.HEAD, "what is kept does not give the root that was signed at " + head.size() + because);
    }

    private void documents() {
        Set<String> there = new HashSet<>(inspection.documents());
        documents = there.size();
        for (String name : there) {
            Optional<byte[]> bytes = reader.document(name);
            if (bytes.isPresent() && !Hash.of(bytes.get()).hex().equals(name)) {
                damage(Kind.DOCUMENT, "the document " + name + " has changed");
            }
        }
        apart.missingCharters(there).forEach((name, act) -> {
            missingDocuments.add(name);
            switch (row.role()) {
                case SIGNED ->
                    tell(Damage.of(
                            Kind.DOCUMENT,
                            act,
                            "act " + act + ": the charter " + name
                                    + " that it names is not here; a mirror may have it"));
                case MIRROR -> {
                    // It was not published with the log, or not yet.
                }
            }
        });
    }

    private void damage(Kind kind, long act, String says) {
        damage(Damage.of(kind, act, says));
    }

    private void damage(Damage damage) {
        damage.act().ifPresent(damagedActs::add);
        tell(damage);
    }

    private void damage(Kind kind, String says) {
        tell(new Damage(kind, OptionalLong.empty(), says));
    }

    private void tell(Damage damage) {
        wrong++;
        if (damages.size() < MOST_TOLD) {
            damages.add(damage);
        }
    }
}
