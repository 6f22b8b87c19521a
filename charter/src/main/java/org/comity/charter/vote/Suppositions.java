package org.comity.charter.vote;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is supposed of some members when one asks whether an organ can decide; all others do what helps.
///
/// @param absent seats that stay away and are silent
/// @param frozen members that say that they do not take part; whether that has an effect is an open point
/// @param suspended by seat the act that is supposed to suspend it
/// @param nonObjection seats that are not there and say in writing that they do not object
/// @param objecting seats that object
/// @param reported seats whose position is only reported, and by whom
/// @param named members that the question names, for rules that set them aside
public record Suppositions(
        Set<String> absent,
        Set<String> frozen,
        Map<String, String> suspended,
        Set<String> nonObjection,
        Set<String> objecting,
        Map<String, String> reported,
        Set<String> named) {
    public static final Suppositions NONE =
            new Suppositions(Set.of(), Set.of(), Map.of(), Set.of(), Set.of(), Map.of(), Set.of());

    public Suppositions {
        absent = copy(absent);
        frozen = copy(frozen);
        suspended = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(suspended));
        nonObjection = copy(nonObjection);
        objecting = copy(objecting);
        reported = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(reported));
        named = copy(named);
    }

    private static Set<String> copy(Set<String> seats) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(seats));
    }

    /// Every seat of which something is supposed, in the order in which it was given.
    List<String> seats() {
        Set<String> seats = new LinkedHashSet<>(absent);
        seats.addAll(frozen);
        seats.addAll(suspended.keySet());
        seats.addAll(nonObjection);
        seats.addAll(objecting);
        return List.copyOf(seats);
    }

    /// The same with one more member suspended.
    Suppositions suspending(String seat, String act) {
        Map<String, String> more = new LinkedHashMap<>(suspended);
        more.put(seat, act);
        return new Suppositions(absent, frozen, more, nonObjection, objecting, reported, named);
    }

    /// The same with the members of a union in its place, since they stand where it stands. Suspending the union or
    /// naming it touches it alone.
    Suppositions ofMembers(Roll roll) {
        Map<String, String> told = new LinkedHashMap<>();
        reported.forEach((seat, who) -> roll.voters(seat).forEach(voter -> told.put(voter, who)));
        return new Suppositions(
                voters(absent, roll),
                voters(frozen, roll),
                suspended,
                voters(nonObjection, roll),
                voters(objecting, roll),
                told,
                named);
    }

    private static Set<String> voters(Set<String> seats, Roll roll) {
        Set<String> voters = new LinkedHashSet<>();
        seats.forEach(seat -> voters.addAll(roll.voters(seat)));
        return voters;
    }
}
