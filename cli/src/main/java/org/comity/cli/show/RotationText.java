package org.comity.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.chair.ChairProvision;
import org.comity.charter.facts.Grounds.Confirmed;

/// By which rule a chair passes, as a person reads it and as JSON.
final class RotationText {
    private RotationText() {}

    static List<String> lines(ChairProvision provision) {
        List<String> lines = new ArrayList<>();
        boolean always = provision.period().from().isEmpty()
                && provision.period().until().isEmpty();
        String when = always ? "" : provision.period() + ": ";
        if (provision.open().isEmpty()) {
            lines.addAll(Wrap.lines(
                    "  chair: ",
                    when + provision.readings().getFirst().rotation().words() + CharterText.by(provision.grounds())));
        } else {
            lines.addAll(Wrap.lines(
                    "  chair: ",
                    when + "the text leaves open: " + provision.open() + CharterText.by(provision.grounds())));
            provision
                    .readings()
                    .forEach(reading -> lines.addAll(Wrap.lines(
                            "    if " + reading.id() + ": ",
                            reading.rotation().words() + CharterText.by(reading.grounds()))));
        }
        if (provision.passesOver() != ChairProvision.PassesOver.NOBODY) {
            lines.add("    passes over whoever is suspended or no full member when its turn begins");
        }
        return lines;
    }

    static Map<String, Object> json(ChairProvision provision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", provision.period().from().map(Object::toString).orElse(""));
        json.put("until", provision.period().until().map(Object::toString).orElse(""));
        json.put("article", provision.grounds().by());
        json.put("confirmed", provision.grounds().confirmed() == Confirmed.YES);
        json.put("open", provision.open());
        json.put("passesOver", provision.passesOver().words());
        json.put(
                "readings",
                provision.readings().stream()
                        .map(reading -> Map.of(
                                "id", reading.id(),
                                "says", reading.says(),
                                "rotation", reading.rotation().words(),
                                "article", reading.grounds().by()))
                        .toList());
        return json;
    }
}
