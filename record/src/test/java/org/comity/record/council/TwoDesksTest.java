package org.comity.record.council;

import static org.comity.record.council.Voting.entered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.assistance.AssistanceOffered;
import org.comity.acts.assistance.AssistanceRequested;
import org.comity.acts.assistance.Help;
import org.comity.acts.assistance.Line;
import org.comity.acts.assistance.Needs;
import org.comity.acts.assistance.OfferAccepted;
import org.comity.acts.assistance.Quantity;
import org.comity.acts.ids.LineId;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.memory.MemoryJournal;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two desks that accept the last of what is needed at once: exactly one of them wins, and the
/// other is told what is left.
class TwoDesksTest {
    private static final SigningKey KEY = SigningKey.create("record.localhost/" + Decisions.LEAGUE, KeyUse.NOTE);
    private static final ResponseId FLOOD = new ResponseId("flood-2031");
    private static final LineId BOATS = new LineId("boats");
    private static final Actor SECRETARIAT = new Actor.Office("secretariat", "");

    @Test
    void exactly_one_of_two_desks_accepts_the_last_of_it() {
        Seeded.times(20, TwoDesksTest::race);
    }

    @Test
    @Tag("slow")
    void a_thousand_times_exactly_one_of_two_desks_does() {
        Seeded.times(1_000, TwoDesksTest::race);
    }

    private static void race(Random random) {
        try (MemoryJournal journal = MemoryJournal.create()) {
            journal.addOrganisation(Decisions.LEAGUE, KEY);
            Voting record = new Voting(journal);
            boolean sameOffer = random.nextBoolean();
            entered(record.enter(record.act(new Actor.Member("ALD"), requested())));
            entered(record.enter(record.act(new Actor.Member("BRE"), boats("b-1", "BRE", sameOffer ? "1" : "3"))));
            entered(record.enter(record.act(new Actor.Member("CAR"), boats("c-1", "CAR", "3"))));
            List<Councils.Answer> answers = record.atOnce(List.of(
                    record.act(SECRETARIAT, accepted("b-1", random.nextBoolean() ? "1" : "", sameOffer)),
                    record.act(new Actor.Member("ALD"), accepted(sameOffer ? "b-1" : "c-1", "", sameOffer))));
            assertEquals(
                    1,
                    answers.stream().filter(Councils.Entered.class::isInstance).count(),
                    answers::toString);
            answers.stream()
                    .filter(each -> !(each instanceof Councils.Entered))
                    .forEach(each -> assertEquals(
                            "ASSISTANCE-9",
                            assertInstanceOf(Councils.NotEntered.class, each)
                                    .refused()
                                    .code()));
        }
    }

    private static Body requested() {
        return new AssistanceRequested(
                FLOOD,
                "Flood",
                new Actor.Member("ALD"),
                Optional.empty(),
                List.of(new Line(BOATS, Help.CIVIL_PROTECTION, "boats", Optional.of(new Quantity("3", "boats")))),
                Optional.empty());
    }

    private static Body boats(String offer, String from, String many) {
        return new AssistanceOffered(
                FLOOD,
                new OfferId(offer),
                new Actor.Member(from),
                Optional.of(BOATS),
                Help.CIVIL_PROTECTION,
                "boats",
                Optional.of(new Quantity(many, "boats")),
                Optional.empty(),
                Needs.NOTHING,
                Optional.empty());
    }

    /// All that is left of the same offer, or of the line.
    private static Body accepted(String offer, String many, boolean sameOffer) {
        String quantity = sameOffer ? many : "3";
        return new OfferAccepted(
                FLOOD,
                new OfferId(offer),
                quantity.isEmpty() ? Optional.empty() : Optional.of(new Quantity(quantity, "boats")),
                Optional.empty());
    }
}
