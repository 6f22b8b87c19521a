package org.comity.cli.council;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.document.AmendmentProposed;
import org.comity.acts.document.AmendmentsOrdered;
import org.comity.acts.document.Change;
import org.comity.acts.document.ProposalTabled;
import org.comity.acts.document.Subject;
import org.comity.acts.statement.Statement;
import org.comity.acts.voting.Computed;
import org.comity.acts.voting.Counting;
import org.comity.acts.voting.ElectionOpened;
import org.comity.acts.voting.Opening;
import org.comity.acts.voting.PositionTaken;
import org.comity.acts.voting.PositionsTaken;
import org.comity.acts.voting.RoundDeclared;
import org.comity.acts.voting.RoundHeld;
import org.comity.acts.voting.SilenceBroken;
import org.comity.acts.voting.SilenceOpened;
import org.comity.acts.voting.VoteClosed;
import org.comity.acts.voting.VoteCorrected;
import org.comity.acts.voting.VoteDeclared;
import org.comity.acts.voting.VoteExplained;
import org.comity.acts.voting.VoteOpened;
import org.comity.acts.voting.VotingState;
import org.comity.charter.vote.Reason;
import org.comity.charter.vote.Verdict;
import org.comity.cli.record.Words;

/// What acts about votes and texts say in the minutes of a session, as sentences for delegates.
///
/// @param votes with the results, as far as they are known
record MinuteSentences(VotingState votes) {
    Optional<String> tell(Act act) {
        return Optional.of(
                switch (act.body()) {
                    case ProposalTabled body -> tabled(body);
                    case AmendmentProposed body -> moved(body);
                    case AmendmentsOrdered body ->
                        "The amendments to " + body.document() + " are taken in the order "
                                + String.join(", ", body.order()) + ".";
                    case VoteOpened body ->
                        "Vote " + body.vote() + " was opened, " + body.manner().words() + ": " + question(body) + ".";
                    case SilenceOpened body ->
                        "Silence procedure " + body.vote() + " was opened, until " + body.deadline() + ": "
                                + question(body) + ".";
                    case ElectionOpened body ->
                        "Election " + body.vote() + " was opened, "
                                + body.manner().words() + ", for " + body.office() + ", places: " + body.places()
                                + "; candidates: " + String.join(", ", body.candidates()) + ".";
                    case PositionTaken body ->
                        body.seat() + ": " + body.position().words() + ".";
                    case PositionsTaken body -> positions(body);
                    case VoteClosed body -> "Vote " + body.vote() + " was closed.";
                    case VoteDeclared body -> declared(body);
                    case VoteExplained body ->
                        body.member() + " explained its vote on " + body.vote() + ": " + Words.text(body.says());
                    case VoteCorrected body -> corrected(body);
                    case SilenceBroken body -> body.seat() + " broke the silence in " + body.vote() + ".";
                    case RoundHeld body -> held(body);
                    case RoundDeclared body ->
                        "Round " + body.round() + " of " + body.vote() + " was declared; elected: "
                                + names(body.elected()) + "; goes on: " + names(body.goesOn()) + ".";
                    default -> other(act);
                });
    }

    private static String other(Act act) {
        String who = Words.of(act.draft().by());
        String gist = Words.gist(act);
        return !(act.body() instanceof Statement) && gist.startsWith(who + " ") ? gist + "." : who + ": " + gist;
    }

    private static String tabled(ProposalTabled body) {
        return String.join(", ", body.sponsors()) + " tabled "
                + body.symbol().map(symbol -> symbol + ", ").orElse("") + body.form() + " " + body.document()
                + body.titles().stream().map(each -> ", " + each.text()).collect(Collectors.joining()) + ". "
                + numbered(1, body.lines());
    }

    private static String numbered(long from, List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : " ").append(from + i).append(": ").append(lines.get(i));
        }
        return text.toString();
    }

    private static String moved(AmendmentProposed body) {
        return String.join(", ", body.movers()) + " moved amendment " + body.amendment() + " to " + body.document()
                + ": "
                + body.changes().stream().map(MinuteSentences::change).collect(Collectors.joining(" "))
                + body.says().orElse("");
    }

    private static String change(Change change) {
        return switch (change) {
            case Change.Replace(long from, long until, List<String> lines) ->
                "in the place of " + lines(from, until) + ": " + String.join(" ", lines);
            case Change.Insert(long after, List<String> lines) ->
                "after line " + after + ": " + String.join(" ", lines);
            case Change.Delete(long from, long until) -> "without " + lines(from, until) + ".";
        };
    }

    private static String lines(long from, long until) {
        return from == until ? "line " + from : "lines " + from + " to " + until;
    }

    private static String question(Opening opening) {
        String about = opening.question()
                .subject()
                .map(subject -> switch (subject) {
                    case Subject.OfDocument(var document) -> document.text();
                    case Subject.OfAmendment(var document, String amendment) ->
                        "amendment " + amendment + " to " + document;
                })
                .orElse(opening.question().matter());
        return opening.question().asks().map(asks -> asks + " (" + about + ")").orElse(about);
    }

    private static String positions(PositionsTaken body) {
        return body.positions().stream()
                        .map(each -> each.position().words() + ": " + String.join(", ", each.seats()))
                        .collect(Collectors.joining("; "))
                + body.represented().stream()
                        .map(each -> "; " + each.seat() + " represented by " + each.by())
                        .collect(Collectors.joining())
                + ".";
    }

    private static String declared(VoteDeclared body) {
        return "The result of " + body.vote() + " was declared: "
                + body.announced().map(Verdict::word).orElse("not said")
                + body.computed()
                        .map(each -> " (" + reasons(each) + ")"
                                + each.binds()
                                        .map(binds -> "; it binds " + binds)
                                        .orElse(""))
                        .orElse("")
                + ".";
    }

    private static String reasons(Computed computed) {
        return computed.reasons().stream()
                .map(each -> each.test() + ": " + each.have() + ", needed " + each.need()
                        + (each.holds() == Reason.Holds.NO ? ", not met" : "")
                        + each.article().map(article -> ", " + article).orElse(""))
                .collect(Collectors.joining("; "));
    }

    /// What was announced and what the corrected positions come to, side by side.
    private String corrected(VoteCorrected body) {
        String beside = votes.vote(body.vote())
                .flatMap(vote -> votes.corrected(vote)
                        .filter(Counting.Counted.class::isInstance)
                        .map(each -> ((Counting.Counted) each).computed())
                        .map(computed -> " The announced result stays: "
                                + vote.result()
                                        .flatMap(VoteDeclared::announced)
                                        .map(Verdict::word)
                                        .orElse("not said")
                                + "; with what members corrected it would be "
                                + computed.verdict().word() + " (" + reasons(computed) + ")."))
                .orElse("");
        return body.seat() + " corrected its position in " + body.vote() + " to "
                + body.position().words() + ", because " + body.because() + "." + beside;
    }

    private static String held(RoundHeld body) {
        return "Round " + body.round() + " of " + body.vote() + ", valid ballots: " + body.ballots() + ", abstaining: "
                + body.abstaining() + ", void: " + body.invalid() + "; "
                + body.candidates().stream()
                        .map(each -> each.candidate() + ": " + each.ballots())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String names(Optional<RoundDeclared.Candidates> candidates) {
        return candidates
                .map(RoundDeclared.Candidates::names)
                .filter(names -> !names.isEmpty())
                .map(names -> String.join(", ", names))
                .orElse("nobody");
    }
}
