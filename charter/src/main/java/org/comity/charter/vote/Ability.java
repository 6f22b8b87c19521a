package org.comity.charter.vote;

import java.util.List;
import org.comity.charter.Matter;
import org.comity.charter.Provision;

/// Whether an organ can decide a matter as things stand, and who could keep it from doing so.
///
/// It can when some positions of the seats of which nothing is supposed adopt. Since more in favour never hurts, that
/// is so exactly when it adopts with all of them in favour.
///
/// @param matter what is to be decided
/// @param provision the provision in force
/// @param verdict whether the organ can decide it
/// @param because what is supposed and takes a vote away, as sentences
/// @param tests what each test has and needs when all others are in favour
/// @param blockers the seats each of which can make the answer worse, by its own position alone
/// @param assumptions what the answer takes for granted; `ifSo` and `ifNot` are words of [Can]
/// @param wouldSettle what would make the answer a yes, as sentences
public record Ability(
        Matter matter,
        Provision provision,
        Can verdict,
        List<String> because,
        List<Reason> tests,
        List<Blocker> blockers,
        List<Assumption> assumptions,
        List<String> wouldSettle) {
    public Ability {
        because = List.copyOf(because);
        tests = List.copyOf(tests);
        blockers = List.copyOf(blockers);
        assumptions = List.copyOf(assumptions);
        wouldSettle = List.copyOf(wouldSettle);
    }

    /// A seat that can stand in the way, and the positions by which it does.
    public record Blocker(String seat, List<Position> by) {
        public Blocker {
            by = List.copyOf(by);
        }
    }
}
