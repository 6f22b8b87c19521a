package org.comity.acts.voting;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Decided;
import org.comity.charter.Refused;
import org.comity.charter.silence.Letter;

/// Whether a silence may be broken and its deadline be moved.
final class Silent {
    private final Hearing hearing;
    private final Vote vote;

    Silent(Hearing hearing, Vote vote) {
        this.hearing = hearing;
        this.vote = vote;
    }

    Decided breaks(SilenceBroken body) {
        Takes takes = new Takes(hearing, vote);
        return noSilence()
                .or(() -> takes.voteless(body.seat()))
                .or(() -> stranger(body.seat()))
                .map(Hearing::no)
                .orElseGet(() -> broken(body));
    }

    private Optional<Refused> noSilence() {
        if (!vote.isSilence()) {
            return refuse(
                    "VOTE-13",
                    vote.id() + " is no silence procedure; there is no silence to break or to prolong",
                    "take a position in it");
        }
        return vote.stage() == Vote.Stage.DECLARED && !hearing.isTold()
                ? refuse(
                        "VOTE-8",
                        "the result of " + vote.id() + " was declared by act "
                                + vote.declared().getAsLong(),
                        "make a statement; it changes no result")
                : hearing.misplaced(vote);
    }

    private Optional<Refused> stranger(String seat) {
        return hearing.isTold() || Positions.isOwn(hearing.by(), seat)
                ? Optional.empty()
                : refuse(
                        "VOTE-9",
                        Positions.name(hearing.by()) + " cannot break the silence for " + seat,
                        "let " + seat + " do it, or enter it as a report");
    }

    private Decided broken(SilenceBroken body) {
        Vote after = vote.with(entry(body));
        if (hearing.isTold() || vote.asked().isEmpty()) {
            return hearing.fit();
        }
        return switch (Counting.Silences.letters(after)) {
            case Counting.Silences.Unheard(List<Refused> refusals) -> Hearing.no(refusals.getFirst());
            case Counting.Silences.Heard(List<Letter> letters) -> {
                Letter last = letters.stream()
                        .filter(letter -> letter.seat().equals(body.seat()))
                        .reduce((_, later) -> later)
                        .orElseThrow();
                yield switch (last.effect()) {
                    case BREAKS -> hearing.fit(body, "the silence is broken by " + body.seat());
                    case AGAIN -> hearing.fit(body, last.because());
                    case LATE ->
                        refused(
                                "VOTE-17",
                                "the letter of " + body.seat() + " breaks no silence: " + last.because(),
                                "make a statement, which is recorded and changes no result");
                    case EARLY -> refused("VOTE-14", last.because(), "correct the one time or the other");
                    case NOT_ENTITLED ->
                        refused(
                                "VOTE-5",
                                "the letter of " + body.seat() + " breaks no silence: " + last.because(),
                                "make a statement, which is recorded and changes no result");
                };
            }
        };
    }

    private Decided refused(String code, String because, String remedy) {
        return Hearing.no(refuse(code, because, remedy).orElseThrow());
    }

    Decided extend(SilenceExtended body) {
        Optional<Refused> refused =
                hearing.notPresiding(vote.organ(), "move a deadline").or(this::noSilence);
        if (refused.isPresent()) {
            return Hearing.no(refused.get());
        }
        if (hearing.isTold() || vote.asked().isEmpty()) {
            return hearing.fit();
        }
        return switch (Counting.Silences.letters(vote.with(entry(body)))) {
            case Counting.Silences.Unheard(List<Refused> refusals) -> Hearing.no(refusals.getFirst());
            case Counting.Silences.Heard _ -> hearing.fit(body, "the deadline is " + body.until());
        };
    }

    private Entry entry(VotingBody body) {
        return new Entry(
                hearing.proposed().number(),
                hearing.effective(),
                hearing.by(),
                hearing.proposed().draft().standing(),
                body);
    }

    private Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(
                code, because, vote.frozen().flatMap(Frozen::article).orElse(""), remedy));
    }
}
