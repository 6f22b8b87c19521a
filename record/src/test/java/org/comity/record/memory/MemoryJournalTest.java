package org.comity.record.memory;

import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.Journal;
import org.comity.record.JournalContract;

class MemoryJournalTest extends JournalContract {
    @Override
    protected Journal open() {
        MemoryJournal journal = MemoryJournal.create(clock.clocks());
        journal.addOrganisation(COUNCIL, SigningKey.create("record.localhost/" + COUNCIL, KeyUse.NOTE));
        journal.addOrganisation(LEAGUE, SigningKey.create("record.localhost/" + LEAGUE, KeyUse.NOTE));
        return journal;
    }

    /// It has nothing to be opened again from.
    @Override
    protected Journal reopen(Journal journal) {
        return journal;
    }
}
