package org.comity.cli.show;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.When;
import org.comity.acts.membership.FactTold;
import org.comity.charter.Names;

/// An act of a council in a sentence, and laid out in rows.
///
/// The sentence of each kind is in [GistSentences]; a kind without one is shown by its name and what it says.
public final class Gist {
    private static final Pattern PART = Pattern.compile("\\{([A-Za-z.]+)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private final CouncilBody body;
    private final String actor;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Gist(CouncilBody body, String actor) {
        this.body = body;
        this.actor = actor;
        values.putAll(components(body));
    }

    /// A label with a text.
    public record Row(String label, String text) {}

    /// What was done, on one line of any length.
    ///
    /// @param actor who did it, in words
    public static String sentence(CouncilBody body, String actor) {
        if (body instanceof FactTold told) {
            return RowGist.of(told.row()).sentence();
        }
        Gist gist = new Gist(body, actor);
        String kind = kind(body);
        return GistSentences.of(kind).map(gist::filled).orElseGet(gist::plain);
    }

    /// All that a body says, in the order of its type.
    public static List<Row> rows(CouncilBody body) {
        List<Row> rows = new ArrayList<>();
        components(body).forEach((name, value) -> {
            List<?> several = value instanceof List<?> list ? list : List.of(value);
            several.forEach(each -> {
                String text = text(each);
                if (!text.isEmpty()) {
                    rows.add(new Row(words(name), text));
                }
            });
        });
        return rows;
    }

    /// The word by which the format calls a body.
    static String kind(CouncilBody body) {
        return hyphened(body.getClass().getSimpleName());
    }

    private static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String words(String name) {
        return hyphened(name).replace('-', ' ');
    }

    private String plain() {
        String says = values.entrySet().stream()
                .filter(each -> !text(each.getValue()).isEmpty())
                .map(each -> words(each.getKey()) + " " + text(each.getValue()))
                .collect(Collectors.joining(", "));
        return kind(body).replace('-', ' ') + ": " + says;
    }

    /// A sentence with what it names put in. A part in brackets is left out when something in it is absent.
    private String filled(String sentence) {
        String required = OPTIONAL.matcher(sentence).replaceAll(part -> {
            String inner = part.group(1);
            boolean all = PART.matcher(inner)
                    .results()
                    .allMatch(each -> !value(each.group(1)).isEmpty());
            return Matcher.quoteReplacement(all ? inner : "");
        });
        return PART.matcher(required).replaceAll(part -> Matcher.quoteReplacement(value(part.group(1))));
    }

    private String value(String path) {
        if (path.equals("actor")) {
            return actor;
        }
        Object at = values;
        for (String step : path.split("\\.")) {
            at = switch (at) {
                case Map<?, ?> map -> Optional.<Object>ofNullable(map.get(step)).orElse("");
                case Record record ->
                    Optional.ofNullable(components(record).get(step)).orElse("");
                default -> "";
            };
            at = at instanceof Optional<?> optional
                    ? optional.map(each -> (Object) each).orElse("")
                    : at;
        }
        return text(at);
    }

    private static Map<String, Object> components(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(record));
            } catch (IllegalAccessException | InvocationTargetException broken) {
                throw new IllegalStateException("reading " + component, broken);
            }
        }
        return values;
    }

    private static Map<String, Object> components(CouncilBody body) {
        return components((Record) body);
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Gist::text).orElse("");
            case OptionalLong number -> number.isPresent() ? Long.toString(number.getAsLong()) : "";
            case Content.Open open -> open.text();
            case Content.Private hidden -> hidden.text();
            case Content.Sealed _ -> "(a private text)";
            case When when -> when.text();
            case Actor who -> actor(who);
            case Names names -> String.join(" / ", names.byLanguage().values());
            case Enum<?> constant -> word(constant);
            case List<?> list -> list.stream().map(Gist::text).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(each -> each.getKey() + " " + text(each.getValue()))
                        .collect(Collectors.joining(", "));
            case Record record -> record(record);
            default -> String.valueOf(value);
        };
    }

    /// A constant as it is read aloud.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// An id is its text; of another record each value with its name.
    private static String record(Record record) {
        Map<String, Object> values = components(record);
        if (values.size() == 1 && values.values().iterator().next() instanceof String only) {
            return only;
        }
        if (values.get("text") instanceof String said && values.containsKey("language")) {
            return said + " (" + values.get("language") + ")";
        }
        return values.entrySet().stream()
                .map(each -> Map.entry(words(each.getKey()), text(each.getValue())))
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String actor(Actor actor) {
        return switch (actor) {
            case Actor.Member(String code) -> code;
            case Actor.Organ(String organ) -> organ;
            case Actor.Office(String office, String holder) -> holder.isEmpty() ? office : office + " (" + holder + ")";
            case Actor.Person(String name, String _, String member) ->
                member.isEmpty() ? name : name + " (" + member + ")";
            case Actor.Outsider(String name) -> name;
            case Actor.Keeper _ -> "the keeper of the record";
            case Actor.Undisclosed _ -> "somebody undisclosed";
        };
    }
}
