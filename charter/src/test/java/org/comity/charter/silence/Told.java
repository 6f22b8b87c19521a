package org.comity.charter.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.charter.FormatPage;
import org.comity.charter.Refused;
import org.comity.charter.Timing;
import org.comity.charter.facts.FactTable;
import org.comity.charter.file.CharterReader;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Ballots;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;

/// A question told in words such as `deadline 2020-01-15T17:00Z, letter ALD@2020-01-15T16:00Z`, and what it came to.
///
/// @param outcome empty when it was refused
/// @param effects what each letter or objection did, as `ALD breaks`
record Told(Optional<Outcome> outcome, List<String> effects, List<Refused> refusals) {
    static final LocalDate DAY = LocalDate.of(2020, 1, 15);

    /// The charter that the page of the format gives as an example.
    static final String EXAMPLE = FormatPage.of("charter.md").blocks("yaml").stream()
            .map(block -> String.join("\n", block))
            .filter(block -> block.contains("organisation: harbour-union"))
            .findFirst()
            .orElseThrow();

    /// The verdict's word, or the code of the refusal.
    String word() {
        return outcome.map(each -> each.verdict().word())
                .orElseGet(() -> String.join(
                        " ", refusals.stream().map(Refused::code).distinct().toList()));
    }

    static Told of(String matter, String told) {
        return of(EXAMPLE, matter, told);
    }

    static Told of(String charter, String matter, String told) {
        CharterReader.Read read = CharterReader.read("charter.yaml", charter);
        assertEquals(List.of(), read.problems());
        Question question = assertInstanceOf(
                        Question.Ready.class,
                        Question.prepare(
                                read.charter().orElseThrow().organs().getFirst(), matter, DAY, FactTable.EMPTY))
                .question();
        return new Parts(told).decide(question);
    }

    /// What was told, sorted.
    private static final class Parts {
        private Optional<String> opened = Optional.empty();
        private Optional<String> deadline = Optional.empty();
        private Optional<String> at = Optional.empty();
        private Optional<LocalDate> publication = Optional.empty();
        private final List<SilenceTold.Extension> extensions = new ArrayList<>();
        private final List<SilenceTold.Letter> letters = new ArrayList<>();
        private final List<ObjectionWindow.Sent> objections = new ArrayList<>();
        private final List<String[]> positions = new ArrayList<>();

        Parts(String told) {
            for (String part : told.split(",")) {
                if (!part.isBlank()) {
                    String[] words = part.trim().split(" ", 2);
                    add(words[0], words[1]);
                }
            }
        }

        private void add(String key, String value) {
            switch (key) {
                case "opened" -> opened = Optional.of(value);
                case "deadline" -> deadline = Optional.of(value);
                case "at" -> at = Optional.of(value);
                case "publication" -> publication = Optional.of(LocalDate.parse(value));
                case "extended" -> extensions.add(new SilenceTold.Extension(value.split("=")[0], value.split("=")[1]));
                case "letter" -> letters.add(new SilenceTold.Letter(value.split("@")[0], value.split("@")[1]));
                case "later-objection" ->
                    objections.add(new ObjectionWindow.Sent(value.split("@")[0], LocalDate.parse(value.split("@")[1])));
                default -> positions.add(new String[] {key, value});
            }
        }

        Told decide(Question question) {
            return question.provision().timing() instanceof Timing.BySilence terms
                    ? bySilence(question, terms)
                    : atMeeting(question, (Timing.WithObjections)
                            question.provision().timing());
        }

        private Told bySilence(Question question, Timing.BySilence terms) {
            BallotPaper paper = new BallotPaper(question.roll(), FactTable.EMPTY);
            List<String> inTime = new ArrayList<>();
            for (String[] each : positions) {
                Position position = Position.of(each[0]).orElseThrow();
                if (SilenceProcedure.isLetter(position, question.provision())) {
                    inTime.add(each[1]);
                } else {
                    paper.put(each[1], position);
                }
            }
            SilenceTold told = new SilenceTold(opened, deadline, extensions, letters, at, inTime);
            return switch (SilenceProcedure.read(terms, DAY, told)) {
                case SilenceProcedure.Unsound unsound -> refused(unsound.refusals());
                case SilenceProcedure.Sound(SilenceProcedure procedure) ->
                    switch (procedure.decide(question, paper, FactTable.EMPTY, Position.SILENT)) {
                        case SilenceProcedure.Denied denied -> refused(denied.refusals());
                        case SilenceProcedure.Decided decided ->
                            new Told(
                                    Optional.of(decided.outcome()),
                                    decided.letters().stream()
                                            .map(letter -> letter.seat() + " "
                                                    + letter.effect().word())
                                            .toList(),
                                    List.of());
                    };
            };
        }

        private Told atMeeting(Question question, Timing.WithObjections terms) {
            BallotPaper paper = new BallotPaper(question.roll(), FactTable.EMPTY);
            positions.forEach(each -> paper.put(each[1], Position.of(each[0]).orElseThrow()));
            Ballots ballots = assertInstanceOf(BallotPaper.Sound.class, paper.close(Position.ABSENT))
                    .ballots();
            Outcome votes = assertInstanceOf(Question.Decided.class, question.decide(ballots))
                    .outcome();
            return switch (ObjectionWindow.open(terms, DAY, publication, objections, at.map(LocalDate::parse))) {
                case ObjectionWindow.Denied denied -> refused(denied.refusals());
                case ObjectionWindow.Opened(ObjectionWindow window) ->
                    switch (window.decide(question, votes, Optional.of(ballots), FactTable.EMPTY)) {
                        case ObjectionWindow.Denied denied -> refused(denied.refusals());
                        case ObjectionWindow.Decided decided ->
                            new Told(
                                    Optional.of(decided.outcome()),
                                    decided.objections().stream()
                                            .map(each -> each.seat() + " "
                                                    + each.effect().word())
                                            .toList(),
                                    List.of());
                    };
            };
        }

        private static Told refused(List<Refused> refusals) {
            return new Told(Optional.empty(), List.of(), refusals);
        }
    }
}
