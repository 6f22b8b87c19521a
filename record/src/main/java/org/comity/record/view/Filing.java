package org.comity.record.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Standing;
import org.comity.acts.When;

/// An act as tables take it: times as numbers, its rows, and what it closes. Made without looking at
/// any other act, so that many can be made side by side.
///
/// @param recorded microsecond
/// @param known microsecond by which it was known
/// @param knownSaid as it was given, or empty
record Filing(
        long number,
        long recorded,
        long known,
        String knownSaid,
        Standing standing,
        List<Filed> rows,
        List<Closers.Closes> closes) {
    /// A row.
    ///
    /// @param until [Days#NEVER] when nothing is said of an end
    record Filed(String subject, String value, int place, Days from, String fromSaid, Days until, String untilSaid) {}

    static Filing of(View view, Act act) {
        return new Filing(
                act.number(),
                Times.micros(act.recorded()),
                Times.known(act),
                knownSaid(act),
                act.draft().standing(),
                rows(view, act),
                Closers.of(act));
    }

    static String knownSaid(Act act) {
        Optional<When> known = act.draft().known();
        return known.isPresent() ? known.get().text() : "";
    }

    static List<Filed> rows(View view, Act act) {
        List<Row> rows = view.rows(act);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Filed> filed = new ArrayList<>(rows.size());
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            filed.add(new Filed(
                    row.subject(),
                    row.value(),
                    place,
                    Days.of(row.from()),
                    Days.said(row.from()),
                    Days.ofEnd(row.until()),
                    row.until().isPresent() ? Days.said(row.until().get()) : ""));
        }
        return filed;
    }
}
