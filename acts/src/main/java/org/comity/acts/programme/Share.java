package org.comity.acts.programme;

import org.comity.acts.form.Form;

/// How much somebody takes on.
public sealed interface Share {
    /// A part of the whole, exact: 3 of 10.
    ///
    /// @param part at least 0 and at most the whole
    /// @param whole at least 1
    record Part(long part, long whole) implements Share {
        public Part {
            Form.number("a part", part, 0);
            Form.number("the whole of a part", whole, 1);
            if (part > whole) {
                throw new IllegalArgumentException("a part of " + part + " is more than the whole of " + whole);
            }
        }
    }

    /// So many of something.
    ///
    /// @param unit in which it is counted, such as `USD` or `month of training`
    record Amount(long amount, String unit) implements Share {
        public Amount {
            Form.number("an amount", amount, 0);
            Form.text("the unit of an amount", unit);
        }
    }

    /// In words, where nothing is counted.
    record InWords(String says) implements Share {
        public InWords {
            Form.text("what a share is", says);
        }
    }

    /// As a sentence has it.
    default String words() {
        return switch (this) {
            case Part(long part, long whole) -> part + "/" + whole;
            case Amount(long amount, String unit) -> amount + " " + unit;
            case InWords(String says) -> says;
        };
    }
}
