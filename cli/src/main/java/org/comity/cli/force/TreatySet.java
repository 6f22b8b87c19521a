package org.comity.cli.force;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.charter.Problem;
import org.comity.charter.facts.CalendarDate;
import org.comity.cli.replay.Complaints;
import org.comity.cli.replay.CsvFile;
import org.comity.cli.replay.Header;
import org.comity.cli.replay.Progress;
import org.comity.cli.replay.RecordedDate;
import org.comity.cli.replay.Row;

/// Treaties with their ratifications, as two files give them.
///
/// @param treaties in the order of their file
/// @param parties the rows of each treaty's parties, by its key
record TreatySet(List<Treaty> treaties, Map<String, List<PartyRow>> parties) {
    /// What stands for no date in many lists.
    private static final int PLACEHOLDER_YEAR = 9999;

    /// A treaty as it is recorded.
    record Treaty(String key, String number, String rule, String delay, String recorded) {}

    /// A row of a treaty's party.
    record PartyRow(String party, Written date, Written acceded, String succeeded, Written bound) {}

    /// A date as it was written.
    sealed interface Written {}

    record Dated(CalendarDate on) implements Written {}

    record Missing() implements Written {}

    /// A date that stands for none, as 9999-12-31.
    record Placeholder() implements Written {}

    record Malformed(String text) implements Written {}

    /// What was read, as far as it is sound, and every problem.
    record Read(TreatySet set, List<Problem> problems) {}

    static Written written(String text) {
        if (text.isEmpty()) {
            return new Missing();
        }
        Optional<CalendarDate> date = RecordedDate.parse(text);
        if (date.isEmpty()) {
            return new Malformed(text);
        }
        return date.get().first().getYear() == PLACEHOLDER_YEAR ? new Placeholder() : new Dated(date.get());
    }

    static Read read(Path treaties, Path ratifications, Uses uses, Progress progress) {
        Map<String, Treaty> byKey = new LinkedHashMap<>();
        Map<String, List<PartyRow>> parties = new LinkedHashMap<>();
        Complaints ofTreaties = new Complaints(treaties.toString());
        CsvFile.read(treaties, ofTreaties, progress, header -> treaties(header, uses, byKey, ofTreaties));
        Complaints ofRatifications = new Complaints(ratifications.toString());
        CsvFile.read(ratifications, ofRatifications, progress, header -> parties(header, uses, parties));
        List<Problem> problems = new ArrayList<>(ofTreaties.list());
        problems.addAll(ofRatifications.list());
        return new Read(new TreatySet(List.copyOf(byKey.values()), parties), problems);
    }

    private static Consumer<Row> treaties(Header header, Uses uses, Map<String, Treaty> byKey, Complaints complaints) {
        int key = header.place(uses.of(Uses.TREATIES_KEY, Uses.KEY).orElseThrow(), "the key of a treaty");
        int number = place(header, uses, Uses.NUMBER);
        int rule = place(header, uses, Uses.RULE);
        int delay = place(header, uses, Uses.DELAY);
        int recorded = place(header, uses, Uses.RECORDED);
        return row -> {
            Treaty treaty =
                    new Treaty(row.text(key), row.text(number), row.text(rule), row.text(delay), row.text(recorded));
            if (byKey.putIfAbsent(treaty.key(), treaty) != null) {
                complaints.add("twice", row.line(), "the treaty " + treaty.key() + " has a row already", "keep one");
            }
        };
    }

    private static Consumer<Row> parties(Header header, Uses uses, Map<String, List<PartyRow>> parties) {
        int key = header.place(uses.of(Uses.RATIFICATIONS_KEY, Uses.KEY).orElseThrow(), "the key of a treaty");
        int party = place(header, uses, Uses.PARTY);
        int date = place(header, uses, Uses.DATE);
        int acceded = place(header, uses, Uses.ACCEDED);
        int succeeded = place(header, uses, Uses.SUCCEEDED);
        int bound = place(header, uses, Uses.BOUND);
        return row -> parties.computeIfAbsent(row.text(key), _ -> new ArrayList<>())
                .add(new PartyRow(
                        row.text(party),
                        written(row.text(date)),
                        written(row.text(acceded)),
                        row.text(succeeded),
                        written(row.text(bound))));
    }

    private static int place(Header header, Uses uses, String use) {
        return uses.of(use).map(column -> header.place(column, use)).orElse(Header.NOWHERE);
    }
}
