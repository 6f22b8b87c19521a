package org.comity.acts.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.When;
import org.comity.acts.document.Document;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.membership.Authors;
import org.comity.acts.programme.Asking;
import org.comity.charter.Closest;
import org.comity.charter.Refused;

/// What is asked of every act of this field: whether whoever acted may, whether it is there already, what it names.
///
/// @param state without what the act corrects or retracts
record Entering(Asking asking, ActivityState state) {
    Optional<Refused> refuse(String code, String because, String remedy) {
        return asking.refuse(code, because, remedy);
    }

    LocalDate day() {
        return asking.proposed()
                .draft()
                .effective()
                .lastDay()
                .or(() -> When.at(asking.proposed().at()).lastDay())
                .orElse(LocalDate.MAX);
    }

    When effective() {
        return asking.proposed().draft().effective();
    }

    boolean isTold() {
        return asking.proposed().isTold();
    }

    Optional<Refused> may(Stream<Boolean> grounds, String what, String who) {
        return isTold() || grounds.anyMatch(Boolean::booleanValue)
                ? Optional.empty()
                : refuse(
                        "ACTIVITY-3",
                        Authors.words(asking.by()) + " may not " + what,
                        who + " may; what somebody outside tells is entered as a report with its source");
    }

    boolean isMember() {
        return asking.by() instanceof Actor.Member;
    }

    boolean isMember(String code) {
        return asking.isBy(new Actor.Member(code));
    }

    Optional<Refused> twice(String topic, Class<?> kind, String what) {
        Optional<Act> before = state.acts(topic)
                .filter(act -> kind.isInstance(act.body()))
                .filter(act -> !asking.replaces(act.number()))
                .reduce((_, last) -> last);
        return isTold()
                ? Optional.empty()
                : before.flatMap(act -> refuse(
                        "ACTIVITY-2",
                        what + " is in the record already, by act " + act.number(),
                        "give this one an id of its own, or name that act under `relates`, as `corrects` or"
                                + " `supersedes`"));
    }

    static String near(String id, List<String> known) {
        return Closest.to(id, known).map(each -> "did you mean " + each + "? ").orElse("");
    }

    Optional<Refused> document(DocumentId id) {
        return asking.council().documents().document(id).isPresent()
                ? Optional.empty()
                : refuse(
                        "ACTIVITY-14",
                        "the record has no document " + id,
                        near(
                                        id.text(),
                                        asking.council()
                                                .documents()
                                                .documents()
                                                .map(Document::id)
                                                .map(DocumentId::text)
                                                .toList())
                                + "one is entered with `document-noted` or `proposal-tabled`");
    }

    /// Whoever acts as a member is one.
    Optional<Refused> known() {
        return asking.by() instanceof Actor.Member(String code) && !isTold()
                ? asking.member("ACTIVITY-11", code)
                : Optional.empty();
    }
}
