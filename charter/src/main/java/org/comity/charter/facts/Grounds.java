package org.comity.charter.facts;

/// What a fact or a rule rests on.
///
/// @param by where it stands: an article, a resolution, a decision
/// @param confirmed whether that was read, or only remembered or told
/// @param note what a reader should know, or empty; decides nothing
/// @param disputed what another source says, and which, or empty
public record Grounds(String by, Confirmed confirmed, String note, String disputed) {
    public static final Grounds NONE = new Grounds("", Confirmed.YES, "", "");

    /// Whether the source was read.
    public enum Confirmed {
        YES,
        NO
    }
}
