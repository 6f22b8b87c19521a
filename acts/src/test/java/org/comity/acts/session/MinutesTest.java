package org.comity.acts.session;

import static org.comity.acts.session.Meeting.CHAIR;
import static org.comity.acts.session.Meeting.FISH;
import static org.comity.acts.session.Meeting.SPRING;
import static org.comity.acts.session.Meeting.asks;
import static org.comity.acts.session.Meeting.ends;
import static org.comity.acts.session.Meeting.floor;
import static org.comity.acts.session.Meeting.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.statement.Statement;
import org.junit.jupiter.api.Test;

class MinutesTest {
    private static Minutes of(Meeting meeting) {
        return Minutes.of(
                meeting.session(),
                meeting.acts,
                meeting.council.rules(),
                "river-league",
                act -> act.body() instanceof Statement said && said.says() instanceof Content.Open(String text)
                        ? Optional.of("It was said: " + text)
                        : Optional.empty());
    }

    @Test
    void the_minutes_say_what_was_done_in_its_order_with_the_article() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", asks("BRE"));
        meeting.does(CHAIR, "2031-04-01T10:06Z", floor("BRE"));
        meeting.does(
                member("BRE"),
                "2031-04-01T10:07Z",
                new Statement("session/" + SPRING, new Content.Open("fish are few"), "en", List.of()));
        meeting.does(member("BRE"), "2031-04-01T10:09Z", ends("BRE"));
        // Entered late, and yet in its place.
        meeting.does(CHAIR, "2031-04-01T10:02Z", new ItemOpened(SPRING, FISH));
        List<Minutes.Entry> entries = of(meeting).entries();
        List<String> last = entries.subList(entries.size() - 6, entries.size()).stream()
                .map(each -> each.text() + " [" + each.article() + "]")
                .toList();
        assertEquals(
                List.of(
                        "The agenda was adopted by consensus. [Rules rule 2]",
                        "Item item-1, Fish, was taken up. [Rules rule 2]",
                        "BRE asked for the floor, on item-1. [Rules rule 8]",
                        "BRE took the floor, on item-1. [Rules rule 8]",
                        "It was said: fish are few []",
                        "BRE concluded. [Rules rule 8]"),
                last);
    }

    @Test
    void what_others_tell_is_marked() {
        Meeting meeting = Meeting.convened();
        meeting.told().does(CHAIR, "2031-04-01", new SessionOpened(SPRING));
        assertEquals(Minutes.Told.BY_OTHERS, of(meeting).entries().getLast().told());
    }

    @Test
    void nothing_of_another_session_is_in_them() {
        Meeting meeting = Meeting.open();
        meeting.does(
                member("BRE"),
                "2031-04-01T10:07Z",
                new Statement("session/council/2030", new Content.Open("long ago"), "en", List.of()));
        assertTrue(of(meeting).entries().stream().noneMatch(each -> each.text().contains("long ago")));
    }
}
