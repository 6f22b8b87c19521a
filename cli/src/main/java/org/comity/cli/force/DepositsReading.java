package org.comity.cli.force;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Problem;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Deposit;
import org.comity.charter.yaml.Mark;
import org.comity.cli.replay.Progress;

/// Brings together the deposits of a file and those of options.
final class DepositsReading {
    private final Parties parties;
    private final Optional<CalendarDate> adopted;
    private final Uses uses;

    DepositsReading(TermsOptions.Found found, Optional<LocalDate> adopted, Uses uses) {
        this.parties = new Parties(
                found.body(),
                found.codes(),
                found.instrument().terms().groups().values().stream()
                        .flatMap(java.util.Set::stream)
                        .collect(java.util.stream.Collectors.toSet()));
        this.adopted = adopted.map(CalendarDate::of);
        this.uses = uses;
    }

    DepositsFile.Read read(Optional<Path> file, List<DepositsOption> options, Progress progress) {
        List<Deposit> deposits = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        file.ifPresent(path -> {
            DepositsFile.Read read = new DepositsFile(uses, parties, adopted).read(path, progress);
            deposits.addAll(read.deposits());
            problems.addAll(read.problems());
        });
        for (DepositsOption option : options) {
            if (adopted.isPresent() && option.on().last().isBefore(adopted.get().first())) {
                problems.add(problem(
                        "backwards",
                        "deposited on " + option.on() + ", before the adoption on " + adopted.get(),
                        "check both days"));
            }
            for (String party : option.parties()) {
                switch (parties.find(party, option.on())) {
                    case Parties.Known(String id) -> deposits.add(new Deposit(id, option.on(), Deposit.Kind.RATIFIES));
                    case Parties.Stranger stranger ->
                        problems.add(problem("unknown-member", stranger.says(), stranger.suggestion()));
                }
            }
        }
        return new DepositsFile.Read(List.copyOf(deposits), List.copyOf(problems));
    }

    private static Problem problem(String code, String says, String suggestion) {
        return new Problem(code, "--deposited", Mark.START, says, suggestion);
    }
}
