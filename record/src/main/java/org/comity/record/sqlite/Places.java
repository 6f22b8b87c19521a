package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// The files of a store, and how they are written so that they are there after a power cut.
record Places(Path store) {
    Path database() {
        return store.resolve("record.db");
    }

    Path writeAheadLog() {
        return store.resolve("record.db-wal");
    }

    Path keys() {
        return store.resolve("keys");
    }

    Path key(String organisation) {
        return keys().resolve(organisation + ".key");
    }

    /// What request ids are made with for acts that come without one.
    Path requestSecret() {
        return keys().resolve("request-ids.secret");
    }

    Path verifierKey(String organisation) {
        return keys().resolve(organisation + ".vkey");
    }

    /// A directory that only its owner may enter, where the system knows owners.
    static void makePrivateDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        protect(directory, "rwx------");
    }

    /// Writes a file whole or not at all; when this returns it is on the disk.
    static void write(Path file, String text, String permissions) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8), permissions);
    }

    /// The same of bytes.
    static void write(Path file, byte[] content, String permissions) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        protect(fresh, permissions);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(file.toAbsolutePath().getParent());
    }

    /// Sees to it that names of new files are on the disk too.
    static void forceDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static void protect(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
