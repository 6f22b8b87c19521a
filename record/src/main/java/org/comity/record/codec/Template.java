package org.comity.record.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.comity.acts.Actor;
import org.comity.acts.Draft;
import org.comity.acts.When;

/// An act's canonical bytes but for its number and its time of recording, with the two places where
/// they go.
record Template(byte[] bytes, int number, int recorded) {
    /// Whatever the draft is, in the form of a leaf or not.
    ///
    /// @throws CanonicalWriter.Unwritable when a text cannot be carried
    static Template of(Draft draft) {
        CanonicalWriter out = new CanonicalWriter().open();
        Envelope.write(draft.audience(), out);
        out.value("body", () -> Bodies.write(draft.body(), out));
        if (!(draft.by() instanceof Actor.Undisclosed)) {
            out.value("by", () -> Envelope.write(draft.by(), out));
        }
        out.text("effective", draft.effective().text()).textIfAny("enteredBy", draft.enteredBy());
        draft.known().ifPresent(known -> out.text("known", known.text()));
        int number = out.length();
        out.text("organisation", draft.organisation());
        int recorded = out.length();
        out.list("relates", draft.relates(), relation -> Envelope.write(relation, out));
        out.text("requestId", draft.requestId());
        Envelope.writeSignatures(draft, out);
        Envelope.writeSources(draft, out);
        out.text("standing", Envelope.word(draft.standing())).number("v", Envelope.VERSION);
        return new Template(out.close().bytes(), number, recorded);
    }

    /// The most bytes that the leaf can have, whatever its number.
    int most() {
        return bytes.length + ",\"number\":9007199254740991".length() + stamp(Instant.EPOCH).length;
    }

    byte[] leaf(long actNumber, Instant instant) {
        byte[] first = (",\"number\":" + actNumber).getBytes(StandardCharsets.US_ASCII);
        byte[] second = stamp(instant);
        byte[] leaf = Arrays.copyOf(bytes, bytes.length + first.length + second.length);
        int at = number;
        System.arraycopy(first, 0, leaf, at, first.length);
        at += first.length;
        System.arraycopy(bytes, number, leaf, at, recorded - number);
        at += recorded - number;
        System.arraycopy(second, 0, leaf, at, second.length);
        at += second.length;
        System.arraycopy(bytes, recorded, leaf, at, bytes.length - recorded);
        return leaf;
    }

    private static byte[] stamp(Instant instant) {
        return (",\"recorded\":\"" + When.at(instant).text() + '"').getBytes(StandardCharsets.US_ASCII);
    }
}
