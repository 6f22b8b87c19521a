package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;

/// An entry of an attendance list: a member, somebody of a member, or somebody who belongs to none.
///
/// That the holder of an office is absent does not say that the member is: somebody else may sit for it.
///
/// @param member the code of the member that is represented
/// @param name the person's name
/// @param office the person's office, such as `prime minister`
/// @param seen present or absent; a member is present when anybody of it is
/// @param because why somebody is absent, where that was said
public record Attendee(
        Optional<String> member, Optional<String> name, Optional<String> office, Seen seen, Optional<String> because) {
    public Attendee {
        if (member.isEmpty() && name.isEmpty() && office.isEmpty()) {
            throw new IllegalArgumentException("an attendance list names nobody");
        }
        member.ifPresent(code -> Form.text("the code of a member", code));
        name.ifPresent(text -> Form.text("the name of a person", text));
        office.ifPresent(text -> Form.text("the office of a person", text));
        because.ifPresent(text -> Form.text("a reason", text));
    }

    /// Whether somebody was there.
    public enum Seen {
        PRESENT,
        ABSENT
    }

    /// Whether it speaks of a member as a whole.
    public boolean isOfAMember() {
        return member.isPresent() && name.isEmpty() && office.isEmpty();
    }
}
