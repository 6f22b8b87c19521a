package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.List;
import org.comity.charter.Problem;

/// A set of votes as it was read.
///
/// @param items those that count, in the order of the file
/// @param votes the votes on them, by their place in that order
/// @param twice items whose key an earlier one has; nobody can tell which votes are theirs
/// @param passedOver how many items did not meet the conditions
/// @param votesOfNoItem how many votes belong to no item of the set
record VotingSet(List<Item> items, Votes votes, List<Item> twice, int passedOver, long votesOfNoItem) {
    VotingSet {
        items = List.copyOf(items);
        twice = List.copyOf(twice);
    }

    /// What became of reading.
    sealed interface Read {}

    record Sound(VotingSet set) implements Read {}

    /// The files have problems.
    record Faulty(List<Problem> problems) implements Read {
        Faulty {
            problems = List.copyOf(problems);
        }
    }

    static Read read(Layout layout, Progress progress) {
        Complaints onItems = new Complaints(layout.source().items().toString());
        ItemsReader items = new ItemsReader(layout, onItems, repeated(layout.source()));
        CsvFile.read(layout.source().items(), onItems, progress, items::begin);
        return switch (layout.source()) {
            case Layout.Counted _ ->
                result(onItems.list(), items, Votes.none(items.items().size()), 0);
            case Layout.Listed listed -> {
                Complaints onVotes = new Complaints(listed.votes().toString());
                VotesReader votes = new VotesReader(layout, onVotes, items);
                CsvFile.read(listed.votes(), onVotes, progress, votes::begin);
                List<Problem> problems = new ArrayList<>(onItems.list());
                problems.addAll(onVotes.list());
                yield result(problems, items, votes.votes(), votes.ofNoItem());
            }
        };
    }

    private static ItemsReader.Repeated repeated(Layout.Source source) {
        return source instanceof Layout.Listed(var items, var votes) && items.equals(votes)
                ? ItemsReader.Repeated.IS_THE_SAME_ITEM
                : ItemsReader.Repeated.IS_ANOTHER_ITEM;
    }

    private static Read result(List<Problem> problems, ItemsReader items, Votes votes, long ofNoItem) {
        return problems.isEmpty()
                ? new Sound(new VotingSet(items.items(), votes, items.twice(), items.passedOver(), ofNoItem))
                : new Faulty(problems);
    }
}
