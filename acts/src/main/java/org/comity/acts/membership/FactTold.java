package org.comity.acts.membership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.NameRow;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.Waiver;
import org.comity.charter.facts.WeightTable;

/// A dated fact as a facts file has it, whole: nothing of the row is lost.
///
/// @param row what is so, from when until when, and where it stands
public record FactTold(Row row) implements MembershipBody {
    @Override
    public List<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        switch (row) {
            case Membership each -> topics.add(MembershipBody.topic(each.member()));
            case Term each -> topics.add(MembershipBody.topic(each.member()));
            case Restriction each -> topics.add(MembershipBody.topic(each.member()));
            case Waiver each -> topics.add(MembershipBody.topic(each.member()));
            case NameRow each -> topics.add(MembershipBody.topic(each.member()));
            case CodeRow each -> topics.add(MembershipBody.topic(each.member()));
            case Composite each -> {
                topics.add(MembershipBody.topic(each.seat()));
                each.members().forEach(member -> topics.add(MembershipBody.topic(member)));
            }
            case WeightTable each -> topics.add("weights/" + each.weight());
            case ChairTerm each -> topics.add("chair/" + within(each.organ()));
            case SessionRow each -> topics.add("sessions/" + within(each.organ()));
        }
        topics.add(FACTS);
        return new ArrayList<>(topics);
    }

    /// The organ that the row names, by its full id.
    public Optional<String> organ() {
        return switch (row) {
            case Term each -> Optional.of(each.organ());
            case ChairTerm each -> Optional.of(each.organ());
            case SessionRow each -> Optional.of(each.organ());
            case Restriction each -> each.organ();
            case Waiver each -> each.organ();
            case Composite each -> each.organ();
            case Membership _, NameRow _, CodeRow _, WeightTable _ -> Optional.empty();
        };
    }

    private static String within(String organ) {
        return organ.substring(organ.indexOf('/') + 1);
    }
}
