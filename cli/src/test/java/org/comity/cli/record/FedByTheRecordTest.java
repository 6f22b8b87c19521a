package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.cli.Answers;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `can-decide` and `forecast` take from a record: who is away, who objects, who wrote that it does not, whose
/// arrears bar it, what is claimed, and the positions of an open vote.
@Tag("slow")
class FedByTheRecordTest {
    private static final String CHARTER = """
            charter: 1
            organisation: river-league
            name: {en: River League}
            ids: own
            texts:
              Compact: {title: Compact of the river}
            organs:
              council:
                name: {en: Council}
                by: Compact Art. 4
                seats:
                  members: {filled: membership, by: Compact Art. 4}
                  guests: {filled: membership, statuses: [observer], votes: no, by: Compact Art. 4}
                suspended: left out
                decisions:
                  ordinary:
                    name: {en: Decision}
                    provisions:
                      - rule: no objection
                        by: Compact Art. 6
                        absence: open
                        readings:
                          - {id: presence-required, says: All must be there., quorum: all of entitled present or consenting in writing, by: Compact Art. 6}
                          - {id: absence-is-no-objection, says: Whoever is away does not object., by: Compact Art. 6}
                  counted:
                    name: {en: Decision by vote}
                    provisions:
                      - rule: at least 3/4 of members in favour
                        by: Compact Art. 7
            """;
    private static final String MEMBERS = """
            facts: members
            organisation: river-league
            by: Register
            rows:
              - {member: ALD, from: 1990-03-01}
              - {member: BRE, from: 1990-03-01}
              - {member: CAR, from: 1990-03-01}
              - {member: DUN, from: 1990-03-01}
              - {member: EST, status: observer, from: 1990-03-01}
            """;
    private static final String SESSION = """
            - requestId: convened
              effective: 2026-04-01
              by: {office: chair}
              standing: report
              audience: everybody
              body: {kind: convening, session: spring, organ: council, title: Spring session, from: 2026-05-03}
            - requestId: came
              effective: 2026-05-03
              by: {office: secretariat}
              standing: report
              audience: everybody
              body:
                kind: attendance-listed
                session: spring
                list: open
                attendees: [{member: ALD, seen: present}, {member: BRE, seen: absent}, {member: EST, seen: absent}]
            - requestId: tabled/1
              effective: 2026-05-03
              by: {office: secretariat}
              standing: report
              audience: everybody
              body: {kind: proposal-tabled, document: spring/1, organ: council, form: decision, session: spring, titles: [{language: en, text: On fords}]}
            - requestId: tabled/2
              effective: 2026-05-03
              by: {office: secretariat}
              standing: report
              audience: everybody
              body: {kind: proposal-tabled, document: spring/2, organ: council, form: decision, session: spring, titles: [{language: en, text: On weirs}]}
            """;
    private static final String[] ASKED = {
        "can-decide", "river-league/council", "--on", "2026-05-03", "--matter", "ordinary"
    };

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void load_the_league() throws IOException {
        Path league = folder.resolve("library/river-league");
        Files.createDirectories(league.resolve("record"));
        Files.createDirectories(league.resolve("facts"));
        Files.writeString(league.resolve("charter.yaml"), CHARTER);
        Files.writeString(league.resolve("facts/members.yaml"), MEMBERS);
        Files.writeString(league.resolve("record/session.yaml"), SESSION);
        store = new TestStore(folder);
        Running load = Running.comity(
                "load",
                "river-league",
                "--into",
                store.path(),
                "--organisations",
                league.getParent().toString());
        assertEquals(0, load.exit(), load.err());
    }

    private void append(String acts) throws IOException {
        Running run = store.append(store.file("acts-" + acts.hashCode() + ".yaml", acts.stripTrailing()));
        assertEquals(0, run.exit(), run.err());
    }

    /// A non-objection of BRE.
    private static String letter(String effective, String by, String standing, String documents) {
        return """
                - effective: %s
                  by: %s
                  standing: %s
                  audience: everybody
                  body: {kind: non-objection, member: BRE, documents: [%s]}
                """.formatted(effective, by, standing, documents);
    }

    private static String own(String documents) {
        return letter("2026-05-02", "{member: BRE}", "act", documents);
    }

    /// A vote on a text, and a position in it.
    private static String vote(String text, String seat, String position) {
        return """
                - requestId: vote/%1$s
                  effective: 2026-05-03
                  by: {office: chair}
                  standing: act
                  audience: everybody
                  body: {kind: vote-opened, vote: %1$s/vote, manner: roll-call, question: {organ: council, matter: ordinary, session: spring, subject: {is: of-document, document: %1$s}}}
                - requestId: vote/%1$s/%2$s
                  effective: 2026-05-03
                  by: {member: %2$s}
                  standing: act
                  audience: everybody
                  body: {kind: position-taken, vote: %1$s/vote, seat: %2$s, position: %3$s}
                """.formatted(text, seat, position);
    }

    private Running canDecide(String... more) {
        String[] words = new String[ASKED.length + more.length + 1];
        System.arraycopy(ASKED, 0, words, 0, ASKED.length);
        System.arraycopy(more, 0, words, ASKED.length, more.length);
        words[words.length - 1] = "--json";
        return store.run(words);
    }

    private String verdict(String... more) {
        Running run = canDecide(more);
        assertTrue(run.exit() <= 1, run.err());
        return run.json().get("matters").get(0).get("verdict").asString();
    }

    private List<String> taken(String... more) {
        return Answers.words(canDecide(more).json().get("taken"));
    }

    @Test
    void whoever_the_lists_of_a_session_say_is_absent_is_away_from_it_and_a_guest_counts_in_nothing() {
        assertEquals("yes", verdict(), "without the session nobody is away");
        assertEquals("depends", verdict("--session", "spring"));
        assertEquals(List.of("BRE is away from session spring"), taken("--session", "spring"));
        assertEquals("yes", verdict("--session", "spring", "--non-objection", "BRE"), "whoever asks says otherwise");
        assertEquals(List.of(), taken());
    }

    @Test
    void a_non_objection_of_the_member_itself_settles_it_for_the_texts_that_it_names() throws IOException {
        append(own("spring/1"));
        assertEquals("yes", verdict("--session", "spring", "--document", "spring/1"));
        assertEquals("depends", verdict("--session", "spring", "--document", "spring/2"));
        assertEquals("depends", verdict("--session", "spring", "--document", "all"), "it names one of two");
        append(own("spring/2"));
        assertEquals("yes", verdict("--session", "spring", "--document", "all"));
        assertEquals(
                "BRE does not object in writing to the 2 texts (act 13)",
                taken("--session", "spring", "--document", "all").getFirst());
        assertEquals("depends", verdict("--session", "spring"), "no text is asked about");
    }

    @Test
    void a_non_objection_that_another_reports_depends_on_the_report() throws IOException {
        String envoy = "{person: an envoy, capacity: envoy, member: ALD}";
        append(letter("2026-05-02", envoy, "report", "spring/1, spring/2"));
        JsonNode answer = canDecide("--session", "spring", "--document", "all").json();
        JsonNode ability = answer.get("matters").get(0);
        assertEquals("depends", ability.get("verdict").asString());
        assertEquals(
                "an envoy (ALD)",
                Answers.with(ability.get("assumptions"), "id", "report-on-BRE")
                        .orElseThrow()
                        .get("source")
                        .asString());
        assertEquals(
                "BRE does not object in writing to the 2 texts, as an envoy (ALD) reports (act 12)",
                answer.get("taken").get(0).asString());
        append(own("spring/1"));
        assertEquals(
                "depends",
                verdict("--session", "spring", "--document", "all"),
                "of one text there is still the report alone");
        append(own("spring/2"));
        assertEquals("yes", verdict("--session", "spring", "--document", "all"), "its own word goes before a report");
    }

    @Test
    void an_objection_to_one_text_stops_the_decision_on_all_of_them_whatever_was_written_before() throws IOException {
        append(own("spring/1, spring/2"));
        append(vote("spring/2", "BRE", "objecting"));
        assertEquals("no", verdict("--session", "spring", "--document", "all"));
        assertEquals("yes", verdict("--session", "spring", "--document", "spring/1"));
        assertEquals("no", verdict("--vote", "spring/2/vote"), "asked of the vote");
        assertEquals("depends", verdict("--session", "spring", "--document", "all", "--absent", "BRE"));
    }

    @Test
    void what_was_written_later_or_became_known_later_is_not_taken() throws IOException {
        append(letter("2026-05-04", "{member: BRE}", "act", "spring/1"));
        assertEquals("depends", verdict("--session", "spring", "--document", "spring/1"));
        append(own("spring/2"));
        assertEquals("yes", verdict("--session", "spring", "--document", "spring/2"));
        assertEquals("depends", verdict("--session", "spring", "--document", "spring/2", "--recorded-by", "12"));
    }

    @Test
    void arrears_that_bar_a_member_leave_its_vote_out_of_what_can_be_decided_and_of_what_is_still_to_come()
            throws IOException {
        String[] forecast = {
            "forecast", "river-league/council", "--on", "2026-05-03", "--matter", "counted", "--in-favour", "ALD,BRE"
        };
        assertEquals(2, store.ask(forecast).get("toCome").asInt());
        append("""
                - effective: 2026-01-01
                  by: {office: secretariat}
                  standing: report
                  audience: everybody
                  body: {kind: arrears-declared, member: CAR, bars: voting, because: it owes two years, basis: {article: Compact Art. 9}}
                """);
        assertEquals(1, store.ask(forecast).get("toCome").asInt());
        Running asked = store.run(
                "can-decide",
                "river-league/council",
                "--on",
                "2026-05-03",
                "--matter",
                "counted",
                "--absent",
                "DUN",
                "--json");
        assertEquals(
                "no",
                asked.json().get("matters").get(0).get("verdict").asString(),
                "two of four members are left, who can vote");
        append("""
                - effective: 2026-04-01
                  by: {office: secretariat}
                  standing: report
                  audience: everybody
                  body: {kind: arrears-settled, member: CAR, basis: {article: Compact Art. 9}}
                """);
        assertEquals(2, store.ask(forecast).get("toCome").asInt(), "it has paid");
    }

    @Test
    void a_claimed_freeze_is_told_with_the_forecast_and_changes_nothing_in_it() throws IOException {
        String[] forecast = {
            "forecast", "river-league/council", "--on", "2026-05-03", "--matter", "counted", "--in-favour", "ALD"
        };
        JsonNode before = store.ask(forecast);
        append("""
                - effective: 2026-02-22
                  by: {person: A. Voss, capacity: prime minister, member: BRE}
                  standing: declaration
                  audience: everybody
                  body: {kind: statement, says: We have frozen our part., claims: [{about: status/BRE, value: frozen}]}
                """);
        JsonNode after = store.ask(forecast);
        assertEquals(before.get("needed"), after.get("needed"));
        assertEquals(before.get("toCome"), after.get("toCome"));
        assertEquals(0, before.get("claims").size());
        assertTrue(after.get("claims").get(0).asString().startsWith("BRE: 'frozen' is claimed by A. Voss"));
        JsonNode can = store.run("can-decide", "river-league/council", "--on", "2026-05-03", "--json")
                .json();
        assertEquals("BRE", can.get("frozenByClaim").get(0).asString());
    }

    @Test
    void a_forecast_of_an_open_vote_takes_its_positions_and_its_frozen_roll() throws IOException {
        append(vote("spring/1", "ALD", "in-favour"));
        JsonNode forecast = store.ask("forecast", "river-league", "--vote", "spring/1/vote");
        assertEquals("open", forecast.get("outcome").asString());
        assertEquals(3, forecast.get("toCome").asInt());
        assertEquals("ordinary", forecast.get("matter").asString());
        append(own("spring/1"));
        JsonNode written = store.ask("forecast", "river-league", "--vote", "spring/1/vote");
        assertEquals(2, written.get("toCome").asInt(), "one wrote that it does not object to the text");
        append("""
                - effective: 2026-05-03
                  by: {member: CAR}
                  standing: act
                  audience: everybody
                  body: {kind: position-taken, vote: spring/1/vote, seat: CAR, position: objecting}
                """);
        Running lost = store.run("forecast", "river-league", "--vote", "spring/1/vote", "--json");
        assertEquals(1, lost.exit());
        assertEquals("rejected", lost.json().get("outcome").asString());
    }

    @Test
    void what_the_record_does_not_have_is_refused() {
        Running session = canDecide("--session", "autumn");
        assertTrue(session.err().startsWith("SESSION-1"), session.err());
        Running document = canDecide("--document", "spring/9");
        assertTrue(document.err().startsWith("DOCUMENT-1"), document.err());
        Running all = canDecide("--document", "all");
        assertTrue(all.err().startsWith("USAGE-1"), all.err());
        Running files = Running.comity("can-decide", "csto/council", "--on", "2024-11-28", "--session", "x");
        assertEquals(2, files.exit());
        assertTrue(files.err().contains("name its store with --store"), files.err());
        Running both = canDecide("--session", "spring", "--vote", "spring/1/vote");
        assertTrue(both.err().contains("leave --session and --document out"), both.err());
    }
}
