package org.comity.charter.vote;

import java.util.List;
import org.comity.charter.Provision.Binds;

/// The result of deciding, with its reasons.
public sealed interface Outcome {
    Verdict verdict();

    /// One reason for each test, in the order of the rule; never empty.
    List<Reason> reasons();

    /// What the outcome takes for granted.
    List<Assumption> assumptions();

    /// @param binds whom it binds
    /// @param bound the seats that are bound by it now, where they are known by name
    record Adopted(List<Reason> reasons, List<Assumption> assumptions, Binds binds, List<String> bound)
            implements Outcome {
        public Adopted {
            reasons = List.copyOf(reasons);
            assumptions = List.copyOf(assumptions);
            bound = List.copyOf(bound);
        }

        @Override
        public Verdict verdict() {
            return Verdict.ADOPTED;
        }
    }

    record Rejected(List<Reason> reasons, List<Assumption> assumptions) implements Outcome {
        public Rejected {
            reasons = List.copyOf(reasons);
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public Verdict verdict() {
            return Verdict.REJECTED;
        }
    }

    record Inquorate(List<Reason> reasons, List<Assumption> assumptions) implements Outcome {
        public Inquorate {
            reasons = List.copyOf(reasons);
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public Verdict verdict() {
            return Verdict.INQUORATE;
        }
    }

    /// Not decided yet: votes, letters or objections may still come in.
    record Open(List<Reason> reasons, List<Assumption> assumptions) implements Outcome {
        public Open {
            reasons = List.copyOf(reasons);
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public Verdict verdict() {
            return Verdict.OPEN;
        }
    }

    /// Some listed assumption gives different outcomes when true and when false, or the rule is unknown.
    ///
    /// @param possible the outcomes that can still be the true one; none when the rule is unknown
    record Depends(List<Reason> reasons, List<Assumption> assumptions, List<Verdict> possible) implements Outcome {
        public Depends {
            possible = List.copyOf(possible);
            reasons = List.copyOf(reasons);
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public Verdict verdict() {
            return Verdict.DEPENDS;
        }
    }
}
