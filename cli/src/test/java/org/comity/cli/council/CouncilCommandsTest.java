package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a record is asked about its sessions, votes, documents and decisions. One record for all of it: the spring
/// session of the River League, played from its script.
@Tag("slow")
class CouncilCommandsTest {
    private static final Path SCRIPT = Path.of(System.getProperty("comity.home", "."))
            .resolve("organisations/river-league/scripts/spring-session.yaml");
    private static final String SESSION = "council/2031-spring";
    private static final String SHARES = SESSION + "/shares";

    /// A session behind closed doors, for members: every act of it says something that is said nowhere else.
    private static final String CLOSED = """
            organisation: river-league
            enteredBy: secretariat
            defaults:
              by: {office: chair, holder: FEN}
            acts:
              - effective: 2031-05-20T09:00Z
                body: {kind: convening, session: council/closed, organ: council, title: quietly 1, from: 2031-06-20T10:00Z, doors: closed}
              - effective: 2031-05-21T09:00Z
                body: {kind: item-added, session: council/closed, item: q, title: quietly 2}
              - effective: 2031-06-20T10:00Z
                body: {kind: session-opened, session: council/closed}
              - effective: 2031-06-20T10:05Z
                body: {kind: agenda-adopted, session: council/closed, warrant: {is: consensus}}
              - effective: 2031-06-20T10:06Z
                body: {kind: item-opened, session: council/closed, item: q}
              - effective: 2031-06-20T10:07Z
                by: {member: ALD}
                body:
                  kind: proposal-tabled
                  document: quiet/1
                  form: note
                  organ: council
                  session: council/closed
                  item: q
                  sponsors: [ALD]
                  titles: [{language: en, text: quietly 3}]
                  lines: [quietly 4]
              - effective: 2031-06-20T10:10Z
                body:
                  kind: vote-opened
                  vote: council/closed/v
                  manner: roll-call
                  question:
                    organ: council
                    matter: ordinary
                    session: council/closed
                    item: q
                    asks: quietly 5
                    subject: {is: of-document, document: quiet/1}
              - effective: 2031-06-20T10:11Z
                by: {office: secretariat}
                body: {kind: positions-taken, vote: council/closed/v, positions: [{position: in-favour, seats: [ALD, BRE, CAS, DOR, EST, FEN]}]}
              - effective: 2031-06-20T10:12Z
                body: {kind: vote-closed, vote: council/closed/v}
              - effective: 2031-06-20T10:13Z
                body: {kind: vote-declared, vote: council/closed/v}
              - effective: 2031-06-20T10:14Z
                body: {kind: minute-entered, session: council/closed, item: q, says: quietly 6}
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void play() throws IOException {
        done(Running.comity("load", "river-league", "--into", store()));
        done(comity("act", "--file", SCRIPT.toString()));
        Path closed = Files.writeString(folder.resolve("closed.yaml"), CLOSED);
        done(comity("act", "--file", closed.toString()));
        done(Running.comity("init", empty(), "--organisation", "river-league"));
    }

    private static void done(Running run) {
        assertEquals(0, run.exit(), run.out() + run.err());
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    private static String empty() {
        return folder.resolve("empty").toString();
    }

    private static Running comity(String... words) {
        return in(store(), Stream.of(words));
    }

    private static Running in(String store, Stream<String> words) {
        return Running.comity(Stream.concat(words, Stream.of("--store", store)).toArray(String[]::new));
    }

    private static Running line(String words) {
        return in(store(), Stream.of(words.split(" ")));
    }

    private static JsonNode ask(int exit, String words) {
        Running run = line(words + " --json");
        assertEquals(exit, run.exit(), words + ": " + run.err());
        assertEquals("", run.err(), words);
        return run.json();
    }

    private static String text(int exit, String words) {
        Running run = line(words);
        assertEquals(exit, run.exit(), words + ": " + run.err());
        assertEquals("", run.err(), words);
        return run.out();
    }

    private static void has(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "'" + part + "' is not in:\n" + text);
        }
    }

    @Test
    void a_session_is_shown_with_who_was_there_and_how_far_it_came() {
        has(
                text(0, "session " + SESSION),
                "Spring session of the Council of the River",
                "the ferry house at Fenwick",
                "closed",
                "Agenda of " + SESSION);
        JsonNode json = ask(0, "session " + SESSION);
        assertEquals("river-league", json.get("organisation").asString());
        assertEquals(SESSION, json.get("session").asString());
        assertEquals("FEN", json.get("host").asString());
        assertEquals("closed", json.get("phase").asString());
    }

    @Test
    void a_session_is_shown_as_it_stood_on_a_day() {
        assertEquals(
                "convened",
                ask(0, "session " + SESSION + " --on 2031-05-01").get("phase").asString());
        JsonNode then = ask(0, "session " + SESSION + " --on 2031-05-13");
        assertEquals("2031-05-13", then.get("on").asString());
        assertEquals("adjourned", then.get("phase").asString());
        Running before = line("session " + SESSION + " --on 2031-04-01");
        assertEquals(2, before.exit());
        has(before.err(), "SESSION-1 ");
    }

    @Test
    void minutes_end_where_the_day_ends() {
        String all = text(0, "session " + SESSION + " --minutes");
        String then = text(0, "session " + SESSION + " --minutes --on 2031-05-12");
        has(all, "2031-05-15");
        assertTrue(then.length() < all.length());
        assertFalse(then.contains("2031-05-15T12:10Z"), then);
        assertTrue(ask(0, "session " + SESSION + " --minutes").has("minutes"));
    }

    @Test
    void an_agenda_is_shown_provisional_first_and_adopted_then() {
        has(text(0, "agenda " + SESSION), "Agenda of " + SESSION + ", adopted on 2031-05-12", "Shares of the water");
        has(text(0, "agenda " + SESSION + " --on 2031-04-20"), "provisional", "Shares of the water");
        JsonNode json = ask(0, "agenda " + SESSION);
        assertEquals(SESSION, json.get("session").asString());
        assertEquals("shares", json.get("items").get(0).get("id").asString());
        assertTrue(ask(0, "agenda " + SESSION + " --on 2031-04-20").get("items").size()
                < json.get("items").size());
    }

    @Test
    void a_vote_is_shown_as_announced_and_as_corrected_and_ends_with_what_came_of_it() {
        has(text(0, "vote " + SHARES + " --on 2031-06-01"), SHARES, "adopted", "GAL");
        JsonNode json = ask(0, "vote " + SHARES + " --on 2031-06-01");
        assertEquals("adopted", json.get("announced").asString());
        assertEquals("rejected", json.get("corrected").get("outcome").asString());
        assertFalse(ask(0, "vote " + SHARES + " --on 2031-05-13").has("corrected"), "it was corrected a day later");
        assertEquals(1, line("vote " + SESSION + "/fords --on 2031-06-01").exit(), "its silence was broken");
    }

    @Test
    void a_document_is_found_by_its_id_its_symbol_and_its_title() {
        for (String words : List.of("shares/2032", "RL/2031/D.1", "shares water")) {
            assertEquals(
                    "shares/2032",
                    ask(0, "document " + words + " --on 2031-06-01")
                            .at("/document/document")
                            .asString(),
                    words);
        }
        has(text(0, "document shares/2032 --on 2031-06-01"), "Shares of the water in 2032", "adopted");
        Running before = line("document shares/2032 --on 2031-05-11");
        assertEquals(2, before.exit(), before.out());
        has(before.err(), "DOCUMENT-1 ");
    }

    @Test
    void the_text_that_was_adopted_is_shown_with_its_amendments() {
        String shown = text(0, "document shares/2032 --on 2031-06-01");
        has(shown, "version 1 with A1", "In a dry summer every share falls by one half.");
        has(
                text(0, "document shares/2032 --on 2031-06-01 --text now"),
                "2  In a dry summer every share falls by one half.");
        has(
                text(0, "document shares/2032 --on 2031-06-01 --text 1"),
                "2  In a dry summer every share falls by one fifth.");
        assertEquals(
                "now",
                ask(0, "document shares/2032 --on 2031-06-01 --text now")
                        .get("version")
                        .asString());
        Running none = line("document shares/2032 --on 2031-06-01 --text 2");
        has(none.err(), "DOCUMENT-31 ");
        has(line("document shares/2032 --on 2031-06-01 --text last").err(), "USAGE-1 ", "'now'");
    }

    @Test
    void what_came_later_is_said_to_be_later() {
        has(line("document shares/2032 --on 2031-05-11").err(), "was not there yet on 2031-05-11", "--on");
        has(line("vote council/2031-spring/shares --on 2031-05-11").err(), "was not yet opened on 2031-05-11", "--on");
    }

    @Test
    void decisions_are_those_that_votes_and_silences_made() {
        has(text(0, "decisions --on 2031-06-01"), SHARES, SESSION + "/ferry");
        List<String> made = ask(0, "decisions --on 2031-06-01 --organ council")
                .get("decisions")
                .valueStream()
                .map(each -> each.get("decision").asString())
                .toList();
        assertTrue(made.contains(SHARES), made::toString);
        assertFalse(made.contains(SESSION + "/fords"), "its silence was broken");
        assertEquals(0, ask(1, "decisions --on 2031-05-01").get("decisions").size());
        assertEquals(
                0,
                ask(1, "decisions --on 2031-06-01 --organ senate")
                        .get("decisions")
                        .size());
    }

    @Test
    void what_nobody_follows_up_is_listed() {
        has(text(0, "followup --no-owner --on 2031-06-01"), SHARES);
        JsonNode json = ask(0, "followup --no-owner --on 2031-06-01");
        assertEquals("2031-06-01", json.get("day").asString());
        assertTrue(json.get("decisions").size() > 0);
        assertEquals(
                0,
                ask(1, "followup --since-months 12 --on 2031-06-01")
                        .get("decisions")
                        .size());
    }

    @Test
    void a_timeline_is_in_the_order_of_the_world() {
        has(text(0, "timeline --topic session/ --from 2031"), "2031-05-12T11:10Z");
        List<String> when = ask(0, "timeline --topic vote/" + SHARES)
                .get("acts")
                .valueStream()
                .map(each -> each.get("effective").asString())
                .toList();
        assertEquals(when.stream().sorted().toList(), when);
        assertTrue(when.size() > 5, when::toString);
        assertEquals(0, ask(1, "timeline --topic vote/nothing").get("acts").size());
        assertEquals(
                0,
                ask(1, "timeline --topic session/ --on 2031-01-01").get("acts").size());
    }

    @Test
    void what_disagrees_is_listed_and_none_is_no_mistake() {
        assertEquals("No conflict in the record of river-league\n", text(0, "conflicts"));
        assertEquals(0, ask(0, "conflicts --topic session/").get("conflicts").size());
    }

    /// Everything was entered today, so that nothing was known before.
    @ParameterizedTest
    @CsvSource({
        "session council/2031-spring, SESSION-1",
        "agenda council/2031-spring, SESSION-1",
        "vote council/2031-spring/shares, VOTE-2",
        "document shares/2032, DOCUMENT-1"
    })
    void what_was_not_known_yet_is_not_there(String words, String code) {
        Running run = line(words + " --known-at 2020-01-01");
        assertEquals(2, run.exit());
        has(run.err(), code + " ");
        Running json = line(words + " --known-at 2020-01-01 --json");
        assertEquals(code, json.json().get("refused").get(0).get("code").asString(), json.out());
    }

    @ParameterizedTest
    @CsvSource({
        "session council/2031-sprint, SESSION-1, did you mean 'council/2031-spring'?",
        "session autumn, SESSION-1, council/2031-spring",
        "agenda autumn, SESSION-1, council/2031-spring",
        "vote autumn, VOTE-2, comity acts --about vote/autumn",
        "document autumn, DOCUMENT-1, in any language"
    })
    void what_is_not_there_is_refused_with_what_can_be_done(String words, String code, String remedy) {
        Running run = line(words);
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        has(run.err(), code + " ", remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "session autumn, 2",
        "agenda autumn, 2",
        "vote autumn, 2",
        "document autumn, 2",
        "decisions, 1",
        "followup, 1",
        "timeline, 1",
        "conflicts, 0"
    })
    void a_record_without_an_act_answers_as_plainly(String words, int exit) {
        Running run = in(empty(), Stream.of(words.split(" ")));
        assertEquals(exit, run.exit(), run.out() + run.err());
        assertFalse((run.out() + run.err()).isBlank());
        Running json = in(empty(), Stream.concat(Stream.of(words.split(" ")), Stream.of("--json")));
        assertEquals(exit, json.exit());
        assertTrue(json.json().isObject(), json.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session",
                "agenda",
                "vote",
                "document",
                "session a b",
                "vote a --on 2031-02-30",
                "session a --known-at yesterday",
                "decisions --organ",
                "timeline --from never",
                "followup --since-months many",
                "conflicts --nothing",
                "act",
                "act no-such-kind",
                "document a --diff 1",
                "session a --as not/an//id"
            })
    void wrong_use_is_told_and_ends_with_2(String words) {
        Running run = line(words);
        assertEquals(2, run.exit(), run.out() + run.err());
        assertEquals("", run.out());
        has(run.err(), "USAGE-1");
    }

    @Test
    void an_act_is_refused_or_tried_as_text_and_as_json() {
        String closing = "act session-closed session=" + SESSION + " --by office:chair:FEN --effective 2031-05-16"
                + " --entered-by secretariat --dry-run";
        Running run = line(closing);
        assertEquals(1, run.exit(), run.err());
        has(run.out(), "SESSION-6 ");
        Running json = line(closing + " --json");
        assertEquals(1, json.exit());
        assertEquals(
                "SESSION-6",
                json.json().get("acts").get(0).get("refused").get("code").asString());
        Running empty = in(empty(), Stream.of(closing.split(" ")));
        assertEquals(1, empty.exit());
        has(empty.out(), "SESSION-1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session council/closed",
                "session council/closed --minutes",
                "agenda council/closed",
                "vote council/closed/v --on 2031-07-01",
                "document quiet/1 --on 2031-07-01",
                "document quiet/1 --text 1 --on 2031-07-01",
                "decisions --on 2031-07-01",
                "followup --no-owner --on 2031-07-01",
                "timeline --topic session/ --from 2031-05-20",
                "timeline --from 2031-05-20"
            })
    void what_is_behind_closed_doors_is_shown_to_members_and_to_nobody_else(String words) {
        has(line(words + " --as BRE").out(), "quietly");
        has(line(words + " --as BRE --json").out(), "quietly");
        for (String reader : List.of("public", "XYZ")) {
            for (String form : List.of("", " --json")) {
                Running run = line(words + " --as " + reader + form);
                assertFalse(run.out().contains("quietly"), run::out);
                assertFalse(run.err().contains("quietly"), run::err);
            }
        }
    }

    @Test
    void nobody_of_the_record_is_no_reader() {
        Running run = line("session council/2031-spring --as bre");
        assertEquals(2, run.exit(), run.out());
        has(run.err(), "USAGE-1 ", "did you mean BRE?");
    }

    @Test
    void whose_eyes_it_is_for_stands_in_the_answer() {
        assertEquals(
                "public",
                ask(0, "session " + SESSION + " --as public").get("as").asString());
        has(text(1, "decisions --as public --on 2031-05-01"), "for the eyes of public");
    }
}
