package org.comity.acts.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The fewest lines to drop and take that make one list of another.
///
/// The greedy algorithm of E. W. Myers, "An O(ND) difference algorithm and its variations",
/// Algorithmica 1 (1986): for each number of edits, how far one gets on each diagonal.
final class ShortestEdit {
    private ShortestEdit() {}

    enum Edit {
        KEEP,
        DROP,
        TAKE
    }

    record Step(Edit edit, String text) {}

    /// @param most edits to try; with more, everything is dropped and taken
    static List<Step> between(List<String> was, List<String> is, int most) {
        return search(was, is, most).map(reached -> trace(was, is, reached)).orElseGet(() -> replaced(was, is));
    }

    private static List<Step> replaced(List<String> was, List<String> is) {
        List<Step> steps = new ArrayList<>();
        was.forEach(text -> steps.add(new Step(Edit.DROP, text)));
        is.forEach(text -> steps.add(new Step(Edit.TAKE, text)));
        return steps;
    }

    /// For each number of edits, the furthest line of `was` on each diagonal before that edit was
    /// made. Diagonal `k` stands at index `k + edits`.
    private static Optional<List<int[]>> search(List<String> was, List<String> is, int most) {
        List<int[]> reached = new ArrayList<>();
        int[] far = {0};
        int bound = Math.min(most, was.size() + is.size());
        for (int edits = 0; edits <= bound; edits++) {
            int[] next = new int[2 * edits + 1];
            for (int k = -edits; k <= edits; k += 2) {
                int x = edits == 0 ? 0 : takes(far, edits, k) ? at(far, edits, k + 1) : at(far, edits, k - 1) + 1;
                int y = x - k;
                while (x < was.size() && y < is.size() && was.get(x).equals(is.get(y))) {
                    x++;
                    y++;
                }
                next[k + edits] = x;
                if (x >= was.size() && y >= is.size()) {
                    reached.add(far);
                    return Optional.of(reached);
                }
            }
            reached.add(far);
            far = next;
        }
        return Optional.empty();
    }

    /// What was reached on a diagonal with one edit less than `edits`.
    private static int at(int[] far, int edits, int k) {
        return far[k + edits - 1];
    }

    /// Whether the furthest way to a diagonal takes a line rather than drops one.
    private static boolean takes(int[] far, int edits, int k) {
        return k == -edits || k != edits && at(far, edits, k - 1) < at(far, edits, k + 1);
    }

    /// Goes the way back.
    private static List<Step> trace(List<String> was, List<String> is, List<int[]> reached) {
        List<Step> steps = new ArrayList<>();
        int x = was.size();
        int y = is.size();
        for (int edits = reached.size() - 1; edits > 0; edits--) {
            int k = x - y;
            int[] far = reached.get(edits);
            boolean takes = takes(far, edits, k);
            int beforeX = takes ? at(far, edits, k + 1) : at(far, edits, k - 1);
            int beforeY = beforeX - (takes ? k + 1 : k - 1);
            int keptFrom = takes ? beforeX : beforeX + 1;
            for (; x > keptFrom; x--, y--) {
                steps.add(new Step(Edit.KEEP, was.get(x - 1)));
            }
            steps.add(takes ? new Step(Edit.TAKE, is.get(beforeY)) : new Step(Edit.DROP, was.get(beforeX)));
            x = beforeX;
            y = beforeY;
        }
        for (; x > 0; x--) {
            steps.add(new Step(Edit.KEEP, was.get(x - 1)));
        }
        Collections.reverse(steps);
        return dropsFirst(steps);
    }

    /// Within a stretch without a line that is kept, what goes stands before what comes.
    private static List<Step> dropsFirst(List<Step> steps) {
        List<Step> ordered = new ArrayList<>();
        List<Step> taken = new ArrayList<>();
        for (Step step : steps) {
            switch (step.edit) {
                case KEEP -> {
                    ordered.addAll(taken);
                    taken.clear();
                    ordered.add(step);
                }
                case DROP -> ordered.add(step);
                case TAKE -> taken.add(step);
            }
        }
        ordered.addAll(taken);
        return ordered;
    }
}
