package org.comity.charter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.charter.Charter;
import org.comity.charter.FormatPage;
import org.comity.charter.Problem;
import org.comity.charter.facts.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every organisation that ships has a sound charter and sound facts, which fit each other.
class ShippedOrganisationsTest {
    private static final Path ORGANISATIONS = FormatPage.home().resolve("organisations");

    static List<Path> charters() throws IOException {
        return find("charter.yaml");
    }

    static List<Path> facts() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(ORGANISATIONS)) {
            all.filter(file -> file.toString().endsWith(".yaml")
                            && !file.endsWith("charter.yaml")
                            && Files.isRegularFile(file)
                            && isOfFacts(file))
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }

    /// Facts stand in `facts` beside a charter; names of states and codes of data sets belong to several organisations.
    private static boolean isOfFacts(Path file) {
        String folder = file.getParent().getFileName().toString();
        return List.of("facts", "states", "codes").contains(folder);
    }

    private static List<Path> find(String name) throws IOException {
        try (Stream<Path> all = Files.walk(ORGANISATIONS, 2)) {
            return all.filter(file -> file.endsWith(name)).sorted().toList();
        }
    }

    @Test
    void organisations_are_shipped() throws IOException {
        assertTrue(charters().size() >= 5, () -> "too few charters under " + ORGANISATIONS);
        assertFalse(facts().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("charters")
    void a_charter_has_no_problem_and_the_id_of_its_folder(Path file) {
        CharterReader.Read read = read(file);
        assertEquals("", lines(read.problems()));
        Charter charter = read.charter().orElseThrow();
        assertEquals(file.getParent().getFileName().toString(), charter.organisation());
        assertFalse(charter.texts().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_file_of_facts_has_no_problem(Path file) {
        FactsReader.Read read = FactsReader.read(name(file), FormatPage.text(file));
        assertEquals("", lines(read.problems()));
        if (file.getParent().endsWith("facts")) {
            assertEquals(
                    file.getParent().getParent().getFileName().toString(), read.organisation(), () -> "in " + file);
        }
    }

    @ParameterizedTest
    @MethodSource("charters")
    void facts_speak_of_what_the_charter_has(Path file) throws IOException {
        Charter charter = read(file).charter().orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (Path facts : facts()) {
            if (facts.getParent().equals(file.getParent().resolve("facts"))) {
                rows.addAll(
                        FactsReader.read(name(facts), FormatPage.text(facts)).rows());
            }
        }
        assertEquals("", lines(Crosscheck.check(charter, rows, name(file))));
    }

    private static CharterReader.Read read(Path file) {
        return CharterReader.read(name(file), FormatPage.text(file));
    }

    private static String name(Path file) {
        return ORGANISATIONS.relativize(file).toString();
    }

    private static String lines(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::line).toList());
    }
}
