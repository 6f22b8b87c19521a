package org.comity.record.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TextQueryTest {
    private static Refused refused(String text) {
        return assertInstanceOf(TextQuery.Bad.class, TextQuery.parse(text), text)
                .refused();
    }

    private static String code(String text) {
        Refused refused = refused(text);
        assertFalse(refused.because().isBlank());
        assertFalse(refused.remedy().isBlank());
        return refused.code();
    }

    @Test
    void a_search_is_of_bounded_length() {
        assertInstanceOf(TextQuery.Good.class, TextQuery.parse("x".repeat(500)));
        assertEquals("TEXT-1", code("x".repeat(501)));
        assertInstanceOf(TextQuery.Good.class, TextQuery.parse("river ".repeat(16)));
        assertEquals("TEXT-1", code("river ".repeat(17)));
    }

    @Test
    void a_quotation_mark_is_closed() {
        assertEquals("TEXT-2", code("\"the river"));
        assertEquals("TEXT-2", code("river \""));
        assertEquals("TEXT-2", code("«the river"));
    }

    @Test
    void a_field_is_one_that_there_is_and_names_something() {
        assertEquals("TEXT-3", code("author:voss"));
        assertTrue(refused("speker:voss").because().endsWith("did you mean speaker:?"));
        assertEquals("TEXT-3", code("speaker: voss"));
        assertEquals("TEXT-3", code("https://example.org"));
        assertInstanceOf(TextQuery.Good.class, TextQuery.parse("\"https://example.org\""));
        assertInstanceOf(TextQuery.Good.class, TextQuery.parse("10:15"));
    }

    @Test
    void a_star_stands_behind_the_beginning_of_one_word() {
        assertEquals("TEXT-4", code("*"));
        assertEquals("TEXT-4", code("r*"));
        assertEquals("TEXT-4", code("ri*er"));
        assertEquals("TEXT-4", code("*river"));
        assertEquals("TEXT-4", code("one/two*"));
        assertEquals("TEXT-4", code("on:*"));
        assertInstanceOf(TextQuery.Good.class, TextQuery.parse("ri*"));
        assertInstanceOf(TextQuery.Good.class, TextQuery.parse("on:s*"));
    }

    @Test
    void there_is_something_to_look_for() {
        for (String text : List.of("", "   ", "!!!", "-river", "NOT river", "OR river", "river OR", "a OR -b", "AND")) {
            assertEquals("TEXT-5", code(text), text);
        }
    }

    private static final List<String> PIECES = List.of(
            "river",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "*",
            "-",
            "+",
            ":",
            "speaker:",
            "on:",
            "x:",
            "OR",
            "AND",
            "NOT",
            " ",
            "\t",
            "(",
            ")",
            "[",
            "]",
            "~",
            "^2",
            "\\",
            "/",
            "?",
            "{",
            "哈",
            "й",
            "é",
            "\u0000",
            "\ud800",
            "\udc00",
            "😀",
            "\u202e",
            "\u0301",
            "'",
            "l'",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private static void isAnsweredOrRefused(Random random, TextIndex index) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        switch (TextQuery.parse(text.toString())) {
            case TextQuery.Good(TextQuery query) ->
                index.find(query, TextFilter.of(Sayings.TODAY, new Reach.Keeper()), 10);
            case TextQuery.Bad(Refused refused) -> assertTrue(refused.code().startsWith("TEXT-"), text::toString);
        }
    }

    @Test
    void whatever_is_typed_is_answered_or_refused() {
        try (Sayings said = new Sayings()) {
            said.say("the river is open, l'eau aussi, 哈萨克斯坦, й é 😀");
            try (TextIndex index = said.inMemory()) {
                Seeded.times(300, random -> isAnsweredOrRefused(random, index));
            }
        }
    }

    @Test
    @Tag("slow")
    void much_that_is_typed_is_answered_or_refused() {
        try (Sayings said = new Sayings()) {
            said.say("the river is open, l'eau aussi, 哈萨克斯坦, й é 😀");
            try (TextIndex index = said.inMemory()) {
                Seeded.times(100_000, random -> isAnsweredOrRefused(random, index));
            }
        }
    }
}
