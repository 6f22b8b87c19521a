package org.comity.acts.assistance;

/// What kind of help it is.
///
/// This list is all that Comity can hold: no type or field says what a unit is armed with or what that can do. One more
/// kind is a deliberate change, of this list and of the reviewed list of the model (ADR 0021).
public enum Help {
    PEACEKEEPING,
    POLICE,
    MEDICAL,
    CIVIL_PROTECTION,
    LOGISTICS,
    /// Money.
    FUNDS
}
