package org.comity.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.tree.Hash;

/// The head of a log: how many leaves it has and their root (C2SP tlog-checkpoint). Ours carries no
/// extension lines.
///
/// @param origin names the log; not empty, one line
/// @param size leaves, at least 0
/// @param extensions further lines that others put into theirs; none is empty, no meaning is taken from
///     them
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!isLine(origin) || size < 0 || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("no checkpoint of '" + origin + "' at " + size);
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /// Reads the text of a note. Every value has one spelling, so [#text] gives the same characters
    /// again.
    public static Parsed<Checkpoint> parse(String text) {
        if (!text.endsWith("\n")) {
            return new Parsed.Bad<>("a checkpoint ends in a newline");
        }
        if (!Canonical.isPlain(text)) {
            return new Parsed.Bad<>("a checkpoint has no control character but newline");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        int empty = lines.indexOf("");
        if (empty >= 0 || lines.size() < 3) {
            return new Parsed.Bad<>("a checkpoint has at least three lines, and none is empty; line "
                    + (empty >= 0 ? empty + 1 + " is empty" : lines.size() + " is the last"));
        }
        OptionalLong size = Canonical.number(lines.get(1));
        if (size.isEmpty()) {
            return new Parsed.Bad<>("line 2 of a checkpoint is its size in decimal, without leading zeros, below 2^63");
        }
        Optional<Hash> root = Canonical.hash(lines.get(2));
        if (root.isEmpty()) {
            return new Parsed.Bad<>("line 3 of a checkpoint is its root: 32 bytes in canonical base64");
        }
        if (size.getAsLong() == 0 && !root.get().equals(Hash.EMPTY)) {
            return new Parsed.Bad<>("the root of a checkpoint of size 0 is the hash of nothing");
        }
        return new Parsed.Good<>(
                new Checkpoint(lines.getFirst(), size.getAsLong(), root.get(), lines.subList(3, lines.size())));
    }

    /// Reads a signed checkpoint and checks every signature by a known key; see [Note#verify].
    public static Parsed<SignedCheckpoint> open(byte[] note, Collection<VerifierKey> known) {
        return switch (SignedCheckpoint.parse(note)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint unchecked) -> unchecked.open(known);
            case Parsed.Bad<SignedCheckpoint> bad -> bad;
        };
    }

    /// The lines that are signed.
    public String text() {
        StringBuilder text = new StringBuilder(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// The text with the log's signature: a signed note, as it is published.
    public String signed(SigningKey key) {
        return note(key).toString();
    }

    /// The text with the log's signature.
    public Note note(SigningKey key) {
        byte[] signature = key.sign(text().getBytes(StandardCharsets.UTF_8));
        if (key.verifier().use() != KeyUse.NOTE) {
            throw new IllegalArgumentException(key.verifier() + " makes cosignatures, not signatures of notes");
        }
        return new Note(
                text(),
                List.of(new NoteSignature(key.verifier().name(), key.verifier().id(), signature)));
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.indexOf('\n') < 0 && Canonical.isPlain(line);
    }
}
