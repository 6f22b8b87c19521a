package org.comity.acts.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.council.Council;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.Correction;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed, in whatever order and by whomever: what must hold of votes holds.
class VotingPropertyTest {
    private static final int ACTS = 200;
    private static final List<String> MATTERS =
            List.of("substantive", "consensus", "limited", "silence", "election", "appeal", "unknown", "grave");

    @Test
    void no_vote_counts_twice_and_what_is_declared_is_computed_or_ruled_or_shown() {
        Seeded.times(10, random -> new Trial(random).run());
    }

    @Test
    @Tag("slow")
    void a_hundred_thousand_proposals_break_nothing() {
        Seeded.times(100_000 / ACTS, random -> new Trial(random).run());
    }

    private static final class Trial {
        private final Random random;
        private final River river = new River();
        private final Map<VoteId, Optional<Frozen>> frozen = new HashMap<>();
        private final Map<VoteId, Optional<VoteDeclared>> declared = new HashMap<>();
        private int entered;

        Trial(Random random) {
            this.random = random;
        }

        void run() {
            for (int i = 0; i < ACTS; i++) {
                step();
            }
            assertTrue(entered > 5, () -> "only " + entered + " acts were entered");
            assertEquals(river.council(), river.replayed());
        }

        private void step() {
            Body body = random.nextInt(25) == 0 ? membership() : body();
            Actor by = random.nextInt(6) == 0 ? actor() : fitting(body);
            Standing standing =
                    random.nextInt(7) == 0 || !(body instanceof VotingBody) ? Standing.REPORT : Standing.ACT;
            List<Relation> relates = random.nextInt(30) == 0
                    ? List.of(new Relation(1 + random.nextInt((int) river.last()), Relation.As.RETRACTS))
                    : List.of();
            Body proposed = relates.isEmpty() ? body : new Correction("a slip");
            Council.Ruling ruling = river.propose(river.draft(by, standing, effective(), proposed, relates));
            if (ruling instanceof Council.Refusal(int _, org.comity.charter.Refused refused)) {
                assertFalse(refused.code().isBlank()
                        || refused.because().isBlank()
                        || refused.remedy().isBlank());
            } else {
                entered++;
                check(river.acts().getLast());
            }
        }

        private String effective() {
            return switch (random.nextInt(20)) {
                case 0 -> "2031-05-01";
                case 1 -> "2031-04-30T12:00:00Z";
                case 2 -> "2031-06-01T12:00:00Z";
                case 3 -> "2031-05";
                default -> river.now();
            };
        }

        private void check(Act act) {
            river.votes().votes().values().forEach(vote -> {
                assertEquals(
                        frozen.computeIfAbsent(vote.id(), _ -> vote.frozen()),
                        vote.frozen(),
                        "a frozen electorate stays frozen");
                vote.result().ifPresent(result -> {
                    assertEquals(
                            declared.computeIfAbsent(vote.id(), _ -> Optional.of(result)),
                            Optional.of(result),
                            "a declared result stays");
                });
            });
            frozen.keySet().removeIf(id -> river.votes().vote(id).isEmpty());
            if (act.body() instanceof OnVote on) {
                river.votes().vote(on.vote()).ifPresent(this::check);
            }
        }

        private void check(Vote vote) {
            Set<String> seats = new HashSet<>();
            vote.frozen()
                    .ifPresent(each -> each.electorate()
                            .seats()
                            .forEach(block -> block.ids()
                                    .forEach(id -> assertTrue(seats.add(id), "a seat stands once on a roll"))));
            vote.result().flatMap(VoteDeclared::computed).ifPresent(computed -> {
                long counted =
                        computed.tallies().stream().mapToLong(Count::number).sum();
                assertEquals(
                        vote.frozen().orElseThrow().electorate().size(),
                        counted,
                        () -> "entitled and not entitled are the roll: " + computed.tallies());
                Verdict announced = vote.result().orElseThrow().announced().orElse(computed.verdict());
                boolean ruled = vote.result().orElseThrow().ruling().isPresent();
                boolean shown = river.votes()
                        .conflicts(vote.id())
                        .anyMatch(each -> each.kind().equals("announced-computed"));
                assertTrue(
                        announced == computed.verdict() || ruled || shown || !computed.contradicts(announced),
                        () -> announced + " is declared of " + vote.id() + ", and it is " + computed.verdict());
            });
        }

        private VoteId id() {
            return new VoteId("council/vote-" + (1 + random.nextInt(5)));
        }

        private String seat() {
            return random.nextInt(15) == 0 ? "ZZZ" : River.MEMBERS.get(random.nextInt(6));
        }

        private Position position() {
            return switch (random.nextInt(6)) {
                case 0, 1, 2 -> Position.IN_FAVOUR;
                case 3 -> Position.AGAINST;
                case 4 -> Position.ABSTAINING;
                default -> {
                    Position any = Position.values()[random.nextInt(Position.values().length)];
                    yield any == Position.REPRESENTED ? Position.SILENT : any;
                }
            };
        }

        private Actor actor() {
            return switch (random.nextInt(5)) {
                case 0 -> River.CHAIR;
                case 1 -> River.SECRETARIAT;
                case 2 -> new Actor.Outsider("Lock Gazette");
                case 3 -> new Actor.Person("Ada Brook", "envoy", seat());
                default -> new Actor.Member(seat());
            };
        }

        private Actor fitting(Body body) {
            return switch (body) {
                case PositionTaken each -> new Actor.Member(each.seat());
                case SilenceBroken each -> new Actor.Member(each.seat());
                case VoteCorrected each -> new Actor.Member(each.seat());
                case VoteExplained each -> new Actor.Member(each.member());
                case NonObjection each -> new Actor.Member(each.member());
                case VoteRulingAppealed _ -> new Actor.Member(seat());
                default -> River.CHAIR;
            };
        }

        private Body membership() {
            return random.nextBoolean()
                    ? River.bar(River.MEMBERS.get(random.nextInt(6)), random.nextBoolean() ? "2031-04" : "2031-06")
                    : new org.comity.acts.membership.FactTold(River.full("GIL"));
        }

        private Put question() {
            Put put = River.question(MATTERS.get(random.nextInt(MATTERS.size())));
            return random.nextInt(8) == 0 ? put.appealing(1 + random.nextInt((int) river.last())) : put;
        }

        private VotingBody body() {
            VoteId id = id();
            return switch (random.nextInt(22)) {
                case 0, 1 -> new VoteOpened(id, question(), Manner.values()[random.nextInt(Manner.values().length)]);
                case 2 -> new SilenceOpened(id, River.question("silence"), deadline(), Optional.empty());
                case 3 -> election(id);
                case 4 -> new VoteClosed(id, random.nextInt(3) == 0 ? Optional.of(Position.SILENT) : Optional.empty());
                case 5 -> new VoteClosed(id, Optional.empty());
                case 6, 7 -> declaration(id);
                case 8 ->
                    new VoteRuled(
                            id,
                            assumption(),
                            random.nextBoolean() ? VoteRuled.Holds.SO : VoteRuled.Holds.NOT_SO,
                            "why");
                case 9 -> new VoteRulingAppealed(id, 1 + random.nextInt((int) river.last()));
                case 10 ->
                    new VoteAppealDecided(
                            id,
                            1 + random.nextInt((int) river.last()),
                            VoteAppealDecided.Result.values()[random.nextInt(3)],
                            Optional.empty());
                case 11 ->
                    new VoteExplained(
                            id,
                            seat(),
                            VoteExplained.Moment.values()[random.nextInt(2)],
                            new Content.Open("so"),
                            Optional.empty());
                case 12 -> new VoteCorrected(id, seat(), position(), "a slip");
                case 13 -> new SilenceBroken(id, seat());
                case 14 -> new SilenceExtended(id, deadline());
                case 15 -> held(id);
                case 16 -> new RoundDeclared(id, 1 + random.nextInt(2));
                case 17 -> new NonObjection(seat(), List.of(), List.of(id));
                case 18 -> many(id);
                case 19 ->
                    new CountsTaken(
                            id,
                            List.of(
                                    new Count(Position.IN_FAVOUR, random.nextInt(8)),
                                    new Count(Position.AGAINST, random.nextInt(4))),
                            List.of());
                default -> new PositionTaken(id, seat(), position());
            };
        }

        private String deadline() {
            return "2031-05-01T12:0" + random.nextInt(5) + ":00Z";
        }

        private String assumption() {
            return List.of("absence-is-no-objection", "presence-required", "all-of-these", "weather")
                    .get(random.nextInt(4));
        }

        private VoteDeclared declaration(VoteId id) {
            VoteDeclared plain = new VoteDeclared(id);
            VoteDeclared said = random.nextInt(3) == 0
                    ? plain.announcing(Verdict.values()[random.nextInt(Verdict.values().length)])
                    : plain;
            Optional<Vote> vote = river.votes().vote(id);
            OptionalLong ruling = vote.stream()
                    .flatMap(each -> each.of(VoteRuled.class))
                    .mapToLong(Entry::number)
                    .findFirst();
            return ruling.isPresent() && random.nextBoolean() ? said.under(ruling.getAsLong()) : said;
        }

        private VotingBody election(VoteId id) {
            return new ElectionOpened(
                    id,
                    River.question("election"),
                    "clerk",
                    1 + random.nextInt(2),
                    List.of("Ada", "Bea", "Cyd"),
                    ElectionOpened.NextRound.values()[random.nextInt(3)],
                    Manner.SECRET,
                    Optional.empty());
        }

        private VotingBody held(VoteId id) {
            long ada = random.nextInt(5);
            long bea = random.nextInt(4);
            return new RoundHeld(
                    id,
                    1 + random.nextInt(2),
                    ada + bea,
                    random.nextInt(2),
                    0,
                    List.of(new RoundHeld.ForCandidate("Ada", ada), new RoundHeld.ForCandidate("Bea", bea)));
        }

        private VotingBody many(VoteId id) {
            List<Stand> stands = new ArrayList<>();
            stands.add(new Stand(Position.IN_FAVOUR, River.MEMBERS.subList(0, 1 + random.nextInt(4))));
            stands.add(new Stand(Position.AGAINST, River.MEMBERS.subList(5, 6)));
            return new PositionsTaken(
                    id,
                    stands,
                    random.nextInt(3) == 0 ? List.of(new PositionsTaken.Represented("ELM", seat())) : List.of());
        }
    }

    @Test
    void the_days_of_votes_are_those_of_their_rolls() {
        River river = new River();
        river.open("substantive");
        assertEquals(
                LocalDate.of(2031, 5, 1),
                river.vote().frozen().orElseThrow().electorate().on());
    }
}
