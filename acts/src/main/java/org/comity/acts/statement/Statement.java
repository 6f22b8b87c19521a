package org.comity.acts.statement;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.When;

/// What somebody said, on an occasion, in a language.
///
/// @param occasion where it was said, or empty
/// @param says in our own words or as quoted
/// @param language of what was said, a BCP 47 tag, or empty
/// @param claims what it says about things that the record has names for
public record Statement(String occasion, Content says, String language, List<Claim> claims) implements Body {
    public Statement {
        claims = List.copyOf(claims);
    }

    /// That something is so, from one time until another. A claim is a claim: no status or count follows from it.
    ///
    /// @param about names the thing, such as `status/` and a member; not empty
    /// @param value what is claimed of it
    /// @param from when it begins to be so; empty means when the act takes effect
    /// @param until when it ceases, not included; empty means it is not said
    public record Claim(String about, String value, Optional<When> from, Optional<When> until) {}
}
