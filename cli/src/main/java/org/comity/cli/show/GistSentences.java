package org.comity.cli.show;

import java.util.Map;
import java.util.Optional;

/// The sentence of each kind of act. A name in braces is a key of the body, or `actor`, who did it; a part in brackets is left out
/// where one of its keys is.
final class GistSentences {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("decision-told", "{organ} decided {decision}[, {symbol}][, in session {session}]: {titles}"),
            Map.entry("owner-assigned", "{owner} owns decision {decision}"),
            Map.entry("next-date-set", "on decision {decision}[ {what}] is due[ {next}]"),
            Map.entry("review-set", "decision {decision} is to be reviewed[ {review}]"),
            Map.entry("step-reported", "{actor} reports a step on decision {decision}: {says}"),
            Map.entry("decision-completed", "decision {decision} is carried out[: {says}]"),
            Map.entry("decision-superseded", "decision {by} takes the place of decision {decision}"),
            Map.entry("decision-not-needed", "decision {decision} is needed no more: {because}"),
            Map.entry("published", "published: {what}"));

    private GistSentences() {}

    static Optional<String> of(String kind) {
        return Optional.ofNullable(SENTENCES.get(kind));
    }

    static java.util.Set<String> kinds() {
        return SENTENCES.keySet();
    }
}
