package org.comity.acts.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.document.Title;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.ids.PositionId;
import org.comity.acts.ids.WatchId;
import org.comity.acts.ids.YearId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.programme.Banks;
import org.comity.acts.programme.Count;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed about activities, years, common positions and watch items, in whatever order: what is counted
/// is what a plain recount of all acts gives, and what is not entered says why.
class RandomActivityTest {
    private static final int ACTS = 200;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final Instant OPENED = Instant.parse("2031-01-01T00:00:00Z");
    private static final List<LocalDate> DAYS = List.of(START.plusDays(40), START.plusDays(90), START.plusDays(400));

    @Test
    void whatever_is_proposed_the_register_counts_what_a_recount_gives() {
        proposesMuch(10);
    }

    @Test
    @Tag("slow")
    void whatever_is_proposed_a_hundred_thousand_times_the_register_counts_what_a_recount_gives() {
        proposesMuch(100_000 / ACTS);
    }

    private static void proposesMuch(int records) {
        Set<String> codes = new HashSet<>();
        Seeded.times(records, random -> new Trial(random, codes).run());
        assertTrue(codes.size() >= 7, () -> "only " + codes + " were refused");
    }

    private static final class Trial {
        private final Random random;
        private final Set<String> codes;
        private final List<Act> acts = new ArrayList<>();
        private Council council = Council.of(Charters.NONE);
        private int day;

        Trial(Random random, Set<String> codes) {
            this.random = random;
            this.codes = codes;
        }

        void run() {
            Draft first = Banks.draft(Banks.SECRETARIAT, "2031-01-01", new Correction("it begins"), Standing.ACT);
            acts.add(new Act(1, OPENED, first));
            council = council.evolve(acts.getFirst());
            for (int i = 0; i < ACTS; i++) {
                day += random.nextInt(2);
                propose();
                if (i % 20 == 19) {
                    recount();
                }
            }
            assertTrue(acts.size() > 15, () -> "only " + acts.size() + " acts were entered");
            Council replayed = Council.of(Charters.NONE);
            for (Act act : acts) {
                replayed = replayed.evolve(act);
            }
            assertEquals(council, replayed);
            assertEquals(council.conflicts(), replayed.conflicts());
        }

        private void propose() {
            boolean retracts = random.nextInt(12) == 0;
            List<Relation> relates = retracts || random.nextInt(25) == 0
                    ? List.of(new Relation(
                            1 + random.nextInt(acts.size()),
                            retracts ? Relation.As.RETRACTS : one(Relation.As.values())))
                    : List.of();
            Standing standing = switch (random.nextInt(8)) {
                case 0, 1 -> Standing.REPORT;
                case 2 -> one(Standing.values());
                default -> Standing.ACT;
            };
            Body body = retracts ? new Correction("a slip") : body();
            List<Source> sources = random.nextInt(3) == 0 ? List.of() : List.of(Banks.ARTICLE);
            Draft draft = Banks.draft(actor(), effective(), body, standing, sources, relates);
            Instant at = OPENED.plusSeconds(86_400L * day + 3_600);
            switch (council.decide(List.of(draft), at)) {
                case Council.Refusal(int _, Refused refused) -> {
                    codes.add(refused.code());
                    assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused::code);
                }
                case Council.Entered entered -> {
                    ActivityState before = council.works().activities();
                    council = entered.after();
                    acts.add(new Act(acts.size() + 1, at, entered.drafts().getFirst()));
                    if (body instanceof Statement) {
                        assertEquals(before, council.works().activities(), "a statement changes nothing");
                    }
                }
            }
        }

        private String effective() {
            LocalDate on = START.plusDays(Math.max(0, day - random.nextInt(15)));
            return random.nextInt(4) == 0 ? on.toString().substring(0, 7) : on.toString();
        }

        private Actor actor() {
            return switch (random.nextInt(6)) {
                case 0 -> Banks.ALDIA;
                case 1 -> Banks.BRENN;
                case 2 -> Banks.COURIER;
                case 3 -> Banks.COUNCIL;
                default -> Banks.SECRETARIAT;
            };
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private YearId year() {
            return new YearId("y" + random.nextInt(3));
        }

        private String member() {
            return random.nextBoolean() ? "ALD" : "BRE";
        }

        private Body body() {
            PositionId position = new PositionId("c" + random.nextInt(2));
            WatchId watch = new WatchId("w" + random.nextInt(2));
            return switch (random.nextInt(16)) {
                case 0, 1 -> opened();
                case 2 -> new PrioritiesTold(year(), List.of("rescue"));
                case 3 ->
                    new YearReported(year(), Optional.empty(), Optional.empty(), Optional.of(new Content.Open("well")));
                case 4 -> new ActivityCancelled(new ActivityId("a" + random.nextInt(20)), Optional.empty());
                case 5 ->
                    new CommonPositionTaken(
                            position, "ice", Optional.empty(), List.of(member()), Optional.empty(), Optional.empty());
                case 6 -> new CommonPositionJoined(position, member());
                case 7 -> new CommonPositionLeft(position, member(), Optional.empty());
                case 8 -> new WatchSet(watch, "whether", List.of("status/ALD"), Optional.empty(), Optional.empty());
                case 9 -> new WatchEnded(watch, "it did");
                case 10 ->
                    new Statement(
                            "",
                            new Content.Open("sixty"),
                            "",
                            List.of(new Statement.Claim(
                                    "chairmanship/y1/activities", "60", Optional.empty(), Optional.empty())));
                default ->
                    new ActivityHeld(
                            new ActivityId("a" + random.nextInt(20)),
                            List.of(Title.of("en", "an activity")),
                            random.nextInt(4) == 0 ? Optional.empty() : Optional.of("area" + random.nextInt(3)),
                            Optional.empty(),
                            random.nextInt(3) == 0 ? Optional.of(year()) : Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of());
            };
        }

        private Body opened() {
            LocalDate from = START.plusDays(10L * random.nextInt(12));
            return new YearOpened(
                    year(), "council", member(), When.on(from), When.on(from.plusDays(30)), Optional.empty());
        }

        /// By going through all acts anew.
        private void recount() {
            Set<Long> silent = new HashSet<>();
            for (Act act : acts.reversed()) {
                if (!silent.contains(act.number()) && !(act.body() instanceof Statement)) {
                    act.relates().stream()
                            .filter(each -> each.as() == Relation.As.CORRECTS || each.as() == Relation.As.RETRACTS)
                            .forEach(each -> silent.add(each.number()));
                }
            }
            List<Act> speak = acts.stream()
                    .filter(act -> !silent.contains(act.number()))
                    .filter(act -> act.draft().standing() != Standing.STATEMENT)
                    .toList();
            for (int y = 0; y < 3; y++) {
                for (LocalDate on : DAYS) {
                    same(new YearId("y" + y), on, speak);
                }
            }
        }

        private void same(YearId year, LocalDate on, List<Act> speak) {
            Map<String, long[]> counts = new TreeMap<>();
            for (int a = 0; a < 20; a++) {
                Act held = last(speak, ActivityHeld.class, "activity/a" + a);
                if (held == null) {
                    continue;
                }
                long[] count = counts.computeIfAbsent(
                        ((ActivityHeld) held.body()).area().orElse(""), _ -> new long[2]);
                Act cancelled = last(speak, ActivityCancelled.class, "activity/a" + a);
                int sure = Math.min(isHeld(held, cancelled, on), isIn(held, year, speak));
                count[0] += sure == 2 ? 1 : 0;
                count[1] += sure >= 1 ? 1 : 0;
            }
            Tally tally = council.works().activities().tally(year, on);
            counts.values().removeIf(count -> count[1] == 0);
            Map<String, Count> expected = new TreeMap<>();
            counts.forEach((area, count) -> expected.put(area, new Count(count[0], count[1])));
            Map<String, Count> found = new TreeMap<>();
            tally.areas().forEach(area -> found.put(area.area().orElse(""), area.count()));
            assertEquals(expected, found, () -> year + " on " + on);
            assertEquals(
                    new Count(
                            counts.values().stream().mapToLong(each -> each[0]).sum(),
                            counts.values().stream().mapToLong(each -> each[1]).sum()),
                    tally.all());
        }

        /// The last of a kind about a thing that nothing supersedes.
        private static Act last(List<Act> speak, Class<?> kind, String topic) {
            List<Act> about = speak.stream()
                    .filter(act -> act.body() instanceof ActivityBody body
                            && body.thing().equals(topic))
                    .toList();
            return about.stream()
                    .filter(act -> kind.isInstance(act.body()))
                    .filter(act -> about.stream()
                            .flatMap(other -> other.relates().stream())
                            .noneMatch(each -> each.as() == Relation.As.SUPERSEDES && each.number() == act.number()))
                    .reduce((_, later) -> later)
                    .orElse(null);
        }

        /// 2 for sure, 1 perhaps, 0 not.
        private static int isHeld(Act held, Act cancelled, LocalDate on) {
            if (cancelled != null && cancelled.number() > held.number()) {
                return 0;
            }
            LocalDate first = first(held);
            LocalDate last = last(held);
            int begun = !last.isAfter(on) ? 2 : first.isAfter(on) ? 0 : 1;
            return cancelled == null ? begun : Math.min(1, begun);
        }

        private static LocalDate first(Act act) {
            String text = act.draft().effective().text();
            return LocalDate.parse(text.length() == 7 ? text + "-01" : text);
        }

        /// What was known was so by then.
        private static LocalDate last(Act act) {
            String text = act.draft().effective().text();
            LocalDate known = LocalDate.ofInstant(act.recorded(), java.time.ZoneOffset.UTC);
            LocalDate last = text.length() == 7 ? first(act).plusMonths(1).minusDays(1) : LocalDate.parse(text);
            return known.isBefore(first(act)) || last.isBefore(known) ? last : known;
        }

        private static int isIn(Act held, YearId year, List<Act> speak) {
            Optional<YearId> named = ((ActivityHeld) held.body()).year();
            if (named.isPresent()) {
                return named.get().equals(year) ? 2 : 0;
            }
            List<Act> about = speak.stream()
                    .filter(act -> act.body() instanceof ActivityBody body
                            && body.thing().equals("chairmanship/" + year))
                    .toList();
            Optional<YearOpened> opened = about.stream()
                    .filter(act -> act.body() instanceof YearOpened)
                    .filter(act -> about.stream()
                            .flatMap(other -> other.relates().stream())
                            .noneMatch(each -> each.as() == Relation.As.SUPERSEDES && each.number() == act.number()))
                    .max(java.util.Comparator.<Act, LocalDate>comparing(Trial::last)
                            .thenComparing(Act::number))
                    .map(act -> (YearOpened) act.body());
            if (opened.isEmpty()) {
                return 0;
            }
            LocalDate from = LocalDate.parse(opened.get().from().text());
            LocalDate until = LocalDate.parse(opened.get().until().text());
            String text = held.draft().effective().text();
            LocalDate last = text.length() == 7 ? first(held).plusMonths(1).minusDays(1) : first(held);
            if (!first(held).isBefore(from) && last.isBefore(until)) {
                return 2;
            }
            return last.isBefore(from) || !first(held).isBefore(until) ? 0 : 1;
        }
    }
}
