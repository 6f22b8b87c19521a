package org.comity.acts.audience;

import java.util.Optional;
import org.comity.acts.Body;

/// What other fields of work know that decides who may read, on one day.
public interface Surroundings {
    /// Nothing is closed or secret, and everybody who is named belongs.
    Surroundings OPEN = new Surroundings() {
        @Override
        public boolean belongs(String organ, String member) {
            return true;
        }

        @Override
        public Optional<Shut> shut(Body body) {
            return Optional.empty();
        }

        @Override
        public boolean isSecret(Body body) {
            return false;
        }
    };

    /// Whether a member belongs to an organ.
    ///
    /// @param organ its id within the organisation; empty for the organisation
    boolean belongs(String organ, String member);

    /// The closed session or item in which something is done, where it is closed.
    Optional<Shut> shut(Body body);

    /// Whether it is the position of a seat in a secret ballot.
    boolean isSecret(Body body);

    /// A session or item that is closed.
    ///
    /// @param what such as `session council/2024-11-28`
    /// @param organ whose members may read it
    record Shut(String what, String organ) {}
}
