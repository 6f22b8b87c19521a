package org.comity.cli.show;

/// Text from files made safe for a terminal: a control character is shown as `\x1b` and does nothing.
public final class Printable {
    private Printable() {}

    public static String line(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                safe.append("\\x%02x".formatted(c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }
}
