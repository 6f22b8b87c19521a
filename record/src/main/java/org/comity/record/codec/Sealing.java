package org.comity.record.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.Draft;
import org.comity.acts.SeatSignature;
import org.comity.acts.Source;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;

/// Takes out of a draft what the leaf must not show. A leaf can always be published.
///
/// Private texts become salted digests. Of an act that is not for everybody the body, its author, who
/// entered it, its sources and its signatures become one salted digest.
public final class Sealing {
    private Sealing() {}

    /// @param draft in the form of a leaf
    /// @param kept what stands beside the log
    public record Sealed(Draft draft, List<Kept> kept) {
        public Sealed {
            kept = List.copyOf(kept);
        }
    }

    /// @throws IllegalArgumentException when a text cannot be carried by JSON; [Prepared] says so
    ///     without throwing
    public static Sealed seal(Draft draft, Kept.Salts salts) {
        try {
            return sealed(draft, salts);
        } catch (CanonicalWriter.Unwritable unwritable) {
            throw new IllegalArgumentException("a text holds " + unwritable.getMessage());
        }
    }

    static Sealed sealed(Draft draft, Kept.Salts salts) {
        List<Kept> kept = new ArrayList<>();
        Draft open = with(
                draft,
                draft.by(),
                draft.enteredBy(),
                texts(draft.body(), content -> sealed(content, salts, kept)),
                draft);
        if (draft.audience() instanceof Audience.Everybody || draft.body() instanceof Withheld) {
            return new Sealed(open, kept);
        }
        Kept aside = Kept.of(aside(open), Kept.May.BE_RELEASED, salts);
        kept.add(aside);
        Body body = new Withheld(Bodies.kind(open.body()), Bodies.version(open.body()), aside.digest());
        return new Sealed(bare(open, body), kept);
    }

    /// An act whose leaf withholds its body, as it is: empty when these bytes are not what the leaf
    /// withholds of it.
    ///
    /// Whether they fit the digest is for [Kept#fits] to say.
    public static Optional<Act> reveal(Act leaf, byte[] bytes) {
        if (!(leaf.body() instanceof Withheld withheld)) {
            return Optional.empty();
        }
        try {
            LeafFields from = new LeafFields(CanonicalReader.read(bytes, ActCodec.MOST_BYTES));
            from.only("what is withheld", Keys.ASIDE);
            Body body = ActCodec.body(from.part("body"), bytes);
            boolean same = Bodies.kind(body).equals(withheld.kind()) && Bodies.version(body) == withheld.version();
            Draft draft = with(leaf.draft(), Envelope.actor(from.object("by")), from.text("enteredBy"), body, from);
            return same ? Optional.of(new Act(leaf.number(), leaf.recorded(), draft)) : Optional.empty();
        } catch (CanonicalReader.NotCanonical | LeafFields.NotSo | IllegalArgumentException notSo) {
            return Optional.empty();
        }
    }

    /// Whether the act has a private text, of which it holds the digest alone.
    public static boolean isSealed(Act act) {
        boolean[] found = {false};
        texts(act.body(), content -> {
            found[0] |= content instanceof Content.Sealed;
            return content;
        });
        return found[0];
    }

    /// The act with the private texts that are known. For its keeper: it is not what the leaf says.
    ///
    /// @param known texts by their digests; that they fit these is for [Kept#fits] to say
    public static Act withTexts(Act act, Map<String, String> known) {
        Body body = texts(
                act.body(),
                content -> content instanceof Content.Sealed(String digest) && known.containsKey(digest)
                        ? new Content.Private(known.get(digest))
                        : content);
        Draft draft = act.draft();
        return new Act(act.number(), act.recorded(), with(draft, draft.by(), draft.enteredBy(), body, draft));
    }

    /// The draft with nothing in the place of its private texts: all of them look alike.
    static Draft withoutTexts(Draft draft) {
        Content blank = new Content.Sealed("0".repeat(64));
        Body body = texts(draft.body(), content -> content instanceof Content.Private ? blank : content);
        return with(draft, draft.by(), draft.enteredBy(), body, draft);
    }

    static boolean hasPrivateText(Draft draft) {
        return !withoutTexts(draft).body().equals(draft.body());
    }

    /// The draft under another request id.
    static Draft with(Draft draft, String requestId) {
        return new Draft(
                draft.organisation(),
                draft.known(),
                draft.effective(),
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                draft.body(),
                draft.sources(),
                draft.relates(),
                draft.audience(),
                requestId,
                draft.signatures());
    }

    private static byte[] aside(Draft draft) {
        CanonicalWriter out = new CanonicalWriter().open();
        out.value("body", () -> Bodies.write(draft.body(), out))
                .value("by", () -> Envelope.write(draft.by(), out))
                .text("enteredBy", draft.enteredBy());
        Envelope.writeSignatures(draft, out);
        Envelope.writeSources(draft, out);
        return out.close().bytes();
    }

    private static Draft bare(Draft draft, Body body) {
        return with(draft, new Actor.Undisclosed(), "", body, List.of(), List.of());
    }

    private static Draft with(Draft draft, Actor by, String enteredBy, Body body, LeafFields from) {
        return with(
                draft,
                by,
                enteredBy,
                body,
                from.objects("sources", Envelope::source),
                from.objects("signatures", Envelope::signature));
    }

    private static Draft with(Draft draft, Actor by, String enteredBy, Body body, Draft other) {
        return with(draft, by, enteredBy, body, other.sources(), other.signatures());
    }

    private static Draft with(
            Draft draft, Actor by, String enteredBy, Body body, List<Source> sources, List<SeatSignature> signatures) {
        return new Draft(
                draft.organisation(),
                draft.known(),
                draft.effective(),
                by,
                enteredBy,
                draft.standing(),
                body,
                sources,
                draft.relates(),
                draft.audience(),
                draft.requestId(),
                signatures);
    }

    private static Body texts(Body body, UnaryOperator<Content> each) {
        return switch (body) {
            case Statement said ->
                new Statement(
                        said.manner(),
                        said.occasion(),
                        each.apply(said.says()),
                        said.language(),
                        said.concerns(),
                        said.claims());
            case SourceTaken _, Correction _, CharterTaken _, KeyChange _, Erasure _, ClockJump _ -> body;
            case CouncilBody _ -> (Body) RecordForm.of(body.getClass()).withTexts(body, each);
            case Unread _, Withheld _ -> body;
        };
    }

    private static Content sealed(Content content, Kept.Salts salts, List<Kept> kept) {
        return switch (content) {
            case Content.Private hidden -> {
                byte[] bytes = hidden.text().getBytes(StandardCharsets.UTF_8);
                Kept text = Kept.of(bytes, Kept.May.BE_RELEASED_OR_ERASED, salts);
                kept.add(text);
                yield new Content.Sealed(text.digest());
            }
            case Content.Open _, Content.Sealed _ -> content;
        };
    }
}
