package org.comity.cli.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.force.Delay;
import org.comity.charter.force.Deposit;
import org.comity.charter.force.Force;
import org.comity.charter.force.Ratifications;
import org.comity.charter.force.Terms;
import org.comity.charter.rule.Counted;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Threshold;
import org.comity.charter.rule.Vocabulary;
import org.comity.cli.force.TreatySet.PartyRow;
import org.comity.cli.force.TreatySet.Treaty;

/// The recorded dates of a set against the computed ones.
///
/// @param compared treaties whose terms and recorded date could be read
/// @param apart the others
/// @param agreeing how many treaties would agree if the dates of parties were read in each way
/// @param shared how many treaties were completed on a day on which several deposited, so that several numbers fit
record Comparison(
        List<Compared> compared,
        List<Apart> apart,
        Map<DepositDates, Integer> agreeing,
        int shared,
        List<PartyComparison> parties) {

    /// A treaty that was compared.
    ///
    /// @param computed the day on which it comes into force by its terms; empty when it does not
    /// @param because why it does not agree, or empty
    /// @param delay what the parties that came later say about the delay
    record Compared(
            String treaty, Terms terms, CalendarDate recorded, Force computed, String because, Optional<Fit> delay) {
        boolean agrees() {
            return computed.general().filter(recorded::equals).isPresent();
        }

        /// Whether those who came later bear out another delay than the one given.
        boolean isContradicted() {
            return delay.filter(fit -> !fit.delay().equals(terms.delay())).isPresent();
        }
    }

    /// A treaty that could not be compared.
    ///
    /// @param why a class of reasons
    /// @param fit the terms that its dates bear out, if any do
    record Apart(String treaty, String why, Optional<Fit> fit) {}

    static Comparison of(TreatySet set) {
        Builder builder = new Builder();
        set.treaties().forEach(treaty -> builder.add(treaty, set.parties().getOrDefault(treaty.key(), List.of())));
        return builder.build();
    }

    /// Collects treaty by treaty.
    private static final class Builder {
        private final List<Compared> compared = new ArrayList<>();
        private final List<Apart> apart = new ArrayList<>();
        private final Map<DepositDates, Integer> agreeing = new EnumMap<>(DepositDates.class);
        private final List<PartyComparison> parties = new ArrayList<>();
        private int shared;

        void add(Treaty treaty, List<PartyRow> rows) {
            Optional<CalendarDate> recorded = DepositDates.dated(TreatySet.written(treaty.recorded()));
            if (recorded.isEmpty()) {
                String why = treaty.recorded().isEmpty() ? "no date is recorded" : "the recorded date is none";
                apart.add(new Apart(treaty.key(), why, Optional.empty()));
                return;
            }
            List<Deposit> deposits = DepositDates.FIRST.of(rows);
            Optional<Fit> fit =
                    recorded.get().isDay() ? fit(rows, deposits, recorded.get().first()) : Optional.empty();
            Optional<Terms> terms = terms(treaty);
            if (terms.isEmpty()) {
                List<Fit.Late> late = late(rows, deposits, recorded.get().first());
                apart.add(new Apart(treaty.key(), without(treaty, deposits, late, fit), fit));
                return;
            }
            Map<DepositDates, Force> forces = new EnumMap<>(DepositDates.class);
            for (DepositDates reading : DepositDates.values()) {
                Force force = force(terms.get(), reading.of(rows));
                forces.put(reading, force);
                boolean agrees = force.general().filter(recorded.get()::equals).isPresent();
                agreeing.merge(reading, agrees ? 1 : 0, Integer::sum);
            }
            Force force = forces.get(DepositDates.FIRST);
            shared += force.completion() instanceof Force.Completed done
                            && done.by().size() > 1
                    ? 1
                    : 0;
            Optional<Fit> delay =
                    fit.filter(each -> each.parties() > fitting(terms.get(), rows, deposits, recorded.get()));
            compared.add(new Compared(
                    treaty.key(), terms.get(), recorded.get(), force, because(forces, recorded.get()), delay));
            parties.addAll(PartyComparison.of(treaty.key(), terms.get(), force, rows, delay));
        }

        private static int fitting(Terms terms, List<PartyRow> rows, List<Deposit> deposits, CalendarDate recorded) {
            return Fit.fitting(terms.delay(), late(rows, deposits, recorded.first()));
        }

        private static String without(Treaty treaty, List<Deposit> deposits, List<Fit.Late> late, Optional<Fit> fit) {
            if (!treaty.number().isEmpty() || !treaty.rule().isEmpty()) {
                return treaty.delay().isEmpty() ? "no delay is given" : "the number, rule or delay cannot be read";
            }
            if (deposits.isEmpty()) {
                return "no number is given, and no deposit has a date";
            }
            if (late.size() < Fit.FEWEST) {
                return "no number is given, and fewer than three later parties have a recorded day";
            }
            if (fit.isEmpty()) {
                return "no number is given, and the later parties bear out no usual delay";
            }
            return fit.get().number().isPresent()
                    ? "no number is given; the delay of the later parties and a deposit give the recorded day"
                    : "no number is given; the delay of the later parties fits no deposit";
        }

        private static Optional<Fit> fit(List<PartyRow> rows, List<Deposit> deposits, LocalDate recorded) {
            List<LocalDate> days = deposits.stream()
                    .map(Deposit::on)
                    .filter(CalendarDate::isDay)
                    .map(CalendarDate::first)
                    .sorted()
                    .toList();
            return Fit.of(late(rows, deposits, recorded), days, recorded);
        }

        /// Those who deposited after the treaty came into force.
        private static List<Fit.Late> late(List<PartyRow> rows, List<Deposit> deposits, LocalDate recorded) {
            List<Fit.Late> late = new ArrayList<>();
            for (Deposit deposit : deposits) {
                if (deposit.on().isDay() && deposit.on().first().isAfter(recorded)) {
                    List<LocalDate> bound = PartyComparison.bound(rows, deposit.party()).stream()
                            .map(CalendarDate::first)
                            .toList();
                    if (!bound.isEmpty()) {
                        late.add(new Fit.Late(deposit.on().first(), bound));
                    }
                }
            }
            return late;
        }

        private static String because(Map<DepositDates, Force> forces, CalendarDate recorded) {
            Force computed = forces.get(DepositDates.FIRST);
            if (computed.general().filter(recorded::equals).isPresent()) {
                return "";
            }
            for (Map.Entry<DepositDates, Force> each : forces.entrySet()) {
                if (each.getValue().general().filter(recorded::equals).isPresent()) {
                    return "agrees if " + each.getKey().says();
                }
            }
            if (computed.general().isEmpty()) {
                return "fewer ratifications are recorded than are needed";
            }
            return computed.general().get().isDay() ? "another day" : "the dates give only a range";
        }

        Comparison build() {
            return new Comparison(compared, apart, agreeing, shared, parties);
        }
    }

    private static Force force(Terms terms, List<Deposit> deposits) {
        return switch (Ratifications.prepare(terms, Optional.empty(), Optional.empty(), deposits)) {
            case Ratifications.Ready(Ratifications ratifications) -> ratifications.force();
            case Ratifications.Denied denied ->
                throw new IllegalStateException(denied.refused().because());
        };
    }

    /// The terms of a treaty; empty when they are not given or cannot be read.
    private static Optional<Terms> terms(Treaty treaty) {
        Optional<Rule> rule = treaty.rule().isEmpty() ? number(treaty.number()) : sentence(treaty.rule());
        Optional<Delay> delay = treaty.delay().matches("\\d{1,4}")
                ? Optional.of(new Delay.Days(Integer.parseInt(treaty.delay())))
                : Delay.parse(treaty.delay());
        if (rule.isEmpty() || delay.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Terms(
                        rule.get(),
                        Map.of(),
                        Optional.empty(),
                        Terms.MembersAsOf.EACH_DAY,
                        delay.get(),
                        Terms.Binds.THOSE_WHO_RATIFIED,
                        Grounds.NONE))
                .filter(terms -> !Ratifications.needsBody(terms));
    }

    private static Optional<Rule> number(String digits) {
        return digits.matches("\\d{1,9}")
                ? Optional.of(new Rule.Number(
                        Threshold.AT_LEAST,
                        Long.parseLong(digits),
                        Optional.empty(),
                        Optional.empty(),
                        Counted.RATIFIED))
                : Optional.empty();
    }

    private static Optional<Rule> sentence(String words) {
        return RuleParser.parse(words, Vocabulary.NONE, RuleParser.Use.FORCE) instanceof RuleParser.Sound(Rule rule)
                ? Optional.of(rule)
                : Optional.empty();
    }
}
