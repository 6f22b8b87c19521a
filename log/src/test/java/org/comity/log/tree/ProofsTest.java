package org.comity.log.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every tree of up to 40 leaves, against the definition of RFC 6962 written down word for word in
/// [Naive].
class ProofsTest {
    private static final int MOST = 40;
    private static final List<Hash> LEAVES = IntStream.range(0, MOST + 1)
            .mapToObj(i -> Hash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    private static final Hashes HASHES = Naive.hashes(LEAVES);
    private static final List<Hash> ROOTS = IntStream.rangeClosed(0, MOST)
            .mapToObj(size -> Naive.root(LEAVES.subList(0, size)))
            .toList();

    @Test
    void a_root_is_the_one_of_the_definition() {
        var frontier = Frontier.empty();
        for (int size = 0; size <= MOST; size++) {
            assertEquals(ROOTS.get(size), Proofs.root(size, HASHES));
            assertEquals(ROOTS.get(size), frontier.root());
            assertEquals(ROOTS.get(size), Frontier.at(size, HASHES).root());
            frontier.append(LEAVES.get(size));
        }
    }

    @Test
    void a_root_is_the_one_that_others_compute() {
        // The eight leaves that implementations of RFC 6962 share as a test, and their roots.
        List<Hash> leaves = List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .stream()
                .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        Hashes hashes = Naive.hashes(leaves);
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Proofs.root(0, hashes).hex());
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                Proofs.root(1, hashes).hex());
        assertEquals(
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
                Proofs.root(8, hashes).hex());
    }

    @Test
    void a_proof_is_the_one_of_the_definition() {
        for (int size = 1; size <= MOST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            for (int i = 0; i < size; i++) {
                assertEquals(Naive.path(i, leaves), Proofs.inclusion(i, size, HASHES));
            }
            for (int old = 1; old < size; old++) {
                assertEquals(Naive.proof(old, leaves), Proofs.consistency(old, size, HASHES));
            }
            assertEquals(List.of(), Proofs.consistency(0, size, HASHES));
            assertEquals(List.of(), Proofs.consistency(size, size, HASHES));
        }
    }

    @Tag("slow")
    @Test
    void every_leaf_is_included_where_it_stands_and_nowhere_else() {
        for (int size = 1; size <= MOST; size++) {
            for (int i = 0; i < size; i++) {
                List<Hash> proof = Proofs.inclusion(i, size, HASHES);
                for (int where = -1; where <= MOST; where++) {
                    assertEquals(where == i, Proofs.isIncluded(LEAVES.get(i), where, size, ROOTS.get(size), proof));
                    if (where >= 0 && where != size) {
                        assertFalse(Proofs.isIncluded(LEAVES.get(i), i, size, ROOTS.get(where), proof));
                        if (where != i) {
                            assertFalse(Proofs.isIncluded(LEAVES.get(where), i, size, ROOTS.get(size), proof));
                        }
                    }
                }
            }
        }
    }

    @Tag("slow")
    @Test
    void every_tree_begins_with_its_beginnings_and_with_nothing_else() {
        for (int size = 0; size <= MOST; size++) {
            for (int old = 0; old <= size; old++) {
                List<Hash> proof = Proofs.consistency(old, size, HASHES);
                assertTrue(Proofs.isConsistent(old, ROOTS.get(old), size, ROOTS.get(size), proof));
                for (int other = 0; other <= MOST; other++) {
                    if (other != old) {
                        assertFalse(Proofs.isConsistent(old, ROOTS.get(other), size, ROOTS.get(size), proof));
                    }
                    // Every tree extends the empty one, so its root is not looked at.
                    if (other != size && old > 0) {
                        assertFalse(Proofs.isConsistent(old, ROOTS.get(old), size, ROOTS.get(other), proof));
                    }
                }
            }
        }
    }

    @Test
    void a_proof_that_is_changed_anywhere_proves_nothing() {
        for (int size = 1; size <= MOST; size++) {
            Hash root = ROOTS.get(size);
            for (int i = 0; i < size; i++) {
                int index = i;
                int all = size;
                for (List<Hash> changed : changes(Proofs.inclusion(i, size, HASHES))) {
                    assertFalse(Proofs.isIncluded(LEAVES.get(i), i, size, root, changed), () -> index + " of " + all);
                }
            }
            for (int old = 0; old <= size; old++) {
                int beginning = old;
                int all = size;
                for (List<Hash> changed : changes(Proofs.consistency(old, size, HASHES))) {
                    assertFalse(
                            Proofs.isConsistent(old, ROOTS.get(old), size, root, changed),
                            () -> beginning + " of " + all);
                }
            }
        }
    }

    @Test
    void a_proof_for_another_size_proves_nothing_where_its_length_differs() {
        for (int size = 1; size <= MOST; size++) {
            for (int i = 0; i < size; i++) {
                List<Hash> proof = Proofs.inclusion(i, size, HASHES);
                for (int claimed = 0; claimed <= MOST; claimed++) {
                    boolean accepted = Proofs.isIncluded(LEAVES.get(i), i, claimed, ROOTS.get(size), proof);
                    // The size itself is bound by the signed checkpoint, not by the proof.
                    boolean sameShape = i < claimed && turns(i, claimed).equals(turns(i, size));
                    assertEquals(sameShape, accepted);
                }
            }
        }
    }

    @Test
    void what_makes_no_sense_proves_nothing() {
        Hash root = ROOTS.get(3);
        assertFalse(Proofs.isIncluded(LEAVES.get(0), -1, 3, root, List.of()));
        assertFalse(Proofs.isIncluded(LEAVES.get(0), 0, 0, Hash.EMPTY, List.of()));
        assertFalse(Proofs.isIncluded(LEAVES.get(0), 0, -1, root, List.of()));
        assertFalse(Proofs.isConsistent(-1, root, 3, root, List.of()));
        assertFalse(Proofs.isConsistent(4, root, 3, root, List.of()));
        assertFalse(Proofs.isConsistent(0, root, 3, root, List.of()));
        assertFalse(Proofs.isConsistent(0, root, 0, root, List.of()));
        assertFalse(Proofs.isConsistent(2, ROOTS.get(2), 3, root, List.of()));
        assertFalse(Proofs.isConsistent(3, root, 4, root, List.of()));
    }

    @Test
    void what_is_not_in_the_tree_has_no_proof() {
        assertThrows(IllegalArgumentException.class, () -> Proofs.inclusion(3, 3, HASHES));
        assertThrows(IllegalArgumentException.class, () -> Proofs.inclusion(-1, 3, HASHES));
        assertThrows(IllegalArgumentException.class, () -> Proofs.consistency(4, 3, HASHES));
        assertThrows(IllegalArgumentException.class, () -> Proofs.consistency(-1, 3, HASHES));
        assertThrows(IllegalArgumentException.class, () -> Proofs.root(-1, HASHES));
    }

    @Test
    void the_largest_trees_have_proofs_too() {
        // A tree in which all leaves are alike needs one hash for each level.
        List<Hash> levels = new ArrayList<>(List.of(LEAVES.get(0)));
        for (int level = 1; level < 63; level++) {
            levels.add(Hash.node(levels.getLast(), levels.getLast()));
        }
        Hashes alike = (level, _) -> levels.get(level);
        Seeded.times(200, random -> {
            long size = random.nextLong() >>> 1 + random.nextInt(62) | 1;
            long index = Math.floorMod(random.nextLong(), size);
            long old = 1 + Math.floorMod(random.nextLong(), size);
            checkAlike(alike, size, index, old);
        });
        checkAlike(alike, Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE - 1);
        checkAlike(alike, Long.MAX_VALUE, 0, 1);
        checkAlike(alike, Long.MAX_VALUE, 1L << 62, 1L << 62);
    }

    private static void checkAlike(Hashes alike, long size, long index, long old) {
        Hash root = Proofs.root(size, alike);
        List<Hash> inclusion = Proofs.inclusion(index, size, alike);
        assertTrue(inclusion.size() <= Proofs.LONGEST_INCLUSION);
        assertTrue(Proofs.isIncluded(alike.at(0, index), index, size, root, inclusion));
        List<Hash> consistency = Proofs.consistency(old, size, alike);
        assertTrue(consistency.size() <= Proofs.LONGEST_CONSISTENCY);
        assertTrue(Proofs.isConsistent(old, Proofs.root(old, alike), size, root, consistency));
    }

    /// Left or right at each level from the leaf up: what the shape of a proof is.
    private static String turns(int index, int size) {
        if (size == 1) {
            return "";
        }
        int middle = Integer.highestOneBit(size - 1);
        return index < middle ? turns(index, middle) + "L" : turns(index - middle, size - middle) + "R";
    }

    /// The proof with a bit turned, a hash taken away, added, doubled, or two in another order.
    private static List<List<Hash>> changes(List<Hash> proof) {
        Hash strange = Hash.of(new byte[] {7});
        List<List<Hash>> changes = new ArrayList<>();
        for (int i = 0; i <= proof.size(); i++) {
            var more = new ArrayList<>(proof);
            more.add(i, strange);
            changes.add(more);
            if (i < proof.size()) {
                var fewer = new ArrayList<>(proof);
                fewer.remove(i);
                changes.add(fewer);
                var doubled = new ArrayList<>(proof);
                doubled.add(i, proof.get(i));
                changes.add(doubled);
                byte[] bytes = proof.get(i).bytes();
                bytes[i % Hash.LENGTH] ^= (byte) (1 << i % 8);
                var turned = new ArrayList<>(proof);
                turned.set(i, Hash.from(bytes));
                changes.add(turned);
            }
            if (i + 1 < proof.size()) {
                var swapped = new ArrayList<>(proof);
                swapped.add(i, swapped.remove(i + 1));
                changes.add(swapped);
            }
        }
        return changes;
    }
}
