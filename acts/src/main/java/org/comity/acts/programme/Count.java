package org.comity.acts.programme;

/// How many there are, where times may be too imprecise to tell.
///
/// @param least those that surely count
/// @param most with those that perhaps do
public record Count(long least, long most) {
    public Count {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("a count from " + least + " to " + most);
        }
    }

    public boolean isExact() {
        return least == most;
    }

    /// As a sentence has it: `7`, or `7 to 9`.
    public String words() {
        return isExact() ? Long.toString(least) : least + " to " + most;
    }
}
