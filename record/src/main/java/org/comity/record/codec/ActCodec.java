package org.comity.record.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.Draft;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;

/// Acts as the bytes of a leaf and back: `docs/formats/act.md`.
///
/// What decodes to an act encodes to the same bytes. Decoding never throws; time and memory are linear
/// in the bytes, of which there are at most [#MOST_BYTES]. For use by many threads at once.
public final class ActCodec {
    /// A leaf of the log has at most as many.
    public static final int MOST_BYTES = 65_535;

    /// The kinds of bodies that this program can read, in the order of the format's description.
    public static List<String> kinds() {
        return Bodies.kinds();
    }

    /// The word of the format for what was done.
    public static String kind(Body body) {
        return Bodies.kind(body);
    }

    /// The texts of a body that may be private, whether they are or not.
    public static List<Content> texts(Body body) {
        return switch (body) {
            case Statement said -> List.of(said.says());
            case CouncilBody _ -> RecordForm.of(body.getClass()).texts(body);
            case SourceTaken _, Correction _, CharterTaken _, KeyChange _, Erasure _, ClockJump _ -> List.of();
            case Unread _, Withheld _ -> List.of();
        };
    }

    /// A body as canonical JSON.
    public static String json(Body body) {
        CanonicalWriter out = new CanonicalWriter();
        Bodies.write(body, out);
        return new String(out.bytes(), StandardCharsets.UTF_8);
    }

    /// One that nobody uses at the moment.
    private static final AtomicReference<Decoder> READY = new AtomicReference<>();

    private ActCodec() {}

    /// The canonical bytes of an act in the form of a leaf: see [Sealing].
    ///
    /// @throws IllegalArgumentException when the act shows what a leaf must not show, is too large, or
    ///     has a text that JSON cannot carry; [Prepared] says so without throwing
    public static byte[] encode(Act act) {
        return switch (Prepared.ofLeafForm(act.draft())) {
            case Prepared.Ready(Prepared prepared) -> prepared.leaf(act.number(), act.recorded());
            case Prepared.NotReady(var refused) ->
                throw new IllegalArgumentException("act " + act.number() + " " + refused.because());
        };
    }

    /// Reads the bytes of a leaf.
    public static Reading decode(byte[] bytes) {
        Decoder mine = READY.getAndSet(null);
        Decoder decoder = mine == null ? new Decoder() : mine;
        Reading reading = decoder.decode(bytes);
        READY.set(decoder);
        return reading;
    }

    /// Reads the bytes of many leaves, one after another: what the last ones said is at hand for the next.
    /// The same readings as [ActCodec#decode]; for one thread.
    public static final class Decoder {
        private final CanonicalReader reader;

        public Decoder() {
            reader = new CanonicalReader(new Heard());
        }

        /// Reads the bytes of a leaf.
        public Reading decode(byte[] bytes) {
            JsonObject object;
            try {
                object = reader.next(bytes, MOST_BYTES);
            } catch (CanonicalReader.NotCanonical broken) {
                return new Reading.Unreadable(broken.offset(), broken.getMessage());
            }
            try {
                return new Reading.Read(act(new LeafFields(object), bytes));
            } catch (LeafFields.NotSo | IllegalArgumentException notSo) {
                // Constructors refuse what no reader needs to look for again, such as a digest that is none.
                return new Reading.UnreadLeaf(
                        number(object, "number"), number(object, "v"), text(bytes, object), notSo.getMessage());
            }
        }
    }

    private static OptionalLong number(JsonObject object, String key) {
        return object.get(key) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private static String text(byte[] bytes, JsonObject object) {
        return new String(bytes, object.from(), object.until() - object.from(), StandardCharsets.UTF_8);
    }

    private static Act act(LeafFields from, byte[] bytes) {
        long version = from.number("v", 1);
        if (version != Envelope.VERSION) {
            throw new LeafFields.NotSo("it is of version " + version);
        }
        from.only("an act", Keys.ENVELOPE);
        long number = from.number("number", 1);
        Instant recorded = from.instant("recorded");
        Draft draft = from.audience() instanceof Audience.Everybody ? open(from, bytes) : withheld(from);
        return new Act(number, recorded, draft);
    }

    private static Draft open(LeafFields from, byte[] bytes) {
        return new Draft(
                from.text("organisation"),
                from.whenIfAny("known"),
                from.when("effective"),
                Envelope.actor(from.object("by")),
                from.text("enteredBy"),
                from.word("standing", Envelope.STANDINGS),
                body(from.part("body"), bytes),
                from.objects("sources", Envelope::source),
                from.objects("relates", Envelope::relation),
                new Audience.Everybody(),
                from.text("requestId"),
                from.objects("signatures", Envelope::signature));
    }

    private static Draft withheld(LeafFields from) {
        for (String key : List.of("by", "enteredBy", "signatures", "sources")) {
            if (from.has(key)) {
                throw new LeafFields.NotSo("an act that is not for everybody shows '" + key + "'");
            }
        }
        LeafFields body = from.part("body");
        body.only("a withheld body", Keys.WITHHELD);
        return new Draft(
                from.text("organisation"),
                from.whenIfAny("known"),
                from.when("effective"),
                new Actor.Undisclosed(),
                "",
                from.word("standing", Envelope.STANDINGS),
                new Withheld(body.text("kind"), body.number("v", 1), body.digest("withheld")),
                List.of(),
                from.objects("relates", Envelope::relation),
                from.audience(),
                from.text("requestId"),
                List.of());
    }

    static Body body(LeafFields from, byte[] bytes) {
        String kind = from.text("kind");
        long version = from.number("v", 1);
        var form = Bodies.form(kind, version);
        if (form.isEmpty()) {
            return new Unread(kind, version, text(bytes, from.object()));
        }
        from.only("a body of the kind " + kind, form.get().keys());
        return form.get().read().apply(from);
    }
}
