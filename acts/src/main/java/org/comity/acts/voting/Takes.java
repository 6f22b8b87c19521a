package org.comity.acts.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.session.Room;
import org.comity.acts.session.Session;
import org.comity.charter.Refused;
import org.comity.charter.facts.Composite;
import org.comity.charter.vote.Electorate;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Seat;

/// Whether positions may be taken, counts taken down, and a vote be closed.
final class Takes {
    private final Hearing hearing;
    private final Vote vote;

    Takes(Hearing hearing, Vote vote) {
        this.hearing = hearing;
        this.vote = vote;
    }

    Decided position(PositionTaken body) {
        return refused(body, List.of(body.seat()), List.of(body.position()))
                .or(() -> away(List.of(body.seat()), body.position()))
                .or(() -> stranger(body.seat()))
                .or(() -> body.by().flatMap(this::voteless))
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    Decided positions(PositionsTaken body) {
        List<String> seats = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        body.positions().forEach(stand -> {
            seats.addAll(stand.seats());
            positions.add(stand.position());
        });
        body.represented().forEach(each -> seats.add(each.seat()));
        return hearing.notKeeping(vote.organ(), "take down the positions of seats")
                .or(() -> refused(body, seats, positions))
                .or(() -> body.positions().stream()
                        .map(stand -> away(stand.seats(), stand.position()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> body.represented().stream()
                        .map(each -> voteless(each.by()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    private Optional<Refused> refused(VotingBody body, List<String> seats, List<Position> positions) {
        return closed().or(() -> hearing.misplaced(vote))
                .or(this::byAnotherWay)
                .or(() -> positions.stream()
                        .map(this::noPosition)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> seats.stream()
                        .map(this::voteless)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /// Whoever is not in the room of the session takes no position there, unless in writing or through another.
    private Optional<Refused> away(List<String> seats, Position position) {
        boolean fromAfar = switch (position) {
            case ABSENT, REPRESENTED, NON_OBJECTION_IN_WRITING, NOT_ENTITLED, UNKNOWN -> true;
            case IN_FAVOUR,
                    AGAINST,
                    AGAINST_WITHOUT_REASONS,
                    ABSTAINING,
                    PRESENT_AND_NOT_VOTING,
                    OBJECTING,
                    SILENT,
                    RECUSED -> false;
        };
        if (fromAfar || hearing.isTold() || hearing.proposed().isHistory()) {
            return Optional.empty();
        }
        return session()
                .flatMap(session -> seats.stream()
                        .filter(seat -> session.presence(seat, hearing.effective()) == Room.Presence.ABSENT)
                        .findFirst()
                        .map(seat -> new Refused(
                                "VOTE-27",
                                seat + " is not in the room of session " + session.id() + " on " + hearing.effective()
                                        + ", and takes no position in " + vote.id(),
                                article(),
                                "enter first that it arrived; what it wrote is a 'non-objection', and a seat that votes for"
                                        + " it is entered as 'by'")));
    }

    private Optional<Session> session() {
        return vote.question().session().flatMap(hearing.sessions()::session);
    }

    /// Whoever is in the room and has taken no position, and what that counts as.
    private String[] silentInTheRoom(VoteClosed body) {
        Set<String> taken = hearing.votes().positions(vote).bySeat().keySet();
        boolean counted = vote.of(CountsTaken.class).findAny().isPresent();
        if (counted || session().isEmpty() || vote.frozen().isEmpty()) {
            return new String[0];
        }
        return vote.frozen().get().electorate().seats().stream()
                .filter(block -> block.right() == Seat.Right.VOTES)
                .flatMap(block -> block.ids().stream())
                .filter(seat -> !taken.contains(seat))
                .filter(seat -> session().get().presence(seat, hearing.effective()) == Room.Presence.PRESENT)
                .map(seat -> seat + " is in the room and took no position; it counts as "
                        + body.rest().orElse(Position.ABSENT).words())
                .toArray(String[]::new);
    }

    /// Positions are no way to answer silence, an election or a secret ballot.
    private Optional<Refused> byAnotherWay() {
        boolean secret = vote.manner().filter(Manner.SECRET::equals).isPresent();
        if (!vote.isSilence() && !vote.isElection() && !secret) {
            return Optional.empty();
        }
        String what = vote.isSilence()
                ? "is a silence procedure, which letters break"
                : vote.isElection() ? "is an election, in which ballots are counted" : "is held by secret ballot";
        return Optional.of(new Refused(
                "VOTE-13",
                vote.id() + " " + what + "; no seat takes a position in it",
                article(),
                vote.isSilence()
                        ? "enter the letter as 'silence-broken'"
                        : vote.isElection()
                                ? "enter the counts as 'round-held'"
                                : "enter the counts as 'counts-taken'"));
    }

    private Optional<Refused> closed() {
        if (vote.stage() == Vote.Stage.OPEN || hearing.isTold()) {
            return Optional.empty();
        }
        Entry closing = vote.entries()
                .get(vote.closed().orElseGet(() -> vote.declared().getAsLong()))
                .orElseThrow();
        return Optional.of(new Refused(
                "VOTE-6",
                vote.id() + " was closed on " + closing.effective() + " by act " + closing.number()
                        + "; no position is taken any more",
                article(),
                "a member that meant to vote otherwise says so in a 'vote-corrected', once the result is declared"));
    }

    /// Why a position is none that a seat takes.
    private Optional<Refused> noPosition(Position position) {
        if (position != Position.NOT_ENTITLED) {
            return Optional.empty();
        }
        return Optional.of(new Refused(
                "VOTE-5",
                "whether a seat may vote was frozen when " + vote.id() + " was opened; it is no position to take",
                article(),
                "leave the seat out, or give it the position that it took"));
    }

    /// Why a seat has no vote here.
    Optional<Refused> voteless(String seat) {
        Optional<Electorate> frozen = vote.frozen().map(Frozen::electorate);
        if (frozen.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seat> found = frozen.get().seat(seat);
        boolean casts = frozen.get().made().stream()
                .anyMatch(each -> each.seat().equals(seat) && each.counts() == Composite.Counting.AS_ITS_MEMBERS);
        if (casts || found.filter(each -> each.right() == Seat.Right.VOTES).isPresent()) {
            return Optional.empty();
        }
        String why = found.isEmpty()
                ? seat + " has no seat in " + vote.question().organ() + " on "
                        + frozen.get().on()
                : seat + " cannot vote in " + vote.id()
                        + (found.get().because().isEmpty()
                                ? ""
                                : ": " + found.get().because());
        return Optional.of(new Refused(
                "VOTE-5",
                why,
                article(),
                found.isEmpty()
                        ? "name a seat of the roll; `comity vote " + vote.id() + "` lists it"
                        : "it may make a statement, which changes no count"));
    }

    /// Why somebody cannot take the position of another as an act.
    private Optional<Refused> stranger(String seat) {
        if (hearing.isTold() || Positions.isOwn(hearing.by(), seat)) {
            return Optional.empty();
        }
        return Optional.of(new Refused(
                "VOTE-9",
                Positions.name(hearing.by()) + " cannot take the position of " + seat,
                article(),
                "let an agent of " + seat + " take it, or enter it as a report: then it counts as reported"));
    }

    Decided counts(CountsTaken body) {
        Optional<Refused> named = vote.manner().filter(Manner.SECRET::equals).isPresent()
                        || vote.of(PositionTaken.class).findAny().isEmpty()
                                && vote.of(PositionsTaken.class).findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(
                        "VOTE-13",
                        "seats have taken their positions in " + vote.id() + " by name, and counts name nobody",
                        article(),
                        "leave the counts out; they follow from the positions"));
        return hearing.notKeeping(vote.organ(), "take down counts")
                .or(this::closed)
                .or(() -> hearing.misplaced(vote))
                .or(() -> named)
                .or(() -> vote.isSilence() || vote.isElection() ? byAnotherWay() : Optional.empty())
                .or(() -> tooMany(body))
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    /// What the charter's engine says against counts.
    private Optional<Refused> tooMany(CountsTaken body) {
        return vote.asked()
                .flatMap(question -> question.decide(
                                        Counting.counts(body, Optional.empty()),
                                        Counting.circumstances(vote, Counting.Ties.UNTOLD))
                                instanceof org.comity.charter.vote.Question.Denied(Refused refused)
                        ? Optional.of(refused)
                        : Optional.empty());
    }

    Decided close(VoteClosed body) {
        if (vote.isSilence() || vote.isElection()) {
            return Hearing.no(
                    "VOTE-13",
                    vote.id()
                            + (vote.isSilence()
                                    ? " ends at its deadline, and nobody closes it"
                                    : " ends when a round elects, and nobody closes it"),
                    article(),
                    vote.isSilence() ? "declare it after the deadline" : "declare its last round");
        }
        if (vote.stage() != Vote.Stage.OPEN) {
            return hearing.isTold()
                    ? hearing.fit()
                    : Hearing.no(
                            "VOTE-8",
                            vote.id() + " was closed by act "
                                    + vote.closed().orElse(vote.declared().orElse(0)),
                            article(),
                            "leave it out");
        }
        return hearing.notPresiding(vote.organ(), "close a vote")
                .or(() -> hearing.notInTheChair(vote.question()))
                .or(() -> hearing.misplaced(vote))
                .or(this::beforePositions)
                .map(Hearing::no)
                .orElseGet(() -> hearing.fit(body, silentInTheRoom(body)));
    }

    private Optional<Refused> beforePositions() {
        return vote.entries()
                .values()
                .filter(entry -> entry.body() instanceof PositionTaken || entry.body() instanceof PositionsTaken)
                .filter(entry -> hearing.effective().before(entry.effective()) == Certainty.YES)
                .findFirst()
                .map(entry -> new Refused(
                        "VOTE-14",
                        "it was closed on " + hearing.effective() + ", before the position of act " + entry.number()
                                + " was taken on " + entry.effective(),
                        "",
                        "correct the one time or the other"));
    }

    String article() {
        return vote.frozen().flatMap(Frozen::article).orElse("");
    }
}
