package org.comity.cli;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.comity.cli.library.Library;

/// What a command needs of the world: where its answer and its progress go, and where organisations lie.
///
/// @param out the answer alone
/// @param err progress and complaints
/// @param library asked for when the options are known
/// @param bytes the answer where it is bytes that must arrive as they are, whatever a terminal makes of them
public record Context(PrintStream out, PrintStream err, Supplier<Library> library, PrintStream bytes) {
    /// Bytes go where the answer goes.
    public Context(PrintStream out, PrintStream err, Supplier<Library> library) {
        this(out, err, library, out);
    }
}
