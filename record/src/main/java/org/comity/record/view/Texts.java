package org.comity.record.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Texts that tables hold.
final class Texts {
    /// The order of UTF-8 bytes, which is how a database sorts. `compareTo` differs beyond U+FFFF.
    static final Comparator<String> BY_CODE_POINT = Texts::compare;

    private static final int SHORT = 40;

    private final Map<String, String> once = new HashMap<>();

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            char a = one.charAt(at);
            char b = other.charAt(at);
            if (a != b) {
                // A surrogate stands for something beyond every other character.
                int beyond = Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
                return beyond != 0 ? beyond : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /// The same text, kept once when it is short.
    String once(String text) {
        if (text.isEmpty() || text.length() > SHORT) {
            return text;
        }
        String before = once.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
