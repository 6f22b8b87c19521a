package org.comity.cli.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.charter.Problem;
import org.comity.charter.yaml.Mark;
import org.comity.record.codec.ActFile;
import org.comity.record.codec.RequestIds;

/// The acts that an organisation of the library brings along: `record/*.yaml`, in the order of their names.
final class RecordFiles {
    /// Who enters acts of the library that do not say it.
    static final String ENTERED_BY = "comity load";

    private RecordFiles() {}

    /// An act of a file.
    ///
    /// @param standIns numbers in its relations, with the request ids of the earlier acts that they stand for
    record Recorded(Draft draft, Map<Long, String> standIns) {
        /// The draft as a record takes it.
        ///
        /// @param numbers of the acts with these request ids
        Draft in(ToLongFunction<String> numbers) {
            List<Relation> relates = draft.relates().stream()
                    .map(each -> standIns.containsKey(each.number())
                            ? new Relation(numbers.applyAsLong(standIns.get(each.number())), each.as())
                            : each)
                    .toList();
            return new Draft(
                    draft.organisation(),
                    draft.known(),
                    draft.effective(),
                    draft.by(),
                    draft.enteredBy(),
                    draft.standing(),
                    draft.body(),
                    draft.sources(),
                    relates,
                    draft.audience(),
                    draft.requestId(),
                    draft.signatures());
        }
    }

    /// @param folder with the files; may be missing
    /// @param problems takes what is wrong with them
    static List<Recorded> read(Path folder, String organisation, List<Problem> problems) throws IOException {
        List<Recorded> drafts = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        ActFile.Defaults defaults =
                new ActFile.Defaults(organisation, ENTERED_BY, RequestIds.forPublicActs(), ActFile.Relating.BY_REQUEST);
        for (Path file : files(folder)) {
            String name = file.toString();
            try (InputStream in = Files.newInputStream(file)) {
                ActFile.Result result = ActFile.read(name, in, defaults, given -> {
                    drafts.add(new Recorded(given.draft(), given.standIns()));
                    given.standIns().values().stream()
                            .filter(request -> !seen.containsKey(request))
                            .forEach(request -> problems.add(notEarlier(name, given.mark(), request)));
                    String first = seen.putIfAbsent(given.draft().requestId(), name);
                    if (first != null) {
                        problems.add(twice(name, given.mark(), first));
                    }
                });
                problems.addAll(result.problems());
            }
        }
        return drafts;
    }

    private static Problem notEarlier(String file, Mark mark, String request) {
        return new Problem(
                "no-earlier-act",
                file,
                mark,
                "it relates to the act with the request id " + request + ", and none before it has that",
                "files are read in the order of their names; put it behind the other");
    }

    private static Problem twice(String file, Mark mark, String first) {
        return new Problem(
                "twice", file, mark, "the same act, or its request id, stands in " + first + " too", "keep one");
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(".*\\.(yaml|json|jsonl)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }
}
