package org.comity.log.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A text with signatures (C2SP signed-note). Having a note says nothing yet: see [#verify].
///
/// Two notes with the same text and signatures have the same bytes.
///
/// @param text ends in a newline; has no control character but newline
/// @param signatures 1 to 64
public record Note(String text, List<NoteSignature> signatures) {
    /// The most bytes of a note.
    public static final int MOST_BYTES = 1_000_000;

    /// The most signatures of a note.
    public static final int MOST_SIGNATURES = 64;

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !Canonical.isPlain(text)) {
            throw new IllegalArgumentException("the text of a note ends in a newline and has no control character");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note with " + signatures.size() + " signatures");
        }
    }

    /// A signature that was found to be right.
    ///
    /// @param key who made it
    /// @param signature the line
    /// @param seconds since 1970, when a cosignature was made; 0 when it says no time or is none
    public record Verified(VerifierKey key, NoteSignature signature, long seconds) {}

    public static Parsed<Note> parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLong(bytes.length);
        }
        Optional<String> text = Canonical.utf8(bytes);
        return text.isPresent() ? split(text.get()) : new Parsed.Bad<>("the note is not UTF-8");
    }

    public static Parsed<Note> parse(String note) {
        int length = note.getBytes(StandardCharsets.UTF_8).length;
        return length > MOST_BYTES ? tooLong(length) : split(note);
    }

    private static Parsed<Note> tooLong(int length) {
        return new Parsed.Bad<>("a note has at most " + MOST_BYTES + " bytes, not " + length);
    }

    private static Parsed<Note> split(String note) {
        if (!Canonical.isPlain(note)) {
            long newlines = note.codePoints()
                    .takeWhile(Canonical::isPlain)
                    .filter(c -> c == '\n')
                    .count();
            return new Parsed.Bad<>("line " + (newlines + 1) + " of the note has a control character");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length()) {
            return new Parsed.Bad<>("a note is a text, an empty line and at least one signature line");
        }
        if (!note.endsWith("\n")) {
            return new Parsed.Bad<>("the last line of the note does not end in a newline");
        }
        String text = note.substring(0, blank + 1);
        long number = 1 + text.chars().filter(c -> c == '\n').count();
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", MOST_SIGNATURES + 1)) {
            number++;
            if (signatures.size() == MOST_SIGNATURES) {
                return new Parsed.Bad<>("a note has at most " + MOST_SIGNATURES + " signatures");
            }
            switch (NoteSignature.parse(line)) {
                case Parsed.Good<NoteSignature>(NoteSignature signature) -> signatures.add(signature);
                case Parsed.Bad<NoteSignature>(String says) -> {
                    return new Parsed.Bad<>("line " + number + " of the note: " + says);
                }
            }
        }
        return new Parsed.Good<>(new Note(text, signatures));
    }

    /// The signatures by known keys, each of them checked.
    ///
    /// Signatures of unknown keys are passed over. One wrong signature of a known key spoils the note,
    /// and so does it when none of the known keys signed.
    public Parsed<List<Verified>> verify(Collection<VerifierKey> known) {
        List<Verified> right = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            List<VerifierKey> named = known.stream().filter(signature::isBy).toList();
            Optional<Verified> found = named.stream()
                    .flatMap(key -> Cosignature.check(key, text, signature).stream()
                            .mapToObj(seconds -> new Verified(key, signature, seconds)))
                    .findFirst();
            if (!named.isEmpty() && found.isEmpty()) {
                return new Parsed.Bad<>("the signature of " + signature + " is not one of this text");
            }
            found.ifPresent(right::add);
        }
        return right.isEmpty()
                ? new Parsed.Bad<>("none of the known keys signed this note")
                : new Parsed.Good<>(List.copyOf(right));
    }

    /// The note with further signatures after those it has; one that is there already is not added
    /// again.
    public Note with(Collection<NoteSignature> further) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        further.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new Note(text, all);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /// As it is published.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
