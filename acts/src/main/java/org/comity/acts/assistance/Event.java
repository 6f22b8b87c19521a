package org.comity.acts.assistance;

/// What a clock of a response can run from and to.
public enum Event {
    REQUEST,
    DECISION,
    FIRST_OFFER,
    /// The first acceptance of an offer.
    ACCEPTANCE,
    FIRST_DEPLOYMENT,
    /// When each accepted offer of people or goods that was not taken back has a unit sent for it.
    DEPLOYMENT_OF_ALL,
    FIRST_ARRIVAL,
    /// The first receipt of goods or money.
    FIRST_RECEIPT,
    COMPLETION,
    WITHDRAWAL_ANNOUNCED,
    WITHDRAWAL_BEGUN,
    WITHDRAWAL_COMPLETED,
    /// The end of the mandate, by its own date or by an act.
    END_OF_MANDATE
}
