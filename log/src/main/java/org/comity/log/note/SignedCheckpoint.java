package org.comity.log.note;

import java.util.Collection;
import java.util.List;

/// A checkpoint with the note in which it stands.
///
/// @param verified the signatures that were checked; empty until [#open]
public record SignedCheckpoint(Checkpoint checkpoint, Note note, List<Note.Verified> verified) {
    public SignedCheckpoint {
        verified = List.copyOf(verified);
        if (!checkpoint.text().equals(note.text())) {
            throw new IllegalArgumentException("the note is not one of this checkpoint");
        }
    }

    /// Reads the note of a checkpoint and checks no signature. Nothing in it may be believed yet.
    public static Parsed<SignedCheckpoint> parse(byte[] bytes) {
        return switch (Note.parse(bytes)) {
            case Parsed.Good<Note>(Note note) ->
                switch (Checkpoint.parse(note.text())) {
                    case Parsed.Good<Checkpoint>(Checkpoint checkpoint) ->
                        new Parsed.Good<>(new SignedCheckpoint(checkpoint, note, List.of()));
                    case Parsed.Bad<Checkpoint>(String says) -> new Parsed.Bad<>(says);
                };
            case Parsed.Bad<Note>(String says) -> new Parsed.Bad<>(says);
        };
    }

    /// The same with its signatures by known keys checked: at least one, and none of them wrong.
    public Parsed<SignedCheckpoint> open(Collection<VerifierKey> known) {
        return switch (note.verify(known)) {
            case Parsed.Good<List<Note.Verified>>(List<Note.Verified> right) ->
                new Parsed.Good<>(new SignedCheckpoint(checkpoint, note, right));
            case Parsed.Bad<List<Note.Verified>>(String says) -> new Parsed.Bad<>(says);
        };
    }
}
