package org.comity.record.keep;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.comity.record.sqlite.Keeping;

/// Looks whether a directory that others will read lies in a store or has one in it. Then the
/// private keys would lie among what is published.
final class Nesting {
    private Nesting() {}

    /// The store in which a place lies, whether it is there yet or not.
    static Optional<Path> storeAround(Path place) throws IOException {
        for (Path above = real(place).getParent(); above != null; above = above.getParent()) {
            if (Keeping.isStore(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /// A store somewhere below a directory. Links are not followed, and what cannot be read is
    /// passed over.
    static Optional<Path> storeBelow(Path directory) throws IOException {
        Below below = new Below();
        if (Files.isDirectory(directory)) {
            Files.walkFileTree(real(directory), below);
        }
        return below.found;
    }

    /// Without the links on the way, as far as there is something.
    private static Path real(Path place) throws IOException {
        Path full = place.toAbsolutePath().normalize();
        if (Files.exists(full) || full.getParent() == null) {
            return full.toRealPath();
        }
        return real(full.getParent()).resolve(full.getFileName());
    }

    private static final class Below extends SimpleFileVisitor<Path> {
        private Optional<Path> found = Optional.empty();

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (Keeping.isStore(directory)) {
                found = Optional.of(directory);
                return FileVisitResult.TERMINATE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
