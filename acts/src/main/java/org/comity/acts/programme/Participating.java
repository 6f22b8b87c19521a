package org.comity.acts.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.charter.Refused;

/// Whether somebody may come a step further towards taking part in a project, or leave it.
///
/// @param stand how the project stands when the act takes effect
/// @param consequences what whoever enters it should know; added to
record Participating(Asking asking, Stand stand, List<String> consequences) {
    Optional<Refused> stepped(ParticipationStepped each) {
        Optional<Participation> known = participation(each.participant());
        boolean isThere = known.isPresent() && known.get().ended().isEmpty();
        Optional<Participation.Step> last =
                known.filter(_ -> isThere).flatMap(it -> it.steps().stream().reduce((_, step) -> step));
        Optional<Grade> before = last.map(Participation.Step::grade);
        if (!asking.proposed().isTold()) {
            if (before.isPresent() && before.get().compareTo(each.grade()) >= 0) {
                return asking.refuse(
                        "PROGRAMME-13",
                        each.participant() + " is at " + before.get().words() + " already, by act "
                                + last.get().act() + ", and " + each.grade().words()
                                + (before.get() == each.grade() ? " is the same" : " is less"),
                        "name act " + last.get().act()
                                + " under `relates` as `corrects` where it is wrong; whoever leaves does so by"
                                + " `participation-ended`");
            }
            if (known.isPresent() && !isThere && each.grade() != Grade.INTEREST) {
                return asking.refuse(
                        "PROGRAMME-13",
                        each.participant() + " takes part no more since act "
                                + known.get().ended().orElseThrow(),
                        "retract that act where it is wrong; whoever comes back begins anew, with an interest");
            }
        }
        leap(each, before);
        return Optional.empty();
    }

    private void leap(ParticipationStepped each, Optional<Grade> before) {
        int from = before.map(Grade::ordinal).orElse(-1);
        List<String> skipped = Stream.of(Grade.values())
                .filter(grade -> grade.ordinal() > from && grade.compareTo(each.grade()) < 0)
                .map(Grade::words)
                .toList();
        if (!skipped.isEmpty()) {
            consequences.add(each.participant() + " comes to " + each.grade().words() + " from "
                    + before.map(Grade::words).orElse("nothing") + "; the record has no act for "
                    + String.join(", ", skipped));
        }
        if (each.grade() != Grade.AGREEMENT) {
            consequences.add(each.participant() + " is no member of the consortium until an agreement is entered");
        }
    }

    Optional<Participation> participation(String participant) {
        return stand.participations().stream()
                .filter(each -> each.participant().equals(participant))
                .findFirst();
    }

    Optional<Refused> ended(ParticipationEnded each) {
        Optional<Participation> known = participation(each.participant());
        if (known.isPresent() && known.get().ended().isEmpty()
                || known.isPresent() && asking.proposed().isTold()) {
            return Optional.empty();
        }
        List<String> others =
                stand.participations().stream().map(Participation::participant).toList();
        return asking.refuse(
                "PROGRAMME-15",
                known.isEmpty()
                        ? "no act says that " + each.participant() + " takes part in "
                                + stand.of().words() + ", or wishes to"
                        : each.participant() + " takes part no more already, by act "
                                + known.get().ended().orElseThrow(),
                ProgrammeDecider.near(each.participant(), others) + "`comity project` shows who takes part");
    }
}
