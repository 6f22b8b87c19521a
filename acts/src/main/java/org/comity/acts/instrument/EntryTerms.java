package org.comity.acts.instrument;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.charter.force.Delay;
import org.comity.charter.force.Terms;

/// When an instrument comes into force by its own terms, as a charter file says it.
///
/// @param rule a sentence that counts ratifications, such as `at least 3 ratified`
/// @param delay how long after the deposit that completes them, such as `30 days`; empty means none
/// @param of the organ whose members are meant, within the organisation
/// @param groups parties that the instrument itself names and its rule speaks of
/// @param membersAsOf whose day the members are of; empty means each day
/// @param binds whom it binds; empty means those who ratified
/// @param by the article
public record EntryTerms(
        String rule,
        Optional<String> delay,
        Optional<String> of,
        List<Group> groups,
        Optional<Terms.MembersAsOf> membersAsOf,
        Optional<Terms.Binds> binds,
        Optional<String> by) {
    public EntryTerms {
        Form.text("the rule of entry into force", rule);
        if (delay.isPresent() && Delay.parse(delay.get()).isEmpty()) {
            throw new IllegalArgumentException("'" + delay.get()
                    + "' is not a delay such as none, 90 days, 3 months or first day of the month after 60 days");
        }
        of.ifPresent(organ -> Form.id("the id of an organ", organ));
        groups = groups.isEmpty() ? List.of() : Form.distinct("the groups of a rule", groups);
        by.ifPresent(text -> Form.text("the article of entry into force", text));
    }

    /// Parties under one name.
    ///
    /// @param members their codes
    public record Group(String id, List<String> members) {
        public Group {
            Form.text("the id of a group", id);
            members = Form.distinct("the members of a group", members);
            members.forEach(each -> Form.text("the code of a party", each));
        }
    }
}
