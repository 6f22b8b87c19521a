package org.comity.charter;

import java.util.List;
import java.util.Optional;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;

/// How a matter is decided during a time, by which article, and whom the decision binds.
///
/// @param period both ends are days
/// @param naming how many members the question must name (consensus minus one, parties to a dispute)
/// @param assumes what the rule as written takes for granted: a practice, a request that is usually made
/// @param deferral the right to have an adoption put off, where there is one
public record Provision(
        Period period,
        Means means,
        Grounds grounds,
        Binds binds,
        Naming naming,
        List<Assumed> assumes,
        Optional<Deferral> deferral) {
    public Provision {
        assumes = List.copyOf(assumes);
    }

    /// A provision without a right to have an adoption put off.
    ///
    /// @param named how many members the question must name, else 0
    public Provision(Period period, Means means, Grounds grounds, Binds binds, int named, List<Assumed> assumes) {
        this(period, means, grounds, binds, Naming.exactly(named), assumes, Optional.empty());
    }

    /// Something that the rule takes for granted and that is listed with every outcome.
    public record Assumed(String id, String says, Grounds grounds) {}

    /// How it is decided.
    public sealed interface Means {}

    /// By one step or several, in order; a step that is not adopted ends the matter.
    public record BySteps(List<Step> steps) implements Means {
        /// The most ways in which the readings of all steps can combine.
        public static final int MOST_READINGS = 32;

        public BySteps {
            steps = List.copyOf(steps);
            long readings = 1;
            for (Step step : allSteps(steps)) {
                readings *= step.standards().size();
                if (readings > MOST_READINGS) {
                    throw new IllegalArgumentException(
                            "the readings of the steps combine in more than " + MOST_READINGS + " ways");
                }
            }
        }

        /// Every step, each with its fallbacks behind it.
        public List<Step> allSteps() {
            return allSteps(steps);
        }

        private static List<Step> allSteps(List<Step> steps) {
            return steps.stream().flatMap(step -> step.withFallbacks().stream()).toList();
        }
    }

    /// Nobody could find the rule.
    ///
    /// @param settledBy what would settle it
    public record Unknown(String settledBy) implements Means {}

    /// Whom an adopted decision binds.
    public enum Binds {
        ALL_MEMBERS("all members"),
        THOSE_IN_FAVOUR("those in favour"),
        ALL_BUT_THOSE_WHO_OPTED_OUT("all but those who opted out"),
        WHOEVER_JOINS_LATER("whoever joins later"),
        NOBODY("nobody");

        private final String words;

        Binds(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
