package org.comity.log.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a JSON object, field by field.
final class Json {
    private final List<String> fields = new ArrayList<>();

    Json text(String name, String value) {
        return raw(name, quoted(value));
    }

    Json number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    Json objects(String name, List<Json> values) {
        return raw(name, values.stream().map(Json::toString).collect(Collectors.joining(",", "[", "]")));
    }

    Json texts(String name, List<String> values) {
        return raw(name, values.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]")));
    }

    /// @param value JSON already
    Json raw(String name, String value) {
        fields.add(quoted(name) + ":" + value);
        return this;
    }

    @Override
    public String toString() {
        return "{" + String.join(",", fields) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20 || c >= 0x7f) {
                // Everything beyond ASCII is escaped, so that halves of characters and terminals do no harm.
                quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
