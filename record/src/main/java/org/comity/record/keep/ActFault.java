package org.comity.record.keep;

/// An entry of a log that is not the act that should stand there.
///
/// @param number that the act in this place has
/// @param says what is wrong, going on from "act 12"
public record ActFault(long number, String says) {
    @Override
    public String toString() {
        return "act " + number + " " + says;
    }
}
