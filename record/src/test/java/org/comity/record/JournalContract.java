package org.comity.record;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/// What every journal does, whatever its acts are kept in.
///
/// A store passes all of it with one subclass that says how it is opened. The tests themselves stand in the contracts
/// that are named here, one for each idea.
@SuppressWarnings("exports")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
public abstract class JournalContract
        implements OrderContract,
                RetryContract,
                EntryContract,
                TimeContract,
                ProofContract,
                PrivacyContract,
                DecidingContract {
    protected final TestClock clock = new TestClock();
    protected Journal journal;

    protected JournalContract() {}

    /// A journal without acts, with the organisations `river-council` and `lake-league`.
    protected abstract Journal open() throws Exception;

    /// The same journal, closed and opened again where it can be.
    protected abstract Journal reopen(Journal journal) throws Exception;

    @BeforeEach
    void open_it() throws Exception {
        journal = open();
    }

    @AfterEach
    void close_it() {
        journal.close();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public void reopen() throws Exception {
        journal = reopen(journal);
    }
}
