package org.comity.record.codec;

import java.util.List;
import org.comity.acts.When;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;

/// Bodies that concern the record itself.
final class KeepingForms {
    static final BodyForm<SourceTaken> SOURCE = new BodyForm<>(
            "source",
            1,
            SourceTaken.class,
            List.of("address", "document", "kind", "note", "published", "publisher", "sha256", "title", "v"),
            from -> new SourceTaken(
                    from.text("document"),
                    from.textIfAny("title"),
                    from.textIfAny("publisher"),
                    from.whenIfAny("published"),
                    from.textIfAny("address"),
                    from.digestIfAny("sha256"),
                    from.textIfAny("note")),
            (body, out) -> {
                out.textIfAny("address", body.address());
                out.text("document", body.document()).text("kind", "source");
                out.textIfAny("note", body.note());
                body.published().ifPresent(when -> out.text("published", when.text()));
                out.textIfAny("publisher", body.publisher());
                body.sha256().ifPresent(digest -> out.text("sha256", digest));
                out.textIfAny("title", body.title()).number("v", 1);
            });

    static final BodyForm<Correction> CORRECTION = new BodyForm<>(
            "correction",
            1,
            Correction.class,
            List.of("because", "kind", "v"),
            from -> new Correction(from.text("because")),
            (body, out) -> out.text("because", body.because())
                    .text("kind", "correction")
                    .number("v", 1));

    static final BodyForm<CharterTaken> CHARTER = new BodyForm<>(
            "charter",
            1,
            CharterTaken.class,
            List.of("file", "kind", "length", "sha256", "v"),
            from -> new CharterTaken(from.text("file"), from.digest("sha256"), from.number("length", 1)),
            (body, out) -> out.text("file", body.file())
                    .text("kind", "charter")
                    .number("length", body.length())
                    .text("sha256", body.sha256())
                    .number("v", 1));

    static final BodyForm<KeyChange> KEY_CHANGE = new BodyForm<>(
            "key-change",
            1,
            KeyChange.class,
            List.of("because", "from", "kind", "to", "v"),
            from -> new KeyChange(from.text("from"), from.text("to"), from.text("because")),
            (body, out) -> out.text("because", body.because())
                    .text("from", body.from())
                    .text("kind", "key-change")
                    .text("to", body.to())
                    .number("v", 1));

    static final BodyForm<Erasure> ERASURE = new BodyForm<>(
            "erasure",
            1,
            Erasure.class,
            List.of("because", "digest", "kind", "number", "v"),
            from -> new Erasure(from.number("number", 1), from.digest("digest"), from.text("because")),
            (body, out) -> out.text("because", body.because())
                    .text("digest", body.digest())
                    .text("kind", "erasure")
                    .number("number", body.number())
                    .number("v", 1));

    static final BodyForm<ClockJump> CLOCK_JUMP = new BodyForm<>(
            "clock-jump",
            1,
            ClockJump.class,
            List.of("expected", "kind", "showed", "v"),
            from -> new ClockJump(from.instant("expected"), from.instant("showed")),
            (body, out) -> out.text("expected", When.at(body.expected()).text())
                    .text("kind", "clock-jump")
                    .text("showed", When.at(body.showed()).text())
                    .number("v", 1));

    private KeepingForms() {}
}
