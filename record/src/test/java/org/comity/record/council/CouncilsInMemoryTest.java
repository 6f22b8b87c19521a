package org.comity.record.council;

import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.Journal;
import org.comity.record.memory.MemoryJournal;

class CouncilsInMemoryTest extends CouncilsContract {
    @Override
    Journal open() {
        MemoryJournal journal = MemoryJournal.create();
        journal.addOrganisation(
                Decisions.LEAGUE, SigningKey.create("record.localhost/" + Decisions.LEAGUE, KeyUse.NOTE));
        return journal;
    }
}
