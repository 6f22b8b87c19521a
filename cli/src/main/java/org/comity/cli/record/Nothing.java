package org.comity.cli.record;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.acts.When;
import org.comity.charter.Closest;
import org.comity.cli.Exit;
import org.comity.record.view.ActEntry;

/// Why a list is empty, where it could be taken for an answer and is none, or not the one that was meant.
sealed interface Nothing {
    /// In words, as a line below the list.
    String says();

    Map<String, Object> json();

    /// The exit code.
    int exit();

    /// A name or a subject that does not occur in the record.
    ///
    /// @param closest one that does and may be meant
    record Unheard(String says, Optional<String> closest) implements Nothing {
        static Unheard of(String says, String word, Collection<String> known) {
            Optional<String> closest = Closest.to(word, known);
            return new Unheard(
                    says + closest.map(meant -> "; did you mean " + meant + "?").orElse(""), closest);
        }

        @Override
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("because", says);
            closest.ifPresent(meant -> json.put("didYouMean", meant));
            return json;
        }

        @Override
        public int exit() {
            return Exit.NEGATIVE;
        }
    }

    /// Acts that match and were known later than was asked.
    ///
    /// @param knownAt from when on they are found
    record Later(int acts, When knownAt) implements Nothing {
        /// @param whenever what is found whatever was known
        /// @param asked what is found as known by the end of a day
        static Optional<Nothing> of(List<ActEntry> whenever, Function<When, List<ActEntry>> asked) {
            Optional<When> last =
                    whenever.stream().map(Later::day).max(LocalDate::compareTo).map(day -> When.of(day.toString()));
            return last.flatMap(known -> {
                // Counted as it will be listed: what corrects or retracts may have been known at another time.
                int acts = asked.apply(known).size();
                return acts == 0 ? Optional.empty() : Optional.of(new Later(acts, known));
            });
        }

        /// The day by whose end an act was known: never later than it was recorded.
        private static LocalDate day(ActEntry act) {
            return act.known()
                    .latest()
                    .filter(known -> known.isBefore(act.recorded()))
                    .flatMap(_ -> act.known().lastDay())
                    .orElseGet(() -> act.recorded().atZone(ZoneOffset.UTC).toLocalDate());
        }

        @Override
        public String says() {
            return Numbers.acts(acts) + (acts == 1 ? " matches but was" : " match but were")
                    + " known only later: --known-at " + knownAt + " shows " + (acts == 1 ? "it" : "them");
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("knownLater", Map.of("acts", acts, "knownAt", knownAt.text()));
        }

        @Override
        public int exit() {
            return Exit.DONE;
        }
    }
}
