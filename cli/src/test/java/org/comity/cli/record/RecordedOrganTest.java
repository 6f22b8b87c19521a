package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Who sits, who presides, what a member is and what can be decided, asked of a record.
@Tag("slow")
class RecordedOrganTest {
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
                suspended: left out
                chair:
                  - from: 2031-01-01
                    by: Compact Art. 5
                    rotation: {order: [ALD, BRE, CAR], turn: calendar year, starts: {holder: ALD, on: 2031-01-01}}
                decisions:
                  ordinary:
                    name: {en: Decision}
                    provisions:
                      - rule: no objection
                        by: Compact Art. 6
            """;
    private static final String MEMBERS = """
            facts: members
            organisation: river-league
            by: Register
            rows:
              - {member: ALD, from: 1990-03-01}
              - {member: BRE, from: 1990-03-01}
              - {member: CAR, from: 1990-03-01}
            """;
    private static final String FREEZE = """
            - requestId: said/1
              effective: 2031-02-22
              by: {person: A. Voss, capacity: prime minister, member: BRE}
              standing: statement
              audience: everybody
              body:
                kind: statement
                says: We have frozen our part.
                claims: [{about: status/BRE, value: frozen}]
            """;
    private static final String SUSPENSION = """
            - requestId: suspension/1
              effective: 2031-04-01
              by: {organ: council}
              standing: act
              audience: everybody
              body:
                kind: suspension
                member: BRE
                scope: membership
                requested: 2031-02-01
                decided: 2031-03-01
                basis: {decision: council/2031/4, article: Compact Art. 9}
            """;

    @TempDir
    private Path folder;

    private Path league;
    private TestStore store;

    @BeforeEach
    void load_the_league() throws IOException {
        league = folder.resolve("library/river-league");
        Files.createDirectories(league.resolve("record"));
        Files.createDirectories(league.resolve("facts"));
        Files.writeString(league.resolve("charter.yaml"), CHARTER);
        Files.writeString(league.resolve("facts/members.yaml"), MEMBERS);
        Files.writeString(league.resolve("record/said.yaml"), FREEZE);
        store = new TestStore(folder);
        assertEquals(0, load().exit(), load().err());
    }

    private Running load() {
        return Running.comity(
                "load",
                "river-league",
                "--into",
                store.path(),
                "--organisations",
                league.getParent().toString(),
                "--json");
    }

    private void append(String acts) throws IOException {
        Running run = store.append(store.file("acts-" + acts.hashCode() + ".yaml", acts.stripTrailing()));
        assertEquals(0, run.exit(), run.err());
    }

    private static List<String> voting(JsonNode who) {
        return who.get("seats")
                .valueStream()
                .filter(seat -> seat.get("votes").asBoolean())
                .map(seat -> seat.get("id").asString())
                .toList();
    }

    @Test
    void the_record_says_who_may_vote_and_shows_a_freeze_as_a_claim() {
        JsonNode who = store.ask("who", "river-league/council", "--on", "2031-05-01");
        assertEquals(List.of("ALD", "BRE", "CAR"), voting(who));
        assertTrue(who.get("claims").get(0).asString().contains("'frozen' is claimed by A. Voss"), who::toString);
        JsonNode status = store.ask("status", "BRE", "--on", "2031-05-01");
        assertEquals("full", status.get("inLaw").asString());
        assertEquals("frozen", status.get("claimed").get(0).get("value").asString());
        assertEquals(false, status.get("claimed").get(0).get("sameAsInLaw").asBoolean());
    }

    @Test
    void a_suspension_in_law_takes_the_seat_from_the_vote_with_its_act_as_the_reason() throws IOException {
        append(SUSPENSION);
        JsonNode who = store.ask("who", "river-league/council", "--on", "2031-05-01");
        assertEquals(List.of("ALD", "CAR"), voting(who));
        assertTrue(
                who.get("seats").get(2).get("because").asString().contains("decision council/2031/4")
                        || who.toString().contains("decision council/2031/4, Compact Art. 9; act 7"),
                who::toString);
        assertEquals(
                List.of("ALD", "BRE", "CAR"),
                voting(store.ask("who", "river-league/council", "--on", "2031-05-01", "--recorded-by", "6")),
                "as it was recorded before");
        JsonNode status = store.ask("status", "BRE", "--on", "2031-05-01");
        assertEquals("suspended", status.get("inLaw").asString());
        JsonNode dates = status.get("suspensions").get(0);
        assertEquals("2031-02-01", dates.get("requested").asString());
        assertEquals("2031-03-01", dates.get("decided").asString());
        assertEquals("2031-04-01", dates.get("effective").asString());
        Running text = store.run("status", "BRE", "--on", "2031-05-01");
        assertTrue(text.out().contains("requested 2031-02-01, decided 2031-03-01, effective 2031-04-01"), text.out());
        assertEquals(
                0,
                store.ask("can-decide", "river-league/council", "--on", "2031-05-01")
                        .get("frozenByClaim")
                        .size());
    }

    @Test
    void can_decide_supposes_the_freeze_that_the_record_has_unless_whoever_asks_says_something_else() {
        Running run = store.run("can-decide", "river-league/council", "--on", "2031-05-01", "--json");
        assertEquals("BRE", run.json().get("frozenByClaim").get(0).asString());
        Running asked = store.run(
                "can-decide", "river-league/council", "--on", "2031-05-01", "--non-objection", "BRE", "--json");
        assertEquals(0, asked.json().get("frozenByClaim").size());
        Running before = store.run("can-decide", "river-league/council", "--on", "2031-01-01", "--json");
        assertEquals(0, before.json().get("frozenByClaim").size(), "nothing was claimed then");
    }

    @Test
    void the_chair_is_who_presides_by_the_rule_and_by_the_acts() throws IOException {
        assertTrue(store.run("chair", "river-league/council", "--on", "2032-05-01")
                .out()
                .contains("BRE"));
        append("""
                - requestId: chair/1
                  effective: 2032-04-01
                  by: {organ: council}
                  standing: act
                  audience: everybody
                  body: {kind: chair-decided, organ: council, holder: CAR, until: 2032-07-01, basis: {article: Compact Art. 5}}
                  sources: [{document: minutes of the council}]
                - requestId: chair/2
                  effective: 2032-04-10
                  by: {office: chair}
                  standing: act
                  audience: everybody
                  body: {kind: acting-chair, organ: council, holder: C. Wren, because: the chair is ill}
                """);
        Running chair = store.run("chair", "river-league/council", "--on", "2032-05-01", "--json");
        assertEquals(0, chair.exit(), chair.out() + chair.err());
        assertTrue(chair.out().contains("CAR"), chair.out());
        assertTrue(chair.json().get("acting").get(0).asString().startsWith("C. Wren acts for the chair"), chair.out());
    }

    @Test
    void a_record_without_a_charter_by_then_is_refused_and_so_is_an_organ_that_it_does_not_know() {
        Running early = store.run("who", "river-league/council", "--on", "2031-05-01", "--known-at", "2020-01-01");
        assertTrue(early.err().startsWith("RECORD-9"), early.err());
        Running other = store.run("who", "river-league/counsil", "--on", "2031-05-01");
        assertTrue(other.err().contains("did you mean river-league/council"), other.err());
        Running nobody = store.run("status", "NIX", "--on", "2031-05-01");
        assertEquals(1, nobody.exit());
        assertTrue(nobody.out().contains("no member yet"), nobody.out());
    }

    @Test
    void a_row_that_changes_in_the_files_corrects_the_one_before_and_one_that_is_gone_is_retracted()
            throws IOException {
        Path members = league.resolve("facts/members.yaml");
        Files.writeString(
                members,
                MEMBERS.replace(
                        "{member: CAR, from: 1990-03-01}", "{member: CAR, from: 1990-03-01, until: 2030-01-01}"));
        Running changed = load();
        assertEquals(1, changed.json().get("new").get("facts").asInt(), changed.out());
        assertEquals(
                "left",
                store.run("status", "CAR", "--on", "2031-05-01", "--json")
                        .json()
                        .get("inLaw")
                        .asString());
        assertEquals(
                "corrects",
                store.ask("show", "7")
                        .get("act")
                        .get("relates")
                        .get(0)
                        .get("as")
                        .asString());
        Files.writeString(members, MEMBERS.replace("  - {member: CAR, from: 1990-03-01}\n", ""));
        load();
        assertEquals(
                "outside",
                store.run("status", "CAR", "--on", "2031-05-01", "--json")
                        .json()
                        .get("inLaw")
                        .asString());
        Files.writeString(members, MEMBERS);
        load();
        assertEquals(
                "full",
                store.ask("status", "CAR", "--on", "2031-05-01").get("inLaw").asString());
        assertEquals(0, load().json().get("entered").size());
    }
}
