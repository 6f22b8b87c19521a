package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What stands in the way of organisations that would mend themselves, by the charters that are shipped.
class LintCommandTest {
    @Test
    void a_permanent_member_cannot_be_suspended_against_its_will() {
        JsonNode un = lint("un", "2024-11-28");
        assertEquals(List.of(), words(un.get("missing")));
        String permanent = "suspend a member: the member concerned can stop it by objecting: CHN,FRA,GBR,RUS,USA";
        assertTrue(says(un).contains(permanent), says(un).toString());
        assertTrue(says(un).stream().noneMatch(each -> each.contains("staying away")), says(un).toString());
    }

    @Test
    void whether_the_one_concerned_stops_its_suspension_by_staying_away_is_open_where_absence_is() {
        List<String> suspension = says(lint("csto", "2024-11-28")).stream()
                .filter(each -> each.startsWith("suspend a member"))
                .toList();
        assertEquals(
                List.of("suspend a member: the member concerned can stop it by staying away: ARM,BLR,KAZ,KGZ,RUS,TJK"),
                suspension);
    }

    @Test
    void a_member_that_is_recused_does_not_stop_its_suspension() {
        JsonNode mercosur = lint("mercosur", "2020-01-15");
        assertTrue(words(mercosur.get("missing")).stream().noneMatch(each -> each.equals("suspend a member")));
        assertTrue(says(mercosur).stream().noneMatch(each -> each.startsWith("suspend")));
    }

    @Test
    void a_chair_that_passes_by_a_rule_needs_no_election() {
        List<String> without = List.of("suspend a member", "amend the charter");
        assertEquals(without, words(lint("eaeu", "2020-01-15").get("missing")));
        assertTrue(words(lint("eaeu", "2014-12-31").get("missing")).contains("elect the chair"));
    }

    @Test
    void weights_that_are_not_known_leave_the_question_open() {
        assertTrue(says(lint("imf", "2023-01-15"))
                .contains("amend the charter: one member can stop it by staying away: USA"));
        List<String> later = says(lint("imf", "2025-01-15"));
        assertTrue(later.stream().anyMatch(each -> each.startsWith("amend the charter: it cannot be told")));
    }

    private static JsonNode lint(String organisation, String on) {
        Running run = Running.line("charter lint --json " + organisation + " --on " + on);
        assertEquals(Exit.NEGATIVE, run.exit(), run.err());
        return run.json().get("organisations").get(0);
    }

    private static List<String> says(JsonNode found) {
        return found.get("deadlocks")
                .valueStream()
                .map(each -> each.get("purpose").asString() + ": "
                        + each.get("says").asString() + ": " + String.join(",", words(each.get("seats"))))
                .toList();
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
