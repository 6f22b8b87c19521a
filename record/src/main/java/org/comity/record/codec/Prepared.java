package org.comity.record.codec;

import java.time.Instant;
import java.util.List;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Withheld;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;

/// A draft that is written but for its number and its time of recording, so that little is left to the
/// committer.
///
/// Immutable, but for the arrays that [#kept] names.
public final class Prepared {
    private final Draft draft;
    private final Template template;
    private final List<Kept> kept;
    private final String content;

    private Prepared(Draft draft, Template template, List<Kept> kept, String content) {
        this.draft = draft;
        this.template = template;
        this.kept = List.copyOf(kept);
        this.content = content;
    }

    /// What became of preparing a draft.
    public sealed interface Answer {}

    public record Ready(Prepared prepared) implements Answer {}

    public record NotReady(Refused refused) implements Answer {}

    /// Seals a draft and writes it. Refused is what no leaf can carry: ACT-5 too large, ACT-9 an
    /// impossible character. Everything else is for [org.comity.acts.Checks] to say.
    public static Answer of(Draft draft, Kept.Salts salts) {
        try {
            Template open = Template.of(draft);
            if (open.most() > ActCodec.MOST_BYTES) {
                return tooLarge(open.most());
            }
            Sealing.Sealed sealed = Sealing.sealed(draft, salts);
            if (sealed.kept().isEmpty()) {
                return new Ready(new Prepared(draft, open, List.of(), Kept.digest(open.bytes())));
            }
            return ready(sealed.draft(), sealed.kept(), content(draft));
        } catch (CanonicalWriter.Unwritable unwritable) {
            return unwritable(unwritable);
        }
    }

    /// Writes a draft that is in the form of a leaf already, such as one that was decoded.
    static Answer ofLeafForm(Draft draft) {
        boolean everybody = draft.audience() instanceof Audience.Everybody;
        boolean withheld = draft.body() instanceof Withheld
                && draft.by() instanceof Actor.Undisclosed
                && draft.enteredBy().isEmpty()
                && draft.sources().isEmpty()
                && draft.signatures().isEmpty();
        boolean undisclosed = draft.body() instanceof Withheld || draft.by() instanceof Actor.Undisclosed;
        boolean hidden = draft.body() instanceof Statement said && said.says() instanceof Content.Private;
        if (hidden || (everybody ? undisclosed : !withheld)) {
            throw new IllegalArgumentException("a draft for " + draft.organisation() + " is not sealed");
        }
        try {
            return ready(draft, List.of(), "");
        } catch (CanonicalWriter.Unwritable unwritable) {
            return unwritable(unwritable);
        }
    }

    private static Answer ready(Draft draft, List<Kept> kept, String content) {
        Template template = Template.of(draft);
        return template.most() > ActCodec.MOST_BYTES
                ? tooLarge(template.most())
                : new Ready(new Prepared(draft, template, kept, content));
    }

    /// SHA-256 of what a draft says: equal for a retry and different for anything else, whatever the
    /// salts.
    ///
    /// Private texts are left out, since a digest without a salt would give a short one away.
    static String content(Draft draft) {
        return Kept.digest(Template.of(Sealing.withoutTexts(draft)).bytes());
    }

    static NotReady tooLarge(int bytes) {
        return new NotReady(new Refused(
                "ACT-5",
                "the act has up to " + bytes + " bytes as canonical JSON; the most is " + ActCodec.MOST_BYTES,
                "",
                "enter the text as a document by its hash, and say in the act what it is"));
    }

    static NotReady unwritable(CanonicalWriter.Unwritable unwritable) {
        return new NotReady(new Refused(
                "ACT-9",
                "a text of the act holds " + unwritable.getMessage() + ", which no act can carry",
                "",
                "take the character out"));
    }

    /// The draft in the form of a leaf.
    public Draft draft() {
        return draft;
    }

    /// What stands beside the log, in no particular order.
    public List<Kept> kept() {
        return kept;
    }

    /// SHA-256 of what the draft said before it was sealed, private texts left out: to tell a retry
    /// from another act under the same request id. It is not salted, so it is for the store alone.
    /// Empty for a draft that came sealed.
    public String content() {
        return content;
    }

    /// Bytes of the leaf, but for its number and its time of recording.
    public int length() {
        return template.bytes().length;
    }

    /// The bytes of the leaf; costs a copy of them.
    public byte[] leaf(long number, Instant recorded) {
        return template.leaf(number, recorded);
    }
}
