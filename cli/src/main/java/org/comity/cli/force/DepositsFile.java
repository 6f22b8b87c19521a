package org.comity.cli.force;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.charter.Closest;
import org.comity.charter.Problem;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Deposit;
import org.comity.cli.replay.Complaints;
import org.comity.cli.replay.CsvFile;
import org.comity.cli.replay.Header;
import org.comity.cli.replay.Progress;
import org.comity.cli.replay.Row;

/// Reads deposits: a row for each, with the party, the date and, where there is a column for it, what was done.
final class DepositsFile {
    private static final Map<String, Deposit.Kind> ACTS = Map.ofEntries(
            Map.entry("ratification", Deposit.Kind.RATIFIES),
            Map.entry("acceptance", Deposit.Kind.RATIFIES),
            Map.entry("approval", Deposit.Kind.RATIFIES),
            Map.entry("accession", Deposit.Kind.RATIFIES),
            Map.entry("succession", Deposit.Kind.RATIFIES),
            Map.entry("definitive signature", Deposit.Kind.RATIFIES),
            Map.entry("consent to be bound", Deposit.Kind.RATIFIES),
            Map.entry("withdrawal", Deposit.Kind.WITHDRAWS),
            Map.entry("denunciation", Deposit.Kind.WITHDRAWS));

    private final Uses uses;
    private final Parties parties;
    private final Optional<CalendarDate> adopted;
    private final List<Deposit> deposits = new ArrayList<>();

    /// @param adopted before which nothing can be deposited
    DepositsFile(Uses uses, Parties parties, Optional<CalendarDate> adopted) {
        this.uses = uses;
        this.parties = parties;
        this.adopted = adopted;
    }

    /// What was read, as far as it is sound, and every problem.
    record Read(List<Deposit> deposits, List<Problem> problems) {}

    Read read(Path path, Progress progress) {
        Complaints complaints = new Complaints(path.toString());
        CsvFile.read(path, complaints, progress, header -> begin(header, complaints));
        if (complaints.areNone() && deposits.isEmpty()) {
            complaints.add("empty", 1, "the file has no deposit", "a row for each deposit: party,date");
        }
        return new Read(List.copyOf(deposits), complaints.list());
    }

    private Consumer<Row> begin(Header header, Complaints complaints) {
        int party = header.place(uses.of(Uses.PARTY).orElse(Uses.PARTY), "the party");
        int date = header.place(uses.of(Uses.DATE).orElse(Uses.DATE), "the date of its deposit");
        String acts = uses.of(Uses.ACT).orElse(Uses.ACT);
        // A column that is called so says what was done, though nobody names it.
        boolean told = uses.of(Uses.ACT).isPresent() || header.has(acts);
        int act = told ? header.place(acts, "what was done") : Header.NOWHERE;
        return row -> row(row.line(), row.text(party), row.text(date), row.text(act), complaints);
    }

    private void row(long line, String party, String date, String act, Complaints complaints) {
        Optional<CalendarDate> on = CalendarDate.parse(date);
        Optional<Deposit.Kind> kind =
                act.isEmpty() ? Optional.of(Deposit.Kind.RATIFIES) : Optional.ofNullable(ACTS.get(act));
        if (on.isEmpty()) {
            complaints.add("not-a-date", line, "'" + date + "' is not a date such as 2005-01-31, 2005-01 or 2005", "");
            return;
        }
        if (kind.isEmpty()) {
            String near = Closest.to(act, ACTS.keySet())
                    .map(word -> "did you mean " + word + "?")
                    .orElse("");
            complaints.add(
                    "not-an-act",
                    line,
                    "'" + act + "' is none of "
                            + String.join(", ", ACTS.keySet().stream().sorted().toList()),
                    near);
            return;
        }
        if (adopted.isPresent() && on.get().last().isBefore(adopted.get().first())) {
            complaints.add(
                    "backwards",
                    line,
                    party + " deposited on " + on.get() + ", before the adoption on " + adopted.get(),
                    "check both days");
            return;
        }
        switch (parties.find(party, on.get())) {
            case Parties.Known(String id) -> deposits.add(new Deposit(id, on.get(), kind.get()));
            case Parties.Stranger stranger ->
                complaints.add("unknown-member", line, stranger.says(), stranger.suggestion());
        }
    }
}
