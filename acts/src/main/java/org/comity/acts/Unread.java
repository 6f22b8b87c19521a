package org.comity.acts;

/// A body of a kind or version that this program does not know. It is kept and shown as it is.
///
/// @param kind the word that names it
/// @param version its version, at least 1
/// @param json its canonical JSON, with kind and version
public record Unread(String kind, int version, String json) implements Body {}
