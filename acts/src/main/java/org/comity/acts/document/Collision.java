package org.comity.acts.document;

/// Two amendments that cannot both be made, because they touch the same lines of the same version.
///
/// @param where the lines, as `lines 3 to 4`
public record Collision(String one, String other, long version, String where) {
    /// As a sentence.
    public String says() {
        return one + " and " + other + " both change " + where + " of version " + version
                + ": if one is adopted, the other falls";
    }
}
