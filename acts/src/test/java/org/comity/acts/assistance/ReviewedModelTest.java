package org.comity.acts.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Body;
import org.junit.jupiter.api.Test;

/// Nothing in the model can hold a weapon or what it does: every type and field that an act can have stands in a list
/// that somebody has read (`reviewed-model.txt` beside this test).
///
/// Whoever adds a type or a field adds its line by hand, having asked whether it could hold what no act may hold
/// (ADR 0021). There is no way to have the list written.
class ReviewedModelTest {
    /// No word of a name in the model may be one of these, or begin with one of the longer ones.
    private static final List<String> FORBIDDEN = List.of(
            "weapon",
            "arms",
            "armed",
            "armament",
            "ammunition",
            "munition",
            "calibre",
            "caliber",
            "missile",
            "rocket",
            "bomb",
            "warhead",
            "shell",
            "gun",
            "rifle",
            "artillery",
            "mortar",
            "tank",
            "drone",
            "torpedo",
            "grenade",
            "explosive",
            "payload",
            "yield",
            "lethal",
            "casualt",
            "kill",
            "destroy",
            "strike",
            "target",
            "firing",
            "combat",
            "nuclear",
            "chemical",
            "biological",
            "range",
            "blast",
            "equipment",
            "vehicle",
            "aircraft");

    @Test
    void every_type_and_field_of_an_act_has_been_reviewed() throws IOException {
        Set<String> reviewed = new TreeSet<>(reviewed());
        Set<String> model = model();
        Set<String> unread = new TreeSet<>(model);
        unread.removeAll(reviewed);
        Set<String> gone = new TreeSet<>(reviewed);
        gone.removeAll(model);
        assertTrue(
                unread.isEmpty() && gone.isEmpty(),
                () -> "nobody has reviewed:\n" + String.join("\n", unread) + "\nno more in the model:\n"
                        + String.join("\n", gone));
    }

    @Test
    void the_kinds_of_help_are_these_and_no_others() {
        assertEquals(
                List.of("PEACEKEEPING", "POLICE", "MEDICAL", "CIVIL_PROTECTION", "LOGISTICS", "FUNDS"),
                Arrays.stream(Help.values()).map(Enum::name).toList());
    }

    @Test
    void no_name_in_the_model_is_of_a_weapon_or_of_what_it_does() {
        List<String> found =
                model().stream().filter(ReviewedModelTest::isForbidden).toList();
        assertEquals(List.of(), found);
        assertTrue(isForbidden("assistance.Deployed.rifleCalibre: String"));
        assertTrue(isForbidden("assistance.Help is ARMED_DRONES"));
    }

    private static boolean isForbidden(String line) {
        String parted = line.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Stream.of(parted.split("[^a-z]+"))
                .anyMatch(word -> FORBIDDEN.stream()
                        .anyMatch(each -> each.length() > 4
                                ? word.startsWith(each)
                                : word.equals(each) || word.equals(each + "s")));
    }

    @Test
    void a_field_that_is_added_would_be_found() {
        record Calibre(String rifle) {}
        TreeMap<String, Class<?>> seen = new TreeMap<>();
        collect(Calibre.class, seen);
        Set<String> lines =
                seen.values().stream().flatMap(ReviewedModelTest::lines).collect(Collectors.toSet());
        assertTrue(lines.stream().anyMatch(line -> line.endsWith("Calibre.rifle: String")), lines::toString);
    }

    private static List<String> reviewed() throws IOException {
        try (InputStream list = ReviewedModelTest.class.getResourceAsStream("reviewed-model.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /// One line for each field of a record and for each word of an enum that an act of this module can hold.
    private static Set<String> model() {
        TreeMap<String, Class<?>> seen = new TreeMap<>();
        collect(Act.class, seen);
        collect(Body.class, seen);
        return seen.values().stream()
                .filter(type -> type.getName().startsWith("org.comity.acts"))
                .flatMap(ReviewedModelTest::lines)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(Type type, TreeMap<String, Class<?>> seen) {
        if (type instanceof ParameterizedType holder) {
            Stream.of(holder.getActualTypeArguments()).forEach(held -> collect(held, seen));
            return;
        }
        Class<?> plain = (Class<?>) type;
        boolean known = seen.containsKey(plain.getName());
        if (known || !plain.getName().startsWith("org.comity.")) {
            return;
        }
        seen.put(plain.getName(), plain);
        if (plain.isRecord()) {
            Stream.of(plain.getRecordComponents()).forEach(part -> collect(part.getGenericType(), seen));
        } else if (plain.isSealed()) {
            Stream.of(plain.getPermittedSubclasses()).forEach(each -> collect(each, seen));
        }
    }

    private static Stream<String> lines(Class<?> type) {
        String name = type.getName().replace("org.comity.acts.", "").replace('$', '.');
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(each -> name + " is " + ((Enum<?>) each).name());
        }
        if (!type.isRecord()) {
            return Stream.of();
        }
        RecordComponent[] parts = type.getRecordComponents();
        return parts.length == 0
                ? Stream.of(name)
                : Stream.of(parts).map(part -> name + "." + part.getName() + ": " + words(part.getGenericType()));
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType holder) {
            return words(holder.getRawType())
                    + Stream.of(holder.getActualTypeArguments())
                            .map(ReviewedModelTest::words)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        return ((Class<?>) type).getSimpleName();
    }
}
