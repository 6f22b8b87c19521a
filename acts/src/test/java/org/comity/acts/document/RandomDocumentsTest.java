package org.comity.acts.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.acts.Act;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.ids.DocumentId;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed, what is entered keeps the rules.
class RandomDocumentsTest {
    private static final int ACTS_OF_A_TRIAL = 100;

    @Test
    void random_acts_keep_the_rules_of_documents() {
        Seeded.times(20, random -> new Trial(random).run());
    }

    @Test
    @Tag("slow")
    void a_hundred_thousand_random_acts_keep_the_rules_of_documents() {
        Seeded.times(1_000, random -> new Trial(random).run());
    }

    private static final class Trial {
        private final Random random;
        private final RandomDocuments drawn;
        private final Papers papers = new Papers();
        /// Whether sources may tell what the rules would not let anybody do.
        private final boolean told;

        private int retracted;

        Trial(Random random) {
            this.random = random;
            this.drawn = new RandomDocuments(random);
            this.told = random.nextBoolean();
        }

        void run() {
            int entered = 0;
            int refused = 0;
            for (int i = 0; i < ACTS_OF_A_TRIAL; i++) {
                DocumentState before = papers.documents();
                if (random.nextInt(8) == 0) {
                    vote();
                } else if (random.nextInt(40) == 0 && !papers.acts.isEmpty()) {
                    papers.retract(
                            papers.acts.get(random.nextInt(papers.acts.size())).number());
                    retracted++;
                } else if (propose()) {
                    entered++;
                } else {
                    refused++;
                }
                holds(before);
            }
            assertTrue(entered > 0 && refused > 0, entered + " entered, " + refused + " refused");
            replayed();
            disordered();
        }

        private boolean propose() {
            Draft draft = drawn.draft(papers, told);
            switch (papers.council.decide(draft, papers.at())) {
                case Decided.Fit fit -> {
                    assertFalse(fit.draft().standing() == Standing.STATEMENT, "a statement was entered");
                    Act act = new Act(papers.council.last() + 1, papers.at(), fit.draft());
                    papers.acts.add(act);
                    papers.council = papers.council.evolve(act);
                    return true;
                }
                case Decided.Unfit(Refused refused) -> {
                    assertTrue(refused.code().matches("DOCUMENT-\\d+"), refused.toString());
                    assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused.toString());
                    return false;
                }
            }
        }

        /// A vote is declared about whatever can be put to one. Votes are another field's, so that
        /// they are no part of the acts that are replayed.
        private void vote() {
            Subject subject = drawn.subject(papers.documents());
            if (papers.documents().againstVoting(subject).isEmpty()) {
                papers.on("2031-05-04")
                        .act(
                                Papers.CHAIR,
                                switch (subject) {
                                    case Subject.OfDocument of -> drawn.decided(of.document());
                                    case Subject.OfAmendment of -> drawn.decided(of.document(), of.amendment());
                                });
            }
        }

        private void holds(DocumentState before) {
            for (DocumentId id : RandomDocuments.IDS) {
                Optional<Document> now = papers.documents().document(id);
                now.ifPresent(this::sound);
                if (retracted == 0 && !told && now.isPresent()) {
                    before.document(id).ifPresent(was -> settledStays(was, now.get()));
                }
            }
        }

        private void sound(Document document) {
            assertEquals(document.stage().isSettled(), document.settled().isPresent());
            assertTrue(
                    !document.stage().isSettled() || document.pending().isEmpty(),
                    "something waits in a document that is settled: " + document);
            for (Amendment amendment : document.amendments()) {
                assertEquals(
                        amendment.fate() == Fate.FALLEN, amendment.because().isPresent());
                assertEquals(amendment.isPending(), amendment.settled().isEmpty());
            }
            document.current().ifPresent(version -> textIsAmended(document, version));
        }

        private void textIsAmended(Document document, Version version) {
            List<Amendment> in = document.amendments().stream()
                    .filter(each -> each.version() == version.number()
                            && each.fate().isIn()
                            && each.to().isEmpty())
                    .toList();
            for (Amendment one : in) {
                for (Amendment other : in) {
                    boolean both = one != other
                            && Changes.clash(one.stands(), other.stands()).isPresent();
                    assertFalse(both && !told && retracted == 0, one + " and " + other + " are both in the text");
                }
            }
            Optional<List<String>> text = document.text();
            if (text.isPresent()) {
                List<Change> changes =
                        in.stream().flatMap(each -> each.stands().stream()).toList();
                assertEquals(Changes.made(version.wording().lines(), changes), text.get());
            } else {
                assertTrue(told || retracted > 0, "the text is not known: " + document);
            }
        }

        private void settledStays(Document was, Document now) {
            if (was.stage().isSettled()) {
                assertEquals(was.settled(), now.settled());
                assertEquals(was.text(), now.text());
            }
            for (Amendment amendment : was.amendments()) {
                if (!amendment.isPending()) {
                    assertEquals(
                            amendment.fate(),
                            now.amendment(amendment.id()).orElseThrow().fate());
                }
            }
        }

        private void replayed() {
            Council again = Council.of(Charters.NONE);
            for (Act act : papers.acts) {
                again = again.evolve(act);
            }
            assertEquals(papers.council, again);
            assertEquals(papers.council.conflicts(), again.conflicts());
        }

        /// A record can hold what an older program let in.
        private void disordered() {
            List<Act> shuffled = new ArrayList<>(papers.acts);
            Collections.shuffle(shuffled, random);
            Council council = Council.of(Charters.NONE);
            for (Act act : shuffled) {
                council = council.evolve(act);
            }
            council.conflicts();
            council.documents().documents().forEach(Document::collisions);
        }
    }
}
