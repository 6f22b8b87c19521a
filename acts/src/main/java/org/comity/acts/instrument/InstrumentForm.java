package org.comity.acts.instrument;

/// What kind of instrument it is, as it calls itself.
public enum InstrumentForm {
    TREATY,
    CONVENTION,
    AGREEMENT,
    CHARTER,
    PROTOCOL,
    AMENDMENT,
    EXCHANGE_OF_NOTES,
    OTHER
}
