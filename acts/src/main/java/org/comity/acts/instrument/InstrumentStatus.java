package org.comity.acts.instrument;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.ids.InstrumentId;
import org.comity.charter.facts.CalendarDate;

/// What is known of an instrument itself.
///
/// @param concluded the act that says what it is; empty where only others speak of it
/// @param text its body
/// @param entry when and how it came into force in general
/// @param ends when it ends by itself for those for whom nothing prolongs it; empty when it does not, or when it is
///     not in force
/// @param terminated when it was ended for everybody
/// @param affectedBy other instruments that do something to it
public record InstrumentStatus(
        InstrumentId id,
        Optional<Act> concluded,
        Optional<InstrumentConcluded> text,
        Entry entry,
        Optional<CalendarDate> ends,
        Optional<Stretch.End> terminated,
        List<InstrumentConcluded> affectedBy) {
    public InstrumentStatus {
        affectedBy = List.copyOf(affectedBy);
    }

    static InstrumentStatus of(Binding binding) {
        Gathered gathered = binding.gathered();
        return new InstrumentStatus(
                gathered.id,
                gathered.concluded.stream().findFirst().map(Told::act),
                gathered.text(),
                binding.entry(),
                binding.term().firstEnd(),
                gathered.terminated.stream()
                        .findFirst()
                        .map(each -> new Stretch.End(each.on(), Stretch.Why.TERMINATED, List.of(each.number()))),
                gathered.affecting.stream().map(Told::body).toList());
    }
}
