package org.comity.cli.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.charter.Problem;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;

/// The roll calls of a set as whoever enters them in a record needs them: members by their codes in the record, on
/// the day whose roll fits the votes best. Nothing is filled in: a seat without a row has none.
public final class RollCalls {
    private final Layout layout;
    private final VotingSet set;
    private final Examination examination;
    private final SetOptions options;
    private final Set<String> strangers = new LinkedHashSet<>();

    private RollCalls(Loading.Ready ready, SetOptions options) {
        this.layout = ready.layout();
        this.set = ready.set();
        this.examination = ready.examination();
        this.options = options;
    }

    /// What became of reading a set.
    public sealed interface Read {}

    /// @param exit the exit code; what is wrong was told
    public record Failed(int exit) implements Read {}

    /// @param votes those that can be entered, in the order of the set
    /// @param apart those that cannot, with why
    public record Found(List<RollCall> votes, List<Apart> apart) implements Read {
        public Found {
            votes = List.copyOf(votes);
            apart = List.copyOf(apart);
        }
    }

    /// A roll call of the set.
    ///
    /// @param key what the set calls it
    /// @param line where it stands in its file
    /// @param when as precise as the set says
    /// @param on the day by whose roll the members were found
    /// @param matter by whose rule it is decided
    /// @param seats who stood where; nobody twice
    /// @param rest the position of seats that have no row; empty means that they are absent
    /// @param announced the recorded outcome
    /// @param symbol as written, or empty
    /// @param title as written, or empty
    public record RollCall(
            String key,
            long line,
            CalendarDate when,
            LocalDate on,
            String matter,
            Map<Position, List<String>> seats,
            Optional<Position> rest,
            Optional<Verdict> announced,
            String symbol,
            String title) {}

    /// A roll call that is left out.
    public record Apart(String key, long line, String because) {}

    /// Reads a set. Members whom nobody knows are told with the first line on which each is named, and then nothing is
    /// found.
    public static Read read(Context context, Answering answering, SetOptions options) {
        Layout layout = options.layout();
        if (layout.source() instanceof Layout.Counted) {
            context.err().println("--tallies do not say who voted how; give --items and --votes");
            return new Failed(Exit.WRONG_USE);
        }
        Progress progress = Progress.on(context.err());
        return switch (new Loading(context, answering).load(options, List.of(), progress)) {
            case Loading.Failed failed -> new Failed(failed.exit());
            case Loading.Ready ready -> {
                RollCalls calls = new RollCalls(ready, options);
                Found found = calls.found();
                yield calls.strangers.isEmpty()
                        ? found
                        : new Failed(answering.faulty(context, calls.unknown(progress)));
            }
        };
    }

    private Found found() {
        List<RollCall> votes = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        for (int place = 0; place < set.items().size(); place++) {
            switch (examination.at(place)) {
                case Examination.Bare bare ->
                    apart.add(new Apart(
                            bare.item().key(), bare.item().line(), bare.lacks().words()));
                case Examination.Full full -> votes.add(rollCall(full, place));
            }
        }
        set.twice()
                .forEach(item ->
                        apart.add(new Apart(item.key(), item.line(), Examination.Lacks.KEY_OF_ITS_OWN.words())));
        return new Found(votes, apart);
    }

    private RollCall rollCall(Examination.Full full, int place) {
        Item item = full.item();
        Sitting sitting = full.laid().orElseThrow().sitting();
        return new RollCall(
                item.key(),
                item.line(),
                full.when(),
                sitting.roll().on(),
                full.matter(),
                seats(sitting, place),
                rest(),
                item.outcome().isEmpty() ? Optional.empty() : Optional.of(announced(item.outcome())),
                item.symbol(),
                item.title());
    }

    private Map<Position, List<String>> seats(Sitting sitting, int place) {
        Votes votes = set.votes();
        Map<Position, List<String>> seats = new EnumMap<>(Position.class);
        Set<String> seen = new HashSet<>();
        for (int vote = votes.begin(place); vote < votes.end(place); vote++) {
            Position position = votes.position(vote);
            // The first of two votes of one seat counts, as it does when the set is replayed.
            who(sitting, votes.code(vote), position)
                    .filter(seen::add)
                    .ifPresent(seat -> seats.computeIfAbsent(position, _ -> new ArrayList<>())
                            .add(seat));
        }
        return seats;
    }

    /// Whose vote it is; empty for somebody without a seat of whom the set says that it took no part.
    private Optional<String> who(Sitting sitting, int code, Position position) {
        int seat = sitting.seat(code);
        if (seat != Directory.NO_SEAT) {
            return Optional.of(sitting.roll().seats().get(seat).id());
        }
        if (position == Position.NOT_ENTITLED || position == Position.ABSENT) {
            return Optional.empty();
        }
        String called = set.votes().texts().get(code);
        return switch (sitting.stranger(called).standing()) {
            case KNOWN -> sitting.member(code);
            case UNKNOWN -> {
                strangers.add(called);
                yield Optional.empty();
            }
        };
    }

    private Optional<Position> rest() {
        return switch (options.unlisted()) {
            case ABSENT -> Optional.empty();
            case MISSING -> Optional.of(Position.UNKNOWN);
            case AUTO ->
                switch (Deciding.Absences.in(set.votes())) {
                    case RECORDED -> Optional.empty();
                    case NOT_RECORDED -> Optional.of(Position.UNKNOWN);
                };
        };
    }

    private Verdict announced(String outcome) {
        return switch (options.outcomes().meaning(outcome)) {
            case ADOPTED -> Verdict.ADOPTED;
            case NOT_ADOPTED -> Verdict.REJECTED;
        };
    }

    /// Votes are held without their lines, so the file is read once more to name those of strangers.
    private List<Problem> unknown(Progress progress) {
        if (!(layout.source() instanceof Layout.Listed(var _, var votes))) {
            return List.of();
        }
        Map<String, Long> lines = new LinkedHashMap<>();
        CsvFile.read(votes, new Complaints(votes.toString()), progress, header -> lines(header, lines));
        Complaints complaints = new Complaints(votes.toString());
        strangers.forEach(code -> complaints.add(
                "unknown-member",
                lines.getOrDefault(code, 1L),
                "'" + code + "' is no member that anybody knows",
                "say with --members who that is, in a facts file of codes"));
        return complaints.list();
    }

    private Consumer<Row> lines(Header header, Map<String, Long> lines) {
        int member = header.place(layout.columns().of(Columns.MEMBER).orElseThrow(), Columns.MEMBER);
        return row -> {
            String code = row.text(member);
            if (strangers.contains(code)) {
                lines.putIfAbsent(code, row.line());
            }
        };
    }
}
