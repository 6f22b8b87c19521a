package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.session.Minutes;

/// Minutes as Markdown and as JSON.
final class MinutesText {
    private MinutesText() {}

    static List<String> markdown(Minutes minutes, SessionText session) {
        List<String> lines = new ArrayList<>();
        lines.add("# Minutes: " + escaped(minutes.session().title()));
        lines.add("");
        session.heading().forEach((label, text) -> lines.add("* " + label + ": " + escaped(text)));
        lines.add("");
        for (Minutes.Entry entry : minutes.entries()) {
            String article = entry.article().isEmpty() ? "" : " [" + entry.article() + "]";
            String told = entry.told() == Minutes.Told.BY_OTHERS ? " (told by others)" : "";
            lines.add("* " + entry.when() + " — " + escaped(entry.text()) + escaped(article) + told + " ("
                    + entry.number() + ")");
        }
        return lines;
    }

    /// What would be read as Markdown is shown as it is.
    private static String escaped(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_<>\\[\\]#|])", "\\\\$1");
    }

    static List<Map<String, Object>> json(Minutes minutes) {
        return minutes.entries().stream().map(MinutesText::json).toList();
    }

    private static Map<String, Object> json(Minutes.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("effective", entry.when().text());
        json.put("number", entry.number());
        json.put("article", entry.article());
        json.put("says", entry.text());
        json.put("told", entry.told() == Minutes.Told.BY_OTHERS);
        return json;
    }
}
