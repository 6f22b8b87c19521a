package org.comity.acts.audience;

import java.util.Optional;
import org.comity.acts.form.Form;

/// Who wants to read.
public sealed interface Reader {
    /// Anybody.
    record Public() implements Reader {}

    /// The delegation of a member.
    record Member(String code) implements Reader {
        public Member {
            Form.text("the code of a member", code);
        }
    }

    /// A holder of an office of the organisation.
    record Office(String office) implements Reader {
        public Office {
            Form.text("the id of an office", office);
        }
    }

    /// The secretariat, which keeps the record.
    record Secretariat() implements Reader {}

    /// Reads `public`, `secretariat`, `office:` and an id, or the code of a member; empty where it is none.
    static Optional<Reader> parse(String text) {
        if (text.equals("public")) {
            return Optional.of(new Public());
        }
        if (text.equals("secretariat") || text.equals("office:secretariat")) {
            return Optional.of(new Secretariat());
        }
        if (text.startsWith("office:")) {
            return Optional.of(text.substring("office:".length()))
                    .filter(Form::isId)
                    .map(Office::new);
        }
        return Optional.of(text).filter(Form::isId).map(Member::new);
    }

    /// As [#parse] reads it.
    default String text() {
        return switch (this) {
            case Public _ -> "public";
            case Member(String code) -> code;
            case Office(String office) -> "office:" + office;
            case Secretariat _ -> "secretariat";
        };
    }
}
