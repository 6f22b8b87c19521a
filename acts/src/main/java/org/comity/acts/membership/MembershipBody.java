package org.comity.acts.membership;

import org.comity.acts.CouncilBody;

/// Who belongs, and how: what is told of it, and what is done about it.
///
/// Every one of them names the topic [#FACTS] beside its own, so that whoever wants all facts reads these
/// acts and no others.
public sealed interface MembershipBody extends CouncilBody permits FactTold, SuccessionTold, MemberStep {
    /// The topic of everything that facts come of.
    String FACTS = "facts";

    static String topic(String member) {
        return "membership/" + member;
    }
}
