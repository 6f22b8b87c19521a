package org.comity.cli.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.acts.membership.CharterMembers;
import org.comity.charter.Charter;
import org.comity.charter.Closest;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.NameRow;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Succession;
import org.comity.charter.file.CharterReader;
import org.comity.charter.file.Crosscheck;
import org.comity.charter.file.FactsReader;
import org.comity.charter.yaml.Mark;
import org.comity.cli.library.FactRows.Told;

/// A folder of organisations: `<id>/charter.yaml` with `<id>/facts/*.yaml`, and `states/*.yaml` with
/// the names and codes of states that all of them share.
public final class Library {
    /// The folder of what all organisations share.
    public static final String SHARED = "states";

    private final Path folder;

    public Library(Path folder) {
        this.folder = folder;
    }

    /// What became of looking something up.
    public sealed interface Lookup<T> {}

    public record Found<T>(T value) implements Lookup<T> {}

    /// There is no such thing.
    public record Missing<T>(Refused refused) implements Lookup<T> {}

    /// It is there, and its files have problems.
    public record Faulty<T>(List<Problem> problems) implements Lookup<T> {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /// An organ with the organisation that it belongs to.
    public record Placed(Organisation organisation, Organ organ) {}

    public Path folder() {
        return folder;
    }

    /// The ids of all organisations, sorted.
    public List<String> organisations() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("charter.yaml")))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// An organ by its full id.
    public Lookup<Placed> organ(String id) {
        int slash = id.indexOf('/');
        String organisation = slash < 0 ? id : id.substring(0, slash);
        return switch (organisation(organisation)) {
            case Missing<Organisation> missing -> new Missing<>(missing.refused());
            case Faulty<Organisation> faulty -> new Faulty<>(faulty.problems());
            case Found<Organisation>(Organisation found) -> {
                Optional<Organ> organ = found.charter().organ(id);
                List<String> ids =
                        found.charter().organs().stream().map(Organ::id).toList();
                if (organ.isPresent()) {
                    yield new Found<>(new Placed(found, organ.get()));
                }
                String near = Closest.to(id, ids)
                        .map(each -> "did you mean " + each + "? ")
                        .orElse("");
                yield new Missing<>(new Refused(
                        "LIBRARY-2",
                        "there is no organ '" + id + "'",
                        "",
                        near + "the organs of " + organisation + " are " + String.join(", ", ids)));
            }
        };
    }

    /// An organisation by its id.
    public Lookup<Organisation> organisation(String id) {
        List<String> ids = organisations();
        if (!ids.contains(id)) {
            String near = Closest.to(id, ids)
                    .map(each -> "did you mean " + each + "? ")
                    .orElse("");
            String known = ids.isEmpty()
                    ? "the folder " + folder + " holds none"
                    : "the organisations are " + String.join(", ", ids);
            return new Missing<>(new Refused("LIBRARY-1", "there is no organisation '" + id + "'", "", near + known));
        }
        Path file = folder.resolve(id).resolve("charter.yaml");
        Lookup<Organisation> loaded = load(file);
        boolean other = loaded instanceof Found<Organisation>(Organisation found)
                && !found.charter().organisation().equals(id);
        return !other
                ? loaded
                : new Faulty<>(List.of(new Problem(
                        "wrong-organisation",
                        display(file),
                        Mark.START,
                        "the charter is of another organisation than its folder '" + id + "'",
                        "give both one name")));
    }

    /// An organisation by its charter file; its facts lie in the folder `facts` beside it.
    public Lookup<Organisation> load(Path charterFile) {
        List<Problem> problems = new ArrayList<>();
        Optional<Charter> charter = charter(charterFile, display(charterFile), problems);
        List<Row> rows = new ArrayList<>();
        List<Succession> successions = new ArrayList<>();
        for (Path file : yamlFiles(charterFile.resolveSibling("facts"))) {
            facts(file, display(file), problems).ifPresent(read -> {
                rows.addAll(read.rows());
                successions.addAll(read.successions());
            });
        }
        if (charter.filter(each -> each.ids() == Charter.Ids.ISO_3166_ALPHA_3).isPresent()) {
            shared(problems).stream()
                    .map(Told::row)
                    .filter(NameRow.class::isInstance)
                    .forEach(rows::add);
        }
        charter.ifPresent(
                each -> problems.addAll(Crosscheck.check(each, rows, display(charterFile.resolveSibling("facts")))));
        if (!problems.isEmpty() || charter.isEmpty()) {
            return new Faulty<>(problems);
        }
        return new Found<>(new Organisation(charter.get(), new FactTable(rows, successions)));
    }

    /// The rows of an organisation's facts files. Of the names that all organisations share, those of members that
    /// its facts or its charter speak of.
    public Lookup<FactRows> told(Organisation organisation) {
        List<Problem> problems = new ArrayList<>();
        List<Told<Row>> rows = new ArrayList<>();
        List<Told<Succession>> successions = new ArrayList<>();
        String id = organisation.charter().organisation();
        for (Path file : yamlFiles(folder.resolve(id).resolve("facts"))) {
            facts(file, display(file), problems).ifPresent(read -> {
                rows.addAll(Told.of(read.rows(), read.known()));
                successions.addAll(Told.of(read.successions(), read.successionsKnown()));
            });
        }
        if (organisation.charter().ids() == Charter.Ids.ISO_3166_ALPHA_3) {
            Set<String> named = CharterMembers.of(organisation.charter());
            rows.stream()
                    .map(Told::row)
                    .filter(ChairTerm.class::isInstance)
                    .forEach(row -> named.add(((ChairTerm) row).holder()));
            shared(problems).stream()
                    .filter(each -> each.row() instanceof NameRow name
                            && (organisation.facts().knows(name.member()) || named.contains(name.member())))
                    .forEach(rows::add);
        }
        return problems.isEmpty() ? new Found<>(new FactRows(rows, successions)) : new Faulty<>(problems);
    }

    /// The codes by which others call members.
    public Lookup<Codes> codes() {
        List<Problem> problems = new ArrayList<>();
        List<CodeRow> rows = shared(problems).stream()
                .map(Told::row)
                .filter(CodeRow.class::isInstance)
                .map(CodeRow.class::cast)
                .toList();
        return problems.isEmpty() ? new Found<>(new Codes(rows)) : new Faulty<>(problems);
    }

    /// Codes from a file of one's own.
    public static Lookup<Codes> codes(Path file) {
        List<Problem> problems = new ArrayList<>();
        List<CodeRow> rows = new ArrayList<>();
        facts(file, file.toString(), problems)
                .ifPresent(read -> read.rows().stream()
                        .filter(CodeRow.class::isInstance)
                        .map(CodeRow.class::cast)
                        .forEach(rows::add));
        return problems.isEmpty() ? new Found<>(new Codes(rows)) : new Faulty<>(problems);
    }

    /// A path as somebody who stands in the working folder would write it.
    private static String display(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        return (there.startsWith(here) ? here.relativize(there) : there).toString();
    }

    private List<Told<Row>> shared(List<Problem> problems) {
        List<Told<Row>> rows = new ArrayList<>();
        for (Path file : yamlFiles(folder.resolve(SHARED))) {
            facts(file, display(file), problems).ifPresent(read -> rows.addAll(Told.of(read.rows(), read.known())));
        }
        return rows;
    }

    private static Optional<Charter> charter(Path file, String name, List<Problem> problems) {
        return switch (TextFile.read(file, name)) {
            case TextFile.Bad bad -> {
                problems.add(bad.problem());
                yield Optional.empty();
            }
            case TextFile.Good good -> {
                CharterReader.Read read = CharterReader.read(name, good.text());
                problems.addAll(read.problems());
                yield read.charter();
            }
        };
    }

    private static Optional<FactsReader.Read> facts(Path file, String name, List<Problem> problems) {
        return switch (TextFile.read(file, name)) {
            case TextFile.Bad bad -> {
                problems.add(bad.problem());
                yield Optional.empty();
            }
            case TextFile.Good good -> {
                FactsReader.Read read = FactsReader.read(name, good.text());
                problems.addAll(read.problems());
                yield Optional.of(read);
            }
        };
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }
}
