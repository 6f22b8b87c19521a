package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.comity.acts.Certainty;
import org.comity.acts.assistance.Events;
import org.comity.acts.assistance.Mark;
import org.comity.acts.assistance.Reading;
import org.comity.acts.assistance.Timing;
import org.comity.cli.record.Attribution;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;

/// What a clock shows: the times it runs between, how long that is, and whether each limit is kept,
/// the one that was set and those that are only claimed.
record ClockText(Reading reading, List<Relief.Claimed> claims) {
    private static final int MOST_TIMES = 5;
    private static final long MINUTE = 60_000_000L;
    private static final long HOUR = 60 * MINUTE;

    static List<ClockText> of(Relief relief) {
        return relief.clocks().stream()
                .map(each -> new ClockText(each, relief.claims(each)))
                .toList();
    }

    String id() {
        return reading.clock().body().clock().text();
    }

    /// Whether a limit was set and is not surely kept.
    boolean isNegative() {
        return reading.verdict()
                .filter(verdict -> verdict.met() != Certainty.YES)
                .isPresent();
    }

    void rows(Sheet sheet) {
        sheet.row(
                "clock",
                id() + reading.clock().body().title().map(title -> ": " + title).orElse("") + " (act "
                        + reading.clock().number() + ")");
        sheet.row("from", time(reading.clock().body().from(), reading.from()));
        sheet.row("to", time(reading.clock().body().to(), reading.to()));
        sheet.row("elapsed", elapsed());
        reading.verdict().ifPresent(verdict -> {
            sheet.row("limit", verdict.limit().words() + ": " + words(verdict));
            hangs(sheet, verdict);
        });
        for (Relief.Claimed each : claims) {
            sheet.row("claimed", claim(each));
            Attribution.chains(each.act()).forEach(chain -> sheet.more(1, "through " + chain));
            each.verdict().ifPresent(verdict -> hangs(sheet, verdict));
        }
    }

    private static String claim(Relief.Claimed claimed) {
        return "\"" + claimed.says() + "\" by " + Words.of(claimed.act().draft().by()) + " (act "
                + claimed.act().number() + "): "
                + claimed.verdict().map(ClockText::words).orElse("no limit that can be read");
    }

    private static void hangs(Sheet sheet, Reading.Verdict verdict) {
        if (!verdict.hangsOn().isEmpty()) {
            sheet.more(1, "it hangs on this: " + String.join("; ", verdict.hangsOn()));
        }
    }

    static String words(Reading.Verdict verdict) {
        return switch (verdict.met()) {
            case YES -> "met";
            case NO -> "not met";
            case UNCERTAIN -> "consistent with it, not provable at this precision";
        };
    }

    private static String code(Certainty met) {
        return switch (met) {
            case YES -> "met";
            case NO -> "not-met";
            case UNCERTAIN -> "not-provable";
        };
    }

    private static String time(Mark mark, java.util.Optional<Timing> timing) {
        return Events.words(mark) + ": " + timing.map(ClockText::times).orElse("not told");
    }

    private static String times(Timing timing) {
        List<Timing.At> all = timing.all().toList();
        String shown = all.stream()
                .limit(MOST_TIMES)
                .map(at -> at.when() + " (act " + at.act() + ")")
                .collect(Collectors.joining(", "));
        String which = all.size() == 1
                ? ""
                : switch (timing) {
                    case Timing.First _ -> "the first of ";
                    case Timing.Last _ -> "the last of ";
                    case Timing.Any _ -> "one of ";
                    case Timing.At _ -> "";
                };
        return which + shown + (all.size() > MOST_TIMES ? " and " + (all.size() - MOST_TIMES) + " more" : "");
    }

    private String elapsed() {
        if (reading.from().isEmpty()) {
            return "it has not begun to run";
        }
        if (reading.elapsed().isExact()) {
            return duration(reading.elapsed().least().getAsLong()) + ", exactly";
        }
        List<String> words = new ArrayList<>();
        String days = range(reading.days().least(), reading.days().most());
        if (!days.isEmpty()) {
            words.add(days + (days.equals("1") ? " day" : " days"));
        }
        String hours = range(
                hours(reading.elapsed().least(), 0), hours(reading.elapsed().most(), HOUR - 1));
        if (!hours.isEmpty()) {
            words.add(hours + " hours");
        }
        String told = words.isEmpty() ? "not known" : String.join(", ", words);
        return reading.isRunning() ? told + " on " + reading.on() + "; it runs still" : told;
    }

    private static OptionalLong hours(OptionalLong micros, long up) {
        return micros.isEmpty() ? micros : OptionalLong.of(Math.floorDiv(micros.getAsLong() + up, HOUR));
    }

    private static String range(OptionalLong least, OptionalLong most) {
        if (least.isEmpty()) {
            return most.isEmpty() ? "" : "at most " + most.getAsLong();
        }
        if (most.isEmpty()) {
            return "at least " + least.getAsLong();
        }
        return least.equals(most) ? "" + least.getAsLong() : least.getAsLong() + " to " + most.getAsLong();
    }

    /// Such as `23 h 10 min`.
    private static String duration(long micros) {
        long all = Math.abs(micros);
        long seconds = all % MINUTE / 1_000_000;
        return (micros < 0 ? "-" : "") + all / HOUR + " h " + all % HOUR / MINUTE + " min"
                + (seconds == 0 ? "" : " " + seconds + " s");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clock", id());
        reading.clock().body().title().ifPresent(title -> json.put("title", title));
        json.put("act", reading.clock().number());
        json.put("from", json(reading.clock().body().from(), reading.from()));
        json.put("to", json(reading.clock().body().to(), reading.to()));
        json.put("state", reading.from().isEmpty() ? "not-begun" : reading.isRunning() ? "running" : "stopped");
        json.put("elapsed", elapsedJson());
        reading.verdict().ifPresent(verdict -> json.put("verdict", json(verdict)));
        json.put("claims", claims.stream().map(ClockText::json).toList());
        return json;
    }

    private Map<String, Object> elapsedJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        reading.elapsed().least().ifPresent(least -> json.put("leastSeconds", Math.floorDiv(least, 1_000_000L)));
        reading.elapsed().most().ifPresent(most -> json.put("mostSeconds", Math.floorDiv(most + 999_999L, 1_000_000L)));
        reading.days().least().ifPresent(least -> json.put("leastDays", least));
        reading.days().most().ifPresent(most -> json.put("mostDays", most));
        json.put("exact", reading.elapsed().isExact());
        json.put("says", elapsed());
        return json;
    }

    private static Map<String, Object> json(Mark mark, java.util.Optional<Timing> timing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", Events.words(mark).replace(' ', '-'));
        json.put(
                "times",
                timing.stream()
                        .flatMap(Timing::all)
                        .map(at -> Map.of("when", at.when().text(), "act", at.act()))
                        .toList());
        return json;
    }

    private static Map<String, Object> json(Reading.Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("limit", verdict.limit().words());
        json.put("met", code(verdict.met()));
        json.put("says", words(verdict));
        json.put("hangsOn", verdict.hangsOn());
        return json;
    }

    private static Map<String, Object> json(Relief.Claimed claimed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", claimed.says());
        json.put("by", Words.of(claimed.act().draft().by()));
        json.put("act", claimed.act().number());
        json.put("through", Attribution.chains(claimed.act()));
        claimed.verdict().ifPresent(verdict -> json.put("verdict", json(verdict)));
        return json;
    }
}
