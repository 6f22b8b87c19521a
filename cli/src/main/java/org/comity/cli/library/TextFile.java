package org.comity.cli.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.charter.Problem;
import org.comity.charter.yaml.Mark;

/// Reads a text file that has to be UTF-8 and of a reasonable size.
public final class TextFile {
    /// Larger than any charter in UTF-8; a file above it is not even read.
    public static final int MOST_BYTES = 4 << 20;

    private TextFile() {}

    /// What was read.
    public sealed interface Read {}

    public record Good(String text) implements Read {}

    public record Bad(Problem problem) implements Read {}

    /// @param name the name by which problems call the file
    public static Read read(Path path, String name) {
        if (!Files.isRegularFile(path)) {
            return new Bad(new Problem("no-file", name, Mark.START, noFile(path), ""));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return new Bad(new Problem(
                        "too-large",
                        name,
                        Mark.START,
                        "the file has " + Files.size(path) + " bytes; the most is " + MOST_BYTES,
                        ""));
            }
            return of(bytes, name);
        } catch (IOException broken) {
            return new Bad(new Problem(
                    "not-readable", name, Mark.START, "the file cannot be read: " + broken.getMessage(), ""));
        }
    }

    /// What to say of a path that is no regular file.
    public static String noFile(Path path) {
        if (Files.isDirectory(path)) {
            return "this is a folder, not a file";
        }
        return Files.exists(path) ? "this is no file, but a device or a pipe" : "there is no such file";
    }

    /// The text that some bytes are.
    ///
    /// @param name the name by which a problem calls them
    public static Read of(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String before = out.flip().toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            return new Bad(new Problem(
                    "not-utf-8",
                    name,
                    new Mark(line, column),
                    "the file is not UTF-8 here (byte " + in.position() + ")",
                    "save it as UTF-8"));
        }
        return new Good(out.flip().toString());
    }
}
