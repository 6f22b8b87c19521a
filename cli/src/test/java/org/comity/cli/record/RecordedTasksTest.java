package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comity.cli.Answers;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a legal adviser, a chair in the room, the chair of a Model UN committee and the head of a secretariat ask,
/// answered from a record.
@Tag("slow")
class RecordedTasksTest {
    @TempDir
    private Path folder;

    private TestStore loaded(String organisation, String... more) {
        TestStore store = new TestStore(folder);
        List<String> words = new ArrayList<>(List.of("load", organisation, "--into", store.path()));
        words.addAll(List.of(more));
        Running run = Running.comity(words.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        return store;
    }

    private static void play(TestStore store, String script) throws IOException {
        String file = store.file("script-" + script.hashCode() + ".yaml", script);
        Running run = store.run("act", "--file", file, "--entered-by", "secretariat");
        assertEquals(0, run.exit(), run.out() + run.err());
    }

    // Could the Council decide without Armenia?

    private static JsonNode ability(TestStore store, String matter, String... more) {
        List<String> words = new ArrayList<>(
                List.of("can-decide", "csto/council", "--on", "2024-11-28", "--matter", matter, "--json"));
        words.addAll(List.of(more));
        Running run = store.run(words.toArray(String[]::new));
        assertTrue(run.exit() <= 1, run.err());
        return run.json().get("matters").get(0);
    }

    private static String verdict(TestStore store, String matter, String... more) {
        return ability(store, matter, more).get("verdict").asString();
    }

    private static final String OWN_WORD = """
            acts:
              - effective: 2024-11-25
                by: {member: ARM}
                audience: everybody
                body:
                  kind: non-objection
                  member: ARM
                  documents: [astana-2024/declaration, astana-2024/victory-statement, astana-2024/border-programme, astana-2024/victory-plan,
                    astana-2024/forces-protocol, astana-2024/transport-protocol, astana-2024/plan-2025]
            """;
    private static final String OBJECTION = """
            acts:
              - effective: 2024-11-28
                by: {office: chair, holder: KAZ}
                standing: report
                audience: everybody
                sources: [{document: supposed}]
                body: {kind: vote-opened, vote: supposed/vote-1, manner: limited-format, question: {organ: council, matter: limited-format, session: astana-2024, subject: {is: of-document, document: astana-2024/border-programme}}}
              - effective: 2024-11-28
                by: {member: ARM}
                audience: everybody
                body: {kind: position-taken, vote: supposed/vote-1, seat: ARM, position: objecting}
            """;
    private static final String SUSPENSION = """
            acts:
              - effective: 2024-11-20
                by: {organ: council}
                standing: report
                audience: everybody
                sources: [{document: supposed}]
                body: {kind: suspension, member: ARM, scope: membership, decided: 2024-11-20, basis: {article: Council decision of 2024-11-20 (supposed)}}
            """;

    @Test
    void each_variation_of_the_question_about_armenia_is_an_act_of_the_record() throws IOException {
        TestStore store = loaded("csto");
        String[] session = {"--session", "astana-2024"};
        String[] texts = {"--session", "astana-2024", "--document", "all"};
        JsonNode away = ability(store, "substantive", session);
        assertEquals("depends", away.get("verdict").asString());
        assertEquals("no, else yes", Answers.hinge(away, "presence-required"));
        assertEquals("yes, else no", Answers.hinge(away, "absence-is-no-objection"));

        JsonNode reported = ability(store, "limited-format", texts);
        assertEquals("depends", reported.get("verdict").asString());
        assertEquals("yes, else depends", Answers.hinge(reported, "report-on-ARM"));
        assertTrue(
                Answers.words(reported.get("wouldSettle"))
                        .contains("ARM itself says in writing that it does not object"),
                reported::toString);

        play(store, OWN_WORD);
        assertEquals("yes", verdict(store, "limited-format", texts), "its own word");
        play(store, OBJECTION);
        assertEquals("no", verdict(store, "limited-format", texts), "it objects to one of the texts");
        play(store, SUSPENSION);
        JsonNode five = ability(store, "substantive", session);
        assertEquals("yes", five.get("verdict").asString());
        assertEquals("5", five.get("tests").get(0).get("base").asString());
        assertTrue(five.get("reasons").get(0).asString().contains("Council decision of 2024-11-20"), five::toString);
    }

    @Test
    void as_known_on_the_day_the_record_answers_without_what_became_known_later() {
        TestStore store = loaded("csto");
        JsonNode who = store.ask("who", "csto/council", "--on", "2024-11-28", "--known-at", "2024-11-28");
        List<String> voting = who.get("seats")
                .valueStream()
                .filter(each -> each.get("votes").asBoolean())
                .map(each -> each.get("id").asString())
                .toList();
        assertEquals(List.of("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"), voting);
        assertEquals(2, who.get("claims").size(), "the news report came later: " + who);
        assertEquals(
                "depends",
                verdict(store, "substantive", "--absent", "ARM", "--known-at", "2024-11-28"),
                "that it was absent was told the day after");
        Running unknown = store.run(
                "can-decide",
                "csto/council",
                "--on",
                "2024-11-28",
                "--session",
                "astana-2024",
                "--known-at",
                "2024-11-28");
        assertTrue(unknown.err().startsWith("SESSION-1"), unknown.err());
        Running early = store.run("who", "csto/council", "--on", "2024-01-01", "--known-at", "2023-01-01");
        assertTrue(early.err().startsWith("RECORD-9"), "the rules had not been read by then: " + early.err());
    }

    // What can still happen?

    private static final String VOTE = "security-council/supposed";
    private static final List<String> TO_COME = List.of("RUS", "USA", "CHE");
    private static final List<String> POSITIONS = List.of("in-favour", "against", "abstaining");

    private static String taken(String seat, String position) {
        return "  - {by: {member: " + seat + "}, body: {kind: position-taken, vote: " + VOTE + ", seat: " + seat
                + ", position: " + position + "}}\n";
    }

    private static String script(String acts) {
        return "defaults: {audience: everybody, by: {office: secretariat}, effective: 2024-06-10}\nacts:\n" + acts;
    }

    private static TestStore council(TestStore store) throws IOException {
        StringBuilder acts = new StringBuilder(
                "  - body: {kind: vote-opened, vote: " + VOTE
                        + ", manner: show-of-hands, question: {organ: security-council, matter: substantive, asks: Is it adopted?}}\n");
        List.of("CHN", "FRA", "DZA", "GUY", "JPN", "KOR", "MLT", "MOZ")
                .forEach(seat -> acts.append(taken(seat, "in-favour")));
        List.of("SLE", "SVN").forEach(seat -> acts.append(taken(seat, "against")));
        List.of("GBR", "ECU").forEach(seat -> acts.append(taken(seat, "abstaining")));
        play(store, script(acts.toString()));
        return store;
    }

    private static JsonNode forecast(TestStore store) {
        Running run = store.run("forecast", "un", "--vote", VOTE, "--json");
        assertTrue(run.exit() <= 1, run.err());
        return run.json();
    }

    @Test
    void each_of_the_27_ways_in_which_an_open_vote_can_end_comes_out_as_the_forecast_says() throws IOException {
        TestStore store = council(loaded("un"));
        JsonNode open = forecast(store);
        assertEquals("open", open.get("outcome").asString());
        assertEquals(
                "adopted if at least one more is in favour and no permanent member votes against",
                open.get("needed").asString());
        assertEquals(3, open.get("toCome").asInt());
        int ends = 0;
        for (String one : POSITIONS) {
            for (String two : POSITIONS) {
                for (String three : POSITIONS) {
                    List<String> all = List.of(one, two, three);
                    StringBuilder acts = new StringBuilder();
                    for (int i = 0; i < all.size(); i++) {
                        // The same position again needs an id of its own.
                        acts.append(taken(TO_COME.get(i), all.get(i))
                                .replace("- {by", "- {requestId: " + ends + "/" + i + ", by"));
                    }
                    play(store, script(acts.toString()));
                    boolean sentence =
                            all.contains("in-favour") && !all.subList(0, 2).contains("against");
                    assertEquals(
                            sentence ? "adopted" : "rejected",
                            forecast(store).get("outcome").asString(),
                            all::toString);
                    ends++;
                }
            }
        }
        assertEquals(27, ends);
    }

    // Two thirds of whom?

    private static final String CLASS = """
            charter: 1
            organisation: class
            name: {en: A class}
            texts: {Rules: {title: Rules of the class}}
            organs:
              committee:
                name: {en: Committee}
                by: Rules 1
                seats:
                  delegations: {filled: unnamed, by: Rules 1}
                  observers: {filled: unnamed, votes: no, by: Rules 1}
                decisions:
                  important: {rule: at least 2/3 of present and voting in favour, by: Rules 2}
            """;

    private static String committee(String vote, String more) {
        return """
                defaults: {audience: everybody, by: {office: chair}, effective: 2026-03-01}
                acts:
                  - body:
                      kind: vote-opened
                      vote: %1$s
                      manner: show-of-hands
                      question:
                        organ: committee
                        matter: important
                        asks: Is it adopted?
                        seating:
                          - {group: delegations, seats: [Aldia, Brenn, Caro, Dorn, Estmark, Fenwick, Galt, Holm, Ister, Jura]}
                          - {group: observers, seats: [Kiln, Lund]}
                  - body:
                      kind: positions-taken
                      vote: %1$s
                      positions:
                        - {position: in-favour, seats: [Aldia, Brenn]}
                        - {position: against, seats: [Caro]}
                        - {position: abstaining, seats: [Dorn, Estmark, Fenwick, Galt, Holm, Ister, Jura]}
                %2$s  - body: {kind: vote-closed, vote: %1$s}
                  - body: {kind: vote-declared, vote: %1$s}
                """.formatted(vote, more);
    }

    private static String outcome(TestStore store, String vote) {
        return store.run("vote", vote, "--json")
                .json()
                .get("computed")
                .get("outcome")
                .asString();
    }

    @Test
    void two_thirds_of_those_voting_pass_and_of_those_present_fail_and_an_observer_changes_nothing()
            throws IOException {
        Path charter = Files.createDirectories(folder.resolve("library/class")).resolve("charter.yaml");
        String library = charter.getParent().getParent().toString();
        Files.writeString(charter, CLASS);
        TestStore store = loaded("class", "--organisations", library);
        play(store, committee("c/1", ""));
        assertEquals("adopted", outcome(store, "c/1"));
        String observer = """
                  - expect: VOTE-5
                    by: {member: Kiln}
                    body: {kind: position-taken, vote: c/2, seat: Kiln, position: against}
                """;
        play(store, committee("c/2", observer));
        assertEquals("adopted", outcome(store, "c/2"), "the position of an observer is refused");

        String of = "present and voting in favour";
        assertTrue(CLASS.contains(of));
        Files.writeString(charter, CLASS.replace(of, "present in favour"));
        loaded("class", "--organisations", library);
        play(store, committee("c/3", ""));
        assertEquals("rejected", outcome(store, "c/3"), "another line in the file");
        assertEquals("adopted", outcome(store, "c/1"), "what was frozen when it was opened stays");
    }

    // Which decisions are neglected?

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    /// What is entered of a decision, and what a reader with a pencil would note.
    private record Noted(
            String id, LocalDate made, List<LocalDate> steps, boolean owned, boolean reviewed, boolean over) {
        static Noted any(Random random, int number) {
            LocalDate made = DAY.minusDays(random.nextInt(1500));
            List<LocalDate> steps = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate step = made.plusDays(random.nextInt(900));
                if (!step.isAfter(DAY)) {
                    steps.add(step);
                }
            }
            return new Noted(
                    "c/" + number, made, steps, random.nextInt(3) == 0, random.nextInt(3) == 0, random.nextInt(6) == 0);
        }

        LocalDate last() {
            return steps.stream()
                    .max(Comparator.naturalOrder())
                    .filter(made::isBefore)
                    .orElse(made);
        }

        boolean isNeglected() {
            return !owned && !reviewed && !over && !last().isAfter(DAY.minusMonths(12));
        }

        String acts() {
            StringBuilder acts = new StringBuilder(act(
                    made,
                    "{kind: decision-told, decision: " + id + ", organ: council, titles: [{language: en, text: A}]}"));
            if (owned) {
                acts.append(act(made, "{kind: owner-assigned, decision: " + id + ", owner: {member: ALD}}"));
            }
            if (reviewed) {
                acts.append(act(made, "{kind: review-set, decision: " + id + ", review: 2027-01-01}"));
            }
            for (int i = 0; i < steps.size(); i++) {
                acts.append(act(steps.get(i), "{kind: step-reported, decision: " + id + ", says: Step " + i + ".}"));
            }
            if (over) {
                acts.append(act(DAY, "{kind: decision-completed, decision: " + id + "}"));
            }
            return acts.toString();
        }

        private static String act(LocalDate day, String body) {
            return "  - {effective: " + day + ", body: " + body + "}\n";
        }
    }

    private static List<String> neglected(TestStore store) {
        return store.ask("followup", "--since-months", "12", "--no-owner", "--no-review", "--on", DAY.toString())
                .get("decisions")
                .valueStream()
                .map(each -> each.get("decision").asString())
                .toList();
    }

    @Test
    void of_a_hundred_decisions_exactly_those_are_listed_that_a_plain_count_finds_and_a_sourced_report_removes_one()
            throws IOException {
        String given = System.getProperty("comity.seed", "");
        long seed = given.isBlank() ? 20_261_126 : Long.parseLong(given);
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Map<String, Noted> noted = new TreeMap<>();
        StringBuilder acts = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            Noted each = Noted.any(random, i);
            noted.put(each.id(), each);
            acts.append(each.acts());
        }
        TestStore store = TestStore.ofLeague(folder);
        play(
                store,
                "defaults: {audience: everybody, by: {office: secretariat}, sources: [{document: Minutes}]}\nacts:\n"
                        + acts);
        List<String> expected = noted.values().stream()
                .filter(Noted::isNeglected)
                .sorted(Comparator.comparing(Noted::last).thenComparing(Noted::id))
                .map(Noted::id)
                .toList();
        String repeat = "repeat with -Dcomity.seed=" + seed;
        assertFalse(expected.isEmpty(), repeat);
        assertTrue(expected.size() < 100, repeat);
        assertEquals(expected, neglected(store), repeat);

        String report = """
                acts:
                  - effective: %s
                    %sby: {outsider: an evening paper}
                    standing: report
                    audience: everybody
                    body: {kind: step-reported, decision: %s, says: It was begun.}
                """;
        String first = expected.getFirst();
        play(store, report.formatted(DAY.minusDays(3), "expect: FOLLOWUP-4\n    ", first));
        assertEquals(expected, neglected(store), "a report without a source is refused");
        play(store, report.formatted(DAY.minusDays(3), "sources: [{document: evening paper}]\n    ", first));
        assertEquals(expected.subList(1, expected.size()), neglected(store), repeat);
    }
}
