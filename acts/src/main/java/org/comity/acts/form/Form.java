package org.comity.acts.form;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Refuses nonsense. What comes from outside is looked at before, so that an exception is a mistake of
/// a program.
public final class Form {
    /// The longest id.
    public static final int MOST_OF_AN_ID = 120;

    private static final int HEX_DIGITS = 64;

    private Form() {}

    /// A text that says something.
    public static String text(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        return text;
    }

    /// An id: letters, digits and `_` in parts of one or more, joined by `-`, `.` or `/`, at most 120 characters.
    /// Ids are compared exactly.
    public static String id(String what, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    what + " is of letters and digits, joined by '-', '.' or '/', not '" + shown(id) + "'");
        }
        return id;
    }

    public static boolean isId(String id) {
        boolean joint = true;
        for (int i = 0; i < id.length(); i++) {
            char sign = id.charAt(i);
            boolean letter = sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
            boolean other = letter || sign >= '0' && sign <= '9' || sign == '_';
            boolean joins = sign == '-' || sign == '.' || sign == '/';
            if (!other && !joins || joins && joint) {
                return false;
            }
            joint = joins;
        }
        return !joint && id.length() <= MOST_OF_AN_ID;
    }

    /// SHA-256 as 64 lower-case hex digits.
    public static String digest(String what, String digest) {
        if (!isDigest(digest)) {
            throw new IllegalArgumentException(what + " is 64 hex digits in lower case, not '" + shown(digest) + "'");
        }
        return digest;
    }

    public static boolean isDigest(String digest) {
        boolean hex = digest.length() == HEX_DIGITS;
        for (int i = 0; hex && i < HEX_DIGITS; i++) {
            char digit = digest.charAt(i);
            hex = digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
        }
        return hex;
    }

    /// A whole number that JSON carries exactly.
    public static long number(String what, long number, long least) {
        if (number < least || number > (1L << 53) - 1) {
            throw new IllegalArgumentException(what + " is a number from " + least + " to 2^53 - 1, not " + number);
        }
        return number;
    }

    /// A list with something in it and nothing twice.
    public static <T> List<T> distinct(String what, List<T> list) {
        List<T> copy = List.copyOf(list);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        if (copy.size() > 1 && new HashSet<>(copy).size() != copy.size()) {
            String named = copy.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(what + " names something twice: " + named);
        }
        return copy;
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
