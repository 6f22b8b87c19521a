package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.charter.facts.Restriction;

/// A member is suspended from when the act takes effect.
///
/// Requested, decided and effective are three dates: the first two stand here, the third is that of the act.
///
/// @param organ whose seat alone is meant; empty for all. A membership is suspended as a whole.
/// @param requested when it was asked for; empty where an act of the record asked, or nobody knows
/// @param decided when it was decided
/// @param until when it ends by itself, not included; empty while nothing was said of that
/// @param cause what kind of reason it has; a suspension decided for its own sake where empty
/// @param because why, as a clause
public record Suspension(
        String member,
        Scope scope,
        Optional<String> organ,
        Optional<When> requested,
        Optional<When> decided,
        Optional<When> until,
        Optional<Restriction.Cause> cause,
        Optional<String> because,
        Optional<Basis> basis)
        implements MemberStep {
    public Suspension {
        check(member, scope, organ, because);
    }

    static void check(String member, Scope scope, Optional<String> organ, Optional<String> because) {
        Form.text("the code of a member", member);
        organ.ifPresent(id -> Form.text("the id of an organ", id));
        because.ifPresent(text -> Form.text("a reason", text));
        if (scope == Scope.MEMBERSHIP && organ.isPresent()) {
            throw new IllegalArgumentException(
                    "a membership is suspended as a whole; in " + organ.get() + " alone it is the seat or the vote");
        }
    }
}
