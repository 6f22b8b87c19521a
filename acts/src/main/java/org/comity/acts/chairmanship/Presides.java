package org.comity.acts.chairmanship;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.chair.Presiding;

/// Who presides over an organ on a day.
///
/// @param day who holds the chair, by the record and by each reading of the rule; empty where the charter has
///     no such organ
/// @param acting who presides in the place of the chair; more than one where the record contradicts itself
public record Presides(Optional<Presiding.Day> day, List<Acting> acting) {
    public Presides {
        acting = List.copyOf(acting);
    }

    /// Those who preside or may: whoever acts for the chair, else who holds it by the record, else by the rule.
    /// Empty when nobody says.
    public Set<String> holders() {
        Set<String> holders = new TreeSet<>();
        acting.forEach(each -> holders.add(each.holder()));
        if (holders.isEmpty()) {
            day.ifPresent(each -> holders.addAll(each.recordedHolders()));
        }
        if (holders.isEmpty()) {
            day.ifPresent(each -> each.readings().forEach(reading -> holders.addAll(reading.holders())));
        }
        return holders;
    }

    /// Whether somebody may be the one who presides: when nobody says who does, anybody may.
    public boolean may(String holder) {
        Set<String> holders = holders();
        return holders.isEmpty() || holders.contains(holder);
    }
}
