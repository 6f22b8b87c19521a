package org.comity.acts.document;

import java.util.Optional;

/// Which amendments cannot both be made.
final class Collisions {
    private Collisions() {}

    /// Amendments to one amendment each say how it is to read as a whole, so that only one of them
    /// can be adopted. An amendment and one to it do not collide: the one takes the place of the
    /// other.
    static Optional<Collision> between(Amendment one, Amendment other) {
        boolean related = one.to().equals(Optional.of(other.id())) || other.to().equals(Optional.of(one.id()));
        if (one.version() != other.version() || related) {
            return Optional.empty();
        }
        if (one.to().isPresent() && one.to().equals(other.to())) {
            String where = "amendment " + one.to().get();
            return Optional.of(new Collision(one.id(), other.id(), one.version(), where));
        }
        return Changes.clash(one.stands(), other.stands())
                .map(clash -> new Collision(one.id(), other.id(), one.version(), clash.where()));
    }
}
