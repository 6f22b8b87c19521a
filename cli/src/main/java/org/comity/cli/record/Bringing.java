package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.comity.acts.Draft;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.cli.library.FactRows;
import org.comity.cli.library.Library;
import org.comity.cli.library.Organisation;
import org.comity.record.Document;
import org.comity.record.sqlite.Store;

/// Everything that the library's files hold of one organisation, to be entered into a record.
final class Bringing {
    private final String id;
    private final Organisation organisation;
    private final FactRows told;
    private final Document charter;
    private final List<RecordFiles.Recorded> recorded;

    private Bringing(
            String id,
            Organisation organisation,
            FactRows told,
            Document charter,
            List<RecordFiles.Recorded> recorded) {
        this.id = id;
        this.organisation = organisation;
        this.told = told;
        this.charter = charter;
        this.recorded = recorded;
    }

    /// What became of reading them.
    sealed interface Read {}

    record Ready(Bringing files) implements Read {}

    /// The library does not have it, or not whole.
    record Lacking(Library.Lookup<?> lookup) implements Read {}

    /// Its record files have problems.
    record Faulty(List<Problem> problems) implements Read {}

    static Read read(Library library, String id) throws IOException {
        Library.Lookup<Organisation> lookup = library.organisation(id);
        if (!(lookup instanceof Library.Found<Organisation>(Organisation found))) {
            return new Lacking(lookup);
        }
        Library.Lookup<FactRows> rows = library.told(found);
        if (!(rows instanceof Library.Found<FactRows>(FactRows told))) {
            return new Lacking(rows);
        }
        Path folder = library.folder().resolve(id);
        List<Problem> problems = new ArrayList<>();
        List<RecordFiles.Recorded> recorded = RecordFiles.read(folder.resolve("record"), id, problems);
        if (!problems.isEmpty()) {
            return new Faulty(problems);
        }
        Document charter = Document.of(Files.readAllBytes(folder.resolve("charter.yaml")));
        return new Ready(new Bringing(id, found, told, charter, recorded));
    }

    /// What became of entering them.
    ///
    /// @param rejected the act that was refused and what came after it are not in the record
    record Brought(Loading loading, Entering entering, Optional<Rejected> rejected) {
        Numbers entered() {
            return entering.entered();
        }
    }

    /// @param requestId of the act that was refused, where it is one of them
    record Rejected(Refused refused, Optional<String> requestId) {}

    /// Enters what the record of the organisation, which has to be there, does not have yet.
    Brought into(Store store, Progress progress) {
        Loading loading = new Loading(id, InRecord.of(store, id));
        Optional<CalendarDate> known = organisation.charter().known();
        loading.charter(charter, known);
        new TreeMap<>(organisation.charter().texts()).forEach((key, text) -> loading.text(key, text, known));
        loading.facts(told);
        recorded.forEach(loading::recorded);
        Entering entering = new Entering(store, id);
        List<RecordFiles.Recorded> drafts = loading.drafts();
        for (int from = 0; from < drafts.size(); from += loading.together(from)) {
            List<Draft> batch = drafts.subList(from, from + loading.together(from)).stream()
                    .map(each -> each.in(entering::number))
                    .toList();
            List<Document> documents = from == 0 ? List.of(charter) : List.of();
            Optional<Entering.Rejected> rejected = entering.enter(batch, documents, OptionalLong.empty());
            if (rejected.isPresent()) {
                return new Brought(loading, entering, rejected.map(each -> named(each, batch)));
            }
            progress.done("entered", from + batch.size(), drafts.size());
        }
        return new Brought(loading, entering, Optional.empty());
    }

    private static Rejected named(Entering.Rejected rejected, List<Draft> batch) {
        Optional<String> id = rejected.place().isPresent()
                ? Optional.of(batch.get(rejected.place().getAsInt()).requestId())
                : Optional.empty();
        return new Rejected(rejected.refused(), id);
    }
}
