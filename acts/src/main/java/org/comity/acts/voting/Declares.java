package org.comity.acts.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.When;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.vote.Verdict;

/// Whether a result may be declared, ruled on, appealed, explained and corrected.
final class Declares {
    private final Hearing hearing;
    private final Vote vote;

    Declares(Hearing hearing, Vote vote) {
        this.hearing = hearing;
        this.vote = vote;
    }

    Decided declare(VoteDeclared body) {
        if (vote.isElection()) {
            return Hearing.no(
                    "VOTE-13",
                    vote.id() + " is an election, of which rounds are declared",
                    article(),
                    "enter a 'round-declared'");
        }
        if (vote.stage() == Vote.Stage.DECLARED) {
            return hearing.isTold() ? told(body) : Hearing.no(twice());
        }
        Optional<Refused> early = hearing.notPresiding(vote.organ(), "declare a result")
                .or(() -> hearing.notInTheChair(vote.question()))
                .or(() -> hearing.misplaced(vote))
                .or(this::tooEarly);
        if (early.isPresent()) {
            return Hearing.no(early.get());
        }
        return hearing.isTold() ? told(body) : declared(body);
    }

    private Refused twice() {
        return new Refused(
                "VOTE-8",
                "the result of " + vote.id() + " was declared by act "
                        + vote.declared().getAsLong(),
                article(),
                "a declared result stays; a member corrects its position with 'vote-corrected'");
    }

    private Optional<Refused> tooEarly() {
        if (hearing.isTold() || vote.isSilence() || vote.stage() != Vote.Stage.OPEN) {
            return closedLater();
        }
        return Optional.of(new Refused(
                "VOTE-7", vote.id() + " is open still, and positions can change", article(), "close the vote first"));
    }

    private Optional<Refused> closedLater() {
        return vote.of(VoteClosed.class)
                .filter(closing -> hearing.effective().before(closing.effective()) == Certainty.YES)
                .findFirst()
                .map(closing -> new Refused(
                        "VOTE-14",
                        "it took effect on " + hearing.effective() + ", before the vote was closed on "
                                + closing.effective(),
                        "",
                        "correct the one time or the other"));
    }

    private Decided told(VoteDeclared body) {
        return switch (count(body)) {
            case Counting.Uncounted _ -> hearing.fit();
            case Counting.Counted counted -> hearing.fit(body.with(counted.computed()));
        };
    }

    private Counting.Answer count(VoteDeclared body) {
        Optional<String> at = vote.isSilence() ? Optional.of(hearing.effective().text()) : Optional.empty();
        return Counting.of(vote, hearing.votes().positions(vote), Counting.Ties.of(body), at);
    }

    private Decided declared(VoteDeclared body) {
        return switch (count(body)) {
            case Counting.Uncounted uncounted -> Hearing.no(uncounted.refusals().getFirst());
            case Counting.Counted counted ->
                switch (counted.computed().verdict()) {
                    case OPEN -> Hearing.no(notYet());
                    case DEPENDS -> underRuling(body, counted);
                    case ADOPTED, REJECTED, INQUORATE -> plain(body, counted);
                };
        };
    }

    private Refused notYet() {
        return new Refused(
                "VOTE-18",
                vote.id() + " is not decided yet on " + hearing.effective()
                        + (vote.isSilence()
                                ? ": its deadline has not come, and a letter may still break the silence"
                                : ""),
                article(),
                "declare it when nothing can change it any more");
    }

    private Decided plain(VoteDeclared body, Counting.Counted counted) {
        Verdict computed = counted.computed().verdict();
        if (body.ruling().isPresent()) {
            return Hearing.no(
                    "VOTE-12",
                    "the outcome of " + vote.id() + " hangs on nothing: it is " + computed.word(),
                    article(),
                    "leave the ruling out");
        }
        Verdict announced = body.announced().orElse(computed);
        if (announced != computed) {
            return Hearing.no(
                    "VOTE-10",
                    announced.word() + " is announced, and by the rule " + vote.id() + " is " + computed.word() + ": "
                            + reasons(counted.computed()),
                    article(),
                    "declare it " + computed.word() + "; what somebody else announced is entered as a report");
        }
        return fit(body, announced, counted);
    }

    private Decided fit(VoteDeclared body, Verdict announced, Counting.Counted counted) {
        String[] consequences = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(vote.id() + " is declared " + announced.word()),
                        counted.ignored().stream())
                .toArray(String[]::new);
        return hearing.fit(body.announcing(announced).with(counted.computed()), consequences);
    }

    static String reasons(Computed computed) {
        return String.join(
                "; ",
                computed.reasons().stream()
                        .map(each -> each.test() + ": " + each.have() + ", needed " + each.need())
                        .toList());
    }

    private Decided underRuling(VoteDeclared body, Counting.Counted counted) {
        List<Computed.Assumed> mattering = counted.computed().mattering();
        if (body.ruling().isEmpty()) {
            String listed = String.join(
                    "; ",
                    mattering.stream()
                            .map(each -> "'" + each.id() + "' (" + each.says()
                                    + each.source().map(source -> "; " + source).orElse("") + "; if so, it is "
                                    + each.so()
                                    + each.not().map(not -> ", if not, " + not).orElse("") + ")")
                            .toList());
            return Hearing.no(
                    "VOTE-11",
                    "the outcome of " + vote.id() + " depends on what nobody has settled: " + listed,
                    article(),
                    "whoever presides rules on one of them with 'vote-ruled', which can be appealed; then declare the"
                            + " result with the number of that act as 'ruling'");
        }
        long number = body.ruling().getAsLong();
        Optional<VoteRuled> ruled = vote.ruling(number);
        if (ruled.isEmpty()) {
            return Hearing.no(
                    "VOTE-12",
                    "act " + number + " is no ruling on " + vote.id(),
                    article(),
                    "give the number of the act with the ruling");
        }
        if (Rulings.standing(hearing.votes(), vote, number) != Rulings.Standing.STANDS) {
            return Hearing.no(
                    "VOTE-12",
                    "the ruling of act " + number + " "
                            + Rulings.standing(hearing.votes(), vote, number).words(),
                    article(),
                    "wait for the appeal to be decided, or rely on a ruling that stands");
        }
        return relying(body, counted, number, ruled.get());
    }

    private Decided relying(VoteDeclared body, Counting.Counted counted, long number, VoteRuled ruled) {
        Optional<Verdict> follows = Rulings.follows(counted.computed(), ruled);
        if (follows.isEmpty()) {
            return Hearing.no(
                    "VOTE-12",
                    "with the ruling of act " + number + " on '" + ruled.assumption() + "' the outcome of " + vote.id()
                            + " still depends on what nobody has settled",
                    article(),
                    "rule on one of: "
                            + String.join(
                                    ", ",
                                    counted.computed().mattering().stream()
                                            .map(Computed.Assumed::id)
                                            .toList()));
        }
        Verdict announced = body.announced().orElse(follows.get());
        if (announced != follows.get()) {
            return Hearing.no(
                    "VOTE-10",
                    announced.word() + " is announced, and under the ruling of act " + number + " " + vote.id() + " is "
                            + follows.get().word(),
                    article(),
                    "declare it " + follows.get().word());
        }
        return fit(body, announced, counted);
    }

    Decided rule(VoteRuled body) {
        if (vote.stage() == Vote.Stage.DECLARED) {
            return hearing.isTold() ? hearing.fit() : Hearing.no(twice());
        }
        Optional<Refused> refused = hearing.notPresiding(vote.organ(), "rule")
                .or(() -> hearing.notInTheChair(vote.question()))
                .or(() -> hearing.misplaced(vote));
        if (refused.isPresent()) {
            return Hearing.no(refused.get());
        }
        if (hearing.isTold()) {
            return hearing.fit();
        }
        return switch (count(new VoteDeclared(vote.id()))) {
            case Counting.Uncounted uncounted -> Hearing.no(uncounted.refusals().getFirst());
            case Counting.Counted counted ->
                counted.computed().mattering().stream()
                                .anyMatch(each -> each.id().equals(body.assumption()))
                        ? hearing.fit()
                        : Hearing.no(
                                "VOTE-12",
                                "the outcome of " + vote.id() + " does not hang on '" + body.assumption() + "'",
                                article(),
                                counted.computed().mattering().isEmpty()
                                        ? "nothing has to be ruled: it is "
                                                + counted.computed().verdict().word()
                                        : "rule on one of: "
                                                + String.join(
                                                        ", ",
                                                        counted.computed().mattering().stream()
                                                                .map(Computed.Assumed::id)
                                                                .toList()));
        };
    }

    Decided appeal(VoteRulingAppealed body) {
        return hearing.misplaced(vote)
                .or(() -> Rulings.unappealable(hearing, vote, body))
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    Decided appealDecided(VoteAppealDecided body) {
        return hearing.notPresiding(vote.organ(), "say what came of an appeal")
                .or(() -> hearing.misplaced(vote))
                .or(() -> Rulings.undecidable(hearing, vote, body))
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    Decided explain(VoteExplained body) {
        return stranger(body.member(), "explain the vote")
                .or(() -> hearing.future(vote.question().session()))
                .or(() -> notThen(body))
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    private Optional<Refused> notThen(VoteExplained body) {
        Optional<RulesOfProcedure.Explanations> rules = Hearing.procedure(vote).explanations();
        Optional<RulesOfProcedure.Explanations.Moment> when = rules.flatMap(RulesOfProcedure.Explanations::when);
        boolean may = when.isEmpty()
                || switch (when.get()) {
                    case BEFORE -> body.when() == VoteExplained.Moment.BEFORE;
                    case AFTER -> body.when() == VoteExplained.Moment.AFTER;
                    case BEFORE_AND_AFTER -> true;
                };
        if (!may && !hearing.isTold()) {
            return Optional.of(new Refused(
                    "VOTE-21",
                    "votes are explained " + when.get().words() + " the vote here",
                    rules.get().grounds().by(),
                    "explain it then, or make a statement"));
        }
        boolean open = vote.stage() == Vote.Stage.OPEN;
        return body.when() == VoteExplained.Moment.AFTER && open && !hearing.isTold()
                ? Optional.of(new Refused(
                        "VOTE-21",
                        vote.id() + " is open still; what is explained now is explained before the vote",
                        rules.map(each -> each.grounds().by()).orElse(""),
                        "say 'before', or wait until the vote is closed"))
                : Optional.empty();
    }

    private Optional<Refused> stranger(String member, String what) {
        boolean own = hearing.by() instanceof Actor.Office || Positions.isOwn(hearing.by(), member);
        return own || hearing.isTold()
                ? Optional.empty()
                : Optional.of(new Refused(
                        "VOTE-9",
                        Positions.name(hearing.by()) + " cannot " + what + " of " + member,
                        article(),
                        "let " + member + " do it, or enter it as a report"));
    }

    Decided correct(VoteCorrected body) {
        if (vote.stage() != Vote.Stage.DECLARED) {
            return Hearing.no(
                    "VOTE-15",
                    "the result of " + vote.id() + " is not declared; there is nothing to correct",
                    article(),
                    vote.stage() == Vote.Stage.OPEN
                            ? "take another position: that counts until the vote is closed"
                            : "declare the result first");
        }
        boolean byName = vote.of(CountsTaken.class).findAny().isEmpty() && !vote.isSilence() && !vote.isElection();
        Takes takes = new Takes(hearing, vote);
        return hearing.misplaced(vote)
                .or(() -> stranger(body.seat(), "correct the position"))
                .or(() -> takes.voteless(body.seat()))
                .or(() -> byName
                        ? Optional.empty()
                        : Optional.of(new Refused(
                                "VOTE-13",
                                "no positions were taken by name in " + vote.id(),
                                article(),
                                "make a statement instead")))
                .or(this::tooLate)
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    /// Whether the time that the charter gives for corrections is surely over.
    private Optional<Refused> tooLate() {
        Optional<RulesOfProcedure.Corrections> rules = Hearing.procedure(vote).corrections();
        Optional<Duration> until = rules.flatMap(RulesOfProcedure.Corrections::until);
        Optional<Instant> declared = vote.entries()
                .get(vote.declared().getAsLong())
                .flatMap(entry -> entry.effective().latest());
        if (until.isEmpty() || declared.isEmpty() || hearing.isTold()) {
            return Optional.empty();
        }
        Instant last = declared.get().plus(until.get());
        boolean late = hearing.effective()
                .earliest()
                .filter(earliest -> earliest.isAfter(last))
                .isPresent();
        return late
                ? Optional.of(new Refused(
                        "VOTE-15",
                        "it comes on " + hearing.effective() + ", and positions are corrected until " + When.at(last),
                        rules.get().grounds().by(),
                        "make a statement; it changes no result"))
                : Optional.empty();
    }

    String article() {
        return vote.frozen().flatMap(Frozen::article).orElse("");
    }

    /// The ruling that a declared result rests on.
    static OptionalLong ruling(Vote vote) {
        return vote.result().map(VoteDeclared::ruling).orElse(OptionalLong.empty());
    }
}
