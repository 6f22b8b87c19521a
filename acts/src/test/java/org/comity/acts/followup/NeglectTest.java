package org.comity.acts.followup;

import static org.comity.acts.followup.Life.ALDIA;
import static org.comity.acts.followup.Life.ARTICLE;
import static org.comity.acts.followup.Life.COURIER;
import static org.comity.acts.followup.Life.SECRETARIAT;
import static org.comity.acts.followup.Life.draft;
import static org.comity.acts.followup.Life.id;
import static org.comity.acts.followup.Life.step;
import static org.comity.acts.followup.Life.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.acts.Certainty;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.followup.Neglect.Match;
import org.comity.acts.followup.Neglect.Missing;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NeglectTest {
    private static final LocalDate DAY = LocalDate.parse("2031-05-01");

    private static List<String> found(Life life, Neglect neglect) {
        return life.state().neglected(neglect, DAY).stream()
                .map(each -> each.progress().decision().text())
                .toList();
    }

    private static Life life() {
        return new Life().at("2031-05-01T09:00:00Z");
    }

    @Test
    void a_decision_is_quiet_for_twelve_months_on_the_day_on_which_they_are_over() {
        Life life = life();
        life.enters(SECRETARIAT, "2030-05-01", told("c/1"));
        life.enters(SECRETARIAT, "2030-05-02", told("c/2"));
        assertEquals(List.of("c/1"), found(life, Neglect.altogether(12)));
    }

    @Test
    void a_sourced_report_removes_one_and_a_report_of_long_ago_does_not() {
        Life life = life();
        life.enters(SECRETARIAT, "2029-01-01", told("c/1"));
        life.enters(draft(COURIER, "2030-05-01", step("c/1"), Standing.REPORT, List.of(ARTICLE), List.of()));
        assertEquals(List.of("c/1"), found(life, Neglect.altogether(12)));
        life.enters(draft(COURIER, "2030-05-02", step("c/1"), Standing.REPORT, List.of(ARTICLE), List.of()));
        assertEquals(List.of(), found(life, Neglect.altogether(12)));
    }

    @Test
    void a_step_that_was_taken_in_a_year_may_have_been_taken_in_time() {
        Life life = life();
        life.enters(SECRETARIAT, "2029-01-01", told("c/1"));
        life.enters(SECRETARIAT, "2030", step("c/1"));
        List<Neglected> found = life.state().neglected(Neglect.altogether(12), DAY);
        assertEquals(
                List.of(Certainty.UNCERTAIN),
                found.stream().map(Neglected::found).toList());
    }

    @Test
    void a_step_after_the_day_does_not_count_on_it() {
        Life life = life();
        life.enters(SECRETARIAT, "2029-01-01", told("c/1"));
        life.enters(SECRETARIAT, "2031-04-01", step("c/1"));
        assertEquals(
                1,
                life.state()
                        .neglected(Neglect.altogether(12), LocalDate.parse("2031-03-31"))
                        .size());
    }

    @Test
    void all_that_is_asked_must_be_so_or_one_of_it() {
        Life life = life();
        life.enters(SECRETARIAT, "2029-01-01", told("c/1"));
        life.enters(SECRETARIAT, "2029-01-02", told("c/2"));
        life.enters(SECRETARIAT, "2029-01-03", new OwnerAssigned(id("c/1"), ALDIA));
        Set<Missing> both = Set.of(Missing.OWNER, Missing.REVIEW_DATE);
        assertEquals(List.of("c/2"), found(life, new Neglect(Optional.of(12), both, Match.ALL)));
        assertEquals(List.of("c/1", "c/2"), found(life, new Neglect(Optional.of(12), both, Match.ANY)));
        assertEquals(List.of("c/2"), found(life, new Neglect(Optional.empty(), Set.of(Missing.OWNER), Match.ANY)));
    }

    @Test
    void the_one_on_which_nothing_was_done_for_longest_comes_first() {
        Life life = life();
        life.enters(SECRETARIAT, "2029-01-01", told("c/3"));
        life.enters(SECRETARIAT, "2029-01-01", told("c/2"));
        life.enters(SECRETARIAT, "2028-01-01", told("c/1"));
        life.enters(SECRETARIAT, "2029-06-01", step("c/1"));
        assertEquals(List.of("c/2", "c/3", "c/1"), found(life, Neglect.altogether(12)));
    }

    /// What a decision of a trial is known to have.
    private record Model(
            String id, LocalDate made, List<LocalDate> steps, boolean owned, boolean reviewed, boolean over) {
        LocalDate last() {
            return steps.stream()
                    .filter(step -> !step.isAfter(DAY))
                    .max(LocalDate::compareTo)
                    .orElse(made);
        }

        boolean isNeglected(int months) {
            return !made.isAfter(DAY) && !over && !owned && !reviewed && !last().isAfter(DAY.minusMonths(months));
        }
    }

    private static Model random(Random random, int number) {
        LocalDate made = DAY.minusDays(random.nextInt(1500));
        List<LocalDate> steps = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate step = made.plusDays(random.nextInt(1000));
            if (!step.isAfter(DAY)) {
                steps.add(step);
            }
        }
        return new Model(
                "c/" + number, made, steps, random.nextInt(3) == 0, random.nextInt(3) == 0, random.nextInt(5) == 0);
    }

    private static Life lived(List<Model> models) {
        Life life = life();
        for (Model model : models) {
            String made = model.made().toString();
            life.enters(draft(SECRETARIAT, made, told(model.id()), Standing.ACT, List.of(ARTICLE), List.of()));
            if (model.owned()) {
                life.enters(SECRETARIAT, made, new OwnerAssigned(id(model.id()), ALDIA));
            }
            if (model.reviewed()) {
                life.enters(SECRETARIAT, made, new ReviewSet(id(model.id()), Optional.of(When.of("2033"))));
            }
            model.steps().forEach(step -> life.enters(SECRETARIAT, step.toString(), step(model.id())));
            if (model.over()) {
                life.enters(SECRETARIAT, DAY.toString(), new DecisionCompleted(id(model.id()), Optional.empty()));
            }
        }
        return life;
    }

    private static List<String> expected(List<Model> models, int months) {
        return models.stream()
                .filter(each -> each.isNeglected(months))
                .sorted(java.util.Comparator.comparing(Model::last).thenComparing(each -> id(each.id())))
                .map(Model::id)
                .toList();
    }

    @Test
    void of_a_hundred_decisions_exactly_the_neglected_ones_are_found_and_a_sourced_report_removes_one() {
        Seeded.times(20, random -> {
            List<Model> models = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                models.add(random(random, i));
            }
            Life life = lived(models);
            List<String> expected = expected(models, 12);
            assertEquals(expected, found(life, Neglect.altogether(12)));
            if (!expected.isEmpty()) {
                String first = expected.getFirst();
                life.enters(draft(COURIER, "2031-04-30", step(first), Standing.REPORT, List.of(ARTICLE), List.of()));
                assertEquals(expected.subList(1, expected.size()), found(life, Neglect.altogether(12)));
            }
        });
    }

    @Test
    @Tag("slow")
    void of_forty_thousand_decisions_the_neglected_ones_are_found() {
        Random random = new Random(5);
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            models.add(random(random, i));
        }
        Life life = lived(models);
        List<String> expected = expected(models, 12);
        assertTrue(expected.size() > 1_000);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long begun = System.nanoTime();
            List<Neglected> found = life.state().neglected(Neglect.altogether(12), DAY);
            best = Math.min(best, System.nanoTime() - begun);
            assertEquals(expected.size(), found.size());
        }
        assertEquals(expected, found(life, Neglect.altogether(12)));
        System.out.println("40,000 decisions: " + expected.size() + " neglected, found in " + best / 1000 + " µs");
    }
}
