package org.comity.acts.membership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.form.Form;

/// A member's place passes to another, or changes its name or government, from when the act takes effect.
///
/// @param member who has the place afterwards
/// @param from who had it before; the same one when it stayed
/// @param before what it was called before, or by whom it was governed
/// @param after the same afterwards
public record SeatSuccession(
        String member, List<String> from, Manner as, String before, String after, Optional<Basis> basis)
        implements MemberStep {
    /// How a place passes.
    public enum Manner {
        CONTINUATION,
        REPRESENTATION,
        UNION,
        DISSOLUTION,
        SEPARATION,
        CHANGE_OF_NAME,
        NEW_ADMISSION;

        /// As facts files write it.
        public String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }

        /// Whether whoever had the place is a member no more.
        boolean endsTheEarlier() {
            return this != SEPARATION;
        }
    }

    public SeatSuccession {
        Form.text("the code of a member", member);
        from = Form.distinct("the list of earlier places", from);
        from.forEach(code -> Form.text("the code of a member", code));
        Form.text("what it was before", before);
        Form.text("what it is afterwards", after);
    }

    @Override
    public List<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        topics.add(MembershipBody.topic(member));
        from.forEach(code -> topics.add(MembershipBody.topic(code)));
        topics.add(FACTS);
        return new ArrayList<>(topics);
    }
}
