package org.comity.charter.facts;

import java.util.Optional;

/// That a member could not vote, or not even sit, for a time.
///
/// @param organ the organ's full id, or empty for every organ
/// @param cause what kind of reason it has, or empty when nobody said
/// @param because why, as a clause
public record Restriction(
        String member,
        Optional<String> organ,
        Bars bars,
        Optional<Cause> cause,
        Period period,
        String because,
        Grounds grounds)
        implements Row {
    /// A restriction of which nobody says what kind of reason it has.
    public Restriction(
            String member, Optional<String> organ, Bars bars, Period period, String because, Grounds grounds) {
        this(member, organ, bars, Optional.empty(), period, because, grounds);
    }

    /// What is barred.
    public enum Bars {
        VOTING,
        SITTING,
        /// The row says why a member stays away, and takes nothing from it.
        NOTHING
    }

    /// What kind of reason it has.
    public enum Cause {
        /// Contributions were not paid; a waiver may lift it.
        ARREARS("arrears"),
        /// The credentials of its representatives were not accepted, or not presented.
        CREDENTIALS("credentials"),
        /// It was not held to continue the member whose seat it claimed.
        SUCCESSION("succession"),
        /// A decision suspended its rights.
        SUSPENSION("suspension"),
        /// It stays away by its own choice.
        OWN_CHOICE("own choice");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
