package org.comity.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.comity.charter.Problem;
import org.comity.charter.facts.CalendarDate;
import org.comity.cli.replay.Complaints;
import org.comity.cli.replay.CsvFile;
import org.comity.cli.replay.Header;
import org.comity.cli.replay.Progress;
import org.comity.cli.replay.RecordedDate;
import org.comity.cli.replay.Row;

/// Treaties, their terms and what their parties did, as files give them.
///
/// @param treaties by key, in the order of their file
record TreatyFiles(Map<String, Treaty> treaties) {
    /// What stands for no date in many lists.
    private static final int PLACEHOLDER_YEAR = 9999;

    static final String KEY = "key";
    static final String TITLE = "title";
    static final String CONCLUDED = "concluded";
    static final String FORCE = "force";
    static final String OVER = "over";
    static final String NUMBER = "number";
    static final String DELAY = "delay";
    static final String PARTY = "party";
    static final String SIGNED = "signed";
    static final String RATIFIED = "ratified";
    static final String ACCEDED = "acceded";
    static final String SUCCEEDED = "succeeded";
    static final String BOUND = "bound";
    static final String ENDED = "ended";
    static final List<String> USES = List.of(
            KEY, TITLE, CONCLUDED, FORCE, OVER, NUMBER, DELAY, PARTY, SIGNED, RATIFIED, ACCEDED, SUCCEEDED, BOUND,
            ENDED);

    /// A treaty.
    ///
    /// @param concluded when its text was
    /// @param force when it came into force in general, as the file has it
    /// @param over when it ended
    /// @param parties rows about parties, in the order of their file
    record Treaty(
            String key,
            String title,
            long line,
            Optional<CalendarDate> concluded,
            Optional<CalendarDate> force,
            Optional<CalendarDate> over,
            List<PartyRow> parties) {}

    /// How many have to ratify, and how many days after.
    record TermsRow(String number, String delay) {}

    /// A row about a party of a treaty.
    record PartyRow(
            String party,
            long line,
            Optional<CalendarDate> signed,
            Optional<CalendarDate> ratified,
            Optional<CalendarDate> acceded,
            Succession succession,
            Optional<CalendarDate> bound,
            Optional<CalendarDate> ended) {}

    /// Whether a row says that the party came in the place of another.
    enum Succession {
        SAID,
        NOT_SAID
    }

    /// What was read, as far as it is sound, and every problem.
    ///
    /// @param terms by the key of the treaty
    /// @param orphans rows of which no treaty has the key
    /// @param undated fields that hold something which is no date
    record Read(TreatyFiles files, Map<String, TermsRow> terms, long orphans, long undated, List<Problem> problems) {}

    /// Where the files are.
    record Places(Path treaties, Path parties, Optional<Path> terms) {}

    static Read read(Places places, Map<String, String> columns, Progress progress) {
        return new Reader(columns).read(places, progress);
    }

    /// Collects what the files say.
    private static final class Reader {
        private final Map<String, String> columns;
        private final Map<String, Treaty> treaties = new LinkedHashMap<>();
        private final Map<String, TermsRow> terms = new LinkedHashMap<>();
        private long orphans;
        private long undated;

        Reader(Map<String, String> columns) {
            this.columns = columns;
        }

        Read read(Places places, Progress progress) {
            List<Problem> problems = new ArrayList<>();
            Complaints ofTreaties = new Complaints(places.treaties().toString());
            CsvFile.read(places.treaties(), ofTreaties, progress, header -> treaties(header, ofTreaties));
            problems.addAll(ofTreaties.list());
            places.terms().ifPresent(path -> {
                Complaints ofTerms = new Complaints(path.toString());
                CsvFile.read(path, ofTerms, progress, this::terms);
                problems.addAll(ofTerms.list());
            });
            Complaints ofParties = new Complaints(places.parties().toString());
            CsvFile.read(places.parties(), ofParties, progress, this::parties);
            problems.addAll(ofParties.list());
            return new Read(new TreatyFiles(treaties), terms, orphans, undated, problems);
        }

        private int place(Header header, String use) {
            return columns.containsKey(use) ? header.place(columns.get(use), use) : Header.NOWHERE;
        }

        private Consumer<Row> treaties(Header header, Complaints complaints) {
            int key = place(header, KEY);
            int title = place(header, TITLE);
            int concluded = place(header, CONCLUDED);
            int force = place(header, FORCE);
            int over = place(header, OVER);
            return row -> {
                Treaty treaty = new Treaty(
                        row.text(key),
                        row.text(title),
                        row.line(),
                        date(row.text(concluded)),
                        date(row.text(force)),
                        date(row.text(over)),
                        new ArrayList<>());
                if (treaties.putIfAbsent(treaty.key(), treaty) != null) {
                    complaints.add(
                            "twice", row.line(), "the treaty " + treaty.key() + " has a row already", "keep one");
                }
            };
        }

        private Consumer<Row> terms(Header header) {
            int key = place(header, KEY);
            int number = place(header, NUMBER);
            int delay = place(header, DELAY);
            return row -> terms.putIfAbsent(row.text(key), new TermsRow(row.text(number), row.text(delay)));
        }

        private Consumer<Row> parties(Header header) {
            ToIntFunction<String> at = use -> place(header, use);
            int key = at.applyAsInt(KEY);
            int party = at.applyAsInt(PARTY);
            int signed = at.applyAsInt(SIGNED);
            int ratified = at.applyAsInt(RATIFIED);
            int acceded = at.applyAsInt(ACCEDED);
            int succeeded = at.applyAsInt(SUCCEEDED);
            int bound = at.applyAsInt(BOUND);
            int ended = at.applyAsInt(ENDED);
            return row -> {
                Treaty treaty = treaties.get(row.text(key));
                if (treaty == null || row.text(party).isEmpty()) {
                    orphans++;
                    return;
                }
                boolean said = List.of("1", "true", "yes").contains(row.text(succeeded));
                treaty.parties()
                        .add(new PartyRow(
                                row.text(party),
                                row.line(),
                                date(row.text(signed)),
                                date(row.text(ratified)),
                                date(row.text(acceded)),
                                said ? Succession.SAID : Succession.NOT_SAID,
                                date(row.text(bound)),
                                date(row.text(ended))));
            };
        }

        private Optional<CalendarDate> date(String text) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Optional<CalendarDate> date = RecordedDate.parse(text);
            if (date.isEmpty()) {
                undated++;
            }
            return date.filter(each -> each.first().getYear() != PLACEHOLDER_YEAR);
        }
    }
}
