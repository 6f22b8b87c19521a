package org.comity.acts.office;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.membership.Basis;

/// Somebody holds an office from when this takes effect. Whoever held it before holds it no more.
///
/// @param office its id; what it is called in words is for the charter to say
/// @param member whose office it is; empty for one of the organisation
/// @param holder the person's name
/// @param title what the holder is called, such as `President`
/// @param until when the term ends, not included; empty where nothing is said
public record OfficeTaken(
        String office,
        Optional<String> member,
        String holder,
        Optional<String> title,
        Optional<When> until,
        Optional<Basis> basis)
        implements OfficeBody {
    public OfficeTaken {
        Form.id("the id of an office", office);
        member.ifPresent(code -> Form.text("the code of a member", code));
        Form.text("the holder of an office", holder);
        title.ifPresent(text -> Form.text("the title of a holder", text));
    }
}
