package org.comity.cli.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.Correction;
import org.comity.acts.membership.FactTold;
import org.comity.acts.membership.MembershipBody;
import org.comity.acts.membership.SuccessionTold;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Known;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.NameRow;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.facts.Succession;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.Waiver;
import org.comity.charter.facts.WeightTable;
import org.comity.cli.library.FactRows;
import org.comity.record.Document;
import org.comity.record.codec.ActCodec;

/// Makes drafts of the rows of facts files, as far as a record does not have them yet.
///
/// A row that is there is known by all that it says. One that the files have no more is corrected by the row that
/// took its place, else it is retracted; only rows that were loaded are, never what somebody else told.
final class FactLoading {
    private static final String LOADED = "fact/";
    private static final String GONE = "fact-gone/";

    private final String organisation;
    private final InRecord there;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> silenced = new ArrayList<>();

    FactLoading(String organisation, InRecord there) {
        this.organisation = organisation;
        this.there = there;
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<String> silenced() {
        return silenced;
    }

    /// Everything that the library tells, in its order.
    void tell(FactRows told) {
        List<Given> given = new ArrayList<>();
        told.rows().forEach(each -> {
            Row row = each.row();
            given.add(new Given(new FactTold(row), row.grounds(), row.period().from(), each.known()));
        });
        told.successions().forEach(each -> {
            Succession row = each.row();
            given.add(new Given(new SuccessionTold(row), row.grounds(), Optional.of(row.on()), each.known()));
        });
        Map<Body, Deque<InRecord.Told>> recorded = new HashMap<>();
        there.told()
                .forEach(each -> recorded.computeIfAbsent(each.body(), _ -> new ArrayDeque<>())
                        .add(each));
        List<Given> missing = new ArrayList<>();
        for (Given each : given) {
            Deque<InRecord.Told> same = recorded.getOrDefault(each.body(), new ArrayDeque<>());
            if (!isThere(same)) {
                missing.add(each);
            }
        }
        Map<String, Deque<InRecord.Told>> gone = gone(recorded);
        Map<String, Integer> times = new HashMap<>();
        missing.forEach(each -> add(each, gone, times));
        gone.values().forEach(rows -> rows.forEach(this::retract));
    }

    /// @param on the first day of which it speaks
    /// @param known since when it could be known
    private record Given(MembershipBody body, Grounds grounds, Optional<CalendarDate> on, Optional<Known> known) {
        /// Since when it is known as a row that corrects an earlier one: what a file says for all its rows is not so
        /// of what was changed in one of them later.
        Optional<Known> knownAsChanged() {
            return known.filter(each -> each.given() == Known.Given.BY_THE_ROW);
        }
    }

    /// Takes the first that speaks, or that somebody took back, out of those that say the same.
    private boolean isThere(Deque<InRecord.Told> same) {
        for (InRecord.Told each : List.copyOf(same)) {
            if (each.silencedBy().isEmpty()) {
                same.remove(each);
                return true;
            }
        }
        for (InRecord.Told each : List.copyOf(same)) {
            if (!isLoaded(each.closerId())) {
                same.remove(each);
                silenced.add("The fact of act " + each.number() + " was "
                        + each.silencedBy().orElseThrow());
                return true;
            }
        }
        return false;
    }

    private static boolean isLoaded(String requestId) {
        return requestId.startsWith(LOADED) || requestId.startsWith(GONE);
    }

    private static Map<String, Deque<InRecord.Told>> gone(Map<Body, Deque<InRecord.Told>> left) {
        Map<String, Deque<InRecord.Told>> gone = new LinkedHashMap<>();
        left.values().stream()
                .flatMap(Deque::stream)
                .filter(each -> each.silencedBy().isEmpty() && isLoaded(each.requestId()))
                .sorted(java.util.Comparator.comparingLong(InRecord.Told::number))
                .forEach(each -> gone.computeIfAbsent(subject(each.body()), _ -> new ArrayDeque<>())
                        .add(each));
        return gone;
    }

    private void add(Given given, Map<String, Deque<InRecord.Told>> gone, Map<String, Integer> times) {
        Deque<InRecord.Told> earlier = gone.getOrDefault(subject(given.body()), new ArrayDeque<>());
        Optional<InRecord.Told> corrected = Optional.ofNullable(earlier.poll());
        String id = LOADED
                + Document.of(ActCodec.json(given.body()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .sha256();
        // The same row can stand in the files twice, and can come back after it was gone.
        int time = times.merge(id, 1, Integer::sum);
        String again = time == 1 ? "" : "/" + time;
        String after = there.has(id + again) ? "/after/" + there.size() : "";
        List<Relation> relates =
                corrected.map(each -> closing(each, Relation.As.CORRECTS)).orElse(List.of());
        Optional<Known> known = corrected.isPresent() ? given.knownAsChanged() : given.known();
        drafts.add(draft(
                known(known),
                given.body(),
                effective(given.on()),
                sources(given.grounds()),
                relates,
                id + again + after));
    }

    private void retract(InRecord.Told told) {
        drafts.add(draft(
                Optional.empty(),
                new Correction("The library has this row no more."),
                When.on(java.time.LocalDate.now()),
                List.of(),
                closing(told, Relation.As.RETRACTS),
                GONE + told.number()));
    }

    /// Closes a row, and those that it had itself corrected: they would speak again.
    private List<Relation> closing(InRecord.Told told, Relation.As as) {
        List<Relation> relates = new ArrayList<>(List.of(new Relation(told.number(), as)));
        there.told().stream()
                .filter(each -> each.number() < told.number() && isLoaded(each.closerId()))
                .filter(each -> subject(each.body()).equals(subject(told.body())))
                .forEach(each -> relates.add(new Relation(each.number(), as)));
        return relates;
    }

    private Draft draft(
            Optional<When> known,
            Body body,
            When effective,
            List<Source> sources,
            List<Relation> relates,
            String requestId) {
        return new Draft(
                organisation,
                known,
                effective,
                new Actor.Keeper(),
                RecordFiles.ENTERED_BY,
                body instanceof Correction ? Standing.ACT : Standing.REPORT,
                body,
                sources,
                relates,
                new Audience.Everybody(),
                requestId,
                List.of());
    }

    /// A day that is still to come is left out: nothing can be known later than it is recorded.
    private static Optional<When> known(Optional<Known> known) {
        return known.map(Known::since)
                .filter(since -> !since.first().isAfter(java.time.LocalDate.now()))
                .flatMap(since -> When.parse(since.toString()));
    }

    private static When effective(Optional<CalendarDate> on) {
        return on.flatMap(date -> When.parse(date.toString())).orElse(When.UNKNOWN);
    }

    /// Where the row stands is its source.
    private static List<Source> sources(Grounds grounds) {
        return grounds.by().isBlank()
                ? List.of()
                : List.of(new Source(grounds.by(), "", Optional.empty(), Optional.empty(), List.of()));
    }

    /// What a row is about, so that a changed row is known to be the same one: all but its end, its grounds and
    /// what it says.
    private static String subject(Body body) {
        return switch (body) {
            case FactTold(Row row) -> subject(row);
            case SuccessionTold(Succession row) -> "succession " + row.seat() + " " + row.on();
            case Body _ -> "";
        };
    }

    private static String subject(Row row) {
        String from = row.period().from().map(CalendarDate::toString).orElse("");
        String what = switch (row) {
            case Membership each -> "membership " + each.member();
            case Term each -> "term " + each.organ() + " " + each.seats() + " " + each.member();
            case Restriction each -> "restriction " + each.member() + " " + each.organ() + " " + each.bars();
            case WeightTable each -> "weights " + each.weight();
            case ChairTerm each -> "chair " + each.organ();
            case NameRow each -> "name " + each.member();
            case CodeRow each -> "code " + each.scheme() + " " + each.code();
            case SessionRow each -> "session " + each.organ();
            case Waiver each -> "waiver " + each.member() + " " + each.organ() + " " + each.of();
            case Composite each -> "composite " + each.organ() + " " + each.seat();
        };
        return what + " " + from;
    }
}
