package org.comity.cli.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.document.Document;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.session.Session;
import org.comity.acts.voting.Positions;
import org.comity.acts.voting.Positions.Taken;
import org.comity.acts.voting.Stands;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Suppositions;
import picocli.CommandLine.Option;

/// Takes from a record who is away from a session, and who objects or does not object to the texts that are to be
/// decided on.
public final class FromSession {
    private static final String ALL = "all";

    @Option(
            names = "--session",
            paramLabel = "ID",
            description = "A session in the record: who is away is taken from its lists of attendance.")
    private String session;

    @Option(
            names = "--document",
            split = ",",
            paramLabel = "ID",
            description =
                    "Texts in the record that are to be decided on, or 'all' for those of the session: who objects"
                            + " to one or does not object in writing to any is taken from it.")
    private List<String> documents = List.of();

    public boolean isAsked() {
        return session != null || !documents.isEmpty();
    }

    /// What the record answers.
    public sealed interface Answer {}

    /// @param sentences what was taken from it, with the acts
    public record Found(Suppositions supposed, List<String> sentences) implements Answer {}

    /// Why there is nothing to take.
    public record Missing(Refused refused) implements Answer {}

    /// Looks into the record.
    ///
    /// @param council all that the acts come to
    /// @param day that is asked about
    /// @param seats of the organ; what others do is left aside
    public Answer find(Council council, LocalDate day, Set<String> seats) {
        Optional<Session> sat = council.sessions()
                .all()
                .values()
                .filter(each -> each.id().text().equals(session)
                        && each.course().convened().isPresent())
                .findFirst();
        if (session != null && sat.isEmpty()) {
            return new Missing(noSession(council));
        }
        if (documents.contains(ALL) && sat.isEmpty()) {
            return new Missing(new Refused(
                    "USAGE-1", "'--document all' is for the texts of a session", "", "name it with --session"));
        }
        List<DocumentId> texts = council.documents()
                .documents()
                .filter(each -> documents.contains(each.id().text())
                        || documents.contains(ALL) && each.session().equals(sat.map(Session::id)))
                .map(Document::id)
                .toList();
        Optional<String> unknown = documents.stream()
                .filter(id -> !id.equals(ALL)
                        && texts.stream().noneMatch(text -> text.text().equals(id)))
                .findFirst();
        return unknown.isPresent() ? new Missing(noDocument(unknown.get())) : found(council, day, seats, sat, texts);
    }

    private Found found(
            Council council, LocalDate day, Set<String> seats, Optional<Session> sat, List<DocumentId> texts) {
        Map<String, Taken> stands = new TreeMap<>(Stands.on(council.votes(), texts, day));
        stands.keySet().retainAll(seats);
        List<String> sentences = new ArrayList<>();
        stands.values().forEach(taken -> sentences.add(sentence(taken, texts)));
        Set<String> away = new TreeSet<>(
                sat.map(each -> each.presence(seats, When.on(day)).absent()).orElse(Set.of()));
        away.retainAll(seats);
        Suppositions written = Positions.supposed(stands.values(), List.of());
        Set<String> silent = new LinkedHashSet<>(away);
        silent.removeAll(stands.keySet());
        if (!away.isEmpty()) {
            sentences.add(
                    String.join(", ", away) + (away.size() == 1 ? " is" : " are") + " away from session " + session);
        }
        return new Found(
                new Suppositions(
                        silent,
                        Set.of(),
                        Map.of(),
                        written.nonObjection(),
                        written.objecting(),
                        written.reported(),
                        Set.of()),
                sentences);
    }

    private static String sentence(Taken taken, Collection<DocumentId> texts) {
        int all = texts.size();
        String told = taken.reportedBy().map(who -> ", as " + who + " reports").orElse("");
        String does = switch (taken.position()) {
            case OBJECTING -> "objects to " + (all == 1 ? "the text" : "one of the " + all + " texts");
            case Position _ -> "does not object in writing to " + (all == 1 ? "the text" : "the " + all + " texts");
        };
        return taken.seat() + " " + does + told + " (act " + taken.number() + ")";
    }

    private Refused noSession(Council council) {
        List<String> known =
                council.sessions().all().values().map(each -> each.id().text()).toList();
        String remedy = Closest.to(session, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(known.isEmpty() ? "the record has no session" : "its sessions are " + String.join(", ", known));
        return new Refused("SESSION-1", "no session " + session + " was convened in the record", "", remedy);
    }

    private static Refused noDocument(String id) {
        return new Refused(
                "DOCUMENT-1",
                "the record has no document '" + id + "'",
                "",
                "`comity document` finds documents by a word of their title");
    }
}
