package org.comity.cli.council;

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
    private Sessions() {}

    static Optional<Session> find(Council council, String id) {
        return council.sessions()
                .all()
                .values()
                .filter(session -> session.id().text().equals(id)
                        && session.course().convened().isPresent())
                .findFirst();
    }

    static Refused unknown(AskingOptions.Asked asked, String id) {
        List<String> known = asked.council(Rests.SESSION, "session/")
                .sessions()
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

    /// Those that no later act that stands corrects or retracts.
    static List<Act> standing(List<Act> acts) {
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
