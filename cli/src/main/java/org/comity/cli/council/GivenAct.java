package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// One act as options and `key=value` say it, written as a file of acts would have it. What is wrong with it is told
/// by the reader of such files.
final class GivenAct {
    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Who acted: a member's code, organ:ID, office:ID or office:ID:HOLDER, person:NAME,"
                    + " outsider:NAME.")
    private String by;

    @Option(
            names = "--effective",
            paramLabel = "TIME",
            description = "When it takes effect in the world (default: not known).")
    private String effective;

    @Option(names = "--known", paramLabel = "TIME", description = "When it became known (default: now).")
    private String known;

    @Option(
            names = "--standing",
            paramLabel = "WORD",
            description = "act, declaration, statement or report (default: act).")
    private String standing;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description = "everybody, members, members:ORGAN or only:CODE,CODE (default: members).")
    private String audience;

    @Option(
            names = "--source",
            paramLabel = "DOCUMENT",
            description = "The document it was taken from; may be given several times.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--relates",
            paramLabel = "AS:N",
            description = "corrects:N, retracts:N, supersedes:N or follows:N; may be given several times.")
    private List<String> relates = new ArrayList<>();

    @Option(names = "--request-id", paramLabel = "ID", description = "Makes a retry known, whatever it says.")
    private String requestId;

    /// Whether any of these was given.
    boolean isGiven() {
        return by != null
                || effective != null
                || known != null
                || standing != null
                || audience != null
                || requestId != null
                || !sources.isEmpty()
                || !relates.isEmpty();
    }

    /// The act in YAML.
    ///
    /// @param kind of the body
    /// @param values `key=value`; a key may have dots for a value within a value, and stand several times
    ///     for a list; a value in braces or brackets is taken as YAML
    /// @throws IllegalArgumentException when one of them is no `key=value`
    String yaml(String kind, List<String> values) {
        Map<String, Object> act = new LinkedHashMap<>();
        put(act, "effective", effective);
        put(act, "known", known);
        put(act, "standing", standing);
        put(act, "requestId", requestId);
        if (by != null) {
            act.put("by", by(by));
        }
        if (audience != null) {
            act.put("audience", audience(audience));
        }
        if (!sources.isEmpty()) {
            act.put(
                    "sources",
                    sources.stream()
                            .map(each -> Map.of("document", quoted(each)))
                            .toList());
        }
        if (!relates.isEmpty()) {
            act.put("relates", relates.stream().map(GivenAct::relation).toList());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", quoted(kind));
        values.forEach(each -> put(body, each));
        act.put("body", body);
        return written(act);
    }

    private static void put(Map<String, Object> act, String key, String value) {
        if (value != null) {
            act.put(key, quoted(value));
        }
    }

    private static Object by(String who) {
        String[] parts = who.split(":", 3);
        return switch (parts[0]) {
            case "office" -> {
                Map<String, Object> office = new LinkedHashMap<>(Map.of("office", quoted(rest(parts))));
                if (parts.length == 3) {
                    office.put("holder", quoted(parts[2]));
                }
                yield office;
            }
            case "member", "organ", "person", "outsider" ->
                Map.of(parts[0], quoted(parts.length == 1 ? "" : who.substring(parts[0].length() + 1)));
            default -> Map.of("member", quoted(who));
        };
    }

    private static String rest(String[] parts) {
        return parts.length == 1 ? "" : parts[1];
    }

    private static Object audience(String who) {
        int colon = who.indexOf(':');
        String names = colon < 0 ? "" : who.substring(colon + 1);
        return switch (colon < 0 ? who : who.substring(0, colon)) {
            case "members" -> Map.of("members", quoted(names));
            case "only" ->
                Map.of(
                        "only",
                        List.of(names.split(",")).stream().map(GivenAct::quoted).toList());
            default -> quoted(who);
        };
    }

    private static Object relation(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is no relation such as corrects:5");
        }
        return Map.of("as", quoted(text.substring(0, colon)), "number", value(text.substring(colon + 1)));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> body, String given) {
        int equals = given.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + given + "' is no key=value");
        }
        List<String> path = List.of(given.substring(0, equals).split("\\."));
        Map<String, Object> at = body;
        for (String step : path.subList(0, path.size() - 1)) {
            Object inner = at.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>());
            if (!(inner instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("'" + step + "' has a value and keys of its own");
            }
            at = (Map<String, Object>) map;
        }
        String value = value(given.substring(equals + 1));
        at.merge(path.getLast(), value, (first, more) -> {
            List<Object> all = new ArrayList<>(first instanceof List<?> list ? list : List.of(first));
            all.add(more);
            return all;
        });
    }

    private static String value(String text) {
        boolean yaml = text.startsWith("{") || text.startsWith("[") || text.matches("0|[1-9]\\d{0,15}");
        return yaml ? text : quoted(text);
    }

    /// A JSON string is a YAML scalar.
    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static String written(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(each -> quoted(String.valueOf(each.getKey())) + ": " + written(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(GivenAct::written).collect(Collectors.joining(", ", "[", "]"));
            default -> Optional.of(value).map(String::valueOf).orElseThrow();
        };
    }
}
