package org.comity.acts.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.ids.ProjectId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.membership.Basis;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed about programmes and projects, in whatever order: what is entered comes to what a slow and
/// plain look at all acts comes to, and what is not entered says why.
class RandomProgrammeTest {
    private static final int ACTS = 200;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final List<LocalDate> DAYS =
            List.of(START.plusDays(20), START.plusDays(60), START.plusDays(150), START.plusDays(400));
    private static final List<Undertaking> ALL = List.of(
            Undertaking.of(new ProgrammeId("p1")),
            Undertaking.of(new ProgrammeId("p2")),
            Undertaking.of(new ProjectId("j1")));

    @Test
    void whatever_is_proposed_a_programme_hangs_together() {
        proposesMuch(10);
    }

    @Test
    @Tag("slow")
    void whatever_is_proposed_a_hundred_thousand_times_a_programme_hangs_together() {
        proposesMuch(100_000 / ACTS);
    }

    private static void proposesMuch(int records) {
        Set<String> codes = new HashSet<>();
        Seeded.times(records, random -> new Trial(random, codes).run());
        assertTrue(codes.size() >= 8, () -> "only " + codes + " were refused");
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
            entered(Banks.draft(Banks.SECRETARIAT, "2031-01-01", new Correction("it begins"), Standing.ACT));
            entered(Banks.told("2031-01-01", Banks.decisionTold("council/1")));
            entered(Banks.told("2031-02-15", Banks.decisionTold("council/2")));
            for (int i = 0; i < ACTS; i++) {
                day += random.nextInt(2);
                propose();
                if (i % 20 == 19) {
                    ALL.forEach(this::checkAgainstTheSlowWay);
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
            boolean retracts = random.nextInt(15) == 0;
            List<Relation> relates = retracts || random.nextInt(25) == 0
                    ? List.of(new Relation(
                            1 + random.nextInt(acts.size()),
                            retracts ? Relation.As.RETRACTS : one(Relation.As.values())))
                    : List.of();
            Standing standing = standing();
            Body body = retracts ? new Correction("a slip") : body();
            List<Source> sources = random.nextInt(3) == 0 ? List.of() : List.of(Banks.ARTICLE);
            String effective =
                    START.plusDays(Math.max(0, day - random.nextInt(15))).toString();
            Draft draft = Banks.draft(actor(), effective, body, standing, sources, relates);
            switch (council.decide(List.of(draft), at())) {
                case Council.Refusal(int _, Refused refused) -> {
                    codes.add(refused.code());
                    assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused::code);
                }
                case Council.Entered entered -> {
                    ProgrammeState before = council.works().programmes();
                    council = entered.after();
                    acts.add(new Act(acts.size() + 1, at(), entered.drafts().getFirst()));
                    if (body instanceof Statement) {
                        assertEquals(before, council.works().programmes(), "a statement changes nothing");
                    }
                }
            }
        }

        private Instant at() {
            return Banks.OPENED.plusSeconds(86_400L * day + 3_600);
        }

        private void entered(Draft draft) {
            Act act = new Act(acts.size() + 1, Banks.OPENED, draft);
            acts.add(act);
            council = council.evolve(act);
        }

        private Standing standing() {
            return switch (random.nextInt(8)) {
                case 0, 1 -> Standing.REPORT;
                case 2 -> one(Standing.values());
                default -> Standing.ACT;
            };
        }

        private Actor actor() {
            return switch (random.nextInt(6)) {
                case 0 -> Banks.ALDIA;
                case 1, 2 -> Banks.BRENN;
                case 3 -> Banks.COURIER;
                case 4 -> Banks.COUNCIL;
                default -> Banks.SECRETARIAT;
            };
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private When date() {
            return When.on(START.plusDays(random.nextInt(200)));
        }

        private Optional<Basis> basis() {
            return random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(new Basis(
                            Optional.empty(),
                            Optional.of(new DecisionId("council/" + (1 + random.nextInt(3)))),
                            Optional.empty()));
        }

        private Body body() {
            Undertaking of = ALL.get(random.nextInt(3));
            String milestone = "m" + random.nextInt(3);
            return switch (random.nextInt(14)) {
                case 0, 1 -> begins(of);
                case 2 -> new TitleAdded(of, Title.of("en", "title " + random.nextInt(3)));
                case 3 -> new StagesTold(of, stages());
                case 4 -> new CoordinatorNamed(of, random.nextBoolean() ? Banks.ALDIA : Banks.BRENN, basis());
                case 5 ->
                    new ShareSet(
                            of,
                            random.nextBoolean() ? "ALD" : "BRE",
                            "costs",
                            new Share.Part(random.nextInt(4), 4),
                            Optional.empty());
                case 6 -> new MilestoneSet(of, milestone, "on " + milestone, Optional.of(date()), Optional.empty());
                case 7 -> new MilestoneReached(of, milestone, Optional.empty());
                case 8 -> new MilestoneDropped(of, milestone, "no money");
                case 9 -> new ResultReported(of, new Content.Open("a result"), Optional.empty(), Optional.empty());
                case 10 ->
                    random.nextInt(6) == 0
                            ? new UndertakingEnded(of, one(UndertakingEnded.How.values()), Optional.empty(), basis())
                            : new ProgressDeclared(of, Progress.UNDER_WAY, Optional.empty());
                case 11 -> Banks.left("w" + random.nextInt(3), new ProjectId("j1"));
                case 12 ->
                    new Statement(
                            "",
                            new Content.Open("all is done"),
                            "",
                            List.of(new Statement.Claim(of.topic(), "completed", Optional.empty(), Optional.empty())));
                default ->
                    new ParticipationStepped(
                            new ProjectId("j1"),
                            "w" + random.nextInt(3),
                            Optional.empty(),
                            Optional.of("ALD"),
                            one(Grade.values()),
                            Optional.empty());
            };
        }

        private Body begins(Undertaking of) {
            List<Title> titles = List.of(Title.of("en", "on " + of.id()));
            return switch (of) {
                case Undertaking.Programme(ProgrammeId id) ->
                    new ProgrammeEstablished(
                            id, titles, basis(), Optional.empty(), Optional.of(Banks.BRENN), Optional.empty());
                case Undertaking.Project(ProjectId id) ->
                    new ProjectPlanned(id, titles, Banks.BRENN, Optional.empty(), Optional.empty(), Optional.empty());
            };
        }

        private List<Stage> stages() {
            LocalDate from = START.plusDays(random.nextInt(60));
            List<Stage> stages = new ArrayList<>();
            for (int i = 1; i <= 1 + random.nextInt(3); i++) {
                LocalDate until = from.plusDays(10 + random.nextInt(60));
                stages.add(Banks.stage(Integer.toString(i), from.toString(), until.toString()));
                from = until.plusDays(random.nextInt(3) == 0 ? 5 : 0);
            }
            return stages;
        }

        /// The acts that speak: a later one is heard before an earlier one.
        private Set<Long> silent() {
            Set<Long> silent = new HashSet<>();
            for (Act act : acts.reversed()) {
                boolean undoes = !(act.body() instanceof Statement) && !silent.contains(act.number());
                for (Relation relation : act.relates()) {
                    if (undoes && (relation.as() == Relation.As.CORRECTS || relation.as() == Relation.As.RETRACTS)) {
                        silent.add(relation.number());
                    }
                }
            }
            return silent;
        }

        private void checkAgainstTheSlowWay(Undertaking of) {
            for (LocalDate on : DAYS) {
                List<Act> mine = speaking(of, on);
                Optional<Stand> stand = council.works().programmes().stand(of, on, council.settled()::decision);
                if (stand.isPresent()) {
                    assertEquals(
                            progress(of, mine, on),
                            new HashSet<>(stand.get().readings().stream()
                                    .map(Reading::words)
                                    .toList()),
                            () -> of + " on " + on + ": " + mine);
                    long members = members(mine);
                    assertEquals(new Count(members, members), stand.get().members());
                }
            }
        }

        /// In the order of the world, those that have taken effect by a day. All days here are exact.
        private List<Act> speaking(Undertaking of, LocalDate on) {
            Set<Long> silent = silent();
            List<Act> mine = new ArrayList<>(acts.stream()
                    .filter(act -> act.body() instanceof ProgrammeBody body
                            && body.of().equals(of))
                    .filter(act -> !silent.contains(act.number()))
                    .filter(act -> act.draft().standing() != Standing.STATEMENT)
                    .filter(act -> !day(act).isAfter(on))
                    .toList());
            Set<Long> superseded = new HashSet<>();
            mine.forEach(act -> act.relates().stream()
                    .filter(each -> each.as() == Relation.As.SUPERSEDES)
                    .forEach(each -> superseded.add(each.number())));
            mine.removeIf(act -> superseded.contains(act.number()));
            mine.sort(java.util.Comparator.comparing(Trial::day).thenComparing(Act::number));
            return mine;
        }

        private static LocalDate day(Act act) {
            return LocalDate.parse(act.draft().effective().text());
        }

        private Set<String> progress(Undertaking of, List<Act> mine, LocalDate on) {
            for (Act act : mine) {
                if (act.body() instanceof UndertakingEnded ended) {
                    return Set.of(ended.how().name().toLowerCase(java.util.Locale.ROOT));
                }
            }
            List<Act> begin = mine.stream()
                    .filter(act -> act.body() instanceof ProgrammeEstablished || act.body() instanceof ProjectPlanned)
                    .toList();
            if (begin.isEmpty()) {
                return Set.of(mine.isEmpty() ? "not yet" : "proposed");
            }
            String before = "proposed";
            if (of instanceof Undertaking.Programme) {
                Optional<DecisionId> last = begin.stream()
                        .flatMap(act -> ((ProgrammeEstablished) act.body()).basis().stream())
                        .reduce((_, later) -> later)
                        .flatMap(Basis::decision);
                Optional<LocalDate> made = last.flatMap(this::made);
                if (made.isEmpty()) {
                    return Set.of("without mandate");
                }
                if (made.get().isAfter(on)) {
                    return Set.of("proposed");
                }
                before = "adopted";
            }
            boolean late = late(mine, on);
            Set<String> all = new HashSet<>();
            for (String timed : timed(mine, on, before)) {
                int stage = timed.indexOf(": stage");
                all.add(late ? "overdue" + (stage < 0 ? "" : timed.substring(stage)) : timed);
            }
            return all;
        }

        /// What is known of a decision is for its own field to say.
        private Optional<LocalDate> made(DecisionId id) {
            return council.followUp().told(id).map(told -> LocalDate.ofEpochDay(told.first()));
        }

        private static boolean late(List<Act> mine, LocalDate on) {
            Map<String, LocalDate> due = new HashMap<>();
            Map<String, Integer> set = new HashMap<>();
            Map<String, Integer> dropped = new HashMap<>();
            Set<String> droppedBefore = new HashSet<>();
            Set<String> reached = new HashSet<>();
            for (int i = 0; i < mine.size(); i++) {
                if (mine.get(i).body() instanceof MilestoneSet body) {
                    due.put(
                            body.milestone(),
                            LocalDate.parse(body.due().orElseThrow().text()));
                    set.put(body.milestone(), i);
                } else if (mine.get(i).body() instanceof MilestoneDropped body) {
                    dropped.put(body.milestone(), i);
                    if (!set.containsKey(body.milestone())) {
                        droppedBefore.add(body.milestone());
                    }
                } else if (mine.get(i).body() instanceof MilestoneReached body) {
                    reached.add(body.milestone());
                }
            }
            return due.keySet().stream()
                    .filter(each -> !reached.contains(each))
                    // What was dropped and is set anew is due again; one dropped before it was ever set stays so.
                    .filter(each -> !droppedBefore.contains(each))
                    .filter(each -> !dropped.containsKey(each) || dropped.get(each) < set.get(each))
                    .anyMatch(each -> due.get(each).isBefore(on));
        }

        private static Set<String> timed(List<Act> mine, LocalDate on, String before) {
            List<Act> told = mine.stream()
                    .filter(act -> act.body() instanceof StagesTold)
                    .toList();
            Optional<Act> decided = told.stream()
                    .filter(act -> act.draft().standing() != Standing.REPORT)
                    .reduce((_, later) -> later);
            List<Act> plans = decided.map(List::of).orElse(told);
            if (plans.isEmpty()) {
                boolean moved = mine.stream()
                        .anyMatch(
                                act -> act.body() instanceof ResultReported || act.body() instanceof MilestoneReached);
                return Set.of(moved ? "under way" : before);
            }
            Set<String> all = new HashSet<>();
            plans.forEach(act -> all.add(at(((StagesTold) act.body()).stages(), on, before)));
            return all;
        }

        private static String at(List<Stage> stages, LocalDate on, String before) {
            for (Stage stage : stages) {
                LocalDate from = LocalDate.parse(stage.from().orElseThrow().text());
                LocalDate until = LocalDate.parse(stage.until().orElseThrow().text());
                if (!on.isBefore(from) && on.isBefore(until)) {
                    return "under way: stage " + stage.stage();
                }
            }
            if (on.isBefore(
                    LocalDate.parse(stages.getFirst().from().orElseThrow().text()))) {
                return before;
            }
            LocalDate end =
                    LocalDate.parse(stages.getLast().until().orElseThrow().text());
            return on.isBefore(end) ? "under way" : "overdue";
        }

        private static long members(List<Act> mine) {
            Set<String> members = new HashSet<>();
            for (Act act : mine) {
                if (act.body() instanceof ParticipationStepped step && step.grade() == Grade.AGREEMENT) {
                    members.add(step.participant());
                } else if (act.body() instanceof ParticipationEnded ended) {
                    members.remove(ended.participant());
                }
            }
            return members.size();
        }
    }

    /// A stage whose days are not known to the day: whatever they are, what it comes to then is one of the readings.
    @Test
    void whatever_the_days_of_stages_are_the_answer_is_among_those_that_are_given() {
        Seeded.times(2_000, random -> {
            List<Stage> vague = new ArrayList<>();
            List<Stage> exact = new ArrayList<>();
            int month = 1;
            for (int i = 1; i <= 1 + random.nextInt(3); i++) {
                int from = month + random.nextInt(2);
                int until = from + 1 + random.nextInt(3);
                vague.add(Banks.stage(Integer.toString(i), month(from), month(until)));
                exact.add(Banks.stage(Integer.toString(i), inMonth(from, random), inMonth(until, random)));
                month = until + 1;
            }
            LocalDate on = START.plusDays(random.nextInt(500));
            Set<String> given = new HashSet<>(new Plan(1, Standing.ACT, vague)
                    .on(on, Progress.ADOPTED).stream().map(Reading::words).toList());
            for (Reading reading : new Plan(1, Standing.ACT, exact).on(on, Progress.ADOPTED)) {
                assertTrue(
                        given.contains(reading.words()), () -> reading + " of " + exact + " on " + on + " in " + given);
            }
        });
    }

    private static String month(int month) {
        return START.plusMonths(month).toString().substring(0, 7);
    }

    private static String inMonth(int month, Random random) {
        return month(month) + "-" + (10 + random.nextInt(19));
    }
}
