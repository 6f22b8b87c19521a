package org.comity.charter.chair;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// How the chair passes from one member to the next.
public sealed interface Rotation {
    /// As a charter writes it.
    String words();

    /// Whoever was host of the last regular session presides until the next.
    record HostOfTheSession() implements Rotation {
        public static final String WORDS = "host of the session";

        @Override
        public String words() {
            return WORDS;
        }
    }

    /// The members preside one after the other.
    ///
    /// @param order two members or more
    /// @param start who presides first and from which day, and before it the order says nothing; without it whoever
    ///     comes after the one who presided by the record before the turn began
    record ByOrder(List<String> order, Turn turn, Optional<Start> start) implements Rotation {
        public ByOrder {
            order = List.copyOf(order);
            if (order.size() < 2 || new HashSet<>(order).size() < order.size()) {
                throw new IllegalArgumentException("no order: " + order);
            }
            if (start.isPresent() && !order.contains(start.get().holder())) {
                throw new IllegalArgumentException(start.get().holder() + " is not in the order " + order);
            }
        }

        @Override
        public String words() {
            return "turn by " + turn.words() + ": " + String.join(", ", order)
                    + start.map(each -> "; starts with " + each.holder() + " on " + each.on())
                            .orElse("");
        }
    }

    /// Who presides first.
    record Start(String holder, LocalDate on) {}

    /// How long each presides.
    enum Turn {
        /// From one regular session to the next.
        SESSION("session"),
        CALENDAR_YEAR("calendar year"),
        SIX_MONTHS("six months"),
        MONTH("month");

        private final String words;

        Turn(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
