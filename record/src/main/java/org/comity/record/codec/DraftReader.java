package org.comity.record.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Checks;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.KeyChange;
import org.comity.charter.Refused;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;

/// Turns what somebody wrote into drafts.
final class DraftReader {
    /// Stands in for a request id until there is one.
    private static final String NO_REQUEST_ID = "-";

    private final Problems problems;
    private final ActFile.Defaults defaults;
    /// How many problems had been told before this act.
    private int told;
    private final Map<String, Mark> requestIds = new HashMap<>();
    /// Of the act that is being read, by the number that stands in a relation.
    private final Map<Long, String> standIns = new HashMap<>();

    DraftReader(Problems problems, ActFile.Defaults defaults) {
        this.problems = problems;
        this.defaults = defaults;
    }

    /// Empty when it has a problem, be it one of its form that was told before.
    Optional<ActFile.Given> read(Node node) {
        standIns.clear();
        try {
            return sound(node);
        } catch (IllegalArgumentException refused) {
            // A constructor looks at how values go together, which no field can tell alone.
            problems.add("does-not-fit", node.mark(), String.valueOf(refused.getMessage()), "");
            return Optional.empty();
        } finally {
            told = problems.size();
        }
    }

    private boolean isSound() {
        return problems.size() == told && !problems.isFull();
    }

    private Optional<ActFile.Given> sound(Node node) {
        if (!(node instanceof Node.Mapping)) {
            problems.add("wrong-kind", node.mark(), "an act is written as keys with values, not as " + node.kind(), "");
            return Optional.empty();
        }
        GivenFields from = GivenFields.of(problems, node, "an act");
        from.only("an act", Keys.ENVELOPE);
        version(from);
        OptionalLong number = from.has("number") ? OptionalLong.of(from.number("number", 1)) : OptionalLong.empty();
        if (from.has("recorded")) {
            from.instant("recorded");
        }
        Draft draft = draft(from);
        return isSound()
                ? complete(draft, from).map(each -> new ActFile.Given(each, number, node.mark(), standIns))
                : Optional.empty();
    }

    private void version(GivenFields from) {
        if (from.has("v") && from.number("v", 1) != Envelope.VERSION) {
            problems.add(
                    "version",
                    from.mark("v"),
                    "the act is of version " + from.number("v", 1) + " of the format",
                    "this program enters version " + Envelope.VERSION);
        }
    }

    private Draft draft(GivenFields from) {
        return new Draft(
                organisation(from),
                from.whenIfAny("known"),
                from.whenIfAny("effective").orElse(When.UNKNOWN),
                Envelope.actor(from.object("by")),
                enteredBy(from),
                from.word("standing", Envelope.STANDINGS),
                body(from.object("body")),
                from.objects("sources", Envelope::source),
                from.objects("relates", this::relation),
                from.has("audience") ? Envelope.audience(from, "audience") : new Audience.Members(""),
                from.has("requestId") ? from.text("requestId") : NO_REQUEST_ID,
                from.objects("signatures", Envelope::signature));
    }

    private Relation relation(Fields from) {
        if (defaults.relating() == ActFile.Relating.BY_NUMBER || !from.has("request")) {
            return Envelope.relation(from);
        }
        from.only("a relation", Keys.RELATION_BY_REQUEST);
        long standIn = CanonicalReader.MOST_NUMBER - standIns.size();
        standIns.put(standIn, from.text("request"));
        return new Relation(standIn, from.word("as", Envelope.RELATIONS));
    }

    private String organisation(GivenFields from) {
        if (!from.has("organisation") && !defaults.organisation().isEmpty()) {
            return defaults.organisation();
        }
        String given = from.text("organisation");
        if (!defaults.organisation().isEmpty() && !given.equals(defaults.organisation())) {
            problems.add(
                    "wrong-organisation",
                    from.mark("organisation"),
                    "the act is of " + given + ", and acts of " + defaults.organisation() + " are being entered",
                    "leave the key out, or enter it there");
        }
        return given;
    }

    private String enteredBy(GivenFields from) {
        if (from.has("enteredBy")) {
            return from.text("enteredBy");
        }
        if (defaults.enteredBy().isEmpty()) {
            problems.add(
                    "missing-key",
                    from.mark(),
                    "the key 'enteredBy' is missing here",
                    "say who enters the act, here or for all acts with --entered-by NAME");
            return "?";
        }
        return defaults.enteredBy();
    }

    private Body body(GivenFields from) {
        // Something harmless in the place of a body that cannot be read.
        Body unread = new Correction("?");
        if (!from.has("kind")) {
            from.text("kind");
            return unread;
        }
        String kind = from.text("kind");
        long version = from.has("v") ? from.number("v", 1) : 1;
        Optional<BodyForm<?>> form = Bodies.form(kind, version);
        if (form.isPresent()) {
            from.only("a body of the kind " + kind, form.get().keys());
            return form.get().read().apply(from);
        }
        if (Bodies.kinds().contains(kind)) {
            problems.add(
                    "version", from.mark("v"), "no version " + version + " of the kind '" + kind + "' is known", "");
        } else {
            problems.add(
                    "unknown-word",
                    from.mark("kind"),
                    "a body's 'kind' is one of " + String.join(", ", Bodies.kinds()) + ", not '" + kind + "'",
                    Problems.near(kind, Bodies.kinds(), ""));
        }
        return unread;
    }

    /// What only the whole of a draft can tell; and a request id where there is none.
    private Optional<Draft> complete(Draft draft, GivenFields from) {
        Template template;
        try {
            template = Template.of(draft);
        } catch (CanonicalWriter.Unwritable unwritable) {
            return refuse(Prepared.unwritable(unwritable), from.mark());
        }
        if (template.most() > ActCodec.MOST_BYTES) {
            return refuse(Prepared.tooLarge(template.most()), from.mark());
        }
        Draft identified = draft;
        if (!from.has("requestId")) {
            Optional<String> made = defaults.requestIds().of(draft, template.bytes());
            if (made.isEmpty()) {
                problems.add(
                        "missing-key",
                        from.mark(),
                        "the key 'requestId' is missing here, and none can be made for an act "
                                + (Sealing.hasPrivateText(draft) ? "with a private text" : "that is not for everybody"),
                        "give each act an id of its own, such as a UUID, and the same again when you retry");
                return Optional.empty();
            }
            identified = Sealing.with(draft, made.get());
        }
        Optional<Refused> refused = Checks.alone(identified).or(() -> keyChange(draft));
        return refused.isPresent() ? refuse(new Prepared.NotReady(refused.get()), from.mark()) : once(identified, from);
    }

    /// Written into a file it would say what did not happen, however it is signed.
    private static Optional<Refused> keyChange(Draft draft) {
        return draft.body() instanceof KeyChange
                ? Optional.of(new Refused(
                        "ACT-8",
                        "a change of keys is entered when the key changes, and by nobody else",
                        "",
                        "leave it out; `comity keys rotate` changes the key and enters the act"))
                : Optional.empty();
    }

    private Optional<Draft> refuse(Prepared.NotReady not, Mark mark) {
        problems.add(
                not.refused().code(),
                mark,
                not.refused().because(),
                not.refused().remedy());
        return Optional.empty();
    }

    private Optional<Draft> once(Draft draft, GivenFields from) {
        Mark first = requestIds.putIfAbsent(draft.requestId(), from.mark());
        if (first == null) {
            return Optional.of(draft);
        }
        boolean given = from.has("requestId");
        problems.add(
                "twice",
                from.mark(),
                (given ? "the request id '" + draft.requestId() + "' stands" : "the same act stands") + " at line "
                        + first.line() + " too",
                given ? "give each act an id of its own" : "leave it out, or give both a 'requestId' of their own");
        return Optional.empty();
    }
}
