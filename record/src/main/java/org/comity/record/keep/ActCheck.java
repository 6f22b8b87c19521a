package org.comity.record.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Relation;
import org.comity.acts.Unread;
import org.comity.acts.When;
import org.comity.acts.keeping.KeyChange;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;

/// Reads the acts of a log in order and looks whether each can stand where it stands: canonical,
/// with its number, of one organisation, recorded no earlier than the one before, known no later
/// than recorded, related to earlier acts only.
///
/// Acts of later versions and bodies of unknown kinds are counted, not blamed. Not for use by two
/// threads at once.
public final class ActCheck {
    /// Faults that are told.
    public static final int MOST_TOLD = 100;

    private final List<ActFault> faults = new ArrayList<>();
    private final List<Act> keyChanges = new ArrayList<>();
    private Optional<String> organisation;
    private Instant recorded;
    private long number;
    private long unread;
    private long wrong;

    private ActCheck(Optional<String> organisation, long after, Instant recorded) {
        this.organisation = organisation;
        this.number = after;
        this.recorded = recorded;
    }

    /// From the first act on. Which organisation it is, the first act that can be read says.
    public static ActCheck fromTheStart() {
        return new ActCheck(Optional.empty(), 0, Instant.MIN);
    }

    /// From a later act on.
    ///
    /// @param after the number of the act before
    /// @param recorded when that was recorded
    public static ActCheck after(String organisation, long after, Instant recorded) {
        return new ActCheck(Optional.of(organisation), after, recorded);
    }

    /// Looks at the next leaf.
    ///
    /// @return the act, when this program can read it and it can stand there
    public Optional<Act> next(byte[] leaf) {
        number++;
        return switch (ActCodec.decode(leaf)) {
            case Reading.Read(Act act) -> {
                if (act.body() instanceof Unread) {
                    unread++;
                }
                yield place(act);
            }
            case Reading.UnreadLeaf later -> {
                unread++;
                if (later.number().isPresent() && later.number().getAsLong() != number) {
                    fault("says that its number is " + later.number().getAsLong());
                } else if (later.version().orElse(1) == 1) {
                    fault("cannot be read as an act of version 1: " + later.because());
                }
                yield Optional.empty();
            }
            case Reading.Unreadable(int offset, String because) -> {
                fault("is no canonical JSON: at byte " + offset + " " + because);
                yield Optional.empty();
            }
        };
    }

    /// Passes over a place in which nothing is. Whoever knows that says it.
    void nothing() {
        number++;
    }

    private Optional<Act> place(Act act) {
        long before = wrong;
        if (act.number() != number) {
            fault("says that its number is " + act.number());
        }
        if (!act.draft().organisation().equals(organisation.orElse(act.draft().organisation()))) {
            fault("is of the organisation " + act.draft().organisation() + ", not of " + organisation.orElseThrow());
        }
        organisation = Optional.of(organisation.orElse(act.draft().organisation()));
        if (act.recorded().isBefore(recorded)) {
            fault("was recorded at " + act.recorded() + ", before the act before it (" + recorded + ")");
        }
        if (When.at(act.recorded()).before(act.known()) == Certainty.YES) {
            fault("was known (" + act.known() + ") only after it was recorded (" + act.recorded() + ")");
        }
        for (Relation relation : act.relates()) {
            if (relation.number() >= number) {
                fault("relates to act " + relation.number() + ", which is not earlier");
            }
        }
        recorded = act.recorded().isAfter(recorded) ? act.recorded() : recorded;
        if (wrong > before) {
            return Optional.empty();
        }
        if (act.body() instanceof KeyChange) {
            keyChanges.add(act);
        }
        return Optional.of(act);
    }

    private void fault(String says) {
        wrong++;
        if (faults.size() < MOST_TOLD) {
            faults.add(new ActFault(number, says));
        }
    }

    /// The first of what is wrong, at most [#MOST_TOLD].
    public List<ActFault> faults() {
        return List.copyOf(faults);
    }

    /// How much is wrong in all.
    public long wrong() {
        return wrong;
    }

    /// How many acts this program cannot read in full, for they are of a later version or kind.
    public long unread() {
        return unread;
    }

    /// The number of the last act that was looked at.
    public long last() {
        return number;
    }

    /// When the last act that could be read was recorded.
    public Instant recorded() {
        return recorded;
    }

    /// Empty while no act could be read.
    public Optional<String> organisation() {
        return organisation;
    }

    /// The acts that change the key of the log, in order. Their signatures are not checked.
    public List<Act> keyChanges() {
        return List.copyOf(keyChanges);
    }
}
