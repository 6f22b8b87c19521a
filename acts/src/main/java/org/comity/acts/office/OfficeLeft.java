package org.comity.acts.office;

import java.util.Optional;
import org.comity.acts.form.Form;

/// Somebody holds an office no more.
///
/// @param holder the person's name, as it was given when the office was taken
/// @param because why
public record OfficeLeft(String office, Optional<String> member, String holder, Optional<String> because)
        implements OfficeBody {
    public OfficeLeft {
        Form.id("the id of an office", office);
        member.ifPresent(code -> Form.text("the code of a member", code));
        Form.text("the holder of an office", holder);
        because.ifPresent(text -> Form.text("why an office is left", text));
    }
}
