package org.comity.record.keep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Parsed;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.record.sqlite.Keeping;

/// Keys in files: the private half for its owner alone, the public one beside it with `.vkey`
/// after its name.
public final class KeyFiles {
    private static final int MOST_BYTES = 20_000;

    private KeyFiles() {}

    /// Makes a new key. Nothing that exists is overwritten.
    ///
    /// @param name of the key: of a log its origin, of a witness such as `witness.example.org`
    public static Answer<VerifierKey> create(String name, KeyUse use, Path file) {
        return Keeps.answer(broken -> KeepRefusals.noRoom(file, broken), () -> {
            if (Files.exists(file) || Files.exists(verifier(file))) {
                throw new Keeps(KeepRefusals.inTheWay(file, "exists already"));
            }
            SigningKey key;
            try {
                key = SigningKey.create(name, use);
            } catch (IllegalArgumentException badName) {
                throw new Keeps(KeepRefusals.noKey(
                        badName.getMessage(), "a name has no spaces and no plus sign, such as witness.example.org"));
            }
            Keeping.writeFile(verifier(file), (key.verifier() + "\n").getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            Keeping.writeFile(file, key.pem().getBytes(StandardCharsets.US_ASCII), "rw-------");
            return key.verifier();
        });
    }

    /// Reads a key and its public half.
    public static Answer<SigningKey> read(Path file) {
        return Keeps.answer(broken -> KeepRefusals.noRoom(file, broken), () -> {
            if (!Files.isRegularFile(file) || !Files.isRegularFile(verifier(file))) {
                throw new Keeps(KeepRefusals.noKey(
                        "there is no key in " + file + " with its public half in " + verifier(file),
                        "make one with `comity keys create`"));
            }
            if (Files.size(file) > MOST_BYTES || Files.size(verifier(file)) > MOST_BYTES) {
                throw new Keeps(KeepRefusals.noKey(file + " is too long for a key", "name another file"));
            }
            String vkey = Files.readString(verifier(file), StandardCharsets.ISO_8859_1)
                    .strip();
            Parsed<SigningKey> key = switch (VerifierKey.parse(vkey)) {
                case Parsed.Good<VerifierKey>(VerifierKey verifier) ->
                    SigningKey.parsePem(verifier, Files.readString(file, StandardCharsets.ISO_8859_1));
                case Parsed.Bad<VerifierKey>(String says) -> new Parsed.Bad<>(says);
            };
            return switch (key) {
                case Parsed.Good<SigningKey>(SigningKey good) -> good;
                case Parsed.Bad<SigningKey>(String says) ->
                    throw new Keeps(KeepRefusals.noKey(file + ": " + says, "name the file that holds the key"));
            };
        });
    }

    /// Where the public half lies: `capital.key` has it in `capital.vkey`.
    public static Path verifier(Path file) {
        String name = file.getFileName().toString();
        String stem = name.endsWith(".key") ? name.substring(0, name.length() - 4) : name;
        return file.resolveSibling(stem + ".vkey");
    }
}
