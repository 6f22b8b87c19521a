package org.comity.acts.instrument;

/// About a reservation to an instrument. It changes nothing about who is bound.
public sealed interface ReservationBody extends PartyBody
        permits ReservationMade, ReservationWithdrawn, ReservationObjected {
    /// The label of the reservation, such as `1`: no other of the same party and instrument has it.
    String reservation();
}
