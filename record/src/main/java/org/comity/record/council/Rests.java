package org.comity.record.council;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.assistance.ClockSet;
import org.comity.acts.assistance.MandateBody;
import org.comity.acts.document.ProposalTabled;
import org.comity.acts.document.Subject;
import org.comity.acts.instrument.InstrumentConcluded;
import org.comity.acts.session.FloorEnded;
import org.comity.acts.session.SessionBody;
import org.comity.acts.voting.OnVote;
import org.comity.acts.voting.Opening;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.RollCall;
import org.comity.acts.voting.VoteDeclared;
import org.comity.record.view.Topics;

/// On what an answer rests beside the acts about the thing itself, the charter, and who belongs.
///
/// A field of work that begins to look at acts of other topics has to say so here: a test compares every answer with
/// that from all acts.
public enum Rests {
    /// About a session and its agenda: on nothing more.
    SESSION,
    /// The minutes of a session: on its votes and texts, and what was said from the floor.
    MINUTES,
    /// About a vote: on letters about its text, and on votes about a ruling under which it was declared.
    VOTE,
    /// About documents: on the votes about them.
    DOCUMENT,
    /// Whom instruments bind: on those that do something to them, and what becomes of these.
    INSTRUMENT,
    /// About a response: on what is claimed of its clocks, and on the decisions behind its mandate.
    RESPONSE,
    /// Who may read acts: on their sessions and votes, and on what was published.
    READING;

    private static final String SESSIONS = "session/";
    private static final String VOTES = "vote/";
    private static final String DOCUMENTS = "document/";
    private static final String INSTRUMENTS = "instrument/";

    /// Further topics on which an answer rests.
    ///
    /// @param asked topics whose acts are there already
    Stream<String> topics(Act act, Set<String> asked) {
        return switch (this) {
            case SESSION -> Stream.empty();
            case MINUTES ->
                Stream.of(inSession(act, asked), onVote(act, asked), put(act).map(vote -> VOTES + vote))
                        .flatMap(topics -> topics);
            case VOTE -> onVote(act, asked);
            case DOCUMENT -> put(act).map(vote -> VOTES + vote);
            case INSTRUMENT ->
                act.body() instanceof InstrumentConcluded concluded
                        ? Stream.of(INSTRUMENTS + concluded.instrument())
                        : Stream.empty();
            case RESPONSE -> behind(act);
            case READING -> toRead(act);
        };
    }

    /// Numbers of further acts.
    Stream<Long> cited(Act act) {
        return switch (this) {
            case MINUTES ->
                act.body() instanceof FloorEnded ended
                        ? ended.statement().stream().boxed()
                        : Stream.empty();
            case SESSION, VOTE, DOCUMENT, INSTRUMENT, RESPONSE, READING -> Stream.empty();
        };
    }

    private static Stream<String> inSession(Act act, Set<String> asked) {
        List<String> topics = Topics.of(act);
        return topics.stream().anyMatch(topic -> topic.startsWith(SESSIONS) && asked.contains(topic))
                ? topics.stream().filter(topic -> topic.startsWith(VOTES) || topic.startsWith(DOCUMENTS))
                : Stream.empty();
    }

    private static Stream<String> onVote(Act act, Set<String> asked) {
        return switch (act.body()) {
            case VoteDeclared declared
            when asked.contains(VOTES + declared.vote()) ->
                declared.ruling().stream().mapToObj(Topics::act);
            case Opening opening -> opened(opening, asked);
            default -> Stream.empty();
        };
    }

    private static Stream<String> opened(Opening opening, Set<String> asked) {
        Put question = opening.question();
        Stream<String> letters = asked.contains(VOTES + opening.vote())
                ? question.subject().stream().map(Subject::document).map(document -> DOCUMENTS + document)
                : Stream.empty();
        Stream<String> appeal = question.ruling().stream()
                .mapToObj(Topics::act)
                .filter(asked::contains)
                .map(_ -> VOTES + opening.vote());
        return Stream.concat(letters, appeal);
    }

    /// Which vote an act puts or tells, where it is about a document.
    private static Stream<String> put(Act act) {
        return switch (act.body()) {
            case Opening opening
            when opening.question().subject().isPresent() ->
                Stream.of(opening.vote().text());
            case RollCall told
            when told.question().subject().isPresent() -> Stream.of(told.vote().text());
            default -> Stream.empty();
        };
    }

    private static Stream<String> behind(Act act) {
        return switch (act.body()) {
            case ClockSet set -> set.topics().stream();
            case MandateBody mandate ->
                mandate.basis().stream()
                        .flatMap(basis -> Stream.concat(
                                basis.decision().stream().map(id -> "decision/" + id),
                                basis.vote().stream().map(id -> VOTES + id)));
            default -> Stream.empty();
        };
    }

    private static Stream<String> toRead(Act act) {
        return switch (act.body()) {
            case SessionBody body -> Stream.of(SESSIONS + body.session());
            case ProposalTabled tabled -> tabled.session().stream().map(session -> SESSIONS + session);
            case Opening opening -> opening.question().session().stream().map(session -> SESSIONS + session);
            case OnVote body -> Stream.of(VOTES + body.vote());
            default -> Stream.empty();
        };
    }
}
