package org.comity.acts.membership;

import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// A member gives notice that it withdraws. It stays what it is until the notice period is over; that this
/// happens is no act.
///
/// @param months how long the notice period is, by the charter or the notice; empty where `leaves` says when
///     it ends, or nobody knows
/// @param leaves the day from which it is a member no more
public record WithdrawalNotified(
        String member, OptionalLong months, Optional<When> leaves, Optional<String> because, Optional<Basis> basis)
        implements MemberStep {
    private static final long MOST_MONTHS = 1_200;

    public WithdrawalNotified {
        Form.text("the code of a member", member);
        because.ifPresent(text -> Form.text("a reason", text));
        if (months.isPresent() && leaves.isPresent()) {
            throw new IllegalArgumentException("a notice period is given in months or by its end, not by both");
        }
        if (months.isPresent() && (months.getAsLong() < 0 || months.getAsLong() > MOST_MONTHS)) {
            throw new IllegalArgumentException(
                    "a notice period has from 0 to " + MOST_MONTHS + " months, not " + months.getAsLong());
        }
    }
}
