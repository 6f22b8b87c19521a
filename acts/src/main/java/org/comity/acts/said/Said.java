package org.comity.acts.said;

import org.comity.acts.form.Form;

/// One thing that an act says.
///
/// @param about names the thing and what of it, such as `session/council/2024-11-28/held-on`
/// @param value what is said of it; a time where it is one, as acts write it
public record Said(String about, String value, Voice voice) {
    public Said {
        Form.text("what something is said about", about);
        Form.text("what is said", value);
    }
}
