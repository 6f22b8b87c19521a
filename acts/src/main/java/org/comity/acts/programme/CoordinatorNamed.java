package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.membership.Basis;

/// Somebody is to see that an undertaking is carried out, from the day on which this takes effect. Whoever did until
/// then does so no more.
///
/// @param coordinator a member, an organ or an office
public record CoordinatorNamed(Undertaking of, Actor coordinator, Optional<Basis> basis) implements ProgrammeBody {
    public CoordinatorNamed {
        checked(coordinator);
    }

    static void checked(Actor coordinator) {
        switch (coordinator) {
            case Actor.Member _, Actor.Organ _, Actor.Office _ -> {}
            case Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ ->
                throw new IllegalArgumentException("who coordinates is a member, an organ or an office");
        }
    }
}
