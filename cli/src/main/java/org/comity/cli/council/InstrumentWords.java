package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.acts.instrument.PartyStatus;
import org.comity.acts.instrument.Stretch;
import org.comity.charter.facts.CalendarDate;

/// Words and JSON for how parties stand to an instrument.
final class InstrumentWords {
    private static final int NO_YEAR = 1;
    private static final int OPEN_YEAR = 9999;

    private InstrumentWords() {}

    /// A date as precise as it is known.
    static String date(CalendarDate date) {
        if (date.last().getYear() == OPEN_YEAR) {
            return date.first().getYear() == NO_YEAR ? "a day that nobody knows" : date.first() + " at the earliest";
        }
        return date.first().getYear() == NO_YEAR ? date.last() + " at the latest" : date.toString();
    }

    /// The first and the last day that it can be; an end that nobody knows is left out.
    static Map<String, Object> json(CalendarDate date) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (date.first().getYear() != NO_YEAR) {
            json.put("from", date.first().toString());
        }
        if (date.last().getYear() != OPEN_YEAR) {
            json.put("to", date.last().toString());
        }
        return json;
    }

    static String acts(List<Long> acts) {
        if (acts.isEmpty()) {
            return "";
        }
        return (acts.size() == 1 ? "act " : "acts ")
                + acts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How a party stands, without dates.
    static String is(PartyStatus.Is is) {
        return switch (is) {
            case BOUND -> "bound";
            case UNCERTAIN -> "not known whether bound";
            case PROVISIONAL -> "applies it provisionally";
            case NOT_YET -> "consented, not yet in force";
            case SIGNED -> "signed, not yet in force";
            case ENDED -> "bound no more";
            case NOTHING -> "nothing yet";
        };
    }

    /// How a party stands, with what makes it so.
    static String says(PartyStatus status) {
        String words = switch (status.is()) {
            case BOUND -> "bound" + since(status) + until(status) + told(status);
            case UNCERTAIN -> "not known whether bound: " + unknown(status);
            case PROVISIONAL -> "applies it provisionally" + since(status) + ", and is not bound";
            case NOT_YET ->
                "consented on " + status.since().map(InstrumentWords::date).orElse("") + ", not yet in force for it";
            case SIGNED ->
                "signed on " + status.since().map(InstrumentWords::date).orElse("") + ", not in force for it";
            case ENDED -> ended(status);
            case NOTHING -> status.home().isEmpty() ? "nothing by then" : "nothing that binds it by then";
        };
        String awaits = status.awaits().stream()
                .map(each -> "; " + each.instrument() + ", which would prolong it: " + is(each.is()))
                .collect(Collectors.joining());
        return words + home(status) + awaits;
    }

    /// A step at home is told while it has led to nothing else.
    private static String home(PartyStatus status) {
        return switch (status.is()) {
            case SIGNED, NOTHING ->
                status.home()
                        .map(step -> "; approved at home by " + step.body() + " on " + date(step.on()) + " (act "
                                + step.act() + ")")
                        .orElse("");
            case BOUND, UNCERTAIN, PROVISIONAL, NOT_YET, ENDED -> "";
        };
    }

    private static String since(PartyStatus status) {
        return status.since().map(date -> " since " + date(date)).orElse("");
    }

    private static String until(PartyStatus status) {
        return status.end()
                .map(end -> ", until " + date(end.on()) + " (" + why(end.why()) + ")")
                .orElse("");
    }

    private static String told(PartyStatus status) {
        return status.by().filter(Stretch.By.TOLD::equals).isPresent() ? ", as told" : "";
    }

    private static String unknown(PartyStatus status) {
        if (status.by().filter(Stretch.By.NOT_SAID::equals).isPresent()) {
            return "nobody says when it comes into force for it; at the earliest on "
                    + status.since().map(date -> date.first().toString()).orElse("");
        }
        return "it begins on " + status.since().map(InstrumentWords::date).orElse("")
                + status.end()
                        .map(end -> " and ends on " + date(end.on()) + " (" + why(end.why()) + ")")
                        .orElse("");
    }

    private static String ended(PartyStatus status) {
        Stretch.End end = status.end().orElseThrow();
        return status.since().isEmpty()
                ? "never bound: " + why(end.why()) + " on " + date(end.on()) + ", before it was in force for it"
                : "was bound until " + date(end.on()) + ": " + why(end.why());
    }

    static String why(Stretch.Why why) {
        return switch (why) {
            case DENOUNCED -> "its notice ran out";
            case WITHDREW -> "it left";
            case EXCLUDED -> "it was excluded";
            case LAPSED -> "it lapsed";
            case CEASED -> "there is no such state any more";
            case NOT_SAID -> "nobody says why";
            case TERMINATED -> "the instrument was terminated";
            case REPLACED -> "another instrument took its place";
            case TIME -> "its time ran out";
        };
    }

    static Map<String, Object> json(PartyStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("party", status.party());
        status.home().ifPresent(step -> {
            Map<String, Object> home = new LinkedHashMap<>();
            home.put("body", step.body());
            home.put("on", date(step.on()));
            home.put("act", step.act());
            json.put("atHome", home);
        });
        json.put("is", word(status.is()));
        json.put("bound", word(status.bound()));
        json.put("certain", word(status.certain()));
        json.put("says", says(status));
        status.since().ifPresent(date -> json.put("since", json(date)));
        status.end().ifPresent(end -> {
            Map<String, Object> until = json(end.on());
            until.put("why", word(end.why()));
            until.put("acts", end.acts());
            json.put("until", until);
        });
        status.by().ifPresent(by -> json.put("by", word(by)));
        json.put("acts", status.acts());
        status.home().ifPresent(step -> {
            Map<String, Object> home = new LinkedHashMap<>(json(step.on()));
            home.put("body", step.body());
            home.put("act", step.act());
            json.put("atHome", home);
        });
        json.put("awaits", status.awaits().stream().map(InstrumentWords::awaits).toList());
        json.put(
                "reservations",
                status.reservations().stream().map(InstrumentWords::reservation).toList());
        return json;
    }

    private static Map<String, Object> awaits(PartyStatus.Awaits each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("instrument", each.instrument().text());
        json.put("is", word(each.is()));
        json.put("acts", each.acts());
        return json;
    }

    private static Map<String, Object> reservation(PartyStatus.Reservation each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reservation", each.label());
        each.article().ifPresent(article -> json.put("article", article));
        json.put("act", each.act());
        json.put(
                "objections",
                each.objections().stream()
                        .map(objection -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("party", objection.party());
                            one.put("between", word(objection.between()));
                            one.put("act", objection.act());
                            return one;
                        })
                        .toList());
        return json;
    }
}
