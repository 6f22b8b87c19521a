package org.comity.acts.keeping;

import org.comity.acts.Body;

/// The bytes of a charter file enter the record. From then on a vote can name them by their hash.
///
/// @param file the file's name
/// @param sha256 of its bytes, 64 hex digits; the bytes lie beside the log
/// @param length of its bytes
public record CharterTaken(String file, String sha256, long length) implements Body {}
