package org.comity.cli.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.acts.council.Council;
import org.comity.acts.session.Session;
import org.comity.charter.Closest;
import org.comity.charter.Refused;

/// Finds sessions by what is typed.
final class Sessions {
    private Sessions() {}

    /// @param on the day as of which it is shown; empty for all that is known of it
    static Optional<Session> find(Council council, String id, Optional<LocalDate> on) {
        return council.sessions()
                .all()
                .values()
                .filter(session -> session.id().text().equals(id))
                .map(session -> on.map(session::on).orElse(session))
                .filter(session -> session.course().convened().isPresent())
                .findFirst();
    }

    static Refused unknown(AskingOptions.Asked asked, Council council, String id) {
        List<String> known = council.sessions()
                .all()
                .values()
                .map(session -> session.id().text())
                .toList();
        String remedy = Closest.to(id, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(known.isEmpty() ? "the record has no session" : "its sessions are " + String.join(", ", known));
        return new Refused(
                "SESSION-1", "no session " + id + " was convened in the record of " + asked.organisation(), "", remedy);
    }

    /// Those that no later act that stands corrects or retracts, as far as they took effect by a day.
    static List<Act> standing(List<Act> acts, Optional<LocalDate> on) {
        return standing(acts).stream()
                .filter(act -> on.isEmpty()
                        || act.draft()
                                .effective()
                                .firstDay()
                                .filter(on.get()::isBefore)
                                .isEmpty())
                .toList();
    }

    private static List<Act> standing(List<Act> acts) {
        Set<Long> gone = new HashSet<>();
        List<Act> standing = new ArrayList<>();
        for (Act act : acts.reversed()) {
            if (!gone.contains(act.number())) {
                standing.add(act);
                act.relates().stream()
                        .filter(each -> each.as() == Relation.As.CORRECTS || each.as() == Relation.As.RETRACTS)
                        .forEach(each -> gone.add(each.number()));
            }
        }
        return standing.reversed();
    }
}
