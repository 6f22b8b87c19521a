package org.comity.record.keep;

import java.util.List;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.TilePath;
import org.comity.log.verify.PublishedLog;

/// A published log as it stands under one head, which is not fetched again.
///
/// A server that is asked twice may show one head to whoever checks and another to whoever takes; and
/// an honest log may grow meanwhile.
record OneHead(PublishedLog log, SignedCheckpoint head) implements PublishedLog {
    @Override
    public Fetched file(String name, int most) {
        return name.equals("checkpoint") ? new Fetched.Found(head.note().bytes()) : log.file(name, most);
    }

    @Override
    public Fetched fetch(TilePath path) {
        return log.fetch(path);
    }

    @Override
    public List<String> list(String folder) {
        return log.list(folder);
    }

    @Override
    public int readers() {
        return log.readers();
    }

    @Override
    public String toString() {
        return log.toString();
    }
}
