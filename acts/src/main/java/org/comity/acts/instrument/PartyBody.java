package org.comity.acts.instrument;

/// What one party does about an instrument, or what becomes of it.
public sealed interface PartyBody extends InstrumentBody
        permits FullPowersPresented,
                InstrumentSigned,
                RatifiedAtHome,
                InstrumentDeposited,
                ReservationBody,
                ProvisionallyApplied,
                ProvisionalApplicationEnded,
                DenunciationNotified,
                DenunciationTakenBack,
                PartyEnded {
    /// Whose act it is, by its code. It need not be a member of the organisation.
    String party();
}
