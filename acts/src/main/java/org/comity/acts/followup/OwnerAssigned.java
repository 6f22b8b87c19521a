package org.comity.acts.followup;

import org.comity.acts.Actor;
import org.comity.acts.ids.DecisionId;

/// Somebody is to see that a decision is carried out, from the day on which this takes effect. Whoever owned it
/// until then does so no more.
///
/// @param owner a member, an organ or an office
public record OwnerAssigned(DecisionId decision, Actor owner) implements FollowUpBody {
    public OwnerAssigned {
        switch (owner) {
            case Actor.Member _, Actor.Organ _, Actor.Office _ -> {}
            case Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ ->
                throw new IllegalArgumentException("the owner of a decision is a member, an organ or an office");
        }
    }
}
