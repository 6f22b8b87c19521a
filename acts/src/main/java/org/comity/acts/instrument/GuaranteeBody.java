package org.comity.acts.instrument;

import java.util.List;
import org.comity.acts.ids.GuaranteeId;

/// About a guarantee that an instrument gives.
public sealed interface GuaranteeBody extends InstrumentBody permits GuaranteeStipulated, GuaranteeEnded {
    GuaranteeId guarantee();

    @Override
    default List<String> topics() {
        return List.of(InstrumentBody.topic(instrument()), topic(guarantee()));
    }

    static String topic(GuaranteeId guarantee) {
        return "guarantee/" + guarantee;
    }
}
