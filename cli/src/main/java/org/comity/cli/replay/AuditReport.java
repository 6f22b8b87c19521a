package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.cli.show.Wrap;

/// What cannot be right in a set, as text and as JSON.
final class AuditReport {
    private AuditReport() {}

    static List<String> lines(AuditResult result) {
        List<String> lines = new ArrayList<>();
        for (AuditResult.Named named : result.named()) {
            lines.add(named.key() + "  " + named.date());
            named.findings()
                    .forEach(finding ->
                            lines.addAll(Wrap.lines("  " + finding.kind().word() + ": ", finding.says())));
        }
        lines.addAll(ReplayReport.apart("not looked at as a whole", result.apart()));
        if (result.notAllListed() > 0) {
            lines.addAll(Wrap.lines(
                    "",
                    result.notAllListed()
                            + " items do not list every seat. Too many for a set that means to list every"
                            + " seat, so they are not named."));
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        for (AuditResult.Kind kind : AuditResult.Kind.values()) {
            if (result.count(kind) > 0) {
                lines.add(kind.word() + ": " + result.count(kind));
            }
        }
        lines.add(result.lastLine());
        return lines;
    }

    static Map<String, Object> json(AuditResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", result.named().stream().map(AuditReport::json).toList());
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (AuditResult.Kind kind : AuditResult.Kind.values()) {
            kinds.put(kind.word(), result.count(kind));
        }
        json.put("kinds", kinds);
        json.put("apart", ReplayReport.json(result.apart()));
        json.put("notAllListed", result.notAllListed());
        json.put("cannotBeRight", result.named().size());
        json.put("audited", result.audited());
        return json;
    }

    private static Map<String, Object> json(AuditResult.Named named) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", named.key());
        json.put("date", named.date());
        json.put("findings", named.findings().stream().map(AuditReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(AuditResult.Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", finding.kind().word());
        json.put("says", finding.says());
        return json;
    }
}
