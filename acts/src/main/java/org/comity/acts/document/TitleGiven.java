package org.comity.acts.document;

import org.comity.acts.ids.DocumentId;

/// A document has one more title: in another language, or a variant that somebody uses.
public record TitleGiven(DocumentId document, Title title) implements DocumentBody {}
