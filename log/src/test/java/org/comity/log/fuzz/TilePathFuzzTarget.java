package org.comity.log.fuzz;

import java.nio.charset.StandardCharsets;
import org.comity.log.note.Parsed;
import org.comity.log.tile.TilePath;

/// Any bytes are a path that prints as it was read, or none.
public final class TilePathFuzzTarget {
    private TilePathFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String path = new String(input, StandardCharsets.ISO_8859_1);
        if (TilePath.parse(path) instanceof Parsed.Good<TilePath>(TilePath read)
                && !read.toString().equals(path)) {
            throw new IllegalStateException("'" + path + "' was read as " + read);
        }
    }
}
