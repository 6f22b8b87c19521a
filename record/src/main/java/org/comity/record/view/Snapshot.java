package org.comity.record.view;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.record.Records;

/// A table in memory, written to a file so that the next start need not read every act again.
///
/// The file names its formats, the organisation, the view, the number N of the last act and the root
/// of the log over the first N entries, and ends with the SHA-256 of all before. It is used only when
/// all of that is as it should be.
public final class Snapshot {
    private static final String FORMAT = "comity-snapshot 1";

    private Snapshot() {}

    /// What a file turned out to be.
    public sealed interface Found {}

    /// @param table as it was; acts after it are added with [Replay#goOn]
    public record Usable(FactTable table) implements Found {}

    /// @param because why it is not used
    public record Unusable(String because) implements Found {}

    /// Writes a table, whole or not at all: to a file beside it first, which then takes its place.
    ///
    /// @param records those that the table was made from
    public static void write(Path file, String organisation, FactTable table, Records records) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(beside);
                var hashed = new DigestOutputStream(new BufferedOutputStream(out, 1 << 16), digest);
                var data = new DataOutputStream(hashed)) {
            data.write(head(organisation, table.view(), table.last(), root(records, organisation, table.last())));
            new TableBytes(table.parts()).write(data);
            data.flush();
            hashed.on(false);
            data.write(digest.digest());
        }
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Reads a table when the file is whole, of this format and view, and made from this log.
    ///
    public static Found read(Path file, String organisation, View view, Records records) throws IOException {
        if (!Files.exists(file)) {
            return new Unusable("there is none");
        }
        long length = Files.size(file) - Hash.LENGTH;
        if (length < 0 || !isWhole(file, length)) {
            return new Unusable("it is damaged");
        }
        try (var data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            byte[] start = data.readNBytes((int) Math.min(length, 4096));
            long number = number(start);
            if (number < 0 || number > records.head(organisation).size()) {
                return new Unusable("it is of another form, or newer than the log");
            }
            byte[] head = head(organisation, view, number, root(records, organisation, number));
            if (!startsWith(start, head)) {
                return new Unusable("it is of another form, organisation, view or log");
            }
            return new Usable(table(file, head.length, view, number));
        }
    }

    private static FactTable table(Path file, int head, View view, long number) throws IOException {
        try (var body = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            body.skipNBytes(head);
            FactTable table = new FactTable(view);
            new TableBytes(table.parts()).read(body, number);
            return table;
        }
    }

    /// The root of a log over its first entries.
    static Hash root(Records records, String organisation, long size) {
        return Frontier.at(size, records.hashes(organisation)).root();
    }

    private static byte[] head(String organisation, View view, long number, Hash root) {
        String text = FORMAT + "\n" + organisation + "\n" + view.name() + " " + view.format() + "\n" + number + "\n"
                + root.base64() + "\n\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The number that the head names, or -1.
    private static long number(byte[] start) {
        String[] lines = new String(start, StandardCharsets.UTF_8).split("\n", 5);
        boolean good = lines.length == 5 && lines[3].matches("0|[1-9][0-9]{0,9}");
        return good ? Long.parseLong(lines[3]) : -1;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean isWhole(Path file, long length) throws IOException {
        MessageDigest digest = sha256();
        try (var hashed = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), digest)) {
            byte[] part = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int got = hashed.read(part, 0, (int) Math.min(part.length, left));
                if (got < 0) {
                    return false;
                }
                left -= got;
            }
            hashed.on(false);
            return MessageDigest.isEqual(digest.digest(), hashed.readNBytes(Hash.LENGTH));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every JDK has SHA-256", broken);
        }
    }
}
