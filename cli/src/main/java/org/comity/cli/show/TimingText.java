package org.comity.cli.show;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.Provision;
import org.comity.charter.Timing;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Grounds.Confirmed;

/// When the decisions of a provision stand, as a person reads it and as JSON.
final class TimingText {
    private TimingText() {}

    static List<String> lines(Provision provision) {
        return switch (provision.timing()) {
            case Timing.AtOnce _ -> List.of();
            case Timing.BySilence terms -> Wrap.lines("      silence: ", silence(terms));
            case Timing.WithObjections terms ->
                Wrap.lines(
                        "      objections: ", "from " + from(terms) + ", until " + terms.until() + by(terms.grounds()));
        };
    }

    private static String silence(Timing.BySilence terms) {
        List<String> parts = new ArrayList<>();
        parts.add(terms.openedBy().isEmpty() ? "" : "opened by " + terms.openedBy());
        parts.add("broken by a letter of " + breakers(terms) + " before the deadline");
        parts.add(terms.atLeast().isZero() ? "" : "at least " + words(terms.atLeast()));
        parts.add(
                terms.extensions().isEmpty()
                        ? ""
                        : "extensions: " + terms.extensions().getAsInt() + " at most");
        parts.add(terms.zone().map(zone -> "times in " + zone).orElse(""));
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts) + by(terms.grounds());
    }

    private static String breakers(Timing.BySilence terms) {
        return terms.breakers().isEmpty() ? "any seat that votes" : terms.breakers();
    }

    private static String from(Timing.WithObjections terms) {
        return switch (terms.from()) {
            case Timing.WithObjections.ABSENT -> "seats that were absent";
            case Timing.WithObjections.ANY -> "any seat that votes";
            default -> terms.from();
        };
    }

    /// A length of time as a charter writes it.
    private static String words(Duration duration) {
        return duration.toMinutesPart() == 0 ? duration.toHours() + " hours" : duration.toMinutes() + " minutes";
    }

    private static String by(Grounds grounds) {
        String doubt = grounds.confirmed() == Confirmed.NO ? ", unconfirmed" : "";
        return grounds.by().isEmpty() ? "" : "  [" + grounds.by() + doubt + "]";
    }

    static Map<String, Object> json(Timing timing) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (timing) {
            case Timing.AtOnce _ -> {}
            case Timing.BySilence terms -> {
                Map<String, Object> silence = new LinkedHashMap<>();
                silence.put("openedBy", terms.openedBy());
                silence.put("breakers", terms.breakers());
                silence.put("atLeast", terms.atLeast().isZero() ? "" : words(terms.atLeast()));
                silence.put(
                        "extensions",
                        terms.extensions().isEmpty()
                                ? ""
                                : Integer.toString(terms.extensions().getAsInt()));
                silence.put("zone", terms.zone().map(Object::toString).orElse(""));
                silence.put("article", terms.grounds().by());
                json.put("silence", silence);
            }
            case Timing.WithObjections terms -> {
                Map<String, Object> objections = new LinkedHashMap<>();
                objections.put("from", terms.from());
                objections.put("until", terms.until());
                objections.put("article", terms.grounds().by());
                json.put("objections", objections);
            }
        }
        return json;
    }
}
