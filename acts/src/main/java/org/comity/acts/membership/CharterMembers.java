package org.comity.acts.membership;

import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Charter;
import org.comity.charter.Organ;
import org.comity.charter.SeatKind;
import org.comity.charter.chair.Rotation;

/// The members that a charter itself names.
public final class CharterMembers {
    private CharterMembers() {}

    /// Those with a seat by name, in a group, or in an order by which a chair passes; sorted.
    public static Set<String> of(Charter charter) {
        Set<String> members = new TreeSet<>();
        charter.organs().forEach(organ -> of(organ, members));
        return members;
    }

    private static void of(Organ organ, Set<String> members) {
        for (SeatKind kind : organ.seats()) {
            if (kind.filling() instanceof SeatKind.Named named) {
                members.addAll(named.members());
            }
        }
        organ.groups().forEach(group -> members.addAll(group.members()));
        organ.chair()
                .forEach(provision -> provision.readings().forEach(reading -> {
                    if (reading.rotation() instanceof Rotation.ByOrder order) {
                        members.addAll(order.order());
                    }
                }));
    }
}
