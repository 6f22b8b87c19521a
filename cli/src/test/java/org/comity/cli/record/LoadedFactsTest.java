package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.acts.council.Council;
import org.comity.acts.membership.CharterMembers;
import org.comity.charter.Charter;
import org.comity.charter.Organ;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Row;
import org.comity.cli.Running;
import org.comity.cli.library.FactRows;
import org.comity.cli.library.Library;
import org.comity.cli.library.Organisation;
import org.comity.record.council.CouncilReader;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an organisation's record answers, once it is loaded, is what its files answer.
@Tag("slow")
class LoadedFactsTest {
    private static final Library LIBRARY =
            new Library(Path.of(System.getProperty("comity.home", "..")).resolve("organisations"));

    @TempDir
    private Path folder;

    static Stream<String> organisations() {
        return LIBRARY.organisations().stream();
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void the_record_of_an_organisation_answers_as_its_files_do_on_every_day_on_which_something_changes(String id) {
        Organisation organisation = found(LIBRARY.organisation(id));
        FactRows rows = found(LIBRARY.told(organisation));
        TestStore store = new TestStore(folder);
        Running run = Running.comity("load", id, "--into", store.path(), "--json");
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                rows.rows().size() + rows.successions().size(),
                run.json().get("new").get("facts").asInt());
        try (var records = StoreReader.open(Path.of(store.path())).orThrow()) {
            Council council = CouncilReader.of(records, id).now();
            assertTrue(council.rules().taken().isPresent());
            same(
                    organisation.charter(),
                    rows.rows().stream().map(FactRows.Told::row).toList(),
                    organisation.facts(),
                    council.members().facts());
        }
        Running again = Running.comity("load", id, "--into", store.path(), "--json");
        assertEquals(0, again.json().get("entered").size(), "nothing is new the second time");
    }

    private static <T> T found(Library.Lookup<T> lookup) {
        return lookup instanceof Library.Found<T>(T value) ? value : throwing(lookup);
    }

    private static <T> T throwing(Library.Lookup<T> lookup) {
        throw new AssertionError(lookup.toString());
    }

    private static void same(Charter charter, List<Row> rows, Facts files, Facts record) {
        assertEquals(files.successions(), record.successions());
        assertEquals(files.changeDays(), record.changeDays());
        Set<String> members = new TreeSet<>(CharterMembers.of(charter));
        rows.forEach(row -> members.addAll(named(row)));
        members.add("nobody");
        Set<String> weights = new TreeSet<>();
        for (Organ organ : charter.organs()) {
            weights.addAll(organ.weights().keySet());
            assertEquals(files.chairTerms(organ.id()), record.chairTerms(organ.id()));
            assertEquals(files.sessions(organ.id()), record.sessions(organ.id()));
        }
        for (LocalDate day : days(rows)) {
            assertEquals(files.memberships(day), record.memberships(day));
            weights.forEach(weight -> assertEquals(files.weights(weight, day), record.weights(weight, day)));
            charter.organs().forEach(organ -> same(organ, day, files, record));
            members.stream().filter(each -> files.knows(each)).forEach(each -> {
                assertEquals(files.name(each, day), record.name(each, day));
            });
        }
        members.forEach(each -> assertEquals(files.knows(each), record.knows(each), each));
    }

    private static List<String> named(Row row) {
        return new org.comity.acts.membership.FactTold(row)
                .topics().stream()
                        .filter(topic -> topic.startsWith("membership/"))
                        .map(topic -> topic.substring("membership/".length()))
                        .toList();
    }

    private static void same(Organ organ, LocalDate day, Facts files, Facts record) {
        organ.seats()
                .forEach(kind -> assertEquals(
                        files.terms(organ.id(), kind.id(), day), record.terms(organ.id(), kind.id(), day)));
        assertEquals(files.restrictions(organ.id(), day), record.restrictions(organ.id(), day));
        assertEquals(files.chairs(organ.id(), day), record.chairs(organ.id(), day));
        assertEquals(files.waivers(organ.id(), day), record.waivers(organ.id(), day));
        assertEquals(files.composites(organ.id(), day), record.composites(organ.id(), day));
    }

    /// The days on which any row begins or ends, or may, and the days before.
    private static Set<LocalDate> days(List<Row> rows) {
        Set<LocalDate> days = new TreeSet<>();
        for (Row row : rows) {
            Stream.concat(row.period().from().stream(), row.period().until().stream())
                    .flatMap(date -> Stream.of(date.first(), date.last()))
                    .forEach(day -> days.addAll(List.of(day, day.minusDays(1))));
        }
        return days;
    }
}
