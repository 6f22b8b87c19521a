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
        implements OrderContract, RetryContract, EntryContract, TimeContract, ProofContract, PrivacyContract {
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
<<<<<<< HEAD
        assertEquals(
                List.of(1L, 2L, 3L),
                entered(journal.append(Proposal.of(COUNCIL, batch))).numbers());
        assertEquals(List.of(4L), enter(Statements.saying(COUNCIL, "next")).numbers());
        assertProved(COUNCIL);
    }

    @Test
    void a_retry_that_expects_the_old_position_is_still_a_retry() {
        Proposal proposal = Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, "once")))
                .after(0);
        entered(journal.append(proposal));
        assertEquals(List.of(1L), entered(journal.append(proposal)).numbers());
    }

    @Test
    void fifty_who_send_the_same_act_at_once_all_get_its_one_number() throws Exception {
        for (int round = 1; round <= 20; round++) {
            Draft draft = Statements.saying(COUNCIL, "round " + round, "round-" + round);
            long number = round;
            for (Answer answer : inParallel(50, _ -> journal.append(Proposal.of(COUNCIL, List.of(draft))))) {
                assertEquals(List.of(number), entered(answer).numbers());
            }
        }
        assertEquals(20, journal.head(COUNCIL).size());
    }

    @Test
    void the_same_request_id_with_another_content_is_refused() {
        enter(Statements.saying(COUNCIL, "this", "request-7"));
        assertRefused("JOURNAL-2", append(Statements.saying(COUNCIL, "that", "request-7")));
        assertEquals(List.of("this"), texts(COUNCIL));
        // Another organisation's request ids are its own.
        enter(Statements.saying(LEAGUE, "that", "request-7"));
    }

    @Test
    void the_same_request_id_with_another_private_text_is_refused() {
        Draft draft = Statements.privately(COUNCIL, "the ambassador said so", "request-7");
        enter(draft);
        assertEquals(List.of(1L), enter(draft).numbers());
        assertRefused("JOURNAL-2", append(Statements.privately(COUNCIL, "the minister said so", "request-7")));
        assertRefused("JOURNAL-2", append(Statements.saying(COUNCIL, "the ambassador said so", "request-7")));
    }

    @Test
    void a_batch_of_which_a_part_is_known_is_refused_whole() {
        Draft known = Statements.saying(COUNCIL, "known");
        enter(known);
        assertRefused(
                "JOURNAL-3", journal.append(Proposal.of(COUNCIL, List.of(known, Statements.saying(COUNCIL, "new")))));
        assertEquals(List.of("known"), texts(COUNCIL));
    }

    @Test
    void two_acts_of_one_batch_cannot_have_one_request_id() {
        List<Draft> twins = List.of(Statements.saying(COUNCIL, "a", "same"), Statements.saying(COUNCIL, "b", "same"));
        assertRefused("JOURNAL-7", journal.append(Proposal.of(COUNCIL, twins)));
        assertEquals(0, journal.head(COUNCIL).size());
    }

    @Test
    void a_decided_proposal_that_names_its_request_is_not_decided_twice() {
        AtomicBoolean asked = new AtomicBoolean();
        Proposal proposal = new Proposal(
                COUNCIL,
                OptionalLong.empty(),
                Optional.of("vote-1"),
                _ -> {
                    assertFalse(asked.getAndSet(true), "asked twice");
                    return new Drafted(List.of(
                            Statements.saying(COUNCIL, "voted", "vote-1"),
                            Statements.saying(COUNCIL, "counted", "vote-1-count")));
                },
                List.of());
        assertEquals(List.of(1L, 2L), entered(journal.append(proposal)).numbers());
        assertEquals(List.of(1L, 2L), entered(journal.append(proposal)).numbers());
    }

    // Deciding at its turn.

    @Test
    void a_proposal_is_decided_at_its_turn_with_all_that_stands_before_it() throws Exception {
        List<Answer> answers = inParallel(
                100,
                _ -> journal.append(new Proposal(COUNCIL, OptionalLong.empty(), turn -> {
                    long durable = turn.last() - turn.pending().size();
                    for (int i = 0; i < turn.pending().size(); i++) {
                        assertEquals(durable + i + 1, turn.pending().get(i).number());
                    }
                    return new Drafted(List.of(Statements.saying(COUNCIL, "after " + turn.last())));
                })));
        answers.forEach(JournalContract::entered);
        assertEquals(IntStream.range(0, 100).mapToObj(i -> "after " + i).toList(), texts(COUNCIL));
    }

    @Test
    void the_instant_that_is_given_to_the_drafting_is_the_one_that_is_recorded() {
        Instant[] given = new Instant[1];
        entered(journal.append(new Proposal(COUNCIL, OptionalLong.empty(), turn -> {
            given[0] = turn.at();
            return new Drafted(List.of(Statements.saying(COUNCIL, "now")));
        })));
        assertEquals(given[0], acts(COUNCIL).getFirst().recorded());
    }

    @Test
    void what_the_drafting_refuses_is_refused_and_nothing_is_written() {
        Refused refused = new Refused("TEST-1", "no", "", "do not");
        NotEntered answer = assertInstanceOf(
                NotEntered.class,
                journal.append(new Proposal(COUNCIL, OptionalLong.empty(), _ -> new NotDrafted(refused))));
        assertEquals(refused, answer.refused());
        assertEquals(0, journal.head(COUNCIL).size());
    }

    @Test
    void what_the_drafting_throws_reaches_its_proposer_alone() {
        IllegalStateException mistake = new IllegalStateException("a mistake");
        RuntimeException thrown = assertThrows(
                IllegalStateException.class,
                () -> journal.append(new Proposal(COUNCIL, OptionalLong.empty(), _ -> {
                    throw mistake;
                })));
        assertEquals(mistake, thrown);
        enter(Statements.saying(COUNCIL, "goes on"));
        assertEquals(List.of("goes on"), texts(COUNCIL));
    }

    // What cannot be entered.

    @Test
    void an_unknown_organisation_is_refused_by_name() {
        NotEntered answer = assertInstanceOf(NotEntered.class, append(Statements.saying("hill-club", "hello")));
        assertEquals("JOURNAL-4", answer.refused().code());
        assertTrue(
                answer.refused().because().contains("hill-club"),
                answer.refused().because());
        assertThrows(IllegalArgumentException.class, () -> journal.head("hill-club"));
        assertThrows(IllegalArgumentException.class, () -> journal.read("hill-club", 0, 1));
    }

    @Test
    void an_act_of_another_organisation_is_refused() {
        assertRefused("JOURNAL-6", journal.append(Proposal.of(COUNCIL, List.of(Statements.saying(LEAGUE, "lost")))));
        assertEquals(0, journal.head(COUNCIL).size());
        assertEquals(0, journal.head(LEAGUE).size());
    }

    @Test
    void nothing_and_too_much_at_once_are_refused() {
        assertRefused("JOURNAL-5", journal.append(Proposal.of(COUNCIL, List.of())));
        assertRefused("JOURNAL-5", journal.append(Proposal.of(COUNCIL, Statements.several(COUNCIL, 10_001))));
        assertEquals(0, journal.head(COUNCIL).size());
    }

    @Test
    void an_act_that_is_too_large_takes_its_whole_batch_with_it() {
        List<Draft> batch =
                List.of(Statements.saying(COUNCIL, "small"), Statements.saying(COUNCIL, "x".repeat(65_535)));
        assertRefused("ACT-5", journal.append(Proposal.of(COUNCIL, batch)));
        assertEquals(0, journal.head(COUNCIL).size());
        enter(Statements.saying(COUNCIL, "x".repeat(64_000)));
        assertProved(COUNCIL);
    }

    @Test
    void an_act_cannot_relate_to_one_that_is_not_before_it() {
        enter(Statements.saying(COUNCIL, "first"));
        Draft toItself =
                Statements.relating(Statements.saying(COUNCIL, "second"), new Relation(2, Relation.As.FOLLOWS));
        assertInstanceOf(NotEntered.class, append(toItself));
        enter(Statements.relating(Statements.saying(COUNCIL, "second"), new Relation(1, Relation.As.FOLLOWS)));
        assertEquals(List.of("first", "second"), texts(COUNCIL));
    }

    @Test
    void what_will_be_known_only_tomorrow_cannot_be_entered_today() {
        assertRefused("ACT-1", append(Statements.known(Statements.saying(COUNCIL, "x"), When.of("2031-05-03"))));
        enter(Statements.known(Statements.saying(COUNCIL, "x"), When.of("2031-05-01")));
    }

    @Test
    void a_document_is_there_with_the_act_that_brought_it() throws Exception {
        byte[] bytes = "organisation: river-council\n".getBytes(StandardCharsets.UTF_8);
        Document document = Document.of(bytes);
        entered(journal.append(Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, document.sha256())))
                .with(List.of(document))));
        assertRefused(
                "ACT-1",
                journal.append(Proposal.of(
                                COUNCIL, List.of(Statements.known(Statements.saying(COUNCIL, "y"), When.of("2032"))))
                        .with(List.of(Document.of(new byte[] {1})))));
        journal = reopen(journal);
        assertArrayEquals(bytes, journal.document(document.sha256()).orElseThrow());
        assertTrue(journal.document(Document.of(new byte[] {1}).sha256()).isEmpty());
    }

    @Test
    void a_document_that_is_too_large_is_refused_with_its_act() {
        Document large = Document.of(new byte[Document.MOST + 1]);
        assertRefused(
                "JOURNAL-8",
                journal.append(Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, "large")))
                        .with(List.of(large))));
        assertEquals(0, journal.head(COUNCIL).size());
    }

    // Clocks.

    @Test
    void recorded_never_goes_back_and_a_jump_of_the_clock_is_entered_before_the_next_act() {
        enter(Statements.saying(COUNCIL, "before"));
        clock.pass(Duration.ofMinutes(1));
        clock.set(Duration.ofHours(-1));
        enter(Statements.saying(COUNCIL, "after"));
        List<Act> acts = acts(COUNCIL);
        assertEquals(3, acts.size());
        ClockJump jump = assertInstanceOf(ClockJump.class, acts.get(1).body());
        assertEquals(Instant.parse("2031-05-01T09:01:00Z"), jump.expected());
        assertEquals(Instant.parse("2031-05-01T08:01:00Z"), jump.showed());
        assertEquals(acts.get(0).recorded(), acts.get(1).recorded());
        assertEquals(acts.get(0).recorded(), acts.get(2).recorded());
        assertProved(COUNCIL);
    }

    @Test
    void a_clock_that_jumps_ahead_is_followed_and_the_jump_is_entered() {
        enter(Statements.saying(COUNCIL, "before"));
        clock.set(Duration.ofSeconds(3));
        enter(Statements.saying(COUNCIL, "after"));
        List<Act> acts = acts(COUNCIL);
        assertInstanceOf(ClockJump.class, acts.get(1).body());
        assertEquals(Instant.parse("2031-05-01T09:00:03Z"), acts.get(2).recorded());
        // The other organisation hears of it when it writes next, and once.
        enter(Statements.saying(LEAGUE, "later"));
        enter(Statements.saying(LEAGUE, "later still"));
        assertEquals(3, journal.head(LEAGUE).size());
        assertInstanceOf(ClockJump.class, acts(LEAGUE).getFirst().body());
    }

    @Test
    void a_jump_of_the_clock_takes_no_request_id_from_somebody_elses_act() {
        Draft draft = Statements.saying(COUNCIL, "before", "journal-clock-2");
        enter(draft);
        clock.set(Duration.ofSeconds(3));
        assertEquals(List.of(3L), enter(Statements.saying(COUNCIL, "after")).numbers());
        assertInstanceOf(ClockJump.class, acts(COUNCIL).get(1).body());
        assertEquals(List.of(1L), enter(draft).numbers());
    }

    @Test
    void a_clock_that_is_steered_and_time_that_passes_are_no_jumps() {
        enter(Statements.saying(COUNCIL, "before"));
        clock.set(Duration.ofSeconds(2));
        enter(Statements.saying(COUNCIL, "between"));
        clock.pass(Duration.ofDays(3));
        enter(Statements.saying(COUNCIL, "after"));
        assertEquals(List.of("before", "between", "after"), texts(COUNCIL));
    }

    // Following.

    @Test
    void who_follows_gets_what_is_entered_meanwhile_and_nothing_when_nothing_comes() throws Exception {
        assertEquals(List.of(), journal.follow(COUNCIL, 0, 10, Duration.ofMillis(1)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Leaf>> followed = threads.submit(() -> journal.follow(COUNCIL, 0, 10, Duration.ofSeconds(60)));
            enter(Statements.saying(COUNCIL, "news"));
            assertEquals(1, followed.get().getFirst().number());
            // What is there already is given at once.
            assertEquals(
                    1, journal.follow(COUNCIL, 0, 10, Duration.ofSeconds(60)).size());
        }
    }

    // Interrupts.

    @Test
    void an_interrupted_proposer_gets_its_answer_and_stays_interrupted() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> interrupted = threads.submit(() -> {
                Thread.currentThread().interrupt();
                enter(Statements.saying(COUNCIL, "all the same"));
                return Thread.currentThread().isInterrupted();
            });
            assertTrue(interrupted.get());
        }
        assertEquals(List.of("all the same"), texts(COUNCIL));
    }

    // Closing.

    @Test
    void closing_waits_for_what_is_queued_and_refuses_what_comes_later() throws Exception {
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch some = new CountDownLatch(20);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                threads.submit(() -> {
                    Answer answer;
                    do {
                        answer = append(Statements.saying(COUNCIL, "text"));
                        answers.add(answer);
                        some.countDown();
                    } while (answer instanceof Entered);
                });
            }
            some.await();
            journal.close();
        }
        long entered = answers.stream().filter(Entered.class::isInstance).count();
        answers.stream()
                .filter(answer -> !(answer instanceof Entered))
                .forEach(answer -> assertRefused("STORE-13", answer));
        journal = reopen(journal);
        assertEquals(entered, journal.head(COUNCIL).size());
    }

    // Proofs.

    @Test
    void proofs_of_every_act_and_every_earlier_head_hold_at_every_size() {
        List<Checkpoint> heads = new ArrayList<>();
        heads.add(journal.head(COUNCIL));
        for (int many : new int[] {1, 1, 1, 5, 120, 127, 1, 1, 300, 3}) {
            entered(journal.append(Proposal.of(COUNCIL, Statements.several(COUNCIL, many))));
            heads.add(journal.head(COUNCIL));
            assertSigned(COUNCIL);
        }
        assertProved(COUNCIL);
        Checkpoint last = heads.getLast();
        for (Checkpoint earlier : heads) {
            List<Hash> proof = Proofs.consistency(earlier.size(), last.size(), journal.hashes(COUNCIL));
            assertTrue(Proofs.isConsistent(earlier.size(), earlier.root(), last.size(), last.root(), proof));
        }
    }

    @Test
    void tiles_hold_the_hashes_of_the_leaves_and_of_the_tiles_below() {
        entered(journal.append(Proposal.of(COUNCIL, Statements.several(COUNCIL, 600))));
        List<Leaf> leaves = journal.read(COUNCIL, 0, 600);
        byte[] first = journal.tile(COUNCIL, 0, 0, 256);
        byte[] rest = journal.tile(COUNCIL, 0, 2, 88);
        byte[] above = journal.tile(COUNCIL, 1, 0, 2);
        assertEquals(Hash.leaf(leaves.get(255).bytes()), Hash.from(first, 255 * 32));
        assertEquals(Hash.leaf(leaves.get(599).bytes()), Hash.from(rest, 87 * 32));
        assertEquals(journal.hashes(COUNCIL).at(8, 1), Hash.from(above, 32));
        assertEquals(88 * 32, rest.length);
    }

    // Cosignatures.

    @Test
    void an_act_is_proved_under_the_signed_head_and_once_there_is_one_under_the_cosigned() throws Exception {
        SigningKey witness = SigningKey.create("witness.example", KeyUse.COSIGNATURE);
        SigningKey another = SigningKey.create("another.example", KeyUse.COSIGNATURE);
        List<VerifierKey> witnesses = List.of(witness.verifier(), another.verifier());
        entered(journal.append(Proposal.of(COUNCIL, Statements.several(COUNCIL, 5))));
        assertEquals(
                1, journal.prove(COUNCIL, 3).checkpoint().note().signatures().size());
        assertTrue(journal.cosigned(COUNCIL).isEmpty());

        Note signed = note(journal.signedHead(COUNCIL));
        Checkpoint head = journal.head(COUNCIL);
        kept(signed.with(List.of(Cosignature.sign(witness, head, 1_000))), witnesses);
        enter(Statements.saying(COUNCIL, "later"));
        kept(signed.with(List.of(Cosignature.sign(another, head, 1_001))), witnesses);
        journal = reopen(journal);

        TlogProof proof = journal.prove(COUNCIL, 3);
        assertEquals(5, proof.checkpoint().checkpoint().size());
        assertEquals(3, proof.checkpoint().note().signatures().size());
        assertEquals(2, proof.index());
        byte[] leaf = journal.read(COUNCIL, 2, 1).getFirst().bytes();
        assertTrue(Proofs.isIncluded(Hash.leaf(leaf), 2, 5, head.root(), proof.hashes()));
        // The sixth act came after the witnesses had looked.
        assertEquals(6, journal.prove(COUNCIL, 6).checkpoint().checkpoint().size());
        assertThrows(IllegalArgumentException.class, () -> journal.prove(COUNCIL, 7));
        assertThrows(IllegalArgumentException.class, () -> journal.prove(COUNCIL, 0));
    }

    @Test
    void only_cosignatures_of_our_own_heads_by_wanted_witnesses_are_kept() {
        SigningKey witness = SigningKey.create("witness.example", KeyUse.COSIGNATURE);
        List<VerifierKey> witnesses = List.of(witness.verifier());
        enter(Statements.saying(COUNCIL, "one"));
        Checkpoint head = journal.head(COUNCIL);
        Note signed = note(journal.signedHead(COUNCIL));
        NoteSignature right = Cosignature.sign(witness, head, 1_000);

        notKept(signed, witnesses);
        notKept(new Note(signed.text(), List.of(right)), witnesses);
        notKept(signed.with(List.of(right)), List.of());
        Checkpoint fork = new Checkpoint(head.origin(), 1, Hash.EMPTY);
        notKept(
                new Note(fork.text(), signed.signatures()).with(List.of(Cosignature.sign(witness, fork, 1))),
                witnesses);
        Note other = note(journal.signedHead(LEAGUE));
        notKept(other.with(List.of(Cosignature.sign(witness, journal.head(LEAGUE), 1))), witnesses);
        assertInstanceOf(
                Parsed.Bad.class,
                journal.keepCosignatures(COUNCIL, "no note".getBytes(StandardCharsets.UTF_8), witnesses));
        assertTrue(journal.cosigned(COUNCIL).isEmpty());
        kept(signed.with(List.of(right)), witnesses);
    }

    private void kept(Note note, List<VerifierKey> witnesses) {
        Parsed<SignedCheckpoint> answer = journal.keepCosignatures(COUNCIL, note.bytes(), witnesses);
        assertInstanceOf(Parsed.Good.class, answer, answer::toString);
    }

    private void notKept(Note note, List<VerifierKey> witnesses) {
        assertInstanceOf(Parsed.Bad.class, journal.keepCosignatures(COUNCIL, note.bytes(), witnesses));
    }

    private static Note note(String text) {
        return switch (Note.parse(text)) {
            case Parsed.Good<Note>(Note good) -> good;
            case Parsed.Bad<Note>(String says) -> fail(says);
        };
    }

    // Private and withheld.

    @Test
    void a_private_text_is_not_in_the_log_can_be_released_and_can_be_erased() throws Exception {
        enter(Statements.privately(COUNCIL, "name of the witness", "request-7"));
        Leaf leaf = journal.read(COUNCIL, 0, 1).getFirst();
        assertFalse(new String(leaf.bytes(), StandardCharsets.UTF_8).contains("witness"));
        Kept kept = journal.openings(COUNCIL, 1).getFirst();
        assertEquals("name of the witness", new String(kept.bytes(), StandardCharsets.UTF_8));
        assertTrue(kept.fits());

        Erasing erasing = new Erasing(COUNCIL, 1, kept.digest(), "it names a person", "registrar", "erase-1");
        assertEquals(List.of(2L), entered(journal.erase(erasing)).numbers());
        assertEquals(List.of(), journal.openings(COUNCIL, 1));
        assertArrayEquals(leaf.bytes(), journal.read(COUNCIL, 0, 1).getFirst().bytes());
        Erasure says = assertInstanceOf(Erasure.class, acts(COUNCIL).get(1).body());
        assertEquals(1, says.number());
        journal = reopen(journal);
        assertEquals(List.of(), journal.openings(COUNCIL, 1));

        // A retry is one erasure; a second one finds nothing; and the first act's retry is still known.
        assertEquals(List.of(2L), entered(journal.erase(erasing)).numbers());
        assertRefused(
                "JOURNAL-10", journal.erase(new Erasing(COUNCIL, 1, kept.digest(), "again", "registrar", "erase-2")));
        assertEquals(
                List.of(1L),
                enter(Statements.privately(COUNCIL, "name of the witness", "request-7"))
                        .numbers());
        assertProved(COUNCIL);
    }

    @Test
    void nobody_can_say_that_a_text_was_erased_without_erasing_it() {
        enter(Statements.privately(COUNCIL, "name of the witness", "request-7"));
        String digest = journal.openings(COUNCIL, 1).getFirst().digest();
        assertRefused("JOURNAL-11", append(Statements.erasure(COUNCIL, new Erasure(1, digest, "it is said"))));
        assertEquals(1, journal.head(COUNCIL).size());
    }

    @Test
    void what_is_not_there_cannot_be_erased() {
        enter(Statements.saying(COUNCIL, "open"));
        assertRefused(
                "JOURNAL-10", journal.erase(new Erasing(COUNCIL, 1, "0".repeat(64), "why", "registrar", "erase-1")));
        assertEquals(1, journal.head(COUNCIL).size());
    }

    @Test
    void an_act_behind_closed_doors_can_be_released_and_not_erased() {
        enter(Statements.behindClosedDoors(COUNCIL, "between us", "request-7"));
        Leaf leaf = journal.read(COUNCIL, 0, 1).getFirst();
        assertFalse(new String(leaf.bytes(), StandardCharsets.UTF_8).contains("between us"));
        assertInstanceOf(Withheld.class, acts(COUNCIL).getFirst().body());
        Kept kept = journal.openings(COUNCIL, 1).getFirst();
        Act revealed = Sealing.reveal(acts(COUNCIL).getFirst(), kept.bytes()).orElseThrow();
        assertEquals("between us", text(revealed));
        assertRefused(
                "JOURNAL-10", journal.erase(new Erasing(COUNCIL, 1, kept.digest(), "why", "registrar", "erase-1")));
        assertEquals(1, journal.openings(COUNCIL, 1).size());
    }

    // What the tests are made of.

    protected Answer append(Draft draft) {
        return journal.append(Proposal.of(draft.organisation(), List.of(draft)));
    }

    protected Entered enter(Draft draft) {
        return entered(append(draft));
    }

    protected static Entered entered(Answer answer) {
        return assertInstanceOf(Entered.class, answer, answer::toString);
    }

    protected static void assertRefused(String code, Answer answer) {
        switch (answer) {
            case NotEntered(Refused refused) -> assertEquals(code, refused.code(), refused.because());
            case Entered _, Journal.Unsettled _ -> fail(answer + " instead of " + code);
        }
    }

    protected List<Act> acts(String organisation) {
        return acts(journal, organisation);
    }

    protected static List<Act> acts(Records records, String organisation) {
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

    protected List<String> texts(String organisation) {
        return acts(organisation).stream().map(JournalContract::text).toList();
    }

    private static String text(Act act) {
        return act.body() instanceof Statement said && said.says() instanceof Content.Open(String text)
                ? text
                : act.body().toString();
    }

    protected void assertSigned(String organisation) {
        byte[] note = journal.signedHead(organisation).getBytes(StandardCharsets.UTF_8);
        switch (Checkpoint.open(note, List.of(journal.key(organisation)))) {
            case Parsed.Good<SignedCheckpoint>(var good) -> assertEquals(journal.head(organisation), good.checkpoint());
            case Parsed.Bad<SignedCheckpoint>(String says) -> fail(says);
        }
    }

    /// Every act is proved to be in the signed head.
    protected void assertProved(String organisation) {
        assertSigned(organisation);
        Checkpoint head = journal.head(organisation);
        List<Leaf> leaves = journal.read(organisation, 0, 10_000);
        assertEquals(head.size(), leaves.size());
        for (Leaf leaf : leaves) {
            long index = leaf.number() - 1;
            List<Hash> proof = Proofs.inclusion(index, head.size(), journal.hashes(organisation));
            assertTrue(
                    Proofs.isIncluded(Hash.leaf(leaf.bytes()), index, head.size(), head.root(), proof),
                    () -> "act " + leaf.number() + " of " + head.size());
        }
    }

    /// Does something many times at once, as nearly as can be.
    protected static <T> List<T> inParallel(int times, IntFunction<T> what)
            throws InterruptedException, ExecutionException {
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
=======
>>>>>>> h2
    }
}
