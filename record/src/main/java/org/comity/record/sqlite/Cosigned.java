package org.comity.record.sqlite;

import org.comity.log.note.VerifierKey;

/// What a witness said of a head.
///
/// @param line of the note, without a newline
public record Cosigned(VerifierKey key, String line) {}
