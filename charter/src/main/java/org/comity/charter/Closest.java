package org.comity.charter;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that somebody most likely meant.
public final class Closest {
    private Closest() {}

    /// The known word nearest to what was written, or empty when none is near enough to be meant:
    /// more than a third of its letters would have to change. Words of fewer than 3 or more than 64 characters
    /// are not compared.
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > 64 || written.length() < 3) {
            return Optional.empty();
        }
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int distance = word.equalsIgnoreCase(written)
                    ? 0
                    : distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (distance < least && distance <= Math.max(1, Math.max(word.length(), written.length()) / 3)) {
                best = word;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The number of letters to insert, remove, change or swap with the next.
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(last[j], now[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[b.length()];
    }
}
