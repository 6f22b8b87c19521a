package org.comity.acts.audience;

import java.util.List;
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
        public Optional<Shut> shut(List<String> topics) {
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

    /// The first closed session or item among some topics.
    Optional<Shut> shut(List<String> topics);

    /// Whether it is the position of a seat in a secret ballot.
    boolean isSecret(Body body);

    /// A session or item that is closed.
    ///
    /// @param what such as `session council/2024-11-28`
    /// @param organ whose members may read it
    record Shut(String what, String organ) {}
}
