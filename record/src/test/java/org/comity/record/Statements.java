package org.comity.record;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.SeatSignature;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.statement.Statement;

/// Drafts for tests.
public final class Statements {
    private static final AtomicLong IDS = new AtomicLong();

    private Statements() {}

    public static Draft saying(String organisation, String text) {
        return saying(organisation, text, "id-" + IDS.incrementAndGet());
    }

    public static Draft saying(String organisation, String text, String requestId) {
        return draft(organisation, new Content.Open(text), requestId);
    }

    public static Draft privately(String organisation, String text, String requestId) {
        return draft(organisation, new Content.Private(text), requestId);
    }

    public static List<Draft> several(String organisation, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> saying(organisation, "statement " + i))
                .toList();
    }

    public static Draft behindClosedDoors(String organisation, String text, String requestId) {
        return with(
                saying(organisation, text, requestId), new Audience.Members("council"), Optional.empty(), List.of());
    }

    public static Draft privatelyBehindClosedDoors(String organisation, String text, String requestId) {
        return with(
                privately(organisation, text, requestId), new Audience.Members("council"), Optional.empty(), List.of());
    }

    public static Draft known(Draft draft, When known) {
        return with(draft, draft.audience(), Optional.of(known), draft.relates());
    }

    public static Draft relating(Draft draft, Relation relation) {
        return with(draft, draft.audience(), draft.known(), List.of(relation));
    }

    static Draft erasure(String organisation, Erasure erasure) {
        return draft(organisation, erasure, "id-" + IDS.incrementAndGet());
    }

    /// An act of the keeper.
    static Draft keeping(String organisation, Body body, List<SeatSignature> signatures) {
        Draft draft = draft(organisation, body, "id-" + IDS.incrementAndGet());
        return new Draft(
                organisation,
                draft.known(),
                draft.effective(),
                new Actor.Keeper(),
                draft.enteredBy(),
                Standing.ACT,
                body,
                draft.sources(),
                draft.relates(),
                draft.audience(),
                draft.requestId(),
                signatures);
    }

    private static Draft draft(String organisation, Content says, String requestId) {
        return draft(organisation, new Statement("press conference", says, "en", List.of()), requestId);
    }

    private static Draft draft(String organisation, Body body, String requestId) {
        return new Draft(
                organisation,
                Optional.empty(),
                When.of("2031-05-01"),
                new Actor.Member("ALD"),
                "registrar",
                Standing.STATEMENT,
                body,
                List.of(),
                List.of(),
                new Audience.Everybody(),
                requestId,
                List.of());
    }

    private static Draft with(Draft draft, Audience audience, Optional<When> known, List<Relation> relates) {
        return new Draft(
                draft.organisation(),
                known,
                draft.effective(),
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                draft.body(),
                draft.sources(),
                relates,
                audience,
                draft.requestId(),
                draft.signatures());
    }
}
