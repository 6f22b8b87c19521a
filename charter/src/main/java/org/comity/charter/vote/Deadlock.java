package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        private final Question.Prepared prepared;
        private final List<Deadlock> found;

        Search(Organ organ, Matter matter, Purpose purpose, LocalDate on, Facts facts, List<Deadlock> found) {
            this.organ = organ;
            this.matter = matter;
            this.purpose = purpose;
            this.prepared = Question.prepare(organ, matter.id(), on, facts);
            this.found = found;
        }

        void look() {
            switch (prepared) {
                case Question.Denied _ -> add(Kind.CANNOT_BE_TOLD, List.of(), Can.DEPENDS);
                case Question.Ready(Question question)
                when question.procedure().isEmpty() -> add(Kind.RULE_UNKNOWN, List.of(), Can.DEPENDS);
                case Question.Ready(Question question) -> look(question);
            }
        }

        private void look(Question question) {
            Trial everybody = Trial.of(question, Suppositions.NONE);
            List<Integer> voting = everybody.voting();
            if (voting.isEmpty()) {
                add(Kind.CANNOT_BE_TOLD, List.of(), Can.DEPENDS);
            } else if (everybody.ask().can() == Can.NO) {
                add(Kind.NOT_EVEN_TOGETHER, List.of(), Can.NO);
            } else {
                boolean one = purpose.isAboutAMember();
                each(question, voting, one ? Kind.THE_ONE_CONCERNED_STAYS_AWAY : Kind.ONE_STAYS_AWAY, Position.ABSENT);
                each(question, voting, one ? Kind.THE_ONE_CONCERNED_OBJECTS : Kind.ONE_OBJECTS, Position.OBJECTING);
            }
        }

        private void each(Question question, List<Integer> voting, Kind kind, Position position) {
            boolean named =
                    purpose.isAboutAMember() && question.provision().naming().least() == 1;
            Map<Can, List<String>> answers = new EnumMap<>(Can.class);
            for (int seat : voting) {
                String id = question.roll().seats().get(seat).id();
                Trial trial = Trial.of(question, naming(named ? Set.of(id) : Set.of()));
                answers.computeIfAbsent(trial.with(seat, position).ask().can(), _ -> new ArrayList<>())
                        .add(id);
            }
            for (Can can : List.of(Can.NO, Can.DEPENDS)) {
                if (answers.containsKey(can)) {
                    add(kind, answers.get(can), can);
                }
            }
        }

        private static Suppositions naming(Set<String> named) {
            return new Suppositions(Set.of(), Set.of(), Map.of(), Set.of(), Set.of(), Map.of(), named);
        }

        private void add(Kind kind, List<String> seats, Can can) {
            found.add(new Deadlock(organ.id(), matter.id(), purpose, kind, seats, can));
        }
    }
}
