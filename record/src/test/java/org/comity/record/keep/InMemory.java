package org.comity.record.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Files that need not outlive the power, where the machine has a place for such: forcing them costs nothing, so
/// stores can be opened many thousand times.
final class InMemory implements TempDirFactory {
    private static final Path PLACE = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws Exception {
        return Files.isWritable(PLACE)
                ? Files.createTempDirectory(PLACE, "comity-")
                : Files.createTempDirectory("comity-");
    }
}
