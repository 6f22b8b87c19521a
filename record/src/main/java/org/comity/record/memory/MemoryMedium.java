package org.comity.record.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.record.Records.Leaf;
import org.comity.record.Opening;
import org.comity.record.commit.Group;
import org.comity.record.commit.Medium;

/// Lists and maps under one lock.
final class MemoryMedium implements Medium {
    private final Map<Integer, Kept> kept = new HashMap<>();
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, byte[]> documents = new HashMap<>();

    /// What is kept of one organisation. Level n of the hashes holds the roots of the complete subtrees of 2^n leaves.
    private static final class Kept {
        final List<Leaf> leaves = new ArrayList<>();
        final List<List<Hash>> levels = new ArrayList<>();
        final List<Opening> openings = new ArrayList<>();
        final Map<Text, Long> erased = new HashMap<>();

        void grow(Hash leaf) {
            Hash hash = leaf;
            for (int level = 0; ; level++) {
                if (level == levels.size()) {
                    levels.add(new ArrayList<>());
                }
                List<Hash> hashes = levels.get(level);
                hashes.add(hash);
                if (hashes.size() % 2 == 1) {
                    return;
                }
                hash = Hash.node(hashes.get(hashes.size() - 2), hash);
            }
        }
    }

    private record Text(long number, String digest) {}

    private record Request(int organisation, Earlier earlier) {
        /// Once a text is gone, nothing that was computed from it may help to guess it.
        Request without(Group.Erased erased) {
            return organisation == erased.organisation() && earlier.number() == erased.number()
                    ? new Request(organisation, new Earlier(earlier.number(), earlier.rest(), new byte[0]))
                    : this;
        }
    }

    synchronized void add(int organisation) {
        kept.put(organisation, new Kept());
    }

    @Override
    public synchronized Optional<Earlier> earlier(byte[] request) {
        return Optional.ofNullable(requests.get(HexFormat.of().formatHex(request)))
                .map(Request::earlier);
    }

    @Override
    public synchronized Erasable erasable(int organisation, long number, String digest) {
        if (erasedBy(organisation, number, digest) > 0) {
            return Erasable.GONE;
        }
        return kept.get(organisation).openings.stream()
                .filter(opening -> opening.number() == number && opening.digest().equals(digest))
                .map(opening ->
                        switch (opening.kind()) {
                            case TEXT -> Erasable.YES;
                            case BODY -> Erasable.NEEDED;
                        })
                .findFirst()
                .orElse(Erasable.UNKNOWN);
    }

    @Override
    public synchronized long erasedBy(int organisation, long number, String digest) {
        return kept.get(organisation).erased.getOrDefault(new Text(number, digest), 0L);
    }

    @Override
    public synchronized void commit(Group group) {
        group.heads();
        for (Group.Row row : group.rows()) {
            Kept one = kept.get(row.organisation());
            one.leaves.add(new Leaf(row.number(), row.leaf()));
            one.grow(row.hash());
            requests.put(
                    HexFormat.of().formatHex(row.request()),
                    new Request(row.organisation(), new Earlier(row.number(), row.rest(), row.content())));
        }
        group.openings()
                .forEach(row -> kept.get(row.organisation()).openings.add(row.opening()));
        group.documents().forEach(document -> documents.put(document.sha256(), document.bytes()));
        for (Group.Erased erased : group.erased()) {
            Kept one = kept.get(erased.organisation());
            one.openings.removeIf(opening ->
                    opening.number() == erased.number() && opening.digest().equals(erased.digest()));
            one.erased.put(new Text(erased.number(), erased.digest()), erased.by());
            requests.replaceAll((_, request) -> request.without(erased));
        }
    }

    synchronized List<Leaf> read(int organisation, long after, int atMost, long size) {
        List<Leaf> leaves = kept.get(organisation).leaves;
        int from = (int) Math.min(after, size);
        return List.copyOf(leaves.subList(from, (int) Math.min(size, (long) from + atMost)));
    }

    synchronized List<Opening> openings(int organisation, long number) {
        return kept.get(organisation).openings.stream()
                .filter(opening -> opening.number() == number)
                .toList();
    }

    synchronized Optional<byte[]> document(String sha256) {
        return Optional.ofNullable(documents.get(sha256)).map(byte[]::clone);
    }

    Hashes hashes(int organisation) {
        return (level, index) -> {
            synchronized (this) {
                return kept.get(organisation).levels.get(level).get(Math.toIntExact(index));
            }
        };
    }
}
