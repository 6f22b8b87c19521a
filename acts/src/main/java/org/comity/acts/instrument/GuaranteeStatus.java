package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Certainty;
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.instrument.Gathered.Party;

/// A guarantee with who owes it to whom on a day. It follows from who is bound by its instrument that day, and from
/// nothing that anybody says.
///
/// @param stipulated the text, with the act that entered it
/// @param act the number of that act
/// @param holds whether the article is in force among those whom it binds: UNCERTAIN where its dates do not tell
/// @param owed every pair that it holds between, or may, in the order of their codes
public record GuaranteeStatus(
        GuaranteeId guarantee, GuaranteeStipulated stipulated, long act, Certainty holds, List<Owed> owed) {
    public GuaranteeStatus {
        owed = List.copyOf(owed);
    }

    /// @param from who owes it
    /// @param to whom
    /// @param holds whether it surely is so
    /// @param apart the act by which one of the two said that the instrument is not in force between
    ///     them; it is not owed then
    public record Owed(String from, String to, Certainty holds, Optional<Long> apart) {}

    /// Empty when it was not given yet, or is owed no more.
    static Optional<GuaranteeStatus> of(
            InstrumentReading reading, Binding binding, GuaranteeId guarantee, LocalDate day) {
        Gathered gathered = binding.gathered();
        Optional<Told<GuaranteeStipulated>> text = gathered.stipulated.getOrDefault(guarantee, List.of()).stream()
                .reduce((_, later) -> later)
                .filter(each -> !each.on().first().isAfter(day));
        return text.flatMap(each -> {
            Certainty ended = gathered.ended.getOrDefault(guarantee, List.of()).stream()
                    .map(end -> Dates.begun(end.on(), day))
                    .reduce(Certainty.NO, GuaranteeStatus::either);
            Certainty holds = Dates.begun(each.on(), day).and(ended.not());
            return holds == Certainty.NO
                    ? Optional.empty()
                    : Optional.of(new GuaranteeStatus(
                            guarantee, each.body(), each.number(), holds, owed(reading, binding, each.body(), day)));
        });
    }

    private static Certainty either(Certainty one, Certainty other) {
        return one.not().and(other.not()).not();
    }

    private static List<Owed> owed(
            InstrumentReading reading, Binding binding, GuaranteeStipulated text, LocalDate day) {
        Map<String, Certainty> bound = new HashMap<>();
        binding.parties()
                .forEach(party ->
                        bound.put(party, reading.status(binding, party, day).bound()));
        List<String> parties = List.copyOf(binding.parties());
        List<String> from = text.guarantors().isEmpty() ? parties : text.guarantors();
        List<String> to = text.beneficiaries().isEmpty() ? parties : text.beneficiaries();
        Map<String, Long> apart = apart(binding, day);
        List<Owed> owed = new ArrayList<>();
        for (String guarantor : from) {
            Certainty owes = bound.getOrDefault(guarantor, Certainty.NO);
            for (String other : owes == Certainty.NO ? List.<String>of() : to) {
                // Whom the text names need not be bound by it; each other party is one.
                Certainty has =
                        text.beneficiaries().isEmpty() ? bound.getOrDefault(other, Certainty.NO) : Certainty.YES;
                Certainty holds = owes.and(has);
                if (!guarantor.equals(other) && holds != Certainty.NO) {
                    owed.add(new Owed(guarantor, other, holds, Optional.ofNullable(apart.get(pair(guarantor, other)))));
                }
            }
        }
        return owed;
    }

    /// Pairs between which the instrument is not in force, because one objected to a reservation of the other that
    /// stands.
    private static Map<String, Long> apart(Binding binding, LocalDate day) {
        Map<String, Long> apart = new HashMap<>();
        Set<String> back = new HashSet<>();
        for (Party party : binding.gathered().parties.values()) {
            party.reservationsBack.stream()
                    .filter(each -> Dates.begun(each.on(), day) == Certainty.YES)
                    .forEach(each -> back.add(party.code + "/" + each.body().reservation()));
        }
        for (Party party : binding.gathered().parties.values()) {
            for (Told<ReservationObjected> each : party.objections) {
                boolean stands = each.body().between() == ReservationObjected.Between.NOT_IN_FORCE
                        && !each.on().first().isAfter(day)
                        && !back.contains(each.body().to() + "/" + each.body().reservation());
                if (stands) {
                    apart.put(pair(party.code, each.body().to()), each.number());
                    apart.put(pair(each.body().to(), party.code), each.number());
                }
            }
        }
        return apart;
    }

    private static String pair(String one, String other) {
        return one + "\u0000" + other;
    }
}
