package org.comity.record.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Body;
import org.comity.acts.CouncilBody;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;

/// The kinds of bodies and their versions, in one place. A new kind of the
/// life of a council is a record that its sealed type permits; any other is a line in [#WRITTEN] and a case of [#form].
final class Bodies {
    static final List<BodyForm<?>> WRITTEN = List.of(
            StatementForm.FORM,
            KeepingForms.SOURCE,
            KeepingForms.CORRECTION,
            KeepingForms.CHARTER,
            KeepingForms.KEY_CHANGE,
            KeepingForms.ERASURE,
            KeepingForms.CLOCK_JUMP);
    /// Those of the life of a council are as their types say.
    private static final List<BodyForm<?>> DERIVED =
            RecordForm.bodies(CouncilBody.class).toList();

    static final List<BodyForm<?>> FORMS =
            Stream.concat(WRITTEN.stream(), DERIVED.stream()).toList();

    private static final Map<Class<?>, BodyForm<?>> BY_TYPE =
            DERIVED.stream().collect(Collectors.toUnmodifiableMap(BodyForm::type, form -> form));
    private static final Map<String, BodyForm<?>> BY_KIND =
            FORMS.stream().collect(Collectors.toUnmodifiableMap(BodyForm::kind, form -> form));

    private Bodies() {}

    /// How a body is written; nothing for those that are kept as they came.
    static Optional<BodyForm<?>> form(Body body) {
        return switch (body) {
            case Statement _ -> Optional.of(StatementForm.FORM);
            case SourceTaken _ -> Optional.of(KeepingForms.SOURCE);
            case Correction _ -> Optional.of(KeepingForms.CORRECTION);
            case CharterTaken _ -> Optional.of(KeepingForms.CHARTER);
            case KeyChange _ -> Optional.of(KeepingForms.KEY_CHANGE);
            case Erasure _ -> Optional.of(KeepingForms.ERASURE);
            case ClockJump _ -> Optional.of(KeepingForms.CLOCK_JUMP);
            case CouncilBody known -> Optional.of(BY_TYPE.get(known.getClass()));
            case Unread _, Withheld _ -> Optional.empty();
        };
    }

    static Optional<BodyForm<?>> form(String kind, long version) {
        BodyForm<?> form = BY_KIND.get(kind);
        return form != null && form.version() == version ? Optional.of(form) : Optional.empty();
    }

    static List<String> kinds() {
        return FORMS.stream().map(BodyForm::kind).distinct().toList();
    }

    /// The word of the format for what was done.
    static String kind(Body body) {
        return switch (body) {
            case Unread unread -> unread.kind();
            case Withheld withheld -> withheld.kind();
            case Body known -> form(known).orElseThrow().kind();
        };
    }

    static long version(Body body) {
        return switch (body) {
            case Unread unread -> unread.version();
            case Withheld withheld -> withheld.version();
            case Body known -> form(known).orElseThrow().version();
        };
    }

    static void write(Body body, CanonicalWriter out) {
        switch (body) {
            case Unread unread -> out.json(unread.json());
            case Withheld withheld ->
                out.open()
                        .text("kind", withheld.kind())
                        .number("v", withheld.version())
                        .text("withheld", withheld.digest())
                        .close();
            case Body known -> {
                out.open();
                form(known).orElseThrow().write(known, out);
                out.close();
            }
        }
    }
}
