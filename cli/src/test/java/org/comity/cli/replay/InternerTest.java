package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InternerTest {
    @Test
    void every_text_keeps_the_number_it_first_got() {
        String given = System.getProperty("comity.seed", "");
        long seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
        Random random = new Random(seed);
        Interner interner = new Interner();
        Map<String, Integer> plain = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            // Letters that Java's own hash confuses, so that texts of one hash come, too.
            String text = random.ints(random.nextInt(6), 0, 4)
                    .mapToObj(letter -> new String[] {"Aa", "BB", "C#", "x"}[letter])
                    .reduce("", String::concat);
            int expected = plain.computeIfAbsent(text, _ -> plain.size());
            String repeat = "repeat with -Dcomity.seed=" + seed;
            assertEquals(expected, interner.number(text), () -> text + "; " + repeat);
            assertEquals(text, interner.text(expected), repeat);
            assertEquals(plain.size(), interner.size(), repeat);
        }
        assertEquals(-1, interner.find("never".toCharArray(), 0, 5));
    }
}
