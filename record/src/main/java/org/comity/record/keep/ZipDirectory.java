package org.comity.record.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Looks at the list at the end of a zip before it is read into memory: how long it is, and
/// whether there are links in it, which the JDK does not tell.
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int UNIX = 3;
    private static final int TYPE = 0xf000;
    private static final int LINK = 0xa000;
    private static final long MOST_BYTES = 512L << 20;

    private final FileChannel channel;

    private ZipDirectory(FileChannel channel) {
        this.channel = channel;
    }

    /// What is wrong with a file as a zip; empty when nothing is.
    static Optional<String> wrong(Path file, int mostFiles) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new ZipDirectory(channel).wrong(mostFiles);
        }
    }

    private record End(long count, long length, long offset) {}

    private Optional<String> wrong(int mostFiles) throws IOException {
        ByteBuffer start = read(0, (int) Math.min(4, channel.size()));
        if (start.remaining() >= 2 && (start.get(0) & 0xff) == 0x1f && (start.get(1) & 0xff) == 0x8b) {
            return Optional.of("it is packed with gzip");
        }
        Optional<End> found = end();
        if (found.isEmpty()) {
            return Optional.of("it does not end like a zip");
        }
        End end = found.get();
        if (end.count > mostFiles || end.length > MOST_BYTES) {
            return Optional.of("there are " + end.count + " files in it; the most is " + mostFiles);
        }
        if (end.offset < 0 || end.length < 0 || end.offset + end.length > channel.size()) {
            return Optional.of("the list of its files is not where it says");
        }
        return links(read(end.offset, (int) end.length), end.count);
    }

    private static Optional<String> links(ByteBuffer list, long count) {
        for (long i = 0; i < count; i++) {
            if (list.remaining() < HEADER_LENGTH || list.getInt(list.position()) != HEADER) {
                return Optional.of("the list of its files is broken at file " + (i + 1));
            }
            int at = list.position();
            int madeBy = list.get(at + 5) & 0xff;
            int mode = list.getInt(at + 38) >>> 16;
            if (madeBy == UNIX && (mode & TYPE) == LINK) {
                return Optional.of("there is a link in it");
            }
            int length = HEADER_LENGTH + word(list, at + 28) + word(list, at + 30) + word(list, at + 32);
            if (list.remaining() < length) {
                return Optional.of("the list of its files is broken at file " + (i + 1));
            }
            list.position(at + length);
        }
        return Optional.empty();
    }

    private Optional<End> end() throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_LENGTH + 0xffff);
        ByteBuffer tail = read(size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + word(tail, at + 20) == length) {
                int count = word(tail, at + 10);
                long bytes = tail.getInt(at + 12) & 0xffffffffL;
                long offset = tail.getInt(at + 16) & 0xffffffffL;
                boolean large = count == 0xffff || bytes == 0xffffffffL || offset == 0xffffffffL;
                return large ? end64(size - length + at) : Optional.of(new End(count, bytes, offset));
            }
        }
        return Optional.empty();
    }

    private Optional<End> end64(long end) throws IOException {
        if (end < LOCATOR_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer locator = read(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        long place = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_64 || place < 0 || place > end - 56) {
            return Optional.empty();
        }
        ByteBuffer end64 = read(place, 56);
        return end64.getInt(0) == END_64
                ? Optional.of(new End(end64.getLong(32), end64.getLong(40), end64.getLong(48)))
                : Optional.empty();
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("it ends early");
            }
        }
        return bytes.flip();
    }

    private static int word(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
