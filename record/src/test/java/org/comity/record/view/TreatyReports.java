package org.comity.record.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement;
import org.comity.acts.statement.Statement.Claim;

/// A depositary's list of actions under treaties, as dated snapshots show it, made into drafts: a
/// report for each action, known when a snapshot first shows it, and a retraction, known when a
/// snapshot no longer does.
///
/// Some drafts come much later than they were known, in no order.
record TreatyReports(List<Action> actions, List<LocalDate> snapshots, List<Draft> drafts, int entriesInTime) {
    static final String DEPOSITARY = "depositary";

    record Action(String key, LocalDate date, LocalDate firstSeen, LocalDate lastSeen) {
        boolean listedOn(LocalDate known) {
            return !known.isBefore(firstSeen) && !known.isAfter(lastSeen);
        }
    }

    /// Something to be entered: that an action is listed, or that it no longer is.
    private record Entry(Action action, LocalDate known, boolean gone) {}

    static TreatyReports read(Path folder, Random random) throws IOException {
        List<LocalDate> snapshots =
                List.copyOf(new TreeSet<>(rows(Files.newInputStream(folder.resolve("snapshots.csv"))).stream()
                        .map(row -> LocalDate.parse(row.get("snapshot")))
                        .toList()));
        List<Action> actions =
                rows(new GZIPInputStream(Files.newInputStream(folder.resolve("actions.csv.gz")))).stream()
                        .map(TreatyReports::action)
                        .toList();
        List<Entry> entries = new ArrayList<>();
        for (Action action : actions) {
            entries.add(new Entry(action, action.firstSeen, false));
            snapshots.stream()
                    .filter(date -> date.isAfter(action.lastSeen))
                    .findFirst()
                    .ifPresent(date -> entries.add(new Entry(action, date, true)));
        }
        entries.sort(Comparator.comparing(Entry::known));
        List<Entry> inTime = new ArrayList<>();
        List<Entry> late = new ArrayList<>();
        for (Entry entry : entries) {
            // A retraction cannot be entered before what it retracts.
            boolean follows = entry.gone && late.stream().anyMatch(one -> one.action.equals(entry.action));
            (follows || random.nextInt(20) == 0 ? late : inTime).add(entry);
        }
        Collections.shuffle(late, random);
        late.sort(Comparator.comparing(Entry::gone));
        List<Entry> order = new ArrayList<>(inTime);
        order.addAll(late);
        return new TreatyReports(actions, snapshots, drafts(order), inTime.size());
    }

    private static Action action(Map<String, String> row) {
        String key = String.join(
                "|", row.get("treaty_id"), row.get("participant"), row.get("action"), row.get("action_date"));
        return new Action(
                key,
                LocalDate.parse(row.get("action_date")),
                LocalDate.parse(row.get("first_seen")),
                LocalDate.parse(row.get("last_seen")));
    }

    private static List<Draft> drafts(List<Entry> order) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        for (Entry entry : order) {
            long number = drafts.size() + 1L;
            Action action = entry.action;
            if (entry.gone) {
                var retracts = new Relation(numbers.get(action.key), Relation.As.RETRACTS);
                drafts.add(draft(entry, new Correction("it is listed no more"), List.of(retracts), number));
            } else {
                numbers.put(action.key, number);
                var claim = new Claim(action.key, "listed", Optional.of(When.on(action.date)), Optional.empty());
                Body body = new Statement("", new Content.Open("it is listed"), "en", List.of(claim));
                drafts.add(draft(entry, body, List.of(), number));
            }
        }
        return drafts;
    }

    private static Draft draft(Entry entry, Body body, List<Relation> relates, long number) {
        return new Draft(
                DEPOSITARY,
                Optional.of(When.on(entry.known)),
                When.on(entry.gone ? entry.known : entry.action.date),
                new Actor.Outsider("the depositary"),
                "desk",
                Standing.REPORT,
                body,
                List.of(new Source(
                        "snapshot of " + entry.known, "", Optional.of(entry.known), Optional.empty(), List.of())),
                relates,
                new Audience.Everybody(),
                "row-" + number,
                List.of());
    }

    private static List<Map<String, String>> rows(InputStream in) {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> head = cells(reader.readLine());
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : reader.lines().toList()) {
                List<String> cells = cells(line);
                Map<String, String> row = new HashMap<>();
                for (int at = 0; at < head.size(); at++) {
                    row.put(head.get(at), cells.get(at));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The cells of a line; a quoted one may hold commas and doubled quotes.
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
