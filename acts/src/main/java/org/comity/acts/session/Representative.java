package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;

/// Somebody in a delegation.
///
/// @param name the person's name, where it is given
/// @param office the person's office at home, such as `prime minister`
/// @param role in the delegation
public record Representative(Optional<String> name, Optional<String> office, Role role) {
    public Representative {
        if (name.isEmpty() && office.isEmpty()) {
            throw new IllegalArgumentException("a representative has neither name nor office");
        }
        name.ifPresent(text -> Form.text("the name of a person", text));
        office.ifPresent(text -> Form.text("the office of a person", text));
    }

    /// What somebody may do for the member.
    public enum Role {
        HEAD,
        /// Speaks, and casts the member's position, like the head.
        AGENT,
        /// Speaks.
        ADVISER
    }
}
