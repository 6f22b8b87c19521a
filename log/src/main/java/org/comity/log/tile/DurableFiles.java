package org.comity.log.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// Writes files so that each is either as it was or whole, also when the power fails.
final class DurableFiles {
    private final Path root;
    private final Set<Path> touched = new LinkedHashSet<>();

    DurableFiles(Path root) {
        this.root = root;
    }

    /// Writes a file unless it has these bytes already.
    void write(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        if (isAlready(file, bytes)) {
            return;
        }
        makeFolder(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        // Whatever a crash or somebody else left at this name is not written through.
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        touched.add(file.getParent());
    }

    /// Waits until the names of all files written so far are on the disk too.
    void settle() throws IOException {
        for (Path folder : touched) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        touched.clear();
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.toAbsolutePath().getParent();
            if (above != null) {
                makeFolder(above);
                touched.add(above);
            }
            Files.createDirectories(folder);
        }
    }

    private static boolean isAlready(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }
}
