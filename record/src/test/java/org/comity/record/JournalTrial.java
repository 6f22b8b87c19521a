package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.comity.acts.Act;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Proofs;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Records.Leaf;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;

/// What the tests of journals are made of.
@SuppressWarnings("exports")
public interface JournalTrial {
    String COUNCIL = "river-council";
    String LEAGUE = "lake-league";

    /// The journal of the test, with the organisations `river-council` and `lake-league`.
    Journal journal();

    /// The clock that it reads.
    TestClock clock();

    /// Closes the journal and opens it again, where it can be.
    void reopen() throws Exception;

    default Answer append(Draft draft) {
        return journal().append(Proposal.of(draft.organisation(), List.of(draft)));
    }

    default Entered enter(Draft draft) {
        return entered(append(draft));
    }

    default Entered entered(Answer answer) {
        return assertInstanceOf(Entered.class, answer, answer::toString);
    }

    default void assertRefused(String code, Answer answer) {
        switch (answer) {
            case NotEntered(Refused refused) -> assertEquals(code, refused.code(), refused.because());
            case Entered _, Journal.Unsettled _ -> fail(answer + " instead of " + code);
        }
    }

    default List<Act> acts(String organisation) {
        return acts(journal(), organisation);
    }

    default List<Act> acts(Records records, String organisation) {
        List<Act> acts = new ArrayList<>();
        List<Leaf> leaves = records.read(organisation, 0, 1_000);
        while (!leaves.isEmpty()) {
            for (Leaf leaf : leaves) {
                Act act = assertInstanceOf(Reading.Read.class, ActCodec.decode(leaf.bytes()))
                        .act();
                assertEquals(leaf.number(), act.number());
                acts.add(act);
            }
            leaves = records.read(organisation, leaves.getLast().number(), 1_000);
        }
        return acts;
    }

    default List<String> texts(String organisation) {
        return acts(organisation).stream().map(this::text).toList();
    }

    default String text(Act act) {
        return act.body() instanceof Statement said && said.says() instanceof Content.Open(String text)
                ? text
                : act.body().toString();
    }

    default void assertSigned(String organisation) {
        byte[] note = journal().signedHead(organisation).getBytes(StandardCharsets.UTF_8);
        switch (Checkpoint.open(note, List.of(journal().key(organisation)))) {
            case Parsed.Good<SignedCheckpoint>(var good) ->
                assertEquals(journal().head(organisation), good.checkpoint());
            case Parsed.Bad<SignedCheckpoint>(String says) -> fail(says);
        }
    }

    /// Every act is proved to be in the signed head.
    default void assertProved(String organisation) {
        assertSigned(organisation);
        Checkpoint head = journal().head(organisation);
        List<Leaf> leaves = journal().read(organisation, 0, 10_000);
        assertEquals(head.size(), leaves.size());
        for (Leaf leaf : leaves) {
            long index = leaf.number() - 1;
            List<Hash> proof = Proofs.inclusion(index, head.size(), journal().hashes(organisation));
            assertTrue(
                    Proofs.isIncluded(Hash.leaf(leaf.bytes()), index, head.size(), head.root(), proof),
                    () -> "act " + leaf.number() + " of " + head.size());
        }
    }

    /// Does something many times at once, as nearly as can be.
    default <T> List<T> inParallel(int times, IntFunction<T> what) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return what.apply(number);
                }));
            }
            start.countDown();
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
