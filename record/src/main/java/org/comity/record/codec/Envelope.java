package org.comity.record.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Hedge;
import org.comity.acts.Relation;
import org.comity.acts.SeatSignature;
import org.comity.acts.Source;
import org.comity.acts.Standing;

/// The parts of an act around its body.
final class Envelope {
    static final long VERSION = 1;

    static final Map<String, Standing> STANDINGS = words(Standing.values());
    static final Map<String, Relation.As> RELATIONS = words(Relation.As.values());
    static final Map<String, Hedge.Degree> DEGREES = words(Hedge.Degree.values());

    private static final Map<String, Audience> AUDIENCES = Map.of("everybody", new Audience.Everybody());

    private Envelope() {}

    /// The words of the format for some constants: lower case, with hyphens.
    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(word(constant), constant);
        }
        return words;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Actor actor(Fields from) {
        from.only("'by'", Keys.ACTOR);
        if (from.has("keeper")) {
            from.only("a keeper", List.of("keeper")).yes("keeper");
            return new Actor.Keeper();
        }
        if (from.has("outsider")) {
            from.only("an outsider", List.of("outsider"));
            return new Actor.Outsider(from.text("outsider"));
        }
        if (from.has("organ")) {
            from.only("an organ", List.of("organ"));
            return new Actor.Organ(from.text("organ"));
        }
        if (from.has("office")) {
            from.only("an office", List.of("holder", "office"));
            return new Actor.Office(from.text("office"), from.textIfAny("holder"));
        }
        if (from.has("person")) {
            from.only("a person", List.of("capacity", "member", "person"));
            return new Actor.Person(from.text("person"), from.textIfAny("capacity"), from.textIfAny("member"));
        }
        from.only("a member", List.of("member"));
        return new Actor.Member(from.text("member"));
    }

    static void write(Actor actor, CanonicalWriter out) {
        out.open();
        switch (actor) {
            case Actor.Member member -> out.text("member", member.code());
            case Actor.Organ organ -> out.text("organ", organ.organ());
            case Actor.Office office -> out.textIfAny("holder", office.holder()).text("office", office.office());
            case Actor.Person person ->
                out.textIfAny("capacity", person.capacity())
                        .textIfAny("member", person.member())
                        .text("person", person.name());
            case Actor.Outsider outsider -> out.text("outsider", outsider.name());
            case Actor.Keeper _ -> out.yes("keeper");
            case Actor.Undisclosed _ -> throw new IllegalStateException("an undisclosed actor is left out");
        }
        out.close();
    }

    static Audience audience(Fields from, String key) {
        if (from.isSingle(key)) {
            return from.word(key, AUDIENCES);
        }
        Fields audience = from.object(key).only("'audience'", Keys.AUDIENCE);
        if (audience.has("only")) {
            audience.only("an audience of those named", List.of("only"));
            return new Audience.Only(audience.texts("only"));
        }
        return new Audience.Members(audience.anyText("members"));
    }

    static void write(Audience audience, CanonicalWriter out) {
        switch (audience) {
            case Audience.Everybody _ -> out.text("audience", "everybody");
            case Audience.Members members ->
                out.value(
                        "audience",
                        () -> out.open().text("members", members.organ()).close());
            case Audience.Only only ->
                out.value(
                        "audience",
                        () -> out.open().texts("only", only.readers()).close());
        }
    }

    static Relation relation(Fields from) {
        from.only("a relation", Keys.RELATION);
        return new Relation(from.number("number", 1), from.word("as", RELATIONS));
    }

    static void write(Relation relation, CanonicalWriter out) {
        out.open()
                .text("as", word(relation.as()))
                .number("number", relation.number())
                .close();
    }

    static SeatSignature signature(Fields from) {
        from.only("a signature", Keys.SIGNATURE);
        return new SeatSignature(from.text("seat"), from.text("algorithm"), from.text("key"), from.text("value"));
    }

    static void write(SeatSignature signature, CanonicalWriter out) {
        out.open()
                .text("algorithm", signature.algorithm())
                .text("key", signature.key())
                .text("seat", signature.seat())
                .text("value", signature.value())
                .close();
    }

    static Source source(Fields from) {
        from.only("a source", Keys.SOURCE);
        return new Source(
                from.text("document"),
                from.textIfAny("locator"),
                from.dayIfAny("retrieved"),
                from.digestIfAny("sha256"),
                from.objects("through", Envelope::link));
    }

    private static Source.Link link(Fields from) {
        from.only("a link", Keys.LINK);
        return new Source.Link(
                from.text("who"),
                from.textIfAny("capacity"),
                new Hedge(from.words("hedge", DEGREES), from.textIfAny("words")));
    }

    static void write(Source source, CanonicalWriter out) {
        out.open().text("document", source.document()).textIfAny("locator", source.locator());
        source.retrieved().ifPresent(day -> out.text("retrieved", day.toString()));
        source.sha256().ifPresent(digest -> out.text("sha256", digest));
        out.list("through", source.through(), link -> write(link, out)).close();
    }

    private static void write(Source.Link link, CanonicalWriter out) {
        out.open()
                .textIfAny("capacity", link.capacity())
                .texts(
                        "hedge",
                        link.hedge().degrees().stream().map(Envelope::word).toList())
                .text("who", link.who())
                .textIfAny("words", link.hedge().words())
                .close();
    }

    static void writeSignatures(Draft draft, CanonicalWriter out) {
        out.list("signatures", draft.signatures(), signature -> write(signature, out));
    }

    static void writeSources(Draft draft, CanonicalWriter out) {
        out.list("sources", draft.sources(), source -> write(source, out));
    }
}
