package org.comity.acts.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.PointId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.Correction;
import org.comity.charter.Charter;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed in a session, in whatever order: what is entered hangs together, and what is not says why.
class RandomSessionsTest {
    private static final String HASH = "a".repeat(64);
    private static final Charter CHARTER = Meeting.charter(Meeting.CHARTER);
    private static final List<String> MEMBERS = List.of("ALD", "BRE", "COR", "DOR", "ELM", "OBS", "XYZ");
    private static final int ACTS = 200;

    @Test
    void whatever_is_proposed_a_session_hangs_together() {
        refusesMuch(10);
    }

    @Test
    @Tag("slow")
    void whatever_is_proposed_a_hundred_thousand_times_a_session_hangs_together() {
        refusesMuch(500);
    }

    /// One session may be closed at once, and then refuses everything for the same reason; all of them do not.
    private static void refusesMuch(int sessions) {
        Set<String> codes = new HashSet<>();
        Seeded.times(sessions, random -> new Trial(random, codes).run());
        assertTrue(codes.size() > 15, () -> "only " + codes + " were refused");
    }

    private static final class Trial {
        private final Random random;
        private Council council = Council.of(hash -> hash.equals(HASH) ? Optional.of(CHARTER) : Optional.empty());
        private final List<Act> acts = new ArrayList<>();
        private final Set<String> codes;
        private final boolean orderly;
        private long minute;

        Trial(Random random, Set<String> codes) {
            this.random = random;
            this.codes = codes;
            this.orderly = random.nextBoolean();
        }

        void run() {
            propose(new Actor.Keeper(), Standing.ACT, List.of(), new CharterTaken("charter.yaml", HASH, 1));
            called(Meeting.SPRING);
            called(new SessionId("council/other"));
            for (int i = 0; i < ACTS; i++) {
                minute += random.nextInt(3);
                boolean corrects = !orderly && random.nextInt(40) == 0;
                List<Relation> relates = corrects
                        ? List.of(new Relation(1 + random.nextInt(acts.size()), Relation.As.RETRACTS))
                        : List.of();
                Standing standing = !orderly && random.nextInt(6) == 0 ? Standing.REPORT : Standing.ACT;
                propose(actor(), standing, relates, corrects ? new Correction("it was misread") : body());
                check();
            }
            again();
        }

        private void called(SessionId session) {
            propose(Meeting.CHAIR, Standing.ACT, List.of(), convening(session, "council"));
        }

        private static Convening convening(SessionId session, String organ) {
            return new Convening(
                    session,
                    organ,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    When.of("2031-04-01"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        private void propose(Actor by, Standing standing, List<Relation> relates, Body body) {
            Instant at = Instant.parse("2031-04-01T08:00:00Z").plusSeconds(60 * minute);
            long shift = !orderly && random.nextInt(8) == 0 ? random.nextInt(30) : 0;
            Draft draft = new Draft(
                    "river-league",
                    Optional.empty(),
                    acts.size() < 3 ? When.of("2031-02-01T00:00Z") : when(at.minusSeconds(60 * shift)),
                    by,
                    "secretariat",
                    standing,
                    body,
                    List.of(),
                    relates,
                    new Audience.Everybody(),
                    "r" + acts.size(),
                    List.of());
            Instant recorded = acts.size() < 3 ? Instant.parse("2031-01-02T00:00:00Z") : at.plusSeconds(59);
            switch (council.decide(List.of(draft), recorded)) {
                case Council.Refusal refusal -> {
                    Refused refused = refusal.refused();
                    assertFalse(refused.code().isBlank());
                    assertFalse(refused.because().isBlank(), refused.code());
                    assertFalse(refused.remedy().isBlank(), refused.code());
                    codes.add(refused.code());
                }
                case Council.Entered entered -> {
                    council = entered.after();
                    acts.add(new Act(acts.size() + 1, recorded, entered.drafts().getFirst()));
                }
            }
        }

        private static When when(Instant instant) {
            return When.of(instant.toString().substring(0, 16) + "Z");
        }

        private void check() {
            for (Session session : council.sessions().all().values().toList()) {
                Session.Present there = session.presence(MEMBERS, when(Instant.parse("2031-04-01T09:00:00Z")));
                assertEquals(
                        MEMBERS.size(),
                        there.present().size()
                                + there.absent().size()
                                + there.unknown().size());
                assertEquals(
                        session.agenda().items().size(),
                        new HashSet<>(session.agenda().order()).size());
                session.floor().used().values().forEach(usage -> assertTrue(usage.times() >= 1));
            }
            council.conflicts().forEach(conflict -> assertFalse(conflict.acts().isEmpty()));
            if (orderly) {
                // Where nothing is told, taken back or back-dated, no session takes a turn that it cannot take. Two
                // lists of one minute may say different things of somebody.
                assertEquals(
                        List.of(),
                        council.conflicts().stream()
                                .filter(each -> !each.kind().equals("presence"))
                                .toList());
            }
        }

        /// The record read again gives the same.
        private void again() {
            Council replayed = Council.of(council.charters());
            for (Act act : acts) {
                replayed = replayed.evolve(act);
            }
            assertEquals(council.sessions(), replayed.sessions());
            assertEquals(council.conflicts(), replayed.conflicts());
        }

        private Actor actor() {
            return switch (random.nextInt(5)) {
                case 0, 1 -> Meeting.CHAIR;
                case 2 -> random.nextBoolean() ? Meeting.COUNCIL : Meeting.SECRETARIAT;
                default -> new Actor.Member(member());
            };
        }

        private String member() {
            return MEMBERS.get(random.nextInt(MEMBERS.size()));
        }

        private SessionId session() {
            return random.nextInt(10) == 0 ? new SessionId("council/other") : Meeting.SPRING;
        }

        private Optional<ItemId> item() {
            return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new ItemId("item-" + random.nextInt(3)));
        }

        private Optional<Warrant> warrant() {
            return switch (random.nextInt(3)) {
                case 0 -> Optional.empty();
                case 1 -> Meeting.CONSENSUS;
                default -> Optional.of(new Warrant.Count(random.nextInt(6), random.nextInt(4), random.nextInt(2)));
            };
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private Body body() {
            return switch (random.nextInt(6)) {
                case 0 -> course();
                case 1 -> agenda();
                case 2 -> presence();
                case 3 -> floor();
                case 4 -> points();
                default -> motions();
            };
        }

        private Body course() {
            return switch (random.nextInt(8)) {
                case 0 -> convening(session(), random.nextInt(9) == 0 ? "senate" : "council");
                case 1 -> new MinuteEntered(session(), item(), new org.comity.acts.Content.Open("rain"));
                case 2, 3 -> new SessionOpened(session());
                case 4 -> new SessionSuspended(session(), Optional.empty(), Optional.empty());
                case 5 -> new SessionResumed(session());
                case 6 ->
                    random.nextInt(6) == 0
                            ? new SessionClosed(session())
                            : new SessionAdjourned(session(), Optional.empty(), Optional.empty());
                default -> new DoorsSet(session(), item(), one(Doors.values()));
            };
        }

        private Body agenda() {
            ItemId item = new ItemId("item-" + random.nextInt(3));
            return switch (random.nextInt(6)) {
                case 0, 1 ->
                    new ItemAdded(
                            session(),
                            item,
                            "Fish",
                            OptionalLong.empty(),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            warrant());
                case 2 -> new AgendaAdopted(session(), warrant());
                case 3 -> new ItemOpened(session(), item);
                case 4 -> new ItemClosed(session(), item, Optional.empty());
                default -> new ItemWithdrawn(session(), item, Optional.empty(), warrant());
            };
        }

        private Body presence() {
            return switch (random.nextInt(5)) {
                case 0 ->
                    new AttendanceListed(
                            session(),
                            one(AttendanceListed.Completeness.values()),
                            List.of(new Attendee(
                                    Optional.of(member()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    one(Attendee.Seen.values()),
                                    Optional.empty())));
                case 1 -> new Departure(session(), member(), Optional.empty());
                case 2 ->
                    new CredentialsSubmitted(
                            session(), member(), one(CredentialsSubmitted.Completeness.values()), Optional.empty());
                case 3 ->
                    new CredentialsDecided(
                            session(), List.of(member()), one(CredentialsDecided.Finding.values()), warrant());
                default -> new Arrival(session(), member(), Optional.empty());
            };
        }

        private Body floor() {
            Actor speaker = new Actor.Member(member());
            Turn turn = one(Turn.values());
            return switch (random.nextInt(5)) {
                case 0, 1 -> new FloorAsked(session(), item(), speaker, turn, Optional.empty());
                case 2 ->
                    new FloorGiven(
                            session(),
                            item(),
                            speaker,
                            turn,
                            OptionalLong.empty(),
                            random.nextBoolean() ? Optional.of("it asked to") : Optional.empty());
                case 3 -> new FloorEnded(session(), speaker, OptionalLong.empty(), OptionalLong.empty());
                default -> new FloorWithdrawn(session(), item(), speaker, turn);
            };
        }

        private Body points() {
            PointId point = new PointId("point-" + random.nextInt(4));
            return switch (random.nextInt(4)) {
                case 0 -> new PointRaised(session(), point, item(), "it is late");
                case 1 -> new PointRuled(session(), point, one(PointRuled.Ruling.values()), Optional.empty());
                case 2 -> new RulingAppealed(session(), point);
                default -> new AppealDecided(session(), point, warrant(), Optional.empty());
            };
        }

        private Body motions() {
            MotionId motion = new MotionId("motion-" + random.nextInt(4));
            return switch (random.nextInt(5)) {
                case 0 ->
                    new MotionMoved(
                            session(),
                            motion,
                            List.of("suspend", "adjourn", "close-debate", "dance")
                                    .get(random.nextInt(4)),
                            item(),
                            Optional.empty());
                case 1 -> new MotionSeconded(session(), motion);
                case 2 -> new MotionPut(session(), motion);
                case 3 -> new MotionDecided(session(), motion, warrant(), Optional.empty());
                default -> new MotionWithdrawn(session(), motion);
            };
        }
    }
}
