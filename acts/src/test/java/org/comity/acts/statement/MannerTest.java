package org.comity.acts.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Checks;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Hedge;
import org.comity.acts.Hedge.Degree;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;

class MannerTest {
    private static Optional<Refused> refused(
            String manner, List<String> concerns, List<Source> sources, List<Relation> relates) {
        return Checks.alone(new Draft(
                "river-league",
                Optional.empty(),
                When.of("2031-05-03"),
                new Actor.Outsider("Evening Courier"),
                "secretariat",
                Standing.REPORT,
                new Statement(manner, "", new Content.Open("The river matters."), "en", concerns, List.of()),
                sources,
                relates,
                new Audience.Everybody(),
                "r1",
                List.of()));
    }

    private static String code(String manner) {
        return refused(manner, List.of(), List.of(), List.of())
                .map(Refused::code)
                .orElse("sound");
    }

    private static String collective(List<String> concerns, List<Source> sources, List<Relation> relates) {
        return refused("collective position", concerns, sources, relates)
                .map(Refused::code)
                .orElse("sound");
    }

    private static Source through(Degree... degrees) {
        Source.Link link = new Source.Link("the author of the report", "", new Hedge(List.of(degrees), ""));
        return new Source("Evening Courier", "", Optional.empty(), Optional.empty(), List.of(link));
    }

    @Test
    void a_manner_is_one_of_a_list_with_more_behind_a_comma() {
        assertEquals("sound", code(""));
        assertEquals("sound", code("position"));
        assertEquals("sound", code("non-objection, reported by another"));
        assertEquals("ACT-13", code("interview"));
        assertEquals("ACT-13", code("Position"));
        assertEquals("ACT-13", code(", position"));
        assertTrue(refused("posiition", List.of(), List.of(), List.of())
                .orElseThrow()
                .because()
                .endsWith("did you mean 'position'?"));
    }

    @Test
    void each_manner_is_found_by_its_word_and_says_what_it_means() {
        for (Manner manner : Manner.values()) {
            assertEquals(Optional.of(manner), Manner.of(manner.word()));
            assertTrue(manner.meaning().length() > 10, manner::word);
        }
        assertEquals(Optional.empty(), Manner.of("a word of an earlier program"));
    }

    @Test
    void a_collective_position_needs_an_act_behind_it_or_is_told_as_a_paraphrase() {
        assertEquals("ACT-14", collective(List.of(), List.of(), List.of()));
        assertEquals("ACT-14", collective(List.of("session/spring"), List.of(through(Degree.QUOTED)), List.of()));
        assertEquals("ACT-14", collective(List.of(), List.of(), List.of(new Relation(3, Relation.As.SUPERSEDES))));
        assertEquals("sound", collective(List.of(), List.of(), List.of(new Relation(3, Relation.As.FOLLOWS))));
        assertEquals("sound", collective(List.of("decision/council/2031-05/1"), List.of(), List.of()));
        assertEquals("sound", collective(List.of(), List.of(through(Degree.UNATTRIBUTED)), List.of()));
        assertEquals("sound", collective(List.of(), List.of(through(Degree.QUOTED, Degree.PARAPHRASED)), List.of()));
        assertEquals(
                "ACT-14",
                refused("collective position, claimed", List.of(), List.of(), List.of())
                        .orElseThrow()
                        .code());
    }
}
