package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Purpose;
import org.comity.charter.facts.Facts;

/// A way in which an organisation may be unable to mend itself: to suspend a member, amend its charter, fill its chair.
///
/// @param organ the organ's id
/// @param matter the matter's id
/// @param kind what stands in the way
/// @param seats who does, or of whom it holds; empty where nobody in particular
/// @param can whether it can be decided then
public record Deadlock(String organ, String matter, Purpose purpose, Kind kind, List<String> seats, Can can) {
    public Deadlock {
        seats = List.copyOf(seats);
    }

    /// What stands in the way.
    public enum Kind {
        RULE_UNKNOWN("its rule is not known"),
        CANNOT_BE_TOLD("it cannot be told, for whose seats or which weights there are is not known"),
        NOT_EVEN_TOGETHER("it cannot be decided though everybody is there and in favour"),
        THE_ONE_CONCERNED_STAYS_AWAY("the member concerned can stop it by staying away"),
        THE_ONE_CONCERNED_OBJECTS("the member concerned can stop it by objecting"),
        ONE_STAYS_AWAY("one member can stop it by staying away"),
        ONE_OBJECTS("one member can stop it by objecting");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Looks at every matter of an organ that says what it is for.
    public static List<Deadlock> in(Organ organ, LocalDate on, Facts facts) {
        List<Deadlock> found = new ArrayList<>();
        for (Matter matter : organ.matters()) {
            boolean inForce = matter.on(on).isPresent();
            if (inForce && matter.purpose().isPresent()) {
                new Search(organ, matter, matter.purpose().get(), on, facts, found).look();
            }
        }
        return found;
    }

    /// Looks at one matter, and remembers what it finds.
    private static final class Search {
        private final Organ organ;
        private final Matter matter;
        private final Purpose purpose;
        private final Abilities abilities;
        private final List<String> voting;
        private final List<Deadlock> found;

        Search(Organ organ, Matter matter, Purpose purpose, LocalDate on, Facts facts, List<Deadlock> found) {
            this.organ = organ;
            this.matter = matter;
            this.purpose = purpose;
            this.abilities = new Abilities(organ, on, facts, Seating.NOBODY);
            this.voting = Roll.of(organ, on, facts).seats().stream()
                    .filter(seat -> seat.right() == Seat.Right.VOTES)
                    .map(Seat::id)
                    .toList();
            this.found = found;
        }

        void look() {
            Optional<Ability> everybody = ask(Suppositions.NONE);
            if (everybody.isEmpty() || voting.isEmpty()) {
                add(Kind.CANNOT_BE_TOLD, List.of(), Can.DEPENDS);
            } else if (everybody.get().provision().means() instanceof org.comity.charter.Provision.Unknown) {
                add(Kind.RULE_UNKNOWN, List.of(), Can.DEPENDS);
            } else if (everybody.get().verdict() == Can.NO) {
                add(Kind.NOT_EVEN_TOGETHER, List.of(), Can.NO);
            } else {
                boolean one = purpose.isAboutAMember();
                each(one ? Kind.THE_ONE_CONCERNED_STAYS_AWAY : Kind.ONE_STAYS_AWAY, Search::away);
                each(one ? Kind.THE_ONE_CONCERNED_OBJECTS : Kind.ONE_OBJECTS, Search::objecting);
            }
        }

        private void each(Kind kind, java.util.function.BiFunction<String, Set<String>, Suppositions> supposing) {
            List<String> no = new ArrayList<>();
            List<String> depends = new ArrayList<>();
            for (String seat : voting) {
                Set<String> named = purpose.isAboutAMember() && namesOne() ? Set.of(seat) : Set.of();
                ask(supposing.apply(seat, named)).ifPresent(ability -> {
                    if (ability.verdict() != Can.YES) {
                        (ability.verdict() == Can.NO ? no : depends).add(seat);
                    }
                });
            }
            if (!no.isEmpty()) {
                add(kind, no, Can.NO);
            }
            if (!depends.isEmpty()) {
                add(kind, depends, Can.DEPENDS);
            }
        }

        private boolean namesOne() {
            return ask(Suppositions.NONE).orElseThrow().provision().naming().least() == 1;
        }

        private static Suppositions away(String seat, Set<String> named) {
            return new Suppositions(Set.of(seat), Set.of(), Map.of(), Set.of(), Set.of(), Map.of(), named);
        }

        private static Suppositions objecting(String seat, Set<String> named) {
            return new Suppositions(
                    Set.of(), Set.of(), Map.of(), Set.of(), new LinkedHashSet<>(Set.of(seat)), Map.of(), named);
        }

        private Optional<Ability> ask(Suppositions supposed) {
            return switch (abilities.askWhether(supposed, matter.id())) {
                case Abilities.Answered answered ->
                    Optional.of(answered.abilities().getFirst());
                case Abilities.Denied _ -> Optional.empty();
            };
        }

        private void add(Kind kind, List<String> seats, Can can) {
            found.add(new Deadlock(organ.id(), matter.id(), purpose, kind, seats, can));
        }
    }
}
