package org.comity.acts.document;

import java.util.List;
import java.util.Locale;

/// Finds documents by their titles, whatever the language or variant, and by their symbols.
public final class Search {
    private Search() {}

    /// The documents that are called so, in the order of their ids: those whose id, symbol or title
    /// it is, whatever the letters' size; where there is none, those with a title in which each of
    /// the words occurs. Goes through all documents.
    public static List<Document> find(String words, DocumentState documents) {
        String wanted = small(words.strip());
        List<Document> all = documents.documents().toList();
        List<Document> exact =
                all.stream().filter(each -> isCalled(each, wanted)).toList();
        if (!exact.isEmpty() || wanted.isEmpty()) {
            return exact;
        }
        List<String> each = List.of(wanted.split("\\s+"));
        return all.stream()
                .filter(document -> document.titles().stream()
                        .map(title -> small(title.text()))
                        .anyMatch(title -> each.stream().allMatch(title::contains)))
                .toList();
    }

    private static boolean isCalled(Document document, String wanted) {
        return small(document.id().text()).equals(wanted)
                || document.symbols().stream().anyMatch(symbol -> small(symbol).equals(wanted))
                || document.titles().stream()
                        .anyMatch(title -> small(title.text()).equals(wanted));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
