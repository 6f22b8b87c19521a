package org.comity.log.verify;

import java.util.List;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.TilePath;
import org.comity.log.tile.TileSource;

/// A log as it is published: its tiles and the files beside them. Nothing that it gives is
/// believed.
///
/// May be asked by several threads at once.
public interface PublishedLog extends TileSource {
    /// The bytes of a file beside the tiles, such as the checkpoint.
    ///
    /// @param name relative, with slashes; made by us, not by the log
    /// @param most bytes; a longer file is not read
    Fetched file(String name, int most);

    /// The names of plain files in a folder, in order; empty where a log cannot be asked for them.
    ///
    /// @param folder `""` for where the checkpoint lies
    List<String> list(String folder);

    /// How many files to ask for at once.
    int readers();

    @Override
    default Fetched fetch(TilePath path) {
        return file(path.toString(), path.mostBytes());
    }
}
