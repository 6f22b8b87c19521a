package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What follows from an act about a document, for whoever proposes it.
final class Consequences {
    private Consequences() {}

    /// @param before the document without the act
    /// @param after the document with it
    static List<String> of(Optional<Document> before, Document after) {
        List<String> says = new ArrayList<>();
        for (Amendment amendment : after.amendments()) {
            Optional<Amendment> was = before.flatMap(each -> each.amendment(amendment.id()));
            if (amendment.fate() == Fate.FALLEN && was.map(Amendment::isPending).orElse(true)) {
                says.add(amendment.id() + " falls: " + amendment.because().orElse(""));
            }
        }
        List<Collision> known = before.map(Document::collisions).orElse(List.of());
        after.collisions().stream()
                .filter(collision -> !known.contains(collision))
                .map(Collision::says)
                .forEach(says::add);
        boolean hadSponsors = before.map(each -> !each.sponsors().isEmpty()).orElse(false);
        if (hadSponsors && after.sponsors().isEmpty()) {
            says.add("nobody proposes document " + after.id() + " any more: it is not decided until a member does");
        }
        openParts(before, after).ifPresent(says::add);
        after.conflicts().stream()
                .filter(conflict ->
                        before.isEmpty() || !before.get().conflicts().contains(conflict))
                .forEach(conflict -> says.add("conflict: " + conflict.says()));
        return says;
    }

    private static Optional<String> openParts(Optional<Document> before, Document after) {
        Optional<Version> last = after.last();
        boolean fresh = last.isPresent() && !before.flatMap(Document::last).equals(last);
        OptionalLong open = fresh ? last.get().wording().open() : OptionalLong.empty();
        return open.isPresent() && open.getAsLong() > 0
                ? Optional.of((open.getAsLong() == 1 ? "1 part stands" : open.getAsLong() + " parts stand")
                        + " in brackets: it is not adopted before nothing stands open")
                : Optional.empty();
    }
}
