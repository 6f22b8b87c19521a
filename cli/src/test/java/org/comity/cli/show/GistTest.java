package org.comity.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.acts.CouncilBody;
import org.comity.acts.When;
import org.comity.acts.followup.NextDateSet;
import org.comity.acts.ids.DecisionId;
import org.junit.jupiter.api.Test;

class GistTest {
    private static Stream<Class<?>> bodies(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isRecord() ? Stream.of(type) : bodies(type));
    }

    private static List<String> kinds() {
        return bodies(CouncilBody.class)
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    @Test
    void a_part_is_left_out_where_it_is_not_said() {
        DecisionId id = new DecisionId("c/1");
        assertEquals(
                "on decision c/1 report is due 2031-06",
                Gist.sentence(new NextDateSet(id, Optional.of(When.of("2031-06")), Optional.of("report")), "BRE"));
        assertEquals(
                "on decision c/1 is due 2031-06",
                Gist.sentence(new NextDateSet(id, Optional.of(When.of("2031-06")), Optional.empty()), "BRE"));
    }

    @Test
    void every_sentence_names_keys_that_its_kind_has() {
        List<String> wrong = new ArrayList<>();
        bodies(CouncilBody.class).forEach(type -> {
            String kind = kinds().get(bodies(CouncilBody.class).toList().indexOf(type));
            List<String> keys = Stream.of(type.getRecordComponents())
                    .map(java.lang.reflect.RecordComponent::getName)
                    .toList();
            GistSentences.of(kind)
                    .ifPresent(sentence -> Pattern.compile("\\{([A-Za-z]+)")
                            .matcher(sentence)
                            .results()
                            .map(part -> part.group(1))
                            .filter(key -> !key.equals("actor") && !keys.contains(key))
                            .forEach(key -> wrong.add(kind + ": " + key)));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void no_sentence_is_of_a_kind_that_is_not_there() {
        assertTrue(kinds().containsAll(GistSentences.kinds()), () -> {
            List<String> stray = new ArrayList<>(GistSentences.kinds());
            stray.removeAll(kinds());
            return stray.toString();
        });
    }
}
