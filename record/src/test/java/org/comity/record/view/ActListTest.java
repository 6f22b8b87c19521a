package org.comity.record.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement;
import org.comity.acts.statement.Statement.Claim;
import org.comity.record.view.ActFilter.Range;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acts of a league: it chose a chair, said when its session is, took that back, and learned late of
/// an old one.
class ActListTest {
    private static final AsOf IN_2031 = AsOf.on(LocalDate.of(2031, 6, 1));

    @TempDir
    private Path folder;

    private static Act act(int number, String known, String effective, Object what, Relation... relates) {
        Draft draft = Histories.draft(
                known.isEmpty() ? Optional.empty() : Optional.of(When.of(known)),
                When.of(effective),
                what instanceof Claim claim ? Histories.says(claim) : new Correction(what.toString()),
                List.of(relates),
                "r" + number);
        return new Act(number, Instant.parse("2031-01-0" + number + "T12:00:00Z"), draft);
    }

    private static Claim claim(String about) {
        return new Claim(about, "yes", Optional.empty(), Optional.empty());
    }

    private static final List<Act> ACTS = List.of(
            act(1, "", "2031-01-01", claim("chair")),
            act(2, "", "2031-03", claim("session")),
            act(3, "", "2031-01-03", "it is not yet decided", new Relation(2, Relation.As.RETRACTS)),
            act(4, "2030-05-01", "2030-05", claim("chair")),
            act(5, "", "2032", claim("budget")));

    private List<ActEntry> list(ActFilter filter, AsOf asOf, Show show) {
        ListJournal journal = ListJournal.of(ACTS);
        try (ViewStore store =
                ViewStore.open(folder.resolve("views.db"), journal, List.of("league"), List.of(View.claims()))) {
            store.upToDate("league");
            return everything(store.acts("league"), filter, asOf, show);
        }
    }

    private static List<ActEntry> everything(ActList list, ActFilter filter, AsOf asOf, Show show) {
        List<ActEntry> acts = new ArrayList<>();
        ActList.Page page = list.page(filter, asOf, show, 0, 2);
        acts.addAll(page.acts());
        while (page.next().isPresent()) {
            page = list.page(filter, asOf, show, page.next().get(), 2);
            acts.addAll(page.acts());
        }
        return acts;
    }

    private List<Long> numbers(ActFilter filter, AsOf asOf, Show show) {
        return list(filter, asOf, show).stream().map(ActEntry::number).toList();
    }

    private List<Long> numbers(ActFilter filter) {
        return numbers(filter, IN_2031, Show.EVERYTHING);
    }

    @Test
    void acts_are_found_by_what_they_are_and_whom_they_are_of_and_what_they_are_about() {
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), numbers(ActFilter.all()));
        assertEquals(List.of(3L), numbers(ActFilter.all().kind("correction")));
        assertEquals(List.of(1L, 4L), numbers(ActFilter.all().about("chair")));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), numbers(ActFilter.all().by("ALD")));
        assertEquals(List.of(), numbers(ActFilter.all().by("ald")), "codes are compared exactly");
        assertEquals(List.of(), numbers(ActFilter.all().standing(Standing.REPORT)));
    }

    private static Act by(int number, Actor actor) {
        Draft plain = act(number, "", "2031-01-01", claim("chair")).draft();
        Draft draft = new Draft(
                plain.organisation(),
                plain.known(),
                plain.effective(),
                actor,
                plain.enteredBy(),
                plain.standing(),
                plain.body(),
                plain.sources(),
                plain.relates(),
                plain.audience(),
                plain.requestId(),
                plain.signatures());
        return new Act(number, Instant.parse("2031-01-0" + number + "T12:00:00Z"), draft);
    }

    @Test
    void the_acts_of_a_member_are_also_those_of_its_persons_and_those_of_an_office_also_its_holders() {
        ListJournal journal = ListJournal.of(List.of(
                by(1, new Actor.Member("ALD")),
                by(2, new Actor.Person("A. Voss", "minister", "ALD")),
                by(3, new Actor.Person("B. Lind", "analyst", "")),
                by(4, new Actor.Office("chair", "A. Voss")),
                by(5, new Actor.Office("ALD", "ALD")),
                by(6, new Actor.Outsider("aldmark today"))));
        try (ViewStore store = ViewStore.open(folder.resolve("views.db"), journal, List.of("league"), View.all())) {
            store.upToDate("league");
            ActList acts = store.acts("league");
            assertEquals(List.of(1L, 2L, 5L), found(acts, ActFilter.all().by("ALD")));
            assertEquals(List.of(2L, 4L), found(acts, ActFilter.all().by("A. Voss")));
            assertEquals(List.of(3L), found(acts, ActFilter.all().by("B. Lind")));
            assertEquals(List.of(4L), found(acts, ActFilter.all().by("chair").kind("statement")));
            assertEquals(List.of(), found(acts, ActFilter.all().by("")));
            assertEquals(List.of(2L), found(acts, ActFilter.all().by("ALD").about("chair"), 1, 1));
            assertEquals(List.of(), found(acts, ActFilter.all().about("ALD")), "nothing is said about it");
        }
    }

    private static List<Long> found(ActList acts, ActFilter filter) {
        return everything(acts, filter, IN_2031, Show.EVERYTHING).stream()
                .map(ActEntry::number)
                .toList();
    }

    private static List<Long> found(ActList acts, ActFilter filter, long after, int atMost) {
        return acts.page(filter, IN_2031, Show.EVERYTHING, after, atMost).acts().stream()
                .map(ActEntry::number)
                .toList();
    }

    @Test
    void acts_are_found_by_when_they_were_effective_known_and_recorded() {
        assertEquals(List.of(4L), numbers(ActFilter.all().effective(Range.in(When.of("2030")))));
        assertEquals(List.of(4L), numbers(ActFilter.all().known(Range.in(When.of("2030")))));
        assertEquals(
                List.of(2L, 3L),
                numbers(ActFilter.all()
                        .recorded(new Range(
                                Optional.of(When.of("2031-01-02T00:00Z")),
                                Optional.of(When.of("2031-01-03T23:59Z"))))));
    }

    @Test
    void a_day_without_a_zone_is_that_day_anywhere() {
        Range second = Range.in(When.of("2031-01-02"));
        // Noon of the first in Greenwich is the second already in Kiribati.
        assertEquals(List.of(1L, 2L), numbers(ActFilter.all().recorded(second)));
    }

    @Test
    void an_act_whose_date_is_not_precise_enough_may_fit() {
        List<ActEntry> march =
                list(ActFilter.all().effective(Range.in(When.of("2031-03-05"))), IN_2031, Show.EVERYTHING);
        assertEquals(List.of(2L), march.stream().map(ActEntry::number).toList());
        assertEquals(Certainty.UNCERTAIN, march.getFirst().fits());
        assertEquals(
                Certainty.YES,
                list(ActFilter.all().effective(Range.in(When.of("2031-03"))), IN_2031, Show.EVERYTHING)
                        .getFirst()
                        .fits());
    }

    @Test
    void what_was_retracted_is_shown_when_asked_for_and_with_what_retracted_it() {
        assertEquals(List.of(1L, 3L, 4L), numbers(ActFilter.all(), IN_2031, Show.WHAT_SPEAKS));
        ActEntry retracted = list(ActFilter.all(), IN_2031, Show.EVERYTHING).get(1);
        assertEquals(Line.State.RETRACTED, retracted.state());
        assertEquals(3, retracted.closings().getFirst().by());
        AsOf before = IN_2031.recordedBy(new AsOf.RecordedBy.Number(2));
        assertEquals(List.of(1L, 2L), numbers(ActFilter.all(), before, Show.WHAT_SPEAKS));
    }

    @Test
    void a_late_entry_is_marked_and_found_by_what_was_known() {
        List<ActEntry> known = list(ActFilter.all(), IN_2031.knownAt(When.of("2030-12-31")), Show.EVERYTHING);
        assertEquals(List.of(4L), known.stream().map(ActEntry::number).toList());
        assertEquals(Fact.Entry.LATE, known.getFirst().entry());
        assertEquals(When.of("2030-05-01"), known.getFirst().known());
        assertEquals(
                Fact.Entry.IN_TIME,
                list(ActFilter.all(), IN_2031, Show.EVERYTHING).getFirst().entry());
    }

    @Tag("slow")
    @Test
    void whatever_was_entered_the_list_shows_what_was_seen_by_then() {
        Seeded.times(15, random -> {
            Histories histories = new Histories(random);
            List<Act> acts = histories.acts(25);
            PlainReading plain = new PlainReading(acts, View.claims());
            Path file = folder.resolve("views-" + random.nextLong() + ".db");
            try (ViewStore store =
                    ViewStore.open(file, ListJournal.of(acts), List.of("league"), List.of(View.claims()))) {
                store.upToDate("league");
                for (int question = 0; question < 5; question++) {
                    AsOf asOf = histories.question(25);
                    ActFilter filter = ActFilter.all().kind("correction").by("council");
                    assertEquals(
                            plain.seen(asOf).stream()
                                    .filter(act -> act.body() instanceof Correction
                                            && act.draft().by() instanceof Actor.Organ)
                                    .map(Act::number)
                                    .toList(),
                            everything(store.acts("league"), filter, asOf, Show.EVERYTHING).stream()
                                    .map(ActEntry::number)
                                    .toList());
                    String subject = histories.subject();
                    List<Act> seen = plain.seen(asOf);
                    assertEquals(
                            seen.stream().map(Act::number).toList(),
                            everything(store.acts("league"), ActFilter.all(), asOf, Show.EVERYTHING).stream()
                                    .map(ActEntry::number)
                                    .toList());
                    assertEquals(
                            seen.stream()
                                    .filter(act -> isAbout(act, subject))
                                    .map(Act::number)
                                    .toList(),
                            everything(store.acts("league"), ActFilter.all().about(subject), asOf, Show.EVERYTHING)
                                    .stream()
                                    .map(ActEntry::number)
                                    .toList());
                }
            }
        });
    }

    /// Enough acts for several stretches of which the file of views knows what they lie between.
    @Test
    void a_page_with_limits_has_what_lies_between_them_however_far_it_is() {
        Seeded.times(1, random -> {
            List<Act> acts = new ArrayList<>();
            LocalDate first = LocalDate.of(2000, 1, 1);
            for (int number = 1; number <= 3_100; number++) {
                LocalDate day = first.plusDays(number + random.nextInt(300));
                Draft draft = Histories.draft(
                        Optional.of(When.on(day)),
                        When.on(first.plusDays(number + random.nextInt(600))),
                        random.nextBoolean() ? Histories.says(claim("chair")) : new Correction("it is so"),
                        List.of(),
                        "r" + number);
                acts.add(new Act(number, Instant.parse("2031-01-01T12:00:00Z"), draft));
            }
            Path file = folder.resolve("views-" + random.nextLong() + ".db");
            try (ViewStore store =
                    ViewStore.open(file, ListJournal.of(acts), List.of("league"), List.of(View.claims()))) {
                store.upToDate("league");
                for (int question = 0; question < 20; question++) {
                    LocalDate day = first.plusDays(random.nextInt(3_800));
                    AsOf asOf = AsOf.on(day).knownAt(When.on(first.plusDays(random.nextInt(3_600))));
                    When from = When.on(first.plusDays(random.nextInt(3_600)));
                    ActFilter filter = ActFilter.all()
                            .kind("correction")
                            .effective(new Range(
                                    random.nextBoolean() ? Optional.of(from) : Optional.empty(), Optional.empty()));
                    long after = random.nextInt(3_100);
                    List<Long> expected = acts.stream()
                            .filter(act -> act.number() > after && asOf.sees(act) && act.body() instanceof Correction)
                            .filter(act -> act.draft()
                                            .effective()
                                            .firstDay()
                                            .orElseThrow()
                                            .compareTo(day)
                                    <= 0)
                            .filter(act -> filter.effective().from().isEmpty()
                                    || act.draft().effective().before(from) != Certainty.YES)
                            .map(Act::number)
                            .limit(7)
                            .toList();
                    assertEquals(
                            expected,
                            store.acts("league").page(filter, asOf, Show.WHAT_SPEAKS, after, 7).acts().stream()
                                    .map(ActEntry::number)
                                    .toList());
                }
            }
        });
    }

    private static boolean isAbout(Act act, String subject) {
        return act.body() instanceof Statement said
                && said.claims().stream().anyMatch(claim -> claim.about().equals(subject));
    }
}
