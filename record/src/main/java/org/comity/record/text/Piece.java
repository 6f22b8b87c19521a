package org.comity.record.text;

/// One text of an act.
///
/// @param language a BCP 47 tag, or empty
record Piece(String text, String language) {}
