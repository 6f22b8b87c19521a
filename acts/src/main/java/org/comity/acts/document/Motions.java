package org.comity.acts.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.When;

/// The amendments to one document, while it is put together.
final class Motions {
    private final Map<String, Amendment> all = new LinkedHashMap<>();

    boolean has(String amendment) {
        return all.containsKey(amendment);
    }

    List<Amendment> all() {
        return List.copyOf(all.values());
    }

    void add(AmendmentProposed moved, Event event) {
        all.put(
                moved.amendment(),
                new Amendment(
                        moved.amendment(),
                        moved.version(),
                        moved.to(),
                        moved.movers(),
                        moved.manner(),
                        moved.changes(),
                        moved.changes(),
                        moved.kept(),
                        moved.says(),
                        event.effective(),
                        Fate.PENDING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(event.number())));
    }

    /// Settles one and lets fall whatever can no longer be decided then.
    ///
    /// @return what disagrees, to follow the name of the document; empty when nothing does
    Optional<String> settle(String id, Fate fate, Optional<Means> means, Event event) {
        Amendment amendment = all.get(id);
        if (amendment == null) {
            return Optional.of("has no amendment " + id + ", of which act " + event.number() + " speaks");
        }
        if (!amendment.isPending()) {
            return amendment.fate() == fate
                    ? Optional.empty()
                    : Optional.of("has an amendment " + id + " that is "
                            + amendment.fate().word() + " and " + fate.word());
        }
        put(amendment, fate, Optional.empty(), means, event.effective(), event.number());
        if (fate.isIn() && amendment.to().isPresent()) {
            inPlaceOf(amendment, amendment.to().get());
        }
        if (fate.isIn()) {
            fallColliding(all.get(id), event);
        }
        fallThoseTo(id, event.effective(), event.number());
        return Optional.empty();
    }

    private void put(Amendment was, Fate fate, Optional<String> because, Optional<Means> means, When when, long act) {
        all.put(
                was.id(),
                new Amendment(
                        was.id(),
                        was.version(),
                        was.to(),
                        was.movers(),
                        was.manner(),
                        was.changes(),
                        was.stands(),
                        was.kept(),
                        was.says(),
                        was.moved(),
                        fate,
                        because,
                        means,
                        Optional.of(when),
                        Stream.concat(was.acts().stream(), Stream.of(act)).toList()));
    }

    /// The amended amendment now makes the changes of the one to it.
    private void inPlaceOf(Amendment to, String id) {
        all.computeIfPresent(
                id,
                (_, was) -> new Amendment(
                        was.id(),
                        was.version(),
                        was.to(),
                        was.movers(),
                        was.manner(),
                        was.changes(),
                        to.stands(),
                        was.kept(),
                        was.says(),
                        was.moved(),
                        was.fate(),
                        was.because(),
                        was.means(),
                        was.settled(),
                        was.acts()));
    }

    /// One to an amendment only keeps others to the same amendment from being decided: whether
    /// lines change is not decided before that amendment is.
    private void fallColliding(Amendment adopted, Event event) {
        for (Amendment each : all()) {
            boolean counts =
                    each.isPending() && (adopted.to().isEmpty() || each.to().equals(adopted.to()));
            Optional<Collision> collision = counts ? Collisions.between(adopted, each) : Optional.empty();
            collision.ifPresent(found -> fall(
                    each.id(),
                    "it collides with " + adopted.id() + " in " + found.where() + ", and that was "
                            + adopted.fate().word(),
                    event.effective(),
                    event.number()));
        }
    }

    private void fallThoseTo(String id, When when, long act) {
        String because = id + ", which it amends, was " + all.get(id).fate().word();
        for (Amendment each : all()) {
            if (each.to().equals(Optional.of(id))) {
                fall(each.id(), because, when, act);
            }
        }
    }

    /// Lets one fall, and those to it; nothing when it is settled.
    private void fall(String id, String because, When when, long act) {
        Amendment amendment = all.get(id);
        if (amendment.isPending()) {
            put(amendment, Fate.FALLEN, Optional.of(because), Optional.empty(), when, act);
            fallThoseTo(id, when, act);
        }
    }

    /// Lets those fall that nothing can be decided about any more: another version was put in place
    /// of the one they amend, or the text itself was decided about.
    void finish(List<Version> versions, Optional<Settlement> settled) {
        for (Amendment each : all()) {
            Optional<Version> later = versions.stream()
                    .filter(version -> version.number() > each.version())
                    .findFirst();
            later.ifPresent(version -> fall(
                    each.id(),
                    "version " + version.number() + " was put in place of the one it amends",
                    version.effective(),
                    version.act()));
            settled.ifPresent(
                    how -> fall(each.id(), "the text was " + how.stage().word(), how.effective(), how.act()));
        }
    }
}
