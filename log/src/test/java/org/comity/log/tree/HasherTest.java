package org.comity.log.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

class HasherTest {
    @Test
    void hashing_in_place_gives_the_same_hashes() {
        var hasher = new Hasher();
        Seeded.times(50, random -> {
            int levels = random.nextInt(9);
            byte[] row = new byte[7 + (1 << levels) * Hash.LENGTH];
            List<Hash> leaves = new ArrayList<>();
            for (int i = 0; i < 1 << levels; i++) {
                byte[] entry = new byte[random.nextInt(70)];
                random.nextBytes(entry);
                hasher.leaf(entry, 0, entry.length, row, 7 + i * Hash.LENGTH);
                leaves.add(Hash.leaf(entry));
                assertEquals(leaves.getLast(), Hash.from(row, 7 + i * Hash.LENGTH));
            }
            assertEquals(Naive.root(leaves), hasher.root(row, 7, levels));
            assertEquals(leaves.getFirst(), Hash.from(row, 7));
        });
    }

    @Test
    void a_hash_needs_room() {
        var hasher = new Hasher();
        byte[] target = new byte[40];
        assertThrows(IllegalArgumentException.class, () -> hasher.leaf(target, 0, 1, target, 9));
    }
}
