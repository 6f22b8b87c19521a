package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.audience.AudienceState;
import org.comity.acts.audience.Reader;
import org.comity.acts.council.Council;
import org.comity.acts.document.Document;
import org.comity.acts.session.Minutes;
import org.comity.acts.session.Session;
import org.comity.acts.voting.Vote;
import org.comity.cli.Running;
import org.comity.record.council.CouncilReader;
import org.comity.record.council.Rests;
import org.comity.record.sqlite.StoreReader;
import org.comity.record.view.AsOf;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown of a session that was played from its script: from the acts on which it rests it is what it is from
/// all acts, as of any time and for whomever.
@Tag("slow")
class AskedTest {
    private static final String LEAGUE = "river-league";
    private static final Path SCRIPT =
            Path.of(System.getProperty("comity.home", "."), "organisations", LEAGUE, "scripts", "spring-session.yaml");
    private static final LocalDate DAY = LocalDate.of(2031, 12, 31);

    @TempDir
    private Path folder;

    @Test
    void what_is_shown_is_the_same_from_all_acts_and_from_those_on_which_it_rests() {
        Path place = folder.resolve("store");
        assertEquals(
                0, Running.comity("load", LEAGUE, "--into", place.toString()).exit());
        assertEquals(
                0,
                Running.comity("act", "--file", SCRIPT.toString(), "--store", place.toString())
                        .exit());
        try (StoreReader records = StoreReader.open(place).orThrow();
                ViewStore views = ViewStore.open(folder.resolve("views.db"), records, List.of(LEAGUE), View.all())) {
            views.upToDate(LEAGUE);
            CouncilReader whole = CouncilReader.of(records, LEAGUE);
            CouncilReader some = CouncilReader.of(records, LEAGUE, views);
            long size = records.head(LEAGUE).size();
            Seeded.times(1, random -> {
                for (int i = 0; i < 12; i++) {
                    long last = i == 0 ? size : 1 + random.nextLong(size);
                    AsOf asOf = AsOf.on(DAY).recordedBy(new AsOf.RecordedBy.Number(last));
                    Optional<Reader> reader = switch (i % 4) {
                        case 0 -> Optional.empty();
                        case 1 -> Reader.parse("public");
                        case 2 -> Reader.parse("secretariat");
                        default -> Reader.parse("ALD");
                    };
                    int shown = same(
                            new AskingOptions.Asked(LEAGUE, whole, asOf, DAY, reader),
                            new AskingOptions.Asked(LEAGUE, some, asOf, DAY, reader));
                    assertTrue(i > 0 || shown > 5, () -> "only " + shown + " things were compared");
                }
            });
        }
    }

    private static int same(AskingOptions.Asked whole, AskingOptions.Asked some) {
        Council council = whole.council();
        int shown = 0;
        for (Vote vote : council.votes().votes().values().toList()) {
            Council about = some.council(Rests.VOTE, "vote/" + vote.id());
            assertEquals(
                    new VoteText(LEAGUE, council.votes(), vote, DAY).lines(),
                    new VoteText(
                                    LEAGUE,
                                    about.votes(),
                                    about.votes().vote(vote.id()).orElseThrow(),
                                    DAY)
                            .lines());
            shown++;
        }
        List<Act> all = whole.readable();
        for (Session session : council.sessions().all().values().toList()) {
            String topic = "session/" + session.id();
            assertEquals(
                    session(council, session, List.of()),
                    session(some.council(Rests.SESSION, topic), session, List.of()));
            List<Act> acts = some.readable(Rests.MINUTES, topic);
            assertEquals(session(council, session, all), session(some.acts().of(acts), session, acts));
            assertEquals(about(all, topic), about(some.readable(topic), topic));
            shown++;
        }
        Council documents = some.council(Rests.DOCUMENT, "document/");
        List<Document> found = council.documents().documents().toList();
        assertEquals(found, documents.documents().documents().toList());
        for (Document document : found) {
            assertEquals(
                    new DocumentText(document, council.documents()).lines(),
                    new DocumentText(document, documents.documents()).lines());
            shown++;
        }
        assertEquals(whole.followUp(), some.followUp());
        return shown;
    }

    private static List<String> session(Council council, Session of, List<Act> acts) {
        List<String> lines = new ArrayList<>();
        Sessions.find(council, of.id().text()).ifPresent(session -> {
            SessionText text = new SessionText(LEAGUE, council, session);
            lines.addAll(text.lines());
            lines.addAll(MinutesText.markdown(
                    Minutes.of(
                            session,
                            Sessions.standing(acts),
                            council.rules(),
                            LEAGUE,
                            new MinuteSentences(council.votes())::tell),
                    text));
        });
        return lines;
    }

    private static List<Long> about(List<Act> acts, String topic) {
        return acts.stream()
                .filter(act -> AudienceState.topics(act.body()).contains(topic))
                .map(Act::number)
                .toList();
    }
}
