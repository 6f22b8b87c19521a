package org.comity.acts;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;

/// Whether a draft can be an act at all, as far as that can be told without knowing the earlier acts.
///
/// How large it is and whether its texts can be written is for whoever writes it.
public final class Checks {
    public static final int MOST_OF_A_REQUEST_ID = 200;

    private Checks() {}

    /// What can be told before its turn has come. For drafts from outside; what the journal itself
    /// enters, such as a jump of its clock, needs no look.
    public static Optional<Refused> alone(Draft draft) {
        return requestId(draft).or(() -> author(draft)).or(() -> body(draft)).or(() -> relations(draft));
    }

    /// What can be told once the journal has given number and instant.
    public static Optional<Refused> placed(Draft draft, long number, Instant recorded) {
        for (Relation relation : draft.relates()) {
            if (relation.number() >= number) {
                return notEarlier("it " + words(relation), relation.number(), number);
            }
        }
        if (draft.body() instanceof Erasure erasure && erasure.number() >= number) {
            return notEarlier("it erases a text of act " + erasure.number(), erasure.number(), number);
        }
        boolean later = draft.known().isPresent()
                && When.at(recorded).before(draft.known().get()) == Certainty.YES;
        if (later) {
            return refuse(
                    "ACT-1",
                    "it is said to be known since " + draft.known().get() + ", and it is recorded at "
                            + When.at(recorded) + ", before that",
                    "give as 'known' the day on which it became known; a day to come in the world is 'effective'");
        }
        return Optional.empty();
    }

    private static Optional<Refused> requestId(Draft draft) {
        int length = draft.requestId().length();
        if (!draft.requestId().isBlank() && length <= MOST_OF_A_REQUEST_ID) {
            return Optional.empty();
        }
        return refuse(
                "ACT-2",
                length > MOST_OF_A_REQUEST_ID
                        ? "its request id has " + length + " characters; the most is " + MOST_OF_A_REQUEST_ID
                        : "it has no request id, so that a retry could not be told from another act",
                "give each act an id of its own, such as a UUID, and the same again when you retry");
    }

    private static Optional<Refused> author(Draft draft) {
        if (!draft.enteredBy().isBlank() && !(draft.by() instanceof Actor.Undisclosed)) {
            return Optional.empty();
        }
        return refuse(
                "ACT-10",
                draft.enteredBy().isBlank() ? "nobody is named who enters it" : "nobody is named who acted",
                "name who entered it as 'enteredBy' and who acted in the world as 'by'");
    }

    private static Optional<Refused> body(Draft draft) {
        return switch (draft.body()) {
            case Unread unread ->
                refuse(
                        "ACT-6",
                        "this program knows no body of the kind '" + unread.kind() + "' in version " + unread.version(),
                        "correct the kind, or enter it with a program that knows it");
            case Withheld _ -> ready("its body is withheld already");
            case Statement said -> statement(said, draft.effective()).or(() -> Manners.wrong(said, draft));
            case Correction _ -> correction(draft);
            case ClockJump _ ->
                refuse(
                        "ACT-8",
                        "a jump of the journal's clock is entered by the journal alone",
                        "leave it out; set the machine's clock, and the journal notes it");
            case SourceTaken _, CharterTaken _, KeyChange _, Erasure _, CouncilBody _ -> Optional.empty();
        };
    }

    private static Optional<Refused> statement(Statement said, When effective) {
        if (said.says() instanceof Content.Sealed) {
            return ready("its text is sealed already");
        }
        for (Statement.Claim claim : said.claims()) {
            if (claim.span(effective).isBackwards()) {
                return refuse(
                        "ACT-11",
                        "the claim about " + claim.about() + " ends on "
                                + claim.until().orElseThrow() + ", before the act takes effect on " + effective,
                        "say from when it is claimed to be so, as 'from' of the claim");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> ready(String because) {
        return refuse(
                "ACT-12",
                because + ", and nobody would hold what the digest stands for",
                "give it as it is; the journal seals it");
    }

    private static Optional<Refused> correction(Draft draft) {
        boolean names = draft.relates().stream()
                .anyMatch(each -> each.as() == Relation.As.CORRECTS || each.as() == Relation.As.RETRACTS);
        if (names) {
            return Optional.empty();
        }
        return refuse(
                "ACT-7",
                "it is a correction and names no act that it corrects or retracts",
                "name the act under 'relates', as 'retracts' when it should not have been entered");
    }

    private static Optional<Refused> relations(Draft draft) {
        Set<Long> seen = new HashSet<>();
        for (Relation relation : draft.relates()) {
            if (!seen.add(relation.number())) {
                return refuse(
                        "ACT-4",
                        "it relates to act " + relation.number() + " twice",
                        "keep one of the two; what corrects an act also follows it");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> notEarlier(String what, long other, long own) {
        return refuse(
                "ACT-3",
                what + ", and it would itself be act " + own
                        + (other == own ? ": no act relates to itself" : ": there is no act " + other + " before it"),
                "look the number up; acts of one batch have numbers only once they are entered");
    }

    private static String words(Relation relation) {
        String verb = switch (relation.as()) {
            case CORRECTS -> "corrects";
            case RETRACTS -> "retracts";
            case SUPERSEDES -> "supersedes";
            case FOLLOWS -> "follows";
        };
        return verb + " act " + relation.number();
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }
}
