package org.comity.log.verify;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.log.tile.Fetched;

/// A log in a directory. Links inside of it are not followed, and only plain files are opened: a
/// directory from a stranger cannot make us read anything else.
public final class LogDirectory implements PublishedLog {
    private static final int MOST_NAMES = 1_000_000;

    private final Path root;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /// @param root may itself be a link, as the caller chose it
    public LogDirectory(Path root) {
        this.root = root;
    }

    @Override
    public Fetched file(String name, int most) {
        Path file = root;
        for (String part : name.split("/")) {
            if (!file.equals(root) && !isFolder(file)) {
                return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                        ? new Fetched.Failed(root.relativize(file) + " is not a directory, and links are not followed")
                        : new Fetched.Missing();
            }
            file = file.resolve(part);
        }
        try {
            return read(file, most);
        } catch (NoSuchFileException missing) {
            return new Fetched.Missing();
        } catch (IOException broken) {
            return new Fetched.Failed(says(broken));
        }
    }

    static String says(IOException broken) {
        return switch (broken) {
            case AccessDeniedException _ -> "may not be read by this user";
            case FileSystemException system when system.getReason() != null -> "cannot be read: " + system.getReason();
            default -> "cannot be read: " + (broken.getMessage() == null ? "no reason was given" : broken.getMessage());
        };
    }

    @Override
    public List<String> list(String folder) {
        Path place = root.resolve(folder);
        List<String> names = new ArrayList<>();
        if (!folder.isEmpty() && !isFolder(place)) {
            return names;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                if (names.size() < MOST_NAMES && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(file.getFileName().toString());
                }
            }
        } catch (NoSuchFileException | NotDirectoryException missing) {
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot list " + place, broken);
        }
        return names.stream().sorted().toList();
    }

    @Override
    public int readers() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private boolean isFolder(Path folder) {
        if (folders.contains(folder)) {
            return true;
        }
        boolean is = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        // Only as many are remembered as a large log has; the rest is asked for again.
        if (is && folders.size() < MOST_NAMES) {
            folders.add(folder);
        }
        return is;
    }

    private static Fetched read(Path file, int most) throws IOException {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!about.isRegularFile()) {
            return new Fetched.Failed("is not a plain file, and links are not followed");
        }
        if (about.size() > most) {
            return new Fetched.Failed("has " + about.size() + " bytes; at most " + most + " are expected");
        }
        byte[] bytes = new byte[(int) about.size()];
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                if (channel.read(rest) < 0) {
                    throw new EOFException("it shrank while it was read");
                }
            }
        }
        return new Fetched.Found(bytes);
    }
}
