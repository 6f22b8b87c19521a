package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.membership.Basis;

/// What a member takes on in an undertaking, in the place of what it took on before.
///
/// @param line of what it is a share, such as `costs`; shares of one line add up to the whole at most
public record ShareSet(Undertaking of, String member, String line, Share share, Optional<Basis> basis)
        implements ProgrammeBody {
    public ShareSet {
        Form.text("the code of a member", member);
        Form.id("the line of a share", line);
    }
}
