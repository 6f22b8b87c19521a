package org.comity.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.force.Instrument;
import org.comity.charter.force.Terms;

/// On what terms an instrument comes into force, as a person reads it and as JSON.
final class InstrumentText {
    private InstrumentText() {}

    static List<String> lines(Instrument instrument) {
        Terms terms = instrument.terms();
        List<String> lines = new ArrayList<>(List.of(
                "", "instrument " + instrument.id() + ": " + instrument.names().english(instrument.id())));
        lines.addAll(Wrap.lines("  in force: ", terms.rule().sentence() + CharterText.by(terms.grounds())));
        lines.add("    delay: " + terms.delay().words() + "; binds "
                + terms.binds().words());
        terms.organ()
                .ifPresent(organ -> lines.add("    members of " + organ + " as of "
                        + terms.membersAsOf().words()));
        terms.groups()
                .forEach((id, members) -> lines.add("    " + id + ": "
                        + String.join(", ", members.stream().sorted().toList())));
        return lines;
    }

    static Map<String, Object> json(Instrument instrument) {
        Terms terms = instrument.terms();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", instrument.id());
        json.put("name", Json.of(instrument.names()));
        json.put("rule", terms.rule().sentence());
        json.put("of", terms.organ().orElse(""));
        json.put("membersAsOf", terms.membersAsOf().words());
        json.put("delay", terms.delay().words());
        json.put("binds", terms.binds().words());
        json.put("article", terms.grounds().by());
        json.put("confirmed", terms.grounds().confirmed() == Confirmed.YES);
        Map<String, Object> groups = new LinkedHashMap<>();
        terms.groups()
                .forEach((id, members) ->
                        groups.put(id, members.stream().sorted().toList()));
        json.put("groups", groups);
        return json;
    }
}
