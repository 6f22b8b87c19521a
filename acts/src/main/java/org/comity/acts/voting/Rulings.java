package org.comity.acts.voting;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.vote.Verdict;

/// What rulings on a vote come to, and their appeals.
public final class Rulings {
    private Rulings() {}

    /// What became of a ruling.
    public enum Standing {
        STANDS("stands"),
        APPEALED("is appealed, and the appeal is not decided"),
        OVERTURNED("was overturned");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What became of a ruling on a vote so far.
    ///
    /// @param ruling the number of its act
    public static Standing standing(VotingState votes, Vote vote, long ruling) {
        boolean appealed = vote.bodies(VoteRulingAppealed.class).stream().anyMatch(each -> each.ruling() == ruling);
        Optional<VoteAppealDecided.Result> told = vote.bodies(VoteAppealDecided.class).stream()
                .filter(each -> each.ruling() == ruling)
                .map(VoteAppealDecided::result)
                .reduce((_, last) -> last);
        Optional<Verdict> voted = votes.onRuling(ruling).flatMap(Vote::result).flatMap(VoteDeclared::announced);
        boolean overturned =
                told.filter(VoteAppealDecided.Result.OVERTURNED::equals).isPresent()
                        || voted.filter(Verdict.ADOPTED::equals).isPresent();
        if (overturned) {
            return Standing.OVERTURNED;
        }
        return appealed && told.isEmpty() && voted.isEmpty() ? Standing.APPEALED : Standing.STANDS;
    }

    /// What a vote is with what was ruled; empty where it still depends.
    static Optional<Verdict> follows(Computed computed, VoteRuled ruled) {
        return computed.mattering().stream()
                .filter(each -> each.id().equals(ruled.assumption()))
                .findFirst()
                .flatMap(each -> switch (ruled.holds()) {
                    case SO -> Optional.of(each.so());
                    case NOT_SO -> each.not();
                })
                .flatMap(Rulings::settled);
    }

    private static Optional<Verdict> settled(String word) {
        for (Verdict verdict : new Verdict[] {Verdict.ADOPTED, Verdict.REJECTED, Verdict.INQUORATE}) {
            if (verdict.word().equals(word)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    static Optional<Refused> unappealable(Hearing hearing, Vote vote, VoteRulingAppealed body) {
        if (vote.ruling(body.ruling()).isEmpty()) {
            return Optional.of(unknown(vote, body.ruling()));
        }
        boolean twice = vote.bodies(VoteRulingAppealed.class).stream().anyMatch(each -> each.ruling() == body.ruling());
        if (twice && !hearing.isTold()) {
            return Optional.of(new Refused(
                    "VOTE-20",
                    "the ruling of act " + body.ruling() + " is appealed already",
                    "",
                    "one appeal is decided for all"));
        }
        boolean member = hearing.by() instanceof Actor.Member
                || hearing.by() instanceof Actor.Person person
                        && !person.member().isEmpty();
        if (!member && !hearing.isTold()) {
            return Optional.of(new Refused(
                    "VOTE-4",
                    Positions.name(hearing.by()) + " cannot appeal against a ruling: that is for members",
                    overturning(vote),
                    "enter the appeal as an act of the member that made it"));
        }
        return Optional.empty();
    }

    private static String overturning(Vote vote) {
        return Hearing.procedure(vote)
                .rulings()
                .map(RulesOfProcedure.Rulings::grounds)
                .map(each -> each.by())
                .orElse("");
    }

    static Optional<Refused> undecidable(Hearing hearing, Vote vote, VoteAppealDecided body) {
        if (vote.ruling(body.ruling()).isEmpty()) {
            return Optional.of(unknown(vote, body.ruling()));
        }
        boolean appealed =
                vote.bodies(VoteRulingAppealed.class).stream().anyMatch(each -> each.ruling() == body.ruling());
        if (!appealed && !hearing.isTold()) {
            return Optional.of(new Refused(
                    "VOTE-20",
                    "nobody has appealed against the ruling of act " + body.ruling(),
                    overturning(vote),
                    "enter the appeal first"));
        }
        Optional<Verdict> voted =
                hearing.votes().onRuling(body.ruling()).flatMap(Vote::result).flatMap(VoteDeclared::announced);
        boolean upheld = voted.filter(each -> each != Verdict.ADOPTED).isPresent();
        boolean differs = voted.isPresent() && (upheld == (body.result() == VoteAppealDecided.Result.OVERTURNED));
        return differs && !hearing.isTold()
                ? Optional.of(new Refused(
                        "VOTE-20",
                        "the appeal was decided by a vote, which " + (upheld ? "did not overturn" : "overturned")
                                + " the ruling",
                        overturning(vote),
                        "leave it out; the vote says it"))
                : Optional.empty();
    }

    private static Refused unknown(Vote vote, long ruling) {
        return new Refused(
                "VOTE-20",
                "act " + ruling + " is no ruling on " + vote.id(),
                "",
                "give the number of the act with the ruling");
    }
}
