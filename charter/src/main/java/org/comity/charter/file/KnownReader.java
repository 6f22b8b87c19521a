package org.comity.charter.file;

import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Known;
import org.comity.charter.facts.Known.Given;
import org.comity.charter.yaml.Node;

/// Reads since when rows could be known: what a row says itself, else what its file says for all.
///
/// A row that is only remembered takes nothing from its file: nobody knows since when it could be known.
final class KnownReader {
    static final String KEY = "known";
    static final String AT_ITS_BEGINNING = "when it begins";

    private final Said ofFile;

    /// What stands under the key.
    private sealed interface Said {}

    private record Unsaid() implements Said {}

    private record AtItsBeginning() implements Said {}

    private record Since(CalendarDate date) implements Said {}

    private KnownReader(Said ofFile) {
        this.ofFile = ofFile;
    }

    /// For a file that says nothing of it.
    static KnownReader none() {
        return new KnownReader(new Unsaid());
    }

    /// For the rows of a file.
    ///
    /// @param file its head
    static KnownReader of(Fields file) {
        return new KnownReader(said(file));
    }

    /// @param begins when the row begins
    Optional<Known> read(Fields row, Optional<CalendarDate> begins, Confirmed confirmed) {
        if (row.has(KEY)) {
            return since(said(row), begins).map(date -> new Known(date, Given.BY_THE_ROW));
        }
        return confirmed == Confirmed.NO
                ? Optional.empty()
                : since(ofFile, begins).map(date -> new Known(date, Given.BY_THE_FILE));
    }

    private static Optional<CalendarDate> since(Said said, Optional<CalendarDate> begins) {
        return switch (said) {
            case Unsaid _ -> Optional.empty();
            case AtItsBeginning _ -> begins;
            case Since(CalendarDate date) -> Optional.of(date);
        };
    }

    private static Said said(Fields fields) {
        boolean atItsBeginning = fields.get(KEY)
                .filter(node ->
                        node instanceof Node.Scalar scalar && scalar.text().equals(AT_ITS_BEGINNING))
                .isPresent();
        return atItsBeginning
                ? new AtItsBeginning()
                : fields.date(KEY).<Said>map(Since::new).orElseGet(Unsaid::new);
    }
}
