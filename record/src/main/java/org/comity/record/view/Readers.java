package org.comity.record.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.acts.Audience;

/// Who may read an act, as a text in a column.
final class Readers {
    /// Of an entry that cannot be read as an act.
    static final String NOBODY = "?";

    private static final String EVERYBODY = "";
    private static final String MEMBERS = "members ";
    private static final String ONLY = "only ";

    private Readers() {}

    static String text(Audience audience) {
        return switch (audience) {
            case Audience.Everybody _ -> EVERYBODY;
            case Audience.Members(String organ) -> MEMBERS + organ;
            case Audience.Only(List<String> readers) ->
                // A reader is any text, so its length stands before it.
                ONLY
                        + readers.stream()
                                .map(reader -> reader.length() + ":" + reader)
                                .collect(Collectors.joining());
        };
    }

    static Optional<Audience> audience(String text) {
        if (text.equals(NOBODY)) {
            return Optional.empty();
        }
        if (text.equals(EVERYBODY)) {
            return Optional.of(new Audience.Everybody());
        }
        if (text.startsWith(MEMBERS)) {
            return Optional.of(new Audience.Members(text.substring(MEMBERS.length())));
        }
        List<String> readers = new java.util.ArrayList<>();
        for (int at = ONLY.length(); at < text.length(); ) {
            int colon = text.indexOf(':', at);
            int until = colon + 1 + Integer.parseInt(text.substring(at, colon));
            readers.add(text.substring(colon + 1, until));
            at = until;
        }
        return Optional.of(new Audience.Only(readers));
    }
}
