package org.comity.acts.audience;

import java.util.Optional;
import org.comity.acts.Body;
import org.comity.acts.ids.ItemId;
import org.comity.acts.session.DoorsSet;
import org.comity.acts.session.FloorAsked;
import org.comity.acts.session.FloorGiven;
import org.comity.acts.session.FloorWithdrawn;
import org.comity.acts.session.ItemClosed;
import org.comity.acts.session.ItemOpened;
import org.comity.acts.session.MinuteEntered;
import org.comity.acts.session.MotionMoved;
import org.comity.acts.session.PointRaised;
import org.comity.acts.session.SessionBody;

/// The item of a session's agenda under which something is done, as far as the act itself names it.
public final class Items {
    private Items() {}

    /// Adding an item and withdrawing it show the agenda and are not done under it.
    public static Optional<ItemId> of(SessionBody body) {
        return switch (body) {
            case DoorsSet set -> set.item();
            case FloorAsked asked -> asked.item();
            case FloorGiven given -> given.item();
            case FloorWithdrawn withdrawn -> withdrawn.item();
            case ItemOpened opened -> Optional.of(opened.item());
            case ItemClosed closed -> Optional.of(closed.item());
            case MinuteEntered minute -> minute.item();
            case MotionMoved moved -> moved.item();
            case PointRaised raised -> raised.item();
            default -> Optional.empty();
        };
    }

    /// The topics of a session's act by its item, so that an item can be published.
    static Optional<String> topic(Body body) {
        return body instanceof SessionBody of
                ? of(of).map(item -> "item/" + of.session() + "/" + item)
                : Optional.empty();
    }
}
