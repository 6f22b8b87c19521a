package org.comity.acts.statement;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// What somebody said, on an occasion, in a language.
///
/// It changes nothing: no status, count or decision follows from it, whoever said it.
///
/// @param manner what kind of saying it was, as [Manner] lists them, with more behind a comma; or empty
/// @param occasion where it was said, or empty
/// @param says in our own words or as quoted
/// @param language of what was said, a BCP 47 tag, or empty
/// @param concerns what it is about, as the record names it, where nothing is claimed of it; none twice
/// @param claims what it says about things that the record has names for
public record Statement(
        String manner, String occasion, Content says, String language, List<String> concerns, List<Claim> claims)
        implements Body {
    public Statement {
        concerns = concerns.isEmpty() ? List.of() : Form.distinct("what a statement concerns", concerns);
        concerns.forEach(subject -> Form.text("what a statement concerns", subject));
        claims = List.copyOf(claims);
    }

    public Statement(String occasion, Content says, String language, List<Claim> claims) {
        this("", occasion, says, language, List.of(), claims);
    }

    /// That something is so, from one time until another. A claim is a claim: no status or count
    /// follows from it.
    ///
    /// @param about names the thing, such as `status/` and a member; not empty
    /// @param value what is claimed of it
    /// @param from when it begins to be so; empty means when the act takes effect
    /// @param until when it ceases, not included; empty means it is not said
    public record Claim(String about, String value, Optional<When> from, Optional<When> until) {
        public Claim {
            Form.text("what a claim is about", about);
            Form.text("what is claimed", value);
            if (from.isPresent() && new Span(from.get(), until).isBackwards()) {
                throw new IllegalArgumentException(
                        "the claim about " + about + " ends on " + until.get() + ", before it begins on " + from.get());
            }
        }

        /// From when until when it is claimed to be so.
        ///
        /// @param effective when the act takes effect
        public Span span(When effective) {
            return new Span(from.orElse(effective), until);
        }
    }
}
