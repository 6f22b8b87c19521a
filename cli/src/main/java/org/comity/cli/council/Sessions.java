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
import org.comity.record.council.Rests;

/// Finds sessions by what is typed.
final class Sessions {
    private static final int MOST_LISTED = 20;

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

    static Refused unknown(AskingOptions.Asked asked, String id) {
        List<String> known = asked.council(Rests.SESSION, "session/")
                .sessions()
                .all()
                .values()
                .map(session -> session.id().text())
                .toList();
        if (known.contains(id)) {
            return new Refused(
                    "SESSION-1",
                    "session " + id + " was not yet convened on " + asked.day(),
                    "",
                    "ask for a later day with --on");
        }
        String remedy = Closest.to(id, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> listed(known));
        return new Refused(
                "SESSION-1", "no session " + id + " was convened in the record of " + asked.organisation(), "", remedy);
    }

    private static String listed(List<String> known) {
        if (known.isEmpty()) {
            return "the record has no session";
        }
        return known.size() <= MOST_LISTED
                ? "its sessions are " + String.join(", ", known)
                : "it has " + known.size() + " sessions; `comity timeline` shows when each was";
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
