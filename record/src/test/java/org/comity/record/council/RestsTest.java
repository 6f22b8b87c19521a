package org.comity.record.council;

import static org.comity.record.council.Decisions.LEAGUE;
import static org.comity.record.council.RandomCouncil.DOCUMENTS;
import static org.comity.record.council.RandomCouncil.RESPONSES;
import static org.comity.record.council.RandomCouncil.SESSIONS;
import static org.comity.record.council.RandomCouncil.VOTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.comity.acts.Act;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.assistance.ClockSet;
import org.comity.acts.audience.Access;
import org.comity.acts.audience.Reader;
import org.comity.acts.council.Council;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.session.Minutes;
import org.comity.record.Journal;
import org.comity.record.Journal.Proposal;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.view.AsOf;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in a record: an answer from the acts on which it rests is that from all acts.
class RestsTest {
    private static final int ACTS = 120;
    private static final LocalDate DAY = LocalDate.of(2021, 5, 25);

    @TempDir
    private Path folder;

    @Test
    void an_answer_from_the_acts_on_which_it_rests_is_that_from_all_acts() {
        Seeded.times(2, random -> trial(random, 6));
    }

    @Tag("long")
    @Test
    void in_hundreds_of_records_it_is_the_same() {
        Seeded.times(150, random -> trial(random, 12));
    }

    private void trial(Random random, int questions) {
        Path place = folder.resolve("store-" + random.nextLong());
        try (Store store = Store.create(place, StoreOptions.of("a test")).orThrow()) {
            store.addOrganisation(LEAGUE, "localhost");
            List<Draft> drafts = new ArrayList<>();
            for (int number = 1; number <= ACTS; number++) {
                drafts.add(new RandomCouncil(random, number).draft());
            }
            Journal.Answer answer = store.append(Proposal.of(LEAGUE, drafts));
            assertInstanceOf(Journal.Entered.class, answer, answer::toString);
            try (ViewStore views = ViewStore.open(place.resolve("views.db"), store, List.of(LEAGUE), View.all())) {
                views.upToDate(LEAGUE);
                CouncilReader whole = CouncilReader.of(store, LEAGUE);
                CouncilReader some = CouncilReader.of(store, LEAGUE, views);
                for (int question = 0; question < questions; question++) {
                    same(whole, some, asOf(random), reader(random));
                }
            }
        }
    }

    private static AsOf asOf(Random random) {
        AsOf asOf = AsOf.on(DAY);
        AsOf known = random.nextBoolean() ? asOf : asOf.knownAt(When.on(DAY.minusDays(random.nextInt(23))));
        return random.nextBoolean() ? known : known.recordedBy(new AsOf.RecordedBy.Number(1 + random.nextInt(ACTS)));
    }

    private static Optional<Reader> reader(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Reader.parse("public");
            case 1 -> Reader.parse("ALD");
            case 2 -> Reader.parse("secretariat");
            default -> Optional.empty();
        };
    }

    private static void same(CouncilReader whole, CouncilReader some, AsOf asOf, Optional<Reader> reader) {
        List<Act> all = readable(whole, whole.all(asOf), asOf, reader);
        Council council = whole.of(all);
        if (reader.isEmpty()) {
            assertEquals(whole.council(asOf).votes(), council.votes());
        }
        for (VoteId vote : VOTES) {
            List<Act> acts = readable(some, some.acts(Rests.VOTE, Set.of("vote/" + vote), asOf), asOf, reader);
            assertEquals(says(council, vote), says(some.of(acts), vote), () -> vote + " as of " + asOf + reader);
        }
        for (SessionId session : SESSIONS) {
            String topic = "session/" + session;
            assertEquals(
                    council.sessions().session(session),
                    some.of(readable(some, some.acts(Rests.SESSION, Set.of(topic), asOf), asOf, reader))
                            .sessions()
                            .session(session));
            List<Act> acts = readable(some, some.acts(Rests.MINUTES, Set.of(topic), asOf), asOf, reader);
            assertEquals(
                    minutes(council, session, all),
                    minutes(some.of(acts), session, acts),
                    () -> session + " as of " + asOf + reader);
        }
        Council documents = some.of(readable(some, some.acts(Rests.DOCUMENT, Set.of("document/"), asOf), asOf, reader));
        DOCUMENTS.forEach(each -> assertEquals(
                council.documents().document(each).map(Object::toString),
                documents.documents().document(each).map(Object::toString)));
        assertEquals(council.documents().conflicts(), documents.documents().conflicts());
        for (ResponseId response : RESPONSES) {
            String topic = "response/" + response;
            Council help = some.of(readable(some, some.acts(Rests.RESPONSE, Set.of(topic), asOf), asOf, reader));
            assertEquals(
                    council.works().responses().responses().get(response),
                    help.works().responses().responses().get(response));
            String clock = "clock/" + response + "/c";
            // Where no clock is set, none is asked about.
            if (help.works()
                    .responses()
                    .on(response, DAY.plusYears(20))
                    .filter(each -> !each.done(ClockSet.class).isEmpty())
                    .isPresent()) {
                assertEquals(saying(council, clock), saying(help, clock), () -> clock + " as of " + asOf + reader);
            }
        }
        if (reader.isEmpty()) {
            assertEquals(
                    council.followUp(),
                    some.about(Set.of("decision/", "vote/"), asOf).followUp());
        }
    }

    private static List<String> saying(Council council, String about) {
        return council.said().conflicts().stream()
                .filter(each -> each.about().equals(about))
                .map(Object::toString)
                .toList();
    }

    private static List<Act> readable(CouncilReader from, List<Act> acts, AsOf asOf, Optional<Reader> reader) {
        if (reader.isEmpty()) {
            return acts;
        }
        Function<Act, Access> access = from.of(from.around(acts, asOf)).access(reader.get(), DAY);
        return acts.stream().filter(act -> access.apply(act).isOpen()).toList();
    }

    private static String says(Council council, VoteId vote) {
        return "" + council.votes().vote(vote)
                + council.votes().rollCall(vote)
                + council.votes().conflicts(vote).toList()
                + council.votes()
                        .vote(vote)
                        .map(each -> council.votes().positions(each).bySeat())
                + council.votes().vote(vote).flatMap(each -> council.votes().corrected(each));
    }

    private static List<Minutes.Entry> minutes(Council council, SessionId session, List<Act> acts) {
        return council.sessions()
                .session(session)
                .map(each -> Minutes.of(
                                each,
                                standing(acts),
                                council.rules(),
                                LEAGUE,
                                act -> Optional.of(act.body() + says(act, council)))
                        .entries())
                .orElse(List.of());
    }

    private static String says(Act act, Council council) {
        return VOTES.stream()
                .filter(vote -> act.body().toString().contains("vote=" + vote))
                .map(vote -> ""
                        + council.votes()
                                .vote(vote)
                                .map(each -> council.votes().positions(each).bySeat()))
                .toList()
                .toString();
    }

    private static List<Act> standing(List<Act> acts) {
        Set<Long> gone = new HashSet<>();
        List<Act> standing = new ArrayList<>();
        for (Act act : acts.reversed()) {
            if (!gone.contains(act.number())) {
                standing.add(act);
                act.relates().stream()
                        .filter(each -> each.as() == Relation.As.CORRECTS || each.as() == Relation.As.RETRACTS)
                        .forEach(each -> gone.add(each.number()));
            }
        }
        return standing.reversed();
    }
}
