package org.comity.acts.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.When;
import org.comity.acts.table.Table;

/// What acts say of things of which only one can be so. Immutable; equal acts in the same order give equal states.
///
/// An act costs the logarithm of what there is, for each thing that it says. Only things with more than one value
/// are looked at when conflicts are asked for.
///
/// @param things by what is spoken about, the values with the acts that give them
/// @param acts what each act says
/// @param several things of which more than one value is given, with how many
public record SaidState(
        Table<String, Table<String, Table<Long, Voice>>> things,
        Table<Long, List<Said>> acts,
        Table<String, Integer> several) {
    public static final SaidState EMPTY = new SaidState(Table.empty(), Table.empty(), Table.empty());

    /// Of a thing with more values than this the first ones are compared.
    private static final int MOST_COMPARED = 64;

    /// The state after one more act of any kind.
    public SaidState evolve(Act act) {
        List<Said> all = Facts.of(act);
        if (all.isEmpty()) {
            return this;
        }
        SaidState state = this;
        for (Said said : all) {
            Table<String, Table<Long, Voice>> values = state.values(said.about());
            Table<Long, Voice> voices = values.get(said.value()).orElseGet(Table::empty);
            state = state.with(said.about(), values.with(said.value(), voices.with(act.number(), said.voice())));
        }
        return new SaidState(state.things, state.acts.with(act.number(), all), state.several);
    }

    /// The state when an act speaks no more, because a later one corrects, retracts or supersedes it.
    public SaidState without(long number) {
        Optional<List<Said>> all = acts.get(number);
        if (all.isEmpty()) {
            return this;
        }
        SaidState state = new SaidState(things, acts.without(number), several);
        for (Said said : all.get()) {
            Table<String, Table<Long, Voice>> values = state.values(said.about());
            Table<Long, Voice> left = values.get(said.value())
                    .map(voices -> voices.without(number))
                    .orElseGet(Table::empty);
            state = state.with(
                    said.about(), left.isEmpty() ? values.without(said.value()) : values.with(said.value(), left));
        }
        return state;
    }

    private Table<String, Table<Long, Voice>> values(String about) {
        return things.get(about).orElseGet(Table::empty);
    }

    private SaidState with(String about, Table<String, Table<Long, Voice>> values) {
        Table<String, Integer> then = values.size() > 1 ? several.with(about, values.size()) : several.without(about);
        return new SaidState(values.isEmpty() ? things.without(about) : things.with(about, values), acts, then);
    }

    /// What disagrees, one row for each thing.
    public List<Conflict> conflicts() {
        List<Conflict> found = new ArrayList<>();
        several.entries()
                .forEach(each -> conflict(each.key(), values(each.key())).ifPresent(found::add));
        return List.copyOf(found);
    }

    /// A value with who gives it.
    private record Value(String text, Optional<When> when, Table<Long, Voice> voices) {
        long first() {
            return voices.iterator().next().key();
        }

        private OptionalLong firstClaim() {
            for (Table.Entry<Long, Voice> each : voices) {
                if (each.value() == Voice.CLAIM) {
                    return OptionalLong.of(each.key());
                }
            }
            return OptionalLong.empty();
        }

        /// The number of the act with which the two came to disagree. That two facts do is for their field to say.
        OptionalLong disagreesSince(Value other) {
            boolean same = when.isPresent()
                    && other.when.isPresent()
                    && when.get().before(other.when.get()) != Certainty.YES
                    && other.when.get().before(when.get()) != Certainty.YES;
            if (same) {
                return OptionalLong.empty();
            }
            OptionalLong mine = since(firstClaim(), other.first());
            OptionalLong theirs = since(other.firstClaim(), first());
            if (mine.isEmpty() || theirs.isEmpty()) {
                return mine.isEmpty() ? theirs : mine;
            }
            return OptionalLong.of(Math.min(mine.getAsLong(), theirs.getAsLong()));
        }

        private static OptionalLong since(OptionalLong claim, long other) {
            return claim.isEmpty() ? claim : OptionalLong.of(Math.max(claim.getAsLong(), other));
        }

        String says() {
            List<String> by = new ArrayList<>();
            for (Table.Entry<Long, Voice> each : voices) {
                if (by.size() == 5) {
                    by.add("and " + (voices.size() - 5) + " more");
                    break;
                }
                by.add((each.value() == Voice.FACT ? "as it stands in act " : "as claimed by act ") + each.key());
            }
            return text + " (" + String.join(", ", by) + ")";
        }
    }

    private static Optional<Conflict> conflict(String about, Table<String, Table<Long, Voice>> given) {
        List<Value> values = given.entries()
                .limit(MOST_COMPARED)
                .map(each -> new Value(each.key(), When.parse(each.key()), each.value()))
                .sorted(Comparator.comparingLong(Value::first))
                .toList();
        OptionalLong since = OptionalLong.empty();
        for (int i = 1; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                OptionalLong pair = values.get(i).disagreesSince(values.get(j));
                if (pair.isPresent() && (since.isEmpty() || pair.getAsLong() < since.getAsLong())) {
                    since = pair;
                }
            }
        }
        return since.isEmpty() ? Optional.empty() : Optional.of(conflict(about, values, since.getAsLong()));
    }

    private static Conflict conflict(String about, List<Value> values, long since) {
        List<Long> acts = values.stream()
                .flatMap(each -> each.voices().entries().map(Table.Entry::key))
                .distinct()
                .sorted()
                .toList();
        return new Conflict(
                about,
                "sources-differ",
                "of " + about + " it is said: "
                        + values.stream().map(Value::says).collect(Collectors.joining("; ")),
                acts,
                since);
    }
}
