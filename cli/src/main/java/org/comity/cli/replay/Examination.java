package org.comity.cli.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Organ;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.cli.library.Codes;

/// Looks at the items of a set one by one: when each was voted on, who sat, and what the charter says of it.
///
/// Not safe for use by several threads.
final class Examination {
    private final VotingSet set;
    private final Layout layout;
    private final Terms terms;
    private final Sittings sittings;
    private final Deciding deciding;

    /// What the items are put to.
    ///
    /// @param matter the matter of items of which neither the set nor `matters` says it
    /// @param matters the matters of single items by their keys
    record Terms(Organ organ, Facts facts, String matter, Map<String, String> matters, Unlisted unlisted) {
        Terms {
            matters = Map.copyOf(matters);
        }
    }

    /// An item that was looked at, or why not.
    sealed interface Examined {
        Item item();
    }

    /// It has positions or a tally, and a date.
    ///
    /// @param counted what cannot be right in its tally, where there is nothing but a tally
    record Full(
            Item item, CalendarDate when, String matter, Optional<Laid> laid, List<String> counted, Computed computed)
            implements Examined {}

    /// There is nothing in it to look at.
    record Bare(Item item, Lacks lacks) implements Examined {}

    /// What an item lacks.
    enum Lacks {
        POSITIONS("no position is listed"),
        TALLY("no tally is recorded"),
        DATE("there is no date, or one that does not exist"),
        KEY_OF_ITS_OWN("an earlier item has the same key, so that nobody can tell whose the votes are");

        private final String words;

        Lacks(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Examination(VotingSet set, Layout layout, Terms terms, Codes own, Codes shared) {
        this.set = set;
        this.layout = layout;
        this.terms = terms;
        List<String> codes = set.votes().texts();
        List<String> all = codes.isEmpty()
                ? set.items().stream()
                        .flatMap(item -> item.vetoed().stream())
                        .distinct()
                        .toList()
                : codes;
        Directory directory = Directory.fitting(terms.facts(), own, shared, all);
        this.sittings = new Sittings(terms.organ(), terms.facts(), directory, codes);
        this.deciding = new Deciding(terms.unlisted(), Deciding.Absences.in(set.votes()));
    }

    /// Looks at the item at a place of the set.
    Examined at(int place) {
        Item item = set.items().get(place);
        String matter = matter(item);
        Optional<CalendarDate> when = RecordedDate.parse(item.date());
        return switch (layout.source()) {
            case Layout.Listed _ when set.votes().count(place) == 0 -> new Bare(item, Lacks.POSITIONS);
            case Layout.Counted _ when !item.tally().containsKey(Position.IN_FAVOUR) -> new Bare(item, Lacks.TALLY);
            case Layout.Source _ when when.isEmpty() -> new Bare(item, Lacks.DATE);
            case Layout.Listed _ -> listed(item, place, when.get(), matter);
            case Layout.Counted _ -> counted(item, when.get(), matter);
        };
    }

    /// What the charter says of an item with listed votes if it is of another matter.
    Computed as(String matter, Full full, int place) {
        return listed(full.item(), place, full.when(), matter).computed();
    }

    private String matter(Item item) {
        String own = item.matter().isEmpty() ? terms.matter() : item.matter();
        return terms.matters().getOrDefault(item.key(), own);
    }

    private Full listed(Item item, int place, CalendarDate when, String matter) {
        Laid laid = Laid.of(sittings.best(matter, when, set.votes(), place), set.votes(), place);
        Computed computed = sittings.change(matter, when)
                .<Computed>map(Computed.Undecided::new)
                .orElseGet(() -> deciding.byPositions(laid));
        return new Full(item, when, matter, Optional.of(laid), List.of(), computed);
    }

    private Full counted(Item item, CalendarDate when, String matter) {
        Sitting sitting = sittings.last(matter, when);
        Optional<String> change = sittings.change(matter, when);
        if (change.isPresent()) {
            return new Full(item, when, matter, Optional.empty(), List.of(), new Computed.Undecided(change.get()));
        }
        return switch (sitting.prepared()) {
            case Question.Denied denied ->
                new Full(
                        item,
                        when,
                        matter,
                        Optional.empty(),
                        List.of(),
                        new Computed.Undecided(denied.refused().because()));
            case Question.Ready(Question question) -> {
                Fitted fitted = Fitted.of(item, sitting, question, vetoes(), deciding.rest());
                Computed computed = deciding.byCounts(question, fitted.counts(), absences(item));
                yield new Full(item, when, matter, Optional.empty(), fitted.misfits(), computed);
            }
        };
    }

    private static Deciding.Absences absences(Item item) {
        return item.tally().containsKey(Position.ABSENT) ? Deciding.Absences.RECORDED : Deciding.Absences.NOT_RECORDED;
    }

    private Fitted.Vetoes vetoes() {
        return layout.columns().of(Columns.VETOED).isPresent() ? Fitted.Vetoes.NAMED : Fitted.Vetoes.NOT_RECORDED;
    }

    /// How a recorded tally differs from the votes listed, position by position; empty when it does not.
    static Map<Position, Integer> differences(Item item, Laid laid) {
        Map<Position, Integer> differences = new EnumMap<>(Position.class);
        item.tally().forEach((position, recorded) -> {
            if (recorded != laid.count(position)) {
                differences.put(position, laid.count(position));
            }
        });
        return differences;
    }
}
