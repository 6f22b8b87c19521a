package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.comity.charter.Refused;
import org.comity.charter.facts.Facts;

/// Finds the seats that suppositions speak of and refuses what cannot be at once.
final class Contradictions {
    private final Roll roll;
    private final BallotPaper paper;
    private final List<Refused> refusals = new ArrayList<>();

    Contradictions(Roll roll, Facts facts) {
        this.roll = roll;
        this.paper = new BallotPaper(roll, facts);
    }

    /// What was refused, in the order in which it was found; empty when the suppositions are sound.
    List<Refused> refusals() {
        List<Refused> all = new ArrayList<>(paper.refusals());
        all.addAll(refusals);
        return List.copyOf(all);
    }

    /// The same suppositions with the ids that the roll gives its seats.
    Suppositions resolve(Suppositions given) {
        Suppositions found = new Suppositions(
                ids(given.absent()),
                ids(given.frozen()),
                ids(given.suspended()),
                ids(given.nonObjection()),
                ids(given.objecting()),
                ids(given.reported()),
                ids(given.named()));
        for (String seat : found.objecting()) {
            if (found.absent().contains(seat)) {
                refuse(seat, "absent", "objecting", "an objection is made by a member that takes part; leave one out");
            }
            if (found.nonObjection().contains(seat)) {
                refuse(seat, "objecting", "consenting in writing", "leave one out");
            }
        }
        for (String seat : found.reported().keySet()) {
            boolean stands =
                    found.objecting().contains(seat) || found.nonObjection().contains(seat);
            if (!stands) {
                refusals.add(new Refused(
                        "BALLOT-4",
                        "a report about " + seat + " names no position",
                        "",
                        "say what was reported: that " + seat + " objects, or that it does not object"));
            }
        }
        return found;
    }

    private void refuse(String seat, String one, String other, String remedy) {
        refusals.add(new Refused("ABILITY-1", seat + " is supposed to be " + one + " and " + other, "", remedy));
    }

    private Set<String> ids(Set<String> given) {
        Set<String> ids = new LinkedHashSet<>();
        for (String seat : given) {
            OptionalInt index = paper.find(seat.trim());
            index.ifPresent(i -> ids.add(roll.seats().get(i).id()));
        }
        return ids;
    }

    private Map<String, String> ids(Map<String, String> given) {
        Map<String, String> ids = new LinkedHashMap<>();
        given.forEach((seat, text) -> paper.find(seat.trim())
                .ifPresent(i -> ids.put(roll.seats().get(i).id(), text)));
        return ids;
    }
}
