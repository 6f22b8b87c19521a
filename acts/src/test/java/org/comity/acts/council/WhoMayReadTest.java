package org.comity.acts.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.audience.Access;
import org.comity.acts.audience.Published;
import org.comity.acts.audience.Reader;
import org.comity.acts.document.ProposalTabled;
import org.comity.acts.document.Title;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.Correction;
import org.comity.acts.membership.FactTold;
import org.comity.acts.session.Convening;
import org.comity.acts.session.Doors;
import org.comity.acts.session.DoorsSet;
import org.comity.acts.session.ItemAdded;
import org.comity.acts.session.MinuteEntered;
import org.comity.acts.session.MotionMoved;
import org.comity.acts.session.MotionSeconded;
import org.comity.acts.session.MotionWithdrawn;
import org.comity.acts.session.SessionBody;
import org.comity.acts.statement.Statement;
import org.comity.acts.voting.Manner;
import org.comity.acts.voting.PositionTaken;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.VoteExplained;
import org.comity.acts.voting.VoteOpened;
import org.comity.charter.Charter;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;
import org.comity.charter.file.CharterReader;
import org.comity.charter.vote.Position;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is done, said, shut and published in two sessions: who may read an act is what the five sentences of the
/// format say, looked up the slow way, and what is computed for a reader holds no word of any other act.
class WhoMayReadTest {
    private static final String HASH = "a".repeat(64);
    private static final Instant BEGUN = Instant.parse("2031-01-01T00:00:00Z");
    private static final SessionId COUNCIL = new SessionId("council/spring");
    private static final SessionId COURT = new SessionId("court/spring");
    private static final Map<String, Set<String>> SEATS =
            Map.of("council", Set.of("ALD", "BRE"), "court", Set.of("ALD", "CAR"));
    private static final Set<String> MEMBERS = Set.of("ALD", "BRE", "CAR");
    private static final List<ItemId> ITEMS = List.of(new ItemId("item-1"), new ItemId("item-2"));
    private static final VoteId SECRET = new VoteId("council/secret");
    private static final VoteId CALLED = new VoteId("court/called");
    private static final DocumentId TEXT = new DocumentId("council/7");
    private static final List<Reader> READERS = List.of(
            new Reader.Public(),
            new Reader.Member("ALD"),
            new Reader.Member("BRE"),
            new Reader.Member("CAR"),
            new Reader.Member("DOR"),
            new Reader.Office("chair"),
            new Reader.Secretariat());
    private static final Charter CHARTER =
            CharterReader.read("charter.yaml", """
            charter: 1
            organisation: river-league
            name: {en: River League}
            texts: {Statute: {title: Statute of the River League}}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats: {members: {members: [ALD, BRE], by: Statute Art. 4}}
                decisions: {ordinary: {rule: no objection, by: Statute Art. 6}}
              court:
                name: {en: Court}
                by: Statute Art. 5
                seats: {judges: {members: [ALD, CAR], by: Statute Art. 5}}
                decisions: {ordinary: {rule: no objection, by: Statute Art. 6}}
            """).charter().orElseThrow();

    @Test
    void a_reader_reads_what_the_format_says_and_nothing_else() {
        Seeded.times(8, random -> new Trial(random).run());
    }

    @Test
    @Tag("slow")
    void a_reader_reads_what_the_format_says_and_nothing_else_in_many_sessions() {
        Seeded.times(200, random -> new Trial(random).run());
    }

    @Test
    void the_sessions_that_are_tried_shut_out_and_let_in() {
        Trial trial = new Trial(new Random(1));
        trial.run();
        assertTrue(trial.open > 50, "only " + trial.open + " times somebody could read");
        assertTrue(trial.shut > 50, "only " + trial.shut + " times somebody could not");
    }

    private static final class Trial {
        private final Random random;
        private final List<Act> acts = new ArrayList<>();
        private final Map<SessionId, Doors> called;
        private Council council = Council.of(hash -> hash.equals(HASH) ? Optional.of(CHARTER) : Optional.empty());
        private int open;
        private int shut;

        Trial(Random random) {
            this.random = random;
            this.called = Map.of(COUNCIL, one(Doors.values()), COURT, one(Doors.values()));
        }

        void run() {
            begin();
            int first = acts.size();
            for (int i = 0; i < 40; i++) {
                enter(
                        actor(),
                        random.nextInt(5) == 0 ? Standing.REPORT : Standing.ACT,
                        audience(),
                        next(),
                        undone(first));
            }
            for (LocalDate day :
                    List.of(LocalDate.of(2031, 3, 1), LocalDate.of(2031, 7, 1), LocalDate.of(2032, 1, 1))) {
                READERS.forEach(reader -> check(reader, day));
            }
        }

        private void begin() {
            Actor keeper = new Actor.Keeper();
            Audience all = new Audience.Everybody();
            enter(keeper, Standing.ACT, all, new CharterTaken("charter.yaml", HASH, 1), List.of());
            MEMBERS.stream().sorted().forEach(member -> enter(keeper, Standing.REPORT, all, full(member), List.of()));
            for (SessionId session : List.of(COUNCIL, COURT)) {
                enter(chair(), Standing.ACT, audience(), convening(session, called.get(session)), List.of());
                ITEMS.forEach(item -> enter(chair(), Standing.ACT, audience(), added(session, item), List.of()));
            }
            enter(chair(), Standing.ACT, audience(), opened(SECRET, "council", COUNCIL, Manner.SECRET), List.of());
            enter(chair(), Standing.ACT, audience(), opened(CALLED, "court", COURT, Manner.ROLL_CALL), List.of());
            enter(member("ALD"), Standing.ACT, audience(), moved(COUNCIL), List.of());
            enter(member("ALD"), Standing.ACT, audience(), moved(COURT), List.of());
        }

        /// What is done about doors and publishing is taken back at times.
        private List<Relation> undone(int first) {
            List<Long> numbers = acts.stream()
                    .skip(first)
                    .filter(act -> act.body() instanceof DoorsSet || act.body() instanceof Published)
                    .map(Act::number)
                    .toList();
            return numbers.isEmpty() || random.nextInt(8) > 0
                    ? List.of()
                    : List.of(new Relation(numbers.get(random.nextInt(numbers.size())), Relation.As.RETRACTS));
        }

        private void enter(Actor by, Standing standing, Audience audience, Body body, List<Relation> relates) {
            long number = acts.size() + 1L;
            Draft draft = new Draft(
                    "river-league",
                    Optional.empty(),
                    When.of("2031-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9)),
                    by,
                    "secretariat",
                    standing,
                    relates.isEmpty() ? body : new Correction("it was not so"),
                    List.of(),
                    relates,
                    audience,
                    "r" + number,
                    List.of());
            Act act = new Act(number, BEGUN.plusSeconds(number), draft);
            acts.add(act);
            council = council.evolve(act);
        }

        private void check(Reader reader, LocalDate day) {
            Function<Act, Access> access = council.access(reader, day);
            Council computed = Council.of(council.charters());
            Set<Long> unread = new HashSet<>();
            for (Act act : acts) {
                boolean may = access.apply(act).isOpen();
                assertEquals(mayRead(act, reader, day), may, () -> reader.text() + " on " + day + " reads " + act);
                assertNeverShown(act, reader, may, day);
                if (may) {
                    open++;
                    computed = computed.evolve(act);
                } else {
                    shut++;
                    unread.add(act.number());
                }
            }
            String all = computed.sessions() + " " + computed.votes() + " " + computed.said() + " "
                    + computed.documents().document(TEXT);
            unread.forEach(number -> assertFalse(
                    all.contains(word(number)), () -> reader.text() + " is shown act " + number + " on " + day));
        }

        /// What holds whatever else there is.
        private void assertNeverShown(Act act, Reader reader, boolean may, LocalDate day) {
            boolean public_ = reader instanceof Reader.Public;
            if (public_ && !(act.draft().audience() instanceof Audience.Everybody) && !published(act, day)) {
                assertFalse(may, () -> "the public reads " + act);
            }
            if (act.body() instanceof PositionTaken taken && taken.vote().equals(SECRET)) {
                assertFalse(may, () -> reader.text() + " reads " + act);
            }
        }

        /// The five sentences of the format.
        private boolean mayRead(Act act, Reader reader, LocalDate day) {
            if (act.body() instanceof PositionTaken taken && taken.vote().equals(SECRET)) {
                return false;
            }
            if (published(act, day) || isOwn(act, reader)) {
                return true;
            }
            boolean told =
                    act.draft().standing() == Standing.REPORT || act.draft().standing() == Standing.STATEMENT;
            Optional<SessionId> closed = told ? Optional.empty() : closed(act.body());
            if (closed.isPresent() && !belongs(closed.get().equals(COUNCIL) ? "council" : "court", reader)) {
                return false;
            }
            return switch (act.draft().audience()) {
                case Audience.Everybody _ -> true;
                case Audience.Members(String organ) -> belongs(organ, reader);
                case Audience.Only(List<String> named) ->
                    switch (reader) {
                        case Reader.Public _ -> false;
                        case Reader.Member(String code) -> named.contains(code);
                        case Reader.Office(String office) -> named.contains(office);
                        case Reader.Secretariat _ -> named.contains("secretariat");
                    };
            };
        }

        private boolean published(Act act, LocalDate day) {
            return standing()
                    .filter(each -> each.number() > act.number())
                    .filter(each -> each.draft().standing() == Standing.ACT && each.body() instanceof Published)
                    .filter(each ->
                            !each.draft().effective().firstDay().orElseThrow().isAfter(day))
                    .flatMap(each -> ((Published) each.body()).what().stream())
                    .anyMatch(what -> covers(what, act));
        }

        /// What publishes is published with what it publishes.
        private static boolean covers(Published.What what, Act act) {
            return act.body() instanceof Published earlier && earlier.what().contains(what) || isOf(what, act);
        }

        private static boolean isOf(Published.What what, Act act) {
            return switch (what) {
                case Published.What.Act(long number) -> number == act.number();
                case Published.What.Session(SessionId session) ->
                    session(act.body()).equals(Optional.of(session));
                case Published.What.Item(SessionId session, ItemId item) ->
                    session(act.body()).equals(Optional.of(session))
                            && named(act.body()).equals(Optional.of(item));
                case Published.What.Document(DocumentId document) ->
                    act.body() instanceof ProposalTabled tabled
                            && tabled.document().equals(document);
                case Published.What.Vote(VoteId vote) ->
                    switch (act.body()) {
                        case VoteOpened each -> each.vote().equals(vote);
                        case PositionTaken each -> each.vote().equals(vote);
                        case VoteExplained each -> each.vote().equals(vote);
                        default -> false;
                    };
            };
        }

        /// The session whose acts are published with it.
        private static Optional<SessionId> session(Body body) {
            return switch (body) {
                case SessionBody each -> Optional.of(each.session());
                case VoteOpened each -> each.question().session();
                case ProposalTabled each -> each.session();
                default -> Optional.empty();
            };
        }

        /// The item that an act of a session names.
        private static Optional<ItemId> named(Body body) {
            return switch (body) {
                case DoorsSet each -> each.item();
                case MinuteEntered each -> each.item();
                case MotionMoved each -> each.item();
                default -> Optional.empty();
            };
        }

        private boolean isOwn(Act act, Reader reader) {
            return switch (act.draft().by()) {
                case Actor.Member(String code) -> reader.equals(new Reader.Member(code));
                case Actor.Office(String office, String _) -> reader.equals(new Reader.Office(office));
                default -> false;
            };
        }

        private static boolean belongs(String organ, Reader reader) {
            return switch (reader) {
                case Reader.Public _ -> false;
                case Reader.Member(String code) -> (organ.isEmpty() ? MEMBERS : SEATS.get(organ)).contains(code);
                case Reader.Office _, Reader.Secretariat _ -> true;
            };
        }

        /// The session behind whose doors something was done, where they are closed.
        private Optional<SessionId> closed(Body body) {
            Optional<ItemId> moved = Optional.of(ITEMS.getFirst());
            return switch (body) {
                case MotionSeconded each -> closed(each.session(), moved);
                case MotionWithdrawn each -> closed(each.session(), moved);
                case SessionBody each -> closed(each.session(), named(body));
                case VoteOpened each -> closed(each.question());
                case PositionTaken each -> closed(each.vote());
                case VoteExplained each -> closed(each.vote());
                case ProposalTabled each -> each.session().flatMap(session -> closed(session, each.item()));
                default -> Optional.empty();
            };
        }

        private Optional<SessionId> closed(VoteId vote) {
            return vote.equals(SECRET)
                    ? closed(COUNCIL, Optional.of(ITEMS.getFirst()))
                    : closed(COURT, Optional.of(ITEMS.getFirst()));
        }

        private Optional<SessionId> closed(Put question) {
            return closed(question.session().orElseThrow(), question.item());
        }

        private Optional<SessionId> closed(SessionId session, Optional<ItemId> item) {
            Optional<Doors> own = item.flatMap(each -> last(session, Optional.of(each)));
            Doors doors = own.or(() -> last(session, Optional.empty())).orElse(called.get(session));
            return doors == Doors.CLOSED ? Optional.of(session) : Optional.empty();
        }

        private Optional<Doors> last(SessionId session, Optional<ItemId> item) {
            return standing()
                    .filter(act -> act.body() instanceof DoorsSet set
                            && set.session().equals(session)
                            && set.item().equals(item))
                    .max(Comparator.comparing((Act act) ->
                                    act.draft().effective().firstDay().orElseThrow())
                            .thenComparing(Act::number))
                    .map(act -> ((DoorsSet) act.body()).doors());
        }

        /// The acts that nobody took back.
        private Stream<Act> standing() {
            Set<Long> undone = acts.stream()
                    .flatMap(act -> act.relates().stream())
                    .map(Relation::number)
                    .collect(Collectors.toSet());
            return acts.stream().filter(act -> !undone.contains(act.number()));
        }

        private Body next() {
            String word = word(acts.size() + 1L);
            SessionId session = random.nextBoolean() ? COUNCIL : COURT;
            return switch (random.nextInt(9)) {
                case 0, 1 -> new DoorsSet(session, item(), one(Doors.values()));
                case 2 -> new Published(List.of(what()));
                case 3 -> new MinuteEntered(session, item(), new Content.Open(word));
                case 4 -> new MotionSeconded(session, new MotionId("m1"));
                case 5 -> new MotionWithdrawn(session, new MotionId("m1"));
                case 6 -> new PositionTaken(random.nextBoolean() ? SECRET : CALLED, "ALD", Position.IN_FAVOUR);
                case 7 ->
                    random.nextBoolean()
                            ? tabled(session, word)
                            : new VoteExplained(
                                    random.nextBoolean() ? SECRET : CALLED,
                                    "ALD",
                                    VoteExplained.Moment.AFTER,
                                    new Content.Open(word),
                                    Optional.empty());
                default -> said(word);
            };
        }

        private static Statement said(String word) {
            return new Statement(
                    "",
                    new Content.Open(word),
                    "en",
                    List.of(new Statement.Claim("session/x/held-on", word, Optional.empty(), Optional.empty())));
        }

        private ProposalTabled tabled(SessionId session, String word) {
            return new ProposalTabled(
                    TEXT,
                    "council",
                    "pact",
                    List.of(Title.of("en", word)),
                    Optional.empty(),
                    List.of(),
                    Optional.of(session),
                    item(),
                    List.of(word),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        private Published.What what() {
            SessionId session = random.nextBoolean() ? COUNCIL : COURT;
            return switch (random.nextInt(6)) {
                case 0 -> new Published.What.Session(session);
                case 1 -> new Published.What.Item(session, ITEMS.get(random.nextInt(2)));
                case 2 -> new Published.What.Document(TEXT);
                case 3 -> new Published.What.Vote(random.nextBoolean() ? SECRET : CALLED);
                default -> new Published.What.Act(1 + random.nextInt(acts.size()));
            };
        }

        private Optional<ItemId> item() {
            int which = random.nextInt(3);
            return which == 2 ? Optional.empty() : Optional.of(ITEMS.get(which));
        }

        private Audience audience() {
            return switch (random.nextInt(6)) {
                case 0, 1 -> new Audience.Everybody();
                case 2 -> new Audience.Members("");
                case 3 -> new Audience.Members("council");
                case 4 -> new Audience.Members("court");
                default ->
                    new Audience.Only(random.nextBoolean() ? List.of("BRE", "chair") : List.of("CAR", "secretariat"));
            };
        }

        private Actor actor() {
            return random.nextBoolean()
                    ? chair()
                    : member(List.of("ALD", "BRE", "CAR", "DOR").get(random.nextInt(4)));
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }

    /// A word that the act of this number says and no other.
    private static String word(long number) {
        return "word-" + number + "-said";
    }

    private static Actor chair() {
        return new Actor.Office("chair", "");
    }

    private static Actor member(String code) {
        return new Actor.Member(code);
    }

    private static FactTold full(String member) {
        return new FactTold(new Membership(
                member,
                Status.FULL,
                new Period(CalendarDate.parse("2001"), Optional.empty()),
                "",
                new Grounds("Register", Grounds.Confirmed.YES, "", "")));
    }

    private static Convening convening(SessionId session, Doors doors) {
        return new Convening(
                session,
                session.equals(COUNCIL) ? "council" : "court",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                When.of("2031-04-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(doors),
                List.of());
    }

    private static ItemAdded added(SessionId session, ItemId item) {
        return new ItemAdded(
                session, item, "Fish", OptionalLong.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private static MotionMoved moved(SessionId session) {
        return new MotionMoved(session, new MotionId("m1"), "suspend", Optional.of(ITEMS.getFirst()), Optional.empty());
    }

    private static VoteOpened opened(VoteId vote, String organ, SessionId session, Manner manner) {
        Put question = new Put(
                organ,
                "ordinary",
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of("Shall it be so?"),
                Optional.of(session),
                Optional.of(ITEMS.getFirst()),
                List.of(),
                List.of());
        return new VoteOpened(vote, question, manner);
    }
}
