package org.comity.acts.instrument;

import java.util.List;
import org.comity.acts.WorkBody;
import org.comity.acts.ids.InstrumentId;

/// Treaties and other instruments: who signed, who is bound since when, and who guarantees what to whom.
///
/// Each names its instrument. It happened when the act took effect.
public sealed interface InstrumentBody extends WorkBody
        permits InstrumentConcluded, PartyBody, ForceTold, InstrumentProlonged, InstrumentTerminated, GuaranteeBody {
    /// What it is about.
    InstrumentId instrument();

    @Override
    default List<String> topics() {
        return List.of(topic(instrument()));
    }

    static String topic(InstrumentId instrument) {
        return "instrument/" + instrument;
    }
}
