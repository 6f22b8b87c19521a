package org.comity.log;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.comity.log.note.Parsed;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;

/// The files of `src/test/resources/vectors`. A program that shares no code with ours made their
/// signatures and hashes.
public final class Vectors {
    private Vectors() {}

    public static byte[] bytes(String path) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    public static VerifierKey key(String name) {
        return good(VerifierKey.parse(text("notes/" + name + ".vkey").strip()));
    }

    public static SigningKey signer(String name) {
        return good(SigningKey.parsePem(key(name), text("notes/" + name + ".key")));
    }

    /// The value of a parse that must have come out well.
    public static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(String says) -> throw new AssertionError(says);
        };
    }

    /// What is said of bytes that must be refused.
    public static String bad(Parsed<?> parsed) {
        return assertInstanceOf(Parsed.Bad.class, parsed, () -> "taken: " + parsed)
                .says()
                .toString();
    }
}
