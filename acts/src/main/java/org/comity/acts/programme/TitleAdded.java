package org.comity.acts.programme;

import org.comity.acts.document.Title;

/// An undertaking is also called so: in another language, or as some source has it.
public record TitleAdded(Undertaking of, Title title) implements ProgrammeBody {}
