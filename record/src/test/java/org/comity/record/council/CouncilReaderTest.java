package org.comity.record.council;

import static org.comity.record.council.Decisions.LEAGUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.acts.Act;
import org.comity.acts.Draft;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.followup.Step;
import org.comity.record.Journal;
import org.comity.record.Journal.Proposal;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.view.AsOf;
import org.comity.record.view.Topics;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CouncilReaderTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final AsOf ALL = AsOf.on(DAY);

    @TempDir
    private Path folder;

    private Store store;
    private ViewStore views;

    @BeforeEach
    void make_a_store() {
        store = Store.create(folder.resolve("store"), StoreOptions.of("a test")).orThrow();
        store.addOrganisation(LEAGUE, "localhost");
        views = ViewStore.open(folder.resolve("views.db"), store, List.of(LEAGUE), View.all());
    }

    @AfterEach
    void close() {
        views.close();
        store.close();
    }

    private long enter(Draft draft) {
        return assertInstanceOf(Journal.Entered.class, store.append(Proposal.of(LEAGUE, List.of(draft))))
                .numbers()
                .getFirst();
    }

    private CouncilReader byTopic() {
        views.upToDate(LEAGUE);
        return CouncilReader.of(store, LEAGUE, views);
    }

    private static List<Long> numbers(List<Act> acts) {
        return acts.stream().map(Act::number).toList();
    }

    /// What a council says of a decision.
    private static String says(Council council, int decision) {
        return "" + council.followUp().on(Decisions.id(decision), DAY)
                + council.followUp().steps(Decisions.id(decision), DAY).stream()
                        .map(Step::toString)
                        .toList()
                + council.followUp().conflicts().stream()
                        .filter(each -> each.about().equals(topic(decision)))
                        .toList();
    }

    private static String topic(int decision) {
        return "decision/" + Decisions.id(decision);
    }

    @Test
    void a_topic_is_answered_from_the_acts_that_name_it_and_those_that_undo_them() {
        enter(Decisions.told(1));
        enter(Decisions.told(2));
        long wrong = enter(Decisions.step(1, "wrongly told"));
        enter(Decisions.step(2, "of another"));
        long retraction = enter(Decisions.retracting(wrong));
        CouncilReader reader = byTopic();
        assertEquals(List.of(1L, wrong, retraction), numbers(reader.acts(topic(1), ALL)));
        Council council = reader.about(List.of(topic(1)), ALL);
        assertEquals(List.of(), council.followUp().steps(Decisions.id(1), DAY));
        assertEquals(List.of(), council.followUp().made(DAY).stream().skip(1).toList(), "nothing of the other is read");
    }

    @Test
    void what_was_retracted_then_is_not_retracted_before_it_was_known() {
        enter(Decisions.known(Decisions.told(1), "2021-05-03"));
        long step = enter(Decisions.known(Decisions.step(1, "told"), "2021-05-04"));
        enter(Decisions.known(Decisions.retracting(step), "2021-05-20"));
        CouncilReader reader = byTopic();
        AsOf before = ALL.knownAt(When.of("2021-05-10"));
        assertEquals(
                1,
                reader.about(List.of(topic(1)), before)
                        .followUp()
                        .steps(Decisions.id(1), DAY)
                        .size());
        assertEquals(
                1, reader.council(before).followUp().steps(Decisions.id(1), DAY).size());
        assertEquals(
                0,
                reader.about(List.of(topic(1)), ALL)
                        .followUp()
                        .steps(Decisions.id(1), DAY)
                        .size());
        AsOf earlier = ALL.recordedBy(new AsOf.RecordedBy.Number(2));
        assertEquals(
                1,
                reader.about(List.of(topic(1)), earlier)
                        .followUp()
                        .steps(Decisions.id(1), DAY)
                        .size());
    }

    @Test
    void acts_that_only_members_may_read_are_found_by_what_they_are_about() {
        enter(Decisions.forMembers(Decisions.told(1)));
        enter(Decisions.forMembers(Decisions.step(1, "behind closed doors")));
        assertEquals(List.of(1L, 2L), numbers(byTopic().acts(topic(1), ALL)));
        assertEquals(List.of(topic(1)), views.topics(LEAGUE).named("decision/", ALL, "", 10));
    }

    @Test
    void a_topic_that_ends_in_a_stroke_stands_for_all_that_begin_so() {
        for (int i = 1; i <= 3; i++) {
            enter(Decisions.told(i));
        }
        assertEquals(
                3,
                byTopic().about(List.of("decision/"), ALL).followUp().made(DAY).size());
        assertEquals(List.of(topic(2), topic(3)), views.topics(LEAGUE).named("decision/", ALL, topic(1), 10));
    }

    @Test
    void whichever_way_acts_are_read_they_say_the_same() {
        Seeded.times(1, random -> {
            List<Draft> drafts = new ArrayList<>();
            for (int number = 1; number <= 300; number++) {
                drafts.add(random(random, number));
            }
            assertInstanceOf(Journal.Entered.class, store.append(Proposal.of(LEAGUE, drafts)));
            CouncilReader byTopic = byTopic();
            CouncilReader plain = CouncilReader.of(store, LEAGUE);
            assertEquals(plain.now().followUp(), plain.council(ALL).followUp());
            assertEquals(
                    plain.now().followUp(), new Councils(store).council(LEAGUE).followUp());
            for (int i = 0; i < 40; i++) {
                AsOf asOf = ALL.recordedBy(new AsOf.RecordedBy.Number(random.nextInt(301)));
                if (random.nextBoolean()) {
                    asOf = asOf.knownAt(When.of("2021-05-" + (10 + random.nextInt(20))));
                }
                int decision = 1 + random.nextInt(6);
                String whole = says(plain.council(asOf), decision);
                assertEquals(whole, says(byTopic.about(List.of(topic(decision)), asOf), decision), asOf::toString);
                assertEquals(whole, says(plain.about(List.of(topic(decision)), asOf), decision), asOf::toString);
                assertEquals(numbers(plain.acts(topic(decision), asOf)), numbers(byTopic.acts(topic(decision), asOf)));
                assertEquals(
                        plain.all(asOf).stream()
                                .flatMap(act -> Topics.of(act).stream())
                                .filter(topic -> topic.startsWith("decision/"))
                                .distinct()
                                .sorted()
                                .toList(),
                        views.topics(LEAGUE).named("decision/", asOf, "", 10));
            }
        });
    }

    private static Draft random(Random random, int number) {
        int decision = 1 + random.nextInt(6);
        // The first has no act before it to be retracted.
        Draft draft = switch (number == 1 ? 0 : random.nextInt(6)) {
            case 0 -> Decisions.told(decision);
            case 1 -> Decisions.completed(decision);
            case 2, 3 -> Decisions.retracting(Math.max(1, number - 1 - random.nextInt(8)));
            default -> Decisions.step(decision, "step " + number);
        };
        Draft known = Decisions.known(draft, "2021-05-" + (10 + random.nextInt(20)));
        return random.nextInt(3) == 0 ? Decisions.forMembers(known) : known;
    }
}
