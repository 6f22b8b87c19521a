package org.comity.cli.force;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Deposit;
import org.comity.cli.force.TreatySet.Dated;
import org.comity.cli.force.TreatySet.PartyRow;

/// Which of the dates that a set gives for a party is the day of its deposit.
enum DepositDates {
    /// The first of its rows; a date of accession counts where there is none of ratification.
    FIRST("the first date of a party counts, and accession where there is no ratification"),
    LAST("of several rows of a party the last date counts"),
    EACH_ROW("each row of a party counts as one"),
    EARLIER_OF_BOTH("the earlier of ratification and accession counts"),
    WITHOUT_ACCESSIONS("accessions do not count");

    private final String says;

    DepositDates(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }

    /// The deposits that the rows of one treaty give.
    List<Deposit> of(List<PartyRow> rows) {
        List<Deposit> deposits = new ArrayList<>();
        int line = 0;
        Map<String, List<Deposit>> byParty = new LinkedHashMap<>();
        for (PartyRow row : rows) {
            line++;
            String party = this == EACH_ROW ? row.party() + "#" + line : row.party();
            on(row).ifPresent(on -> byParty.computeIfAbsent(party, _ -> new ArrayList<>())
                    .add(new Deposit(party, on, Deposit.Kind.RATIFIES)));
        }
        Comparator<Deposit> byDate = Comparator.comparing(
                        (Deposit each) -> each.on().first())
                .thenComparing(each -> each.on().last());
        byParty.values()
                .forEach(each -> deposits.add(each.stream()
                        .sorted(this == LAST ? byDate.reversed() : byDate)
                        .findFirst()
                        .orElseThrow()));
        return deposits;
    }

    private Optional<CalendarDate> on(PartyRow row) {
        Optional<CalendarDate> ratified = dated(row.date());
        Optional<CalendarDate> acceded = dated(row.acceded());
        return switch (this) {
            case FIRST, LAST, EACH_ROW -> ratified.or(() -> acceded);
            case WITHOUT_ACCESSIONS -> ratified;
            case EARLIER_OF_BOTH ->
                ratified.isPresent() && acceded.isPresent()
                        ? Optional.of(
                                acceded.get().first().isBefore(ratified.get().first()) ? acceded.get() : ratified.get())
                        : ratified.or(() -> acceded);
        };
    }

    static Optional<CalendarDate> dated(TreatySet.Written written) {
        return written instanceof Dated(CalendarDate on) ? Optional.of(on) : Optional.empty();
    }
}
