package org.comity.acts;

/// A body that is not public: the leaf holds only its salted hash, with those of its author and its sources.
///
/// @param kind the word that names the body's kind
/// @param version its version
/// @param digest SHA-256 of salt and bytes, 64 hex digits
public record Withheld(String kind, int version, String digest) implements Body {}
