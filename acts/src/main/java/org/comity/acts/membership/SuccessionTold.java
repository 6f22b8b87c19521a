package org.comity.acts.membership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.charter.facts.Succession;

/// A succession as a facts file has it, whole. It explains; who is a member follows from memberships.
public record SuccessionTold(Succession succession) implements MembershipBody {
    @Override
    public List<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        topics.add(MembershipBody.topic(succession.seat()));
        succession.fromSeats().forEach(seat -> topics.add(MembershipBody.topic(seat)));
        topics.add(FACTS);
        return new ArrayList<>(topics);
    }
}
