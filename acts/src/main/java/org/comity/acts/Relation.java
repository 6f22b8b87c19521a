package org.comity.acts;

import org.comity.acts.form.Form;

/// What an act has to do with an earlier one.
///
/// @param number the earlier act's
public record Relation(long number, As as) {
    public Relation {
        Form.number("the number of an earlier act", number, 1);
    }

    public enum As {
        /// The earlier act was wrong and this one says what is right: the earlier one speaks no more.
        CORRECTS,
        /// The earlier act should not have been entered: it speaks no more.
        RETRACTS,
        /// From the day this one takes effect the earlier one speaks no more.
        SUPERSEDES,
        /// It comes of the earlier act and changes nothing about it.
        FOLLOWS
    }
}
