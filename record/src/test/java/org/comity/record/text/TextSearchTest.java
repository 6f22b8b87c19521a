package org.comity.record.text;

import static org.comity.record.text.Sayings.TODAY;
import static org.comity.record.text.Sayings.find;
import static org.comity.record.text.Sayings.found;
import static org.comity.record.text.Sayings.numbers;
import static org.comity.record.text.Sayings.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.When;
import org.comity.acts.keeping.SourceTaken;
import org.comity.record.view.ActFilter;
import org.comity.record.view.ActFilter.Range;
import org.comity.record.view.AsOf.RecordedBy;
import org.junit.jupiter.api.Test;

/// What is found by which words.
class TextSearchTest {
    private static final Reach EVERYBODY = new Reach.Everybody();

    @Test
    void a_name_is_found_in_the_script_in_which_it_is_written() {
        try (Sayings said = new Sayings()) {
            said.say("Kazakhstan hosts the session", "en");
            said.say("Сессию принимает Казахстан", "ru");
            said.say("会议在哈萨克斯坦举行", "zh");
            said.say("تستضيف كازاخستان الدورة", "ar");
            try (TextIndex index = said.inMemory()) {
                assertEquals(List.of(1L), found(index, "kazakhstan"));
                assertEquals(List.of(2L), found(index, "КАЗАХСТАН"));
                assertEquals(List.of(3L), found(index, "哈萨克斯坦"));
                assertEquals(List.of(3L), found(index, "哈萨*"));
                assertEquals(List.of(), found(index, "哈克萨"), "in another order it is another word");
                assertEquals(List.of(4L), found(index, "كازاخستان"));
            }
        }
    }

    @Test
    void case_and_accents_are_left_out_by_many_and_do_not_matter() {
        try (Sayings said = new Sayings()) {
            said.say("La fédération de l’Est s'oppose", "fr");
            said.say("Всё ещё открыто; район реки", "ru");
            said.say("مُحَمَّد أحمد", "ar");
            said.say("Die Straße nach Łódź", "de");
            try (TextIndex index = said.inMemory()) {
                assertEquals(List.of(1L), found(index, "FEDERATION"));
                assertEquals(List.of(1L), found(index, "est"));
                assertEquals(List.of(1L), found(index, "l'est"));
                assertEquals(List.of(2L), found(index, "все еще"));
                assertEquals(List.of(2L), found(index, "район"));
                assertEquals(List.of(3L), found(index, "محمد"));
                assertEquals(List.of(3L), found(index, "احمد"));
                assertEquals(List.of(4L), found(index, "strasse lodz"));
            }
        }
    }

    @Test
    void other_forms_of_a_word_are_found_in_texts_whose_language_is_said() {
        try (Sayings said = new Sayings()) {
            said.say("Forces were deployed to the river", "en");
            said.say("Forces were deployed to the river", "");
            said.say("Войска размещены в республике", "ru-RU");
            said.say("Las decisiones fueron adoptadas", "es");
            said.say("Les décisions adoptées", "fr");
            try (TextIndex index = said.inMemory()) {
                assertEquals(List.of(1L), found(index, "deploying"));
                assertEquals(List.of(1L, 2L), found(index, "deployed"));
                assertEquals(List.of(3L), found(index, "республика"));
                assertEquals(List.of(4L, 5L), found(index, "decision"));
                assertEquals(List.of(), found(index, "\"deploying\""), "a phrase is taken as it stands");
            }
        }
    }

    @Test
    void words_phrases_beginnings_and_fields_are_put_together() {
        try (Sayings said = new Sayings()) {
            said.say("The river is open to all members");
            said.say("The members open the lock of the river");
            said.enter(said.draft(
                    new SourceTaken(
                            "courier-4", "River news", "The Courier", Optional.empty(), "", Optional.empty(), ""),
                    new Audience.Everybody()));
            try (TextIndex index = said.inMemory()) {
                assertEquals(List.of(1L, 2L), found(index, "open river members"));
                assertEquals(List.of(1L), found(index, "\"river is open\""));
                assertEquals(List.of(1L), found(index, "„river is open“"));
                assertEquals(List.of(2L), found(index, "river lo*"));
                assertEquals(List.of(1L), found(index, "river members -lock"));
                assertEquals(List.of(1L), found(index, "river AND members NOT lock"));
                assertEquals(List.of(2L, 3L), found(index, "lock OR news"));
                assertEquals(List.of(3L), found(index, "river kind:source"));
                assertEquals(List.of(1L, 2L), found(index, "river on:session/spring"));
                assertEquals(List.of(1L, 2L), found(index, "on:session/*"));
                assertEquals(List.of(1L, 2L), found(index, "speaker:voss kind:statement"));
                assertEquals(List.of(1L, 2L), found(index, "speaker:\"head of the delegation\" river kind:statement"));
                assertEquals(List.of(), found(index, "speaker:courier"));
                assertEquals(List.of(1L, 2L), found(index, "occasion:spring manner:position language:en"));
                assertEquals(List.of(1L, 2L, 3L), found(index, "lind"), "by whom it was passed on");
            }
        }
    }

    @Test
    void the_best_come_first_and_of_equals_the_lower_number_and_all_are_counted() {
        try (Sayings said = new Sayings()) {
            said.say("a river");
            said.say("a river");
            said.say("river, river, river");
            try (TextIndex index = said.inMemory()) {
                Found found = index.find(query("river"), TextFilter.of(TODAY, EVERYBODY), 2);
                assertEquals(List.of(3L, 1L), numbers(found));
                assertEquals(3, found.total());
                assertEquals(
                        List.of(1L, 2L, 3L),
                        numbers(index.find(TextQuery.EVERYTHING, TextFilter.of(TODAY, EVERYBODY), 9)));
            }
        }
    }

    @Test
    void only_what_was_known_recorded_and_wanted_is_found() {
        try (Sayings said = new Sayings()) {
            for (String known : List.of("2021-05-01", "2021-07-01", "2021-09-01")) {
                said.enter(said.draft(
                        Sayings.said(new Content.Open("the river of " + known), "en"),
                        new Audience.Everybody(),
                        Optional.of(When.of(known)),
                        When.of(known),
                        List.of()));
            }
            try (TextIndex index = said.inMemory()) {
                TextFilter all = TextFilter.of(TODAY, EVERYBODY);
                TextFilter known = TextFilter.of(TODAY.knownAt(When.of("2021-07")), EVERYBODY);
                TextFilter recorded = TextFilter.of(TODAY.recordedBy(new RecordedBy.Number(1)), EVERYBODY);
                TextFilter before = TextFilter.of(TODAY.recordedBy(new RecordedBy.Time(When.of("2022"))), EVERYBODY);
                assertEquals(List.of(1L, 2L), numbers(index.find(query("river"), known, 9)));
                assertEquals(List.of(1L), numbers(index.find(query("river"), recorded, 9)));
                assertEquals(List.of(), numbers(index.find(query("river"), before, 9)));
                assertEquals(List.of(1L, 3L), numbers(index.find(query("river"), all.without(Set.of(2L)), 9)));
                ActFilter july = ActFilter.all().effective(Range.in(When.of("2021-07")));
                assertEquals(List.of(2L), numbers(index.find(query("river"), all.acts(july), 9)));
                ActFilter ofAMember = ActFilter.all().by("ALD");
                assertEquals(
                        3, index.find(query("river"), all.acts(ofAMember), 9).total());
                assertEquals(
                        0,
                        index.find(query("river"), all.acts(ActFilter.all().by("BRE")), 9)
                                .total());
                assertEquals(
                        0, index.find(query("river"), all.manner("claim"), 9).total());
            }
        }
    }

    @Test
    void the_place_is_shown_and_what_was_looked_for_is_marked() {
        try (Sayings said = new Sayings()) {
            said.say("word ".repeat(100) + "the republics deployed their forces; " + "word ".repeat(100));
            said.say("会议在哈萨克斯坦举行", "zh");
            try (TextIndex index = said.inMemory()) {
                Snippet snippet = find(index, "republic \"their forces\"", EVERYBODY)
                        .hits()
                        .getFirst()
                        .snippet();
                String marked = snippet.marked("[", "]");
                assertTrue(marked.contains("the [republics] deployed [their forces];"), marked);
                assertTrue(marked.startsWith("… word") && marked.endsWith("word …"), marked);
                assertTrue(snippet.text().length() < 230, marked);
                assertEquals(
                        "会议在[哈萨克斯坦]举行",
                        find(index, "哈萨克斯坦", EVERYBODY)
                                .hits()
                                .getFirst()
                                .snippet()
                                .marked("[", "]"));
            }
        }
    }

    @Test
    void a_word_that_may_be_meant_is_told_where_nothing_is_found() {
        try (Sayings said = new Sayings()) {
            said.say("the umbrella covers all allies");
            try (TextIndex index = said.inMemory()) {
                assertEquals(
                        Optional.of("umbrella"),
                        find(index, "umbrela", EVERYBODY).meant());
                assertEquals(Optional.empty(), find(index, "harvest", EVERYBODY).meant());
                assertEquals(
                        Optional.empty(),
                        find(index, "umbrela kind:source", EVERYBODY).meant(),
                        "it would find nothing either");
            }
        }
    }
}
