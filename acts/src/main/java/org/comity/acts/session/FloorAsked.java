package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// Somebody asks for the floor and is put on the list of speakers.
///
/// @param item that they want to speak on; empty for what is on no item
/// @param speaker a member, an office or a person
/// @param stance whether they will speak for or against, where speakers take turns
public record FloorAsked(SessionId session, Optional<ItemId> item, Actor speaker, Turn turn, Optional<Stance> stance)
        implements FloorBody {}
