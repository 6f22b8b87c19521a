package org.comity.cli.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.followup.Moment;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;

/// What became known after the day that is asked about: of what was so by then, and of what came later. An answer as
/// known at the day itself has none of it.
///
/// @param late known later, and so by the day, or perhaps
/// @param later so only after the day
record LateText(List<Act> late, List<Act> later) {
    static LateText of(Stream<Act> acts, LocalDate day) {
        List<Act> known = acts.filter(act -> isKnownAfter(act, day)).toList();
        return new LateText(
                known.stream()
                        .filter(act -> Moment.begun(act, day) != Certainty.NO)
                        .toList(),
                known.stream()
                        .filter(act -> Moment.begun(act, day) == Certainty.NO)
                        .toList());
    }

    private static boolean isKnownAfter(Act act, LocalDate day) {
        return act.known().firstDay().filter(first -> first.isAfter(day)).isPresent();
    }

    /// Whether an act is one of those that were so by the day and known later.
    boolean has(long number) {
        return late.stream().anyMatch(act -> act.number() == number);
    }

    void rows(Sheet sheet) {
        late.forEach(act -> sheet.row("learnt late", line(act)));
        later.forEach(act -> sheet.row("came later", line(act)));
    }

    private static String line(Act act) {
        String known = act.draft().known().map(when -> "known " + when).orElse("known when it was recorded");
        return Words.gist(act) + "; " + act.draft().effective() + ", " + known + " (act " + act.number() + ")";
    }

    void json(Map<String, Object> json) {
        json.put("learntLate", late.stream().map(LateText::one).toList());
        json.put("cameLater", later.stream().map(LateText::one).toList());
    }

    private static Map<String, Object> one(Act act) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("act", act.number());
        json.put("says", Words.gist(act));
        json.put("effective", act.draft().effective().text());
        json.put("known", act.known().text());
        return json;
    }
}
