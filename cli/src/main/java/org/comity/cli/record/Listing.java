package org.comity.cli.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Relation;
import org.comity.cli.show.Json;
import org.comity.record.Records;
import org.comity.record.Sound;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;
import org.comity.record.view.ActEntry;
import org.comity.record.view.Closing;
import org.comity.record.view.Fact;

/// Acts in a list, one line each, with what has to be said of an act on a line below it.
///
/// @param says what each act says, by its number; nothing of a damaged one
/// @param damaged acts that are not what was entered, whether they stand in the list or not
/// @param next the number to go on behind, unless these are all
/// @param beside acts that are not listed
/// @param nothing why the list is empty, where there is more to say
record Listing(
        String organisation,
        AsOfOptions asOf,
        List<ActEntry> acts,
        Map<Long, String> says,
        SortedSet<Long> damaged,
        Optional<Long> next,
        Beside beside,
        Optional<Nothing> nothing) {
    private static final int AT_ONCE = 1_000;
    private static final int WHEN = 21;
    private static final int STANDING = 11;
    private static final int BY = 20;
    private static final int MINUTE = "2024-11-28T10:15".length();

    /// Acts that are not listed, as far as the list goes.
    ///
    /// @param leftOut that were corrected, retracted or superseded
    /// @param notPublic that nobody outside can tell whether they belong here
    record Beside(long leftOut, long notPublic) {
        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (leftOut > 0) {
                lines.add(leftOut + " more " + (leftOut == 1 ? "was" : "were")
                        + " corrected, retracted or superseded: --all shows " + (leftOut == 1 ? "it" : "them"));
            }
            if (notPublic > 0) {
                lines.add(Numbers.acts(notPublic) + (notPublic == 1 ? " is" : " are")
                        + " not public and may belong here");
            }
            return lines;
        }
    }

    List<String> lines() {
        List<String> lines = listed();
        List<String> others = new ArrayList<>(beside.lines());
        next.ifPresent(last -> others.add("The next ones: the same with --after " + last));
        if (!others.isEmpty()) {
            lines.add("");
            lines.addAll(others);
        }
        return lines;
    }

    private List<String> listed() {
        List<String> lines = new ArrayList<>();
        String more = next.isPresent() ? "; there are more" : "";
        lines.add(Numbers.acts(acts.size()) + " of " + organisation + asOf.words() + more);
        nothing.ifPresent(why -> lines.add(why.says()));
        if (acts.isEmpty()) {
            return lines;
        }
        int number = Long.toString(acts.getLast().number()).length();
        List<ActEntry> sound =
                acts.stream().filter(each -> !damaged.contains(each.number())).toList();
        int when = Math.max(1, width(WHEN, sound.stream().map(Listing::when).toList()));
        int by = Math.max(1, width(BY, sound.stream().map(Listing::by).toList()));
        lines.add("");
        acts.forEach(each -> {
            if (damaged.contains(each.number())) {
                lines.add(("%" + number + "d  damaged: it is not what was entered").formatted(each.number()));
                return;
            }
            String start = "%" + number + "d  %-" + when + "s  %-" + STANDING + "s  %-" + by + "s  ";
            String line = start.formatted(
                    each.number(), Sheet.cut(when(each), WHEN), Words.of(each.standing()), Sheet.cut(by(each), BY));
            lines.add(line + Sheet.cut(says.get(each.number()), Sheet.WIDTH - line.length()));
            notes(each).forEach(note -> lines.add(" ".repeat(number + 2) + note));
        });
        return lines;
    }

    private static int width(int most, List<String> texts) {
        return Math.min(most, texts.stream().mapToInt(String::length).max().orElse(0));
    }

    /// Of an instant the minute: more would leave no room for what was done.
    private static String when(ActEntry entry) {
        String text = entry.effective().text();
        return switch (entry.effective().precision()) {
            case SECOND, MICROSECOND -> text.substring(0, MINUTE) + "…";
            case YEAR, MONTH, DAY, MINUTE, INTERVAL, UNKNOWN -> text;
        };
    }

    private static String by(ActEntry entry) {
        return entry.by().isEmpty() ? "not public" : entry.by();
    }

    /// What the acts of a list say, each read and compared with the tree.
    static Listing of(
            Records records,
            String organisation,
            AsOfOptions asOf,
            Found found,
            Beside beside,
            Optional<Nothing> nothing) {
        Map<Long, String> says = new HashMap<>();
        SortedSet<Long> damaged = new TreeSet<>();
        List<Long> numbers = Stream.concat(found.acts().stream(), found.unread().stream())
                .map(ActEntry::number)
                .distinct()
                .sorted()
                .toList();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<Records.Leaf> leaves =
                    records.at(organisation, numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)));
            damaged.addAll(Sound.changed(records, organisation, leaves));
            leaves.forEach(leaf -> says.put(leaf.number(), gist(leaf)));
        }
        return new Listing(organisation, asOf, found.acts(), says, damaged, found.next(), beside, nothing);
    }

    /// @param unread acts that the views could not read, and so could not hold against what is asked
    /// @param next the number to go on behind, unless these are all
    /// @param leftOut how many in between were corrected, retracted or superseded
    record Found(List<ActEntry> acts, List<ActEntry> unread, Optional<Long> next, long leftOut) {}

    private static String gist(Records.Leaf leaf) {
        return switch (ActCodec.decode(leaf.bytes())) {
            case Reading.Read(Act act) -> Words.gist(act);
            case Reading.UnreadLeaf unread -> "not known to this program: " + unread.because();
            case Reading.Unreadable unreadable -> "cannot be read: " + unreadable.because();
        };
    }

    private List<String> notes(ActEntry entry) {
        List<String> notes = new ArrayList<>();
        if (entry.entry() == Fact.Entry.LATE) {
            notes.add("late: known " + entry.known() + ", before act " + (entry.number() - 1) + " was recorded");
        }
        entry.closings().forEach(closing -> notes.add(note(closing)));
        if (entry.fits() == Certainty.UNCERTAIN) {
            notes.add("perhaps not of the time asked for: its date is not precise enough");
        }
        switch (entry.state()) {
            case PERHAPS ->
                onTheDay(notes, "perhaps: its date is not precise enough to tell whether it speaks on the day");
            case NOT_ON_THE_DAY -> onTheDay(notes, "does not speak on the day");
            case SPEAKS, SUPERSEDED, CORRECTED, RETRACTED -> {}
        }
        return notes;
    }

    /// What only matters to whoever asked about a day.
    private void onTheDay(List<String> notes, String note) {
        if (asOf.on().isPresent()) {
            notes.add(note);
        }
    }

    private static String note(Closing closing) {
        String from = closing.as() == Relation.As.SUPERSEDES ? ", from " + closing.from() : "";
        return Words.from(closing.as()) + " act " + closing.by() + from;
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", organisation);
        json.putAll(asOf.json());
        json.put("acts", acts.stream().map(this::json).collect(Collectors.toList()));
        json.put("leftOut", beside.leftOut());
        json.put("notPublic", beside.notPublic());
        next.ifPresent(last -> json.put("next", last));
        nothing.ifPresent(why -> json.putAll(why.json()));
        if (!damaged.isEmpty()) {
            json.put("refused", List.of(Json.of(Sound.damaged(organisation, List.copyOf(damaged)))));
        }
        return Json.text(json);
    }

    private Map<String, Object> json(ActEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", entry.number());
        if (damaged.contains(entry.number())) {
            json.put("damaged", true);
            return json;
        }
        json.put("recorded", entry.recorded().toString());
        json.put("known", entry.known().text());
        json.put("effective", entry.effective().text());
        json.put("standing", Words.of(entry.standing()));
        json.put("kind", entry.kind());
        json.put("by", entry.by());
        json.put("says", says.get(entry.number()));
        json.put("late", entry.entry() == Fact.Entry.LATE);
        json.put("state", Words.of(entry.state()));
        json.put("fits", Words.of(entry.fits()));
        json.put(
                "closings",
                entry.closings().stream()
                        .map(each -> {
                            Map<String, Object> closing = new LinkedHashMap<>();
                            closing.put("by", each.by());
                            closing.put("as", Words.of(each.as()));
                            closing.put("from", each.from().text());
                            closing.put("known", each.known().text());
                            return closing;
                        })
                        .toList());
        return json;
    }
}
