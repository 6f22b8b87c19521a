package org.comity.cli.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.SourceTaken;
import org.comity.charter.Text;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.cli.library.FactRows;
import org.comity.record.Document;

/// Makes drafts of what the library holds of an organisation, as far as its record does not have it yet.
///
/// A charter file that changed supersedes the one before, and so does what the charter says of a text. An act of a
/// record file is entered once; one that is changed there under the same request id is refused by the journal.
final class Loading {
    private static final String CHARTER = "charter";
    private static final String TEXTS = "texts";
    private static final String FACTS = "facts";
    private static final String ACTS = "acts";
    private static final String CHARTER_FILE = "charter.yaml";
    private static final String UNCONFIRMED = "Not confirmed: the text itself was not seen.";

    private final String organisation;
    private final InRecord there;
    private final List<RecordFiles.Recorded> drafts = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> silenced = new ArrayList<>();

    Loading(String organisation, InRecord there) {
        this.organisation = organisation;
        this.there = there;
        List.of(CHARTER, TEXTS, FACTS, ACTS).forEach(what -> counts.put(what, 0L));
    }

    /// What is to be entered, in this order.
    List<RecordFiles.Recorded> drafts() {
        return drafts;
    }

    /// How many of them can be entered together from one on: an act that relates to another by its request id waits
    /// until that one has a number.
    int together(int from) {
        int until = from + 1;
        while (until < drafts.size()
                && until - from < Entering.MOST_AT_ONCE
                && drafts.get(until).standIns().isEmpty()) {
            until++;
        }
        return until - from;
    }

    /// How many of them are new, of each kind.
    Map<String, Long> counts() {
        return counts;
    }

    /// What the library says too and the record has taken back, with the act that did so. It is not entered
    /// again by itself.
    List<String> silenced() {
        return silenced;
    }

    private void keptSilent(String what, long number) {
        there.silenced(number).ifPresent(by -> silenced.add(what + " of act " + number + " was " + by));
    }

    /// The bytes of the charter file.
    ///
    /// @param known since when what it says could be known
    void charter(Document document, Optional<CalendarDate> known) {
        Optional<InRecord.Taken<CharterTaken>> earlier = there.charter();
        CharterTaken taken = new CharterTaken(CHARTER_FILE, document.sha256(), document.length());
        if (earlier.isEmpty() || !earlier.get().body().equals(taken)) {
            // It is used from now on, whatever days its rules are about.
            add(
                    CHARTER,
                    keeping(
                            taken,
                            When.at(Instant.now()),
                            known,
                            "charter/" + document.sha256(),
                            earlier.map(InRecord.Taken::number)));
        } else {
            keptSilent("The charter file", earlier.get().number());
        }
    }

    /// A text that the charter cites.
    ///
    /// @param key by which it does
    /// @param known since when what its file says could be known, where it says nothing else of this text
    void text(String key, Text text, Optional<CalendarDate> known) {
        Optional<When> date = When.parse(text.date());
        String note = text.confirmed() == Confirmed.NO ? (UNCONFIRMED + " " + text.note()).strip() : text.note();
        SourceTaken taken = new SourceTaken(key, text.title(), "", date, text.url(), Optional.empty(), note);
        Optional<InRecord.Taken<SourceTaken>> earlier = there.source(key);
        if (earlier.isEmpty() || !earlier.get().body().equals(taken)) {
            add(
                    TEXTS,
                    keeping(
                            taken,
                            date.orElse(When.UNKNOWN),
                            text.known().or(() -> known),
                            "text/" + key,
                            earlier.map(InRecord.Taken::number)));
        } else {
            keptSilent("The text " + key, earlier.get().number());
        }
    }

    /// The rows of its facts files.
    void facts(FactRows told) {
        FactLoading facts = new FactLoading(organisation, there);
        facts.tell(told);
        facts.drafts().forEach(draft -> add(FACTS, draft));
        silenced.addAll(facts.silenced());
    }

    /// An act of a record file. One that is there already is entered again all the same, so that the journal
    /// compares the two.
    void recorded(RecordFiles.Recorded recorded) {
        drafts.add(recorded);
        if (!there.has(recorded.draft().requestId())) {
            counts.merge(ACTS, 1L, Long::sum);
        }
    }

    private void add(String what, Draft draft) {
        drafts.add(new RecordFiles.Recorded(draft, Map.of()));
        counts.merge(what, 1L, Long::sum);
    }

    private Draft keeping(Body body, When effective, Optional<CalendarDate> known, String id, Optional<Long> earlier) {
        return new Draft(
                organisation,
                known.flatMap(date -> When.parse(date.toString())),
                effective,
                new Actor.Keeper(),
                RecordFiles.ENTERED_BY,
                Standing.ACT,
                body,
                List.of(),
                earlier.map(number -> new Relation(number, Relation.As.SUPERSEDES)).stream()
                        .toList(),
                new Audience.Everybody(),
                earlier.map(number -> id + "/after/" + number).orElse(id),
                List.of());
    }
}
