package org.comity.cli.record;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.When;
import org.comity.acts.assistance.Quantity;
import org.comity.cli.replay.Complaints;
import org.comity.cli.replay.CsvFile;
import org.comity.cli.replay.Header;
import org.comity.cli.replay.Progress;
import org.comity.cli.replay.Row;

/// Reads pledges from files of one of three layouts, which the names of the files tell.
///
/// | files | layout |
/// |---|---|
/// | `contributions`, `contribution_events` | a row for each pledge, and one for each thing that became of it |
/// | `pledges` | a row for each pledge with how it stands, no dates |
/// | `flows` | a row for each flow with how it stands, when it was decided, and the currency that it was made in |
///
/// Columns say in their names that an amount is in US dollars (`…usd`, `…USD`); another amount has its currency in a
/// column of its own. An amount of nothing without a day is no event and stands apart.
final class PledgeFiles {
    private static final String DOLLARS = "USD";

    private final Path folder;
    private final Progress progress;
    private final List<Complaints> complaints = new ArrayList<>();
    private final List<PledgeRow> rows = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();

    private PledgeFiles(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /// What was read and is not entered.
    record Apart(String key, long line, String because) {}

    /// @param complaints of a file each; pledges are to be used only where there are none
    record Read(List<PledgeRow> rows, List<Apart> apart, List<Complaints> complaints) {
        boolean isSound() {
            return complaints.stream().allMatch(Complaints::areNone);
        }
    }

    static Read read(Path folder, Progress progress) {
        PledgeFiles files = new PledgeFiles(folder, progress);
        if (files.file("contributions").isPresent()) {
            files.contributions();
        } else if (files.file("flows").isPresent()) {
            files.flows();
        } else {
            files.pledges();
        }
        return new Read(List.copyOf(files.rows), List.copyOf(files.apart), List.copyOf(files.complaints));
    }

    private Optional<Path> file(String name) {
        return Stream.of(name + ".csv", name + ".csv.gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /// A row as its columns, to be looked at by name.
    private record Cells(Map<String, String> cells, long line) {
        String get(String column) {
            return cells.get(column);
        }
    }

    private List<Cells> cells(String name, String... columns) {
        Path path = file(name).orElse(folder.resolve(name + ".csv"));
        Complaints wrong = new Complaints(path.getFileName().toString());
        complaints.add(wrong);
        List<Cells> found = new ArrayList<>();
        CsvFile.read(path, wrong, progress, header -> {
            Map<String, Integer> places = new LinkedHashMap<>();
            for (String column : columns) {
                places.put(column, header.place(column, "pledges"));
            }
            return row -> found.add(new Cells(texts(places, row), row.line()));
        });
        return found;
    }

    private static Map<String, String> texts(Map<String, Integer> places, Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        places.forEach((column, place) -> texts.put(column, place == Header.NOWHERE ? "" : row.text(place)));
        return texts;
    }

    private void wrong(Cells row, String what, String value) {
        Complaints complaint = complaints.getLast();
        complaint.add("not-a-pledge", row.line(), "'" + value + "' is no " + what, "");
    }

    private Quantity quantity(Cells row, String amount, String unit) {
        try {
            return Quantity.of(new BigDecimal(amount), unit);
        } catch (IllegalArgumentException refused) {
            wrong(row, "amount of money in '" + unit + "'", amount);
            return new Quantity("0", "?");
        }
    }

    private When when(Cells row, String text) {
        if (text.isBlank()) {
            return When.UNKNOWN;
        }
        Optional<When> when = When.parse(text.replaceAll("[T ]00:00(:00)?(\\.0+)?Z?$", ""));
        if (when.isEmpty()) {
            wrong(row, "time", text);
        }
        return when.orElse(When.UNKNOWN);
    }

    private static Optional<Quantity> unlessSame(Quantity worth, Quantity quantity) {
        return Optional.of(worth).filter(each -> !each.equals(quantity));
    }

    private static boolean isNothing(Cells row) {
        return row.get("date").isBlank() && row.get("amount_local").matches("0*(\\.0*)?");
    }

    private void contributions() {
        List<Cells> heads = cells("contributions", "contribution_id", "code", "donor");
        Map<String, List<Cells>> events = cells(
                        "contribution_events",
                        "contribution_id",
                        "event",
                        "date",
                        "currency",
                        "amount_local",
                        "amount_usd",
                        "comment")
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("contribution_id"), LinkedHashMap::new, Collectors.toList()));
        for (Cells head : heads) {
            String key = head.get("contribution_id");
            List<Cells> all = events.getOrDefault(key, List.of());
            Optional<Cells> pledge = all.stream()
                    .filter(row -> row.get("event").equals("pledge"))
                    .findFirst();
            if (pledge.isEmpty()) {
                apart.add(new Apart(key, head.line(), "nothing tells how much was pledged"));
                continue;
            }
            Quantity quantity = quantity(
                    pledge.get(), pledge.get().get("amount_local"), pledge.get().get("currency"));
            rows.add(new PledgeRow(
                    key,
                    head.get("donor"),
                    head.get("code"),
                    pledge.get().get("comment"),
                    quantity,
                    unlessSame(quantity(pledge.get(), pledge.get().get("amount_usd"), DOLLARS), quantity),
                    when(pledge.get(), pledge.get().get("date")),
                    all.stream().flatMap(row -> step(key, row).stream()).toList(),
                    head.line()));
        }
    }

    private Optional<PledgeRow.Step> step(String key, Cells row) {
        if (row.get("event").equals("pledge")) {
            return Optional.empty();
        }
        if (isNothing(row)) {
            apart.add(new Apart(key, row.line(), "no day and no money, so no event (" + row.get("event") + ")"));
            return Optional.empty();
        }
        Optional<PledgeRow.Kind> kind = kind(row, row.get("event"));
        Quantity quantity = quantity(row, row.get("amount_local"), row.get("currency"));
        return kind.map(each -> new PledgeRow.Step(
                each,
                when(row, row.get("date")),
                quantity,
                unlessSame(quantity(row, row.get("amount_usd"), DOLLARS), quantity),
                row.get("comment")));
    }

    private Optional<PledgeRow.Kind> kind(Cells row, String word) {
        Optional<PledgeRow.Kind> kind = switch (word) {
            case "commitment" -> Optional.of(PledgeRow.Kind.COMMITTED);
            case "received" -> Optional.of(PledgeRow.Kind.RECEIVED);
            case "write_off" -> Optional.of(PledgeRow.Kind.WRITTEN_OFF);
            default -> Optional.empty();
        };
        if (kind.isEmpty()) {
            wrong(row, "event of a pledge", word);
        }
        return kind;
    }

    private void pledges() {
        for (Cells row : cells("pledges", "donor", "channel", "description", "amount_usd", "status", "area")) {
            Quantity quantity = quantity(row, row.get("amount_usd"), DOLLARS);
            rows.add(new PledgeRow(
                    "row-" + row.line(),
                    row.get("donor"),
                    row.get("description").isBlank() ? row.get("channel") : row.get("description"),
                    "through " + row.get("channel") + "; area: " + row.get("area"),
                    quantity,
                    Optional.empty(),
                    When.UNKNOWN,
                    stands(row, When.UNKNOWN, quantity, Optional.empty()),
                    row.line()));
        }
    }

    private void flows() {
        for (Cells row : cells(
                "flows",
                "id",
                "date",
                "decisionDate",
                "srcOrganization",
                "destOrganization",
                "destLocations",
                "flowType",
                "contributionType",
                "status",
                "originalAmount",
                "originalCurrency",
                "amountUSD",
                "description")) {
            Quantity dollars = quantity(row, row.get("amountUSD"), DOLLARS);
            boolean original = !row.get("originalAmount").isBlank();
            Quantity quantity =
                    original ? quantity(row, row.get("originalAmount"), row.get("originalCurrency")) : dollars;
            Optional<Quantity> worth = unlessSame(dollars, quantity);
            When when = when(row, row.get("decisionDate").isBlank() ? row.get("date") : row.get("decisionDate"));
            rows.add(new PledgeRow(
                    row.get("id"),
                    row.get("srcOrganization").isBlank() ? "not named" : row.get("srcOrganization"),
                    row.get("description"),
                    "to " + row.get("destOrganization") + "; places: " + row.get("destLocations") + "; "
                            + row.get("contributionType") + ", " + row.get("flowType"),
                    quantity,
                    worth,
                    when,
                    stands(row, when(row, row.get("date")), quantity, worth),
                    row.line()));
        }
    }

    /// What must have become of a pledge that stands so.
    private List<PledgeRow.Step> stands(Cells row, When when, Quantity quantity, Optional<Quantity> worth) {
        Function<PledgeRow.Kind, PledgeRow.Step> step = kind -> new PledgeRow.Step(kind, when, quantity, worth, "");
        return switch (row.get("status").toLowerCase(java.util.Locale.ROOT)) {
            case "pledge", "pledged" -> List.of();
            case "commitment", "committed" -> List.of(step.apply(PledgeRow.Kind.COMMITTED));
            case "paid" -> List.of(step.apply(PledgeRow.Kind.COMMITTED), step.apply(PledgeRow.Kind.RECEIVED));
            default -> {
                wrong(row, "status of a pledge", row.get("status"));
                yield List.of();
            }
        };
    }
}
