package org.comity.record.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.record.Records.Leaf;
import org.comity.record.codec.Kept;
import org.comity.record.commit.Group;
import org.comity.record.commit.Medium;
import org.comity.record.commit.Request;

/// Lists and maps under one lock.
final class MemoryMedium implements Medium {
    private final Map<Integer, Shelf> kept = new HashMap<>();
    private final Map<Request, Earlier> requests = new HashMap<>();
    private final Map<String, byte[]> documents = new HashMap<>();

    /// What is kept of one organisation. Level n of the hashes holds the roots of the complete subtrees
    /// of 2^n leaves.
    private static final class Shelf {
        final List<Leaf> leaves = new ArrayList<>();
        final List<List<Hash>> levels = new ArrayList<>();
        final List<Group.OpeningRow> openings = new ArrayList<>();
        final Map<Text, Long> erased = new HashMap<>();
        final TreeMap<Long, String> cosigned = new TreeMap<>();

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

    synchronized void add(int organisation) {
        kept.put(organisation, new Shelf());
    }

    @Override
    public synchronized Map<Request, Earlier> earlier(Collection<Request> asked) {
        Map<Request, Earlier> found = new HashMap<>();
        for (Request request : asked) {
            Optional.ofNullable(requests.get(request)).ifPresent(earlier -> found.put(request, earlier));
        }
        return found;
    }

    @Override
    public synchronized Erasable erasable(int organisation, long number, String digest) {
        if (erasedBy(organisation, number, digest) > 0) {
            return Erasable.GONE;
        }
        return kept.get(organisation).openings.stream()
                .filter(row -> row.number() == number && row.kept().digest().equals(digest))
                .map(row -> switch (row.kept().may()) {
                    case BE_RELEASED_OR_ERASED -> Erasable.YES;
                    case BE_RELEASED -> Erasable.NEEDED;
                })
                .findFirst()
                .orElse(Erasable.UNKNOWN);
    }

    @Override
    public synchronized long erasedBy(int organisation, long number, String digest) {
        return kept.get(organisation).erased.getOrDefault(new Text(number, digest), 0L);
    }

    @Override
    public synchronized Optional<byte[]> leaf(int organisation, long number) {
        return read(organisation, number - 1, 1, Long.MAX_VALUE).stream()
                .findFirst()
                .map(Leaf::bytes);
    }

    @Override
    public synchronized OptionalLong documentLength(String sha256) {
        byte[] bytes = documents.get(sha256);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
    }

    @Override
    public synchronized void commit(Group group) {
        group.heads();
        for (Group.Row row : group.rows()) {
            Shelf one = kept.get(row.organisation());
            one.leaves.add(new Leaf(row.number(), row.leaf()));
            one.grow(row.hash());
            requests.put(row.request(), new Earlier(row.number(), row.rest(), row.content()));
        }
        group.openings().forEach(row -> kept.get(row.organisation()).openings.add(row));
        group.documents().forEach(document -> documents.put(document.sha256(), document.bytes()));
        for (Group.Erased erased : group.erased()) {
            Shelf one = kept.get(erased.organisation());
            one.openings.removeIf(row ->
                    row.number() == erased.number() && row.kept().digest().equals(erased.digest()));
            one.erased.put(new Text(erased.number(), erased.digest()), erased.by());
        }
    }

    @Override
    public synchronized Optional<String> cosigned(int organisation, long size) {
        return Optional.ofNullable(kept.get(organisation).cosigned.get(size));
    }

    synchronized Optional<String> cosigned(int organisation) {
        return Optional.ofNullable(kept.get(organisation).cosigned.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized void keepCosigned(int organisation, long size, String note) {
        kept.get(organisation).cosigned.put(size, note);
    }

    synchronized List<Leaf> read(int organisation, long after, int atMost, long size) {
        if (after < 0 || atMost < 1) {
            throw new IllegalArgumentException(atMost + " acts after " + after);
        }
        List<Leaf> leaves = kept.get(organisation).leaves;
        long until = Math.min(size, leaves.size());
        int from = (int) Math.min(after, until);
        return List.copyOf(leaves.subList(from, (int) Math.min(until, (long) from + atMost)));
    }

    @Override
    public synchronized Texts texts(int organisation, long number) {
        List<byte[]> left = openings(organisation, number).stream()
                .filter(one -> one.may() == Kept.May.BE_RELEASED_OR_ERASED)
                .map(Kept::bytes)
                .toList();
        long erased = kept.get(organisation).erased.keySet().stream()
                .filter(text -> text.number() == number)
                .count();
        return new Texts(left, (int) erased);
    }

    synchronized List<Kept> openings(int organisation, long number) {
        return kept.get(organisation).openings.stream()
                .filter(row -> row.number() == number)
                .map(Group.OpeningRow::kept)
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
