package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Looks at every combination of what is not known, and says which of it matters.
///
/// The first alternative of each unknown is the one that is taken for granted. At most
/// [#MOST] combinations.
final class Possibilities {
    static final int MOST = 100_000;

    private final int[] sizes;
    private final Verdict[] verdicts;

    /// @param sizes how many alternatives each unknown has
    /// @param verdict the verdict of a combination: the index of an alternative for each unknown
    Possibilities(List<Integer> sizes, Function<int[], Verdict> verdict) {
        this.sizes = sizes.stream().mapToInt(Integer::intValue).toArray();
        int combinations = 1;
        for (int size : this.sizes) {
            combinations = Math.multiplyExact(combinations, size);
        }
        if (combinations > MOST) {
            throw new IllegalArgumentException(combinations + " combinations of what is not known");
        }
        this.verdicts = new Verdict[combinations];
        int[] choice = new int[this.sizes.length];
        for (int i = 0; i < combinations; i++) {
            verdicts[i] = verdict.apply(choice.clone());
            for (int j = 0; j < choice.length && ++choice[j] == this.sizes[j]; j++) {
                choice[j] = 0;
            }
        }
    }

    /// The one verdict of every combination, else *depends*.
    Verdict verdict() {
        return among(allOf());
    }

    /// Every verdict that some combination has.
    List<Verdict> possible() {
        return List.copyOf(allOf());
    }

    /// The verdict when an unknown is known to be one of its alternatives.
    Verdict ifSo(int unknown, int alternative) {
        return among(where(unknown, other -> other == alternative));
    }

    /// The verdict when an unknown is known not to be one of its alternatives.
    Verdict ifNot(int unknown, int alternative) {
        return among(where(unknown, other -> other != alternative));
    }

    /// Whether the verdict can change with one unknown while all others stay.
    boolean matters(int unknown) {
        int stride = stride(unknown);
        for (int i = 0; i < verdicts.length; i++) {
            int first = i - i / stride % sizes[unknown] * stride;
            if (verdicts[i] != verdicts[first]) {
                return true;
            }
        }
        return false;
    }

    private int stride(int unknown) {
        int stride = 1;
        for (int j = 0; j < unknown; j++) {
            stride *= sizes[j];
        }
        return stride;
    }

    /// The verdict when everything is as it is taken.
    Verdict asTaken() {
        return verdicts[0];
    }

    /// The verdict when not everything is as it is taken.
    Verdict otherwise() {
        List<Verdict> others = List.of(verdicts).subList(1, verdicts.length);
        return others.isEmpty() ? verdicts[0] : among(EnumSet.copyOf(others));
    }

    private static Verdict among(Set<Verdict> verdicts) {
        return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.DEPENDS;
    }

    private Set<Verdict> allOf() {
        return EnumSet.copyOf(List.of(verdicts));
    }

    private Set<Verdict> where(int unknown, java.util.function.IntPredicate alternative) {
        int stride = stride(unknown);
        List<Verdict> found = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            if (alternative.test(i / stride % sizes[unknown])) {
                found.add(verdicts[i]);
            }
        }
        return found.isEmpty() ? EnumSet.of(verdict()) : EnumSet.copyOf(found);
    }
}
