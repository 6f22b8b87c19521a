package org.comity.log.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;

/// A signed note of any bytes, and a key of any text.
public final class NoteFuzzTarget {
    private static final List<VerifierKey> KNOWN = List.of(
            SigningKey.create("a.example", KeyUse.NOTE).verifier(),
            SigningKey.create("b.example", KeyUse.COSIGNATURE).verifier());

    private NoteFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Parsed<Note> parsed = Note.parse(input);
        Printed.same(input, parsed);
        if (parsed instanceof Parsed.Good<Note>(Note note) && note.verify(KNOWN) instanceof Parsed.Good) {
            throw new AssertionError("a signature was guessed");
        }
        String text = new String(input, StandardCharsets.UTF_8);
        if (VerifierKey.parse(text) instanceof Parsed.Good<VerifierKey>(VerifierKey key)
                && !key.toString().equals(text)) {
            throw new AssertionError("a second spelling of " + key);
        }
        if (SigningKey.parsePem(KNOWN.getFirst(), text) instanceof Parsed.Good) {
            throw new AssertionError("a private key was guessed");
        }
    }
}
