package org.comity.acts.assistance;

import java.util.Locale;

/// Words for what enums say.
public final class Words {
    private Words() {}

    /// Such as `civil protection`.
    public static String help(Help help) {
        return plain(help);
    }

    /// Such as `withdrawal announced`.
    public static String event(Event event) {
        return plain(event);
    }

    /// As the format writes it, such as `civil-protection`.
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
