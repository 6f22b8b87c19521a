package org.comity.record.commit;

import org.comity.log.note.Checkpoint;

/// @param note the checkpoint as a signed note
public record Head(Checkpoint checkpoint, String note) {
    public long size() {
        return checkpoint.size();
    }
}
