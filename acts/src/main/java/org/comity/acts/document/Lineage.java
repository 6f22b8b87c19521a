package org.comity.acts.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;

/// From which mandates and drafts a text comes, and what came of it.
public final class Lineage {
    private Lineage() {}

    /// All that a document comes of, directly and through others, nearest first. Each document is
    /// gone through once, so that a circle ends.
    public static List<Descent> of(DocumentId id, DocumentState documents) {
        Optional<When> own = documents.document(id).map(Document::date);
        List<Descent> found = new ArrayList<>();
        Set<DocumentId> seen = new HashSet<>(Set.of(id));
        Deque<DocumentId> waiting = new ArrayDeque<>(List.of(id));
        while (!waiting.isEmpty()) {
            DocumentId each = waiting.poll();
            for (Document.Told told : told(each, documents)) {
                Ancestor ancestor = told.ancestor();
                Optional<When> on = ancestor.on()
                        .or(() ->
                                ancestor.document().flatMap(documents::document).map(Document::date));
                Optional<Took> took = own.flatMap(last -> on.flatMap(first -> Took.between(first, last)));
                found.add(new Descent(each, ancestor, on, took, told.act()));
                ancestor.document().filter(seen::add).ifPresent(waiting::add);
            }
        }
        return List.copyOf(found);
    }

    /// What one document is told to come of, and what it follows.
    static List<Document.Told> told(DocumentId id, DocumentState documents) {
        List<Document.Told> ancestors =
                documents.document(id).map(Document::ancestors).orElse(List.of());
        List<Document.Told> followed = documents.followed(id).stream()
                .filter(each -> ancestors.stream()
                        .noneMatch(other -> other.ancestor()
                                .document()
                                .equals(each.ancestor().document())))
                .toList();
        return Stream.concat(ancestors.stream(), followed.stream()).toList();
    }

    /// The documents that come of one directly, in the order of their ids. Goes through all
    /// documents.
    public static List<DocumentId> after(DocumentId id, DocumentState documents) {
        return documents
                .documents()
                .map(Document::id)
                .filter(each -> told(each, documents).stream()
                        .anyMatch(told -> told.ancestor().document().equals(Optional.of(id))))
                .toList();
    }

    /// Whether a document comes of another, directly or through others.
    static boolean comesOf(DocumentId id, DocumentId other, DocumentState documents) {
        return of(id, documents).stream()
                .anyMatch(each -> each.ancestor().document().equals(Optional.of(other)));
    }
}
