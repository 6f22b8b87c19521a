/// Treaties and other instruments: who signed, who is bound since when, and who guarantees what to whom.
///
/// Pure values and functions. When an instrument comes into force is `charter`'s to say
/// ([org.comity.charter.force.Ratifications]); nothing that anybody claims has a part in it. Start at
/// [org.comity.acts.instrument.InstrumentBody] for what can be done,
/// [org.comity.acts.instrument.InstrumentDecider] for what is refused and
/// [org.comity.acts.instrument.InstrumentReading] for what follows.
package org.comity.acts.instrument;
