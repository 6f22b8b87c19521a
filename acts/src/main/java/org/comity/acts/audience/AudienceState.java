package org.comity.acts.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.CouncilBody;
import org.comity.acts.Rules;
import org.comity.acts.Span;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.acts.table.Table;

/// What was published, and who may read an act. Immutable; equal acts in the same order give equal states.
///
/// An act costs the logarithm of what there is, for each thing that it publishes.
///
/// @param published by topic, the numbers of the acts that publish it, with when they take effect
/// @param topics of each act that publishes
public record AudienceState(Table<String, Table<Long, When>> published, Table<Long, List<String>> topics) {
    public static final AudienceState EMPTY = new AudienceState(Table.empty(), Table.empty());

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public AudienceState evolve(Act act, AudienceBody body, Rules rules) {
        return switch (body) {
            case Published published -> publishing(act, published);
        };
    }

    private AudienceState publishing(Act act, Published body) {
        switch (act.draft().standing()) {
            case ACT -> {}
            case DECLARATION, STATEMENT, REPORT -> {
                // Nobody outside publishes what the record withholds.
                return this;
            }
        }
        Table<String, Table<Long, When>> changed = published;
        for (String topic : body.topics()) {
            Table<Long, When> there = changed.get(topic).orElseGet(Table::empty);
            changed = changed.with(topic, there.with(act.number(), act.draft().effective()));
        }
        return new AudienceState(changed, topics.with(act.number(), body.topics()));
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it.
    public AudienceState without(long number, Act because) {
        Optional<List<String>> there = topics.get(number);
        if (there.isEmpty()) {
            return this;
        }
        Table<String, Table<Long, When>> changed = published;
        for (String topic : there.get()) {
            Table<Long, When> left =
                    changed.get(topic).map(each -> each.without(number)).orElseGet(Table::empty);
            changed = left.isEmpty() ? changed.without(topic) : changed.with(topic, left);
        }
        return new AudienceState(changed, topics.without(number));
    }

    /// Whether somebody may read an act, or what is computed of it, on a day.
    ///
    /// A secret ballot shows nobody a position, published or not. What was published everybody reads,
    /// and whoever acted reads what they did. The acts of a closed session or item are for the members
    /// of its organ, for offices and the secretariat, whatever the act itself says. For the rest the act
    /// says it; acts that are for some alone are for nobody else, the secretariat included.
    ///
    /// @param act with its body as the keeper reads it
    public Access mayRead(Act act, Reader reader, Surroundings around, LocalDate on) {
        if (around.isSecret(act.body())) {
            return new Access.Shut("it is a position in a secret ballot");
        }
        if (isPublished(act, on) || isAuthor(act.draft().by(), reader)) {
            return Access.OPEN;
        }
        Optional<Surroundings.Shut> shut = told(act) ? Optional.empty() : around.shut(act.body());
        if (shut.isPresent() && !belongs(reader, shut.get().organ(), around)) {
            return new Access.Shut(shut.get().what() + " is closed");
        }
        return switch (act.draft().audience()) {
            case Audience.Everybody _ -> Access.OPEN;
            case Audience.Members(String organ) ->
                belongs(reader, organ, around)
                        ? Access.OPEN
                        : new Access.Shut(
                                organ.isEmpty()
                                        ? "it is for the members of the organisation"
                                        : "it is for the members of " + organ);
            case Audience.Only(List<String> readers) ->
                isNamed(reader, readers) ? Access.OPEN : new Access.Shut("it is for those whom it names");
        };
    }

    /// What somebody outside tells of a closed session is out already.
    private static boolean told(Act act) {
        return act.draft().standing() == Standing.REPORT || act.draft().standing() == Standing.STATEMENT;
    }

    private boolean isPublished(Act act, LocalDate on) {
        return Stream.of(
                        topics(act.body()).stream(),
                        Items.topic(act.body()).stream(),
                        Stream.of(Published.topic(act.number())))
                .flatMap(topics -> topics)
                .anyMatch(topic -> isPublished(topic, act.number(), on));
    }

    private boolean isPublished(String topic, long number, LocalDate on) {
        Optional<Table<Long, When>> there = published.get(topic);
        if (there.isPresent()) {
            for (Table.Entry<Long, When> each : there.get().from(number + 1)) {
                if (Span.from(each.value()).covers(on) == Certainty.YES) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAuthor(Actor by, Reader reader) {
        return switch (reader) {
            case Reader.Public _, Reader.Secretariat _ -> false;
            case Reader.Member(String code) ->
                by instanceof Actor.Member(String acting) && acting.equals(code)
                        || by instanceof Actor.Person(String _, String _, String of) && of.equals(code);
            case Reader.Office(String office) ->
                by instanceof Actor.Office(String acting, String _) && acting.equals(office);
        };
    }

    private static boolean belongs(Reader reader, String organ, Surroundings around) {
        return switch (reader) {
            case Reader.Public _ -> false;
            case Reader.Member(String code) -> around.belongs(organ, code);
            case Reader.Office _, Reader.Secretariat _ -> true;
        };
    }

    private static boolean isNamed(Reader reader, List<String> readers) {
        return switch (reader) {
            case Reader.Public _ -> false;
            case Reader.Member(String code) -> readers.contains(code);
            case Reader.Office(String office) -> readers.contains(office);
            case Reader.Secretariat _ -> readers.contains("secretariat");
        };
    }

    /// What an act is about, as the record names it.
    public static List<String> topics(Body body) {
        if (body instanceof CouncilBody council) {
            return council.topics();
        }
        if (body instanceof Statement said) {
            List<String> topics = new ArrayList<>(said.concerns());
            said.claims().forEach(claim -> topics.add(claim.about()));
            return topics;
        }
        return List.of();
    }

    /// What disagrees: nothing can.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
