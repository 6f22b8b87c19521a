package org.comity.cli.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.facts.Grounds.Confirmed;

/// How well the rules of an organ are known on a day: how many of its matters stand how.
///
/// @param inForce matters with a rule
/// @param unconfirmed those of them whose text nobody saw
/// @param open those of them whose text leaves a point open
/// @param unknown matters whose rule nobody could find
/// @param notInForce matters without a rule on the day
public record Knowledge(int inForce, int unconfirmed, int open, int unknown, int notInForce) {
    public static Knowledge of(Organ organ, LocalDate on) {
        int inForce = 0;
        int unconfirmed = 0;
        int open = 0;
        int unknown = 0;
        int notInForce = 0;
        for (Matter matter : organ.matters()) {
            Optional<Provision> provision = matter.on(on);
            if (provision.isEmpty()) {
                notInForce++;
            } else if (provision.get().means() instanceof Provision.BySteps steps) {
                inForce++;
                unconfirmed += provision.get().grounds().confirmed() == Confirmed.NO ? 1 : 0;
                open += steps.steps().stream().anyMatch(Step::isOpen) ? 1 : 0;
            } else {
                unknown++;
            }
        }
        return new Knowledge(inForce, unconfirmed, open, unknown, notInForce);
    }

    /// As `2 unconfirmed, 1 open, 1 unknown`; `all read` when nothing is in doubt.
    public String words() {
        List<String> words = new ArrayList<>();
        add(words, unconfirmed, "unconfirmed");
        add(words, open, "open");
        add(words, unknown, "unknown");
        add(words, notInForce, "not in force");
        return words.isEmpty() ? "all read" : String.join(", ", words);
    }

    private static void add(List<String> words, int count, String word) {
        if (count > 0) {
            words.add(count + " " + word);
        }
    }
}
