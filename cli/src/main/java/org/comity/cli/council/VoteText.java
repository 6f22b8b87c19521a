package org.comity.cli.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.acts.Conflict;
import org.comity.acts.Content;
import org.comity.acts.document.Subject;
import org.comity.acts.voting.Computed;
import org.comity.acts.voting.Counting;
import org.comity.acts.voting.Election;
import org.comity.acts.voting.Entry;
import org.comity.acts.voting.Frozen;
import org.comity.acts.voting.Positions;
import org.comity.acts.voting.RoundDeclared;
import org.comity.acts.voting.RoundHeld;
import org.comity.acts.voting.Rulings;
import org.comity.acts.voting.SilenceBroken;
import org.comity.acts.voting.SilenceExtended;
import org.comity.acts.voting.SilenceOpened;
import org.comity.acts.voting.Vote;
import org.comity.acts.voting.VoteCorrected;
import org.comity.acts.voting.VoteExplained;
import org.comity.acts.voting.VoteRuled;
import org.comity.acts.voting.VotingState;
import org.comity.charter.vote.Electorate;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Seat;
import org.comity.charter.vote.Verdict;
import org.comity.cli.record.Sheet;

/// A vote that was opened, with everything that happened to it by a day.
record VoteText(String organisation, VotingState votes, Vote vote, LocalDate day) implements VoteCommand.Shown {
    @Override
    public boolean isAdopted() {
        return vote.isElection()
                ? Election.of(vote).isOver()
                : announced()
                        .or(() -> computed().map(Computed::verdict))
                        .filter(Verdict.ADOPTED::equals)
                        .isPresent();
    }

    private Optional<Verdict> announced() {
        return vote.result().flatMap(each -> each.announced());
    }

    /// What was computed when the result was declared, else what the positions come to so far.
    private Optional<Computed> computed() {
        Optional<Computed> declared = vote.result().flatMap(each -> each.computed());
        if (declared.isPresent() || vote.isElection()) {
            return declared;
        }
        Optional<String> at = vote.isSilence() ? Optional.of(day.plusDays(1) + "T00:00Z") : Optional.empty();
        return counted(votes.count(vote, at));
    }

    private Optional<Computed> corrected() {
        return votes.corrected(vote).flatMap(VoteText::counted);
    }

    private static Optional<Computed> counted(Counting.Answer answer) {
        return switch (answer) {
            case Counting.Counted counted -> Optional.of(counted.computed());
            case Counting.Uncounted _ -> Optional.empty();
        };
    }

    private String result() {
        return announced()
                .map(verdict -> verdict.word()
                        + (vote.result().orElseThrow().ruling().isPresent()
                                ? " under ruling "
                                        + vote.result().orElseThrow().ruling().getAsLong()
                                : ""))
                .orElse("");
    }

    @Override
    public List<String> lines() {
        Sheet sheet = new Sheet();
        sheet.prose("Vote " + vote.id() + " of " + organisation + "/"
                + vote.question().organ() + ": " + stage());
        sheet.row("matter", vote.question().matter());
        vote.question().asks().ifPresent(asks -> sheet.row("question", asks));
        vote.question().subject().ifPresent(subject -> sheet.row("about", about(subject)));
        vote.question().motion().ifPresent(motion -> sheet.row("motion", motion));
        vote.question().ruling().ifPresent(number -> sheet.row("appeal", "against the ruling of act " + number));
        vote.question().session().ifPresent(session -> sheet.row("session", session.text()));
        sheet.row(
                "opened",
                vote.opened().effective() + " (act " + vote.opened().number() + ")"
                        + vote.manner().map(each -> ", " + each.words()).orElse(", by silence"));
        vote.frozen().ifPresent(frozen -> frozen(sheet, frozen));
        positions(sheet);
        silence(sheet);
        rounds(sheet);
        sheet.gap();
        if (announced().isPresent()) {
            sheet.row("announced", result() + " (act " + vote.declared().orElse(0) + ")");
        }
        computed().ifPresent(each -> ComputedText.rows(sheet, vote.result().isPresent() ? "computed" : "so far", each));
        corrected().ifPresent(each -> {
            sheet.gap();
            ComputedText.rows(sheet, "corrected", each);
        });
        after(sheet);
        return sheet.lines();
    }

    private String stage() {
        return vote.stage().name().toLowerCase(Locale.ROOT);
    }

    private static String about(Subject subject) {
        return switch (subject) {
            case Subject.OfDocument(var document) -> "document " + document;
            case Subject.OfAmendment(var document, String amendment) ->
                "amendment " + amendment + " to document " + document;
        };
    }

    private static void frozen(Sheet sheet, Frozen frozen) {
        for (Frozen.Sentence rule : frozen.rules()) {
            sheet.row(
                    "rule",
                    rule.step().map(step -> step + ": ").orElse("")
                            + rule.rule()
                            + rule.quorum().map(quorum -> "; quorum " + quorum).orElse("")
                            + rule.reading()
                                    .map(reading -> " [" + reading + "]")
                                    .orElse(""));
        }
        frozen.article().ifPresent(article -> sheet.row("by", article));
        sheet.row("charter", frozen.charter());
        Electorate electorate = frozen.electorate();
        sheet.row("roll", electorate.size() + " seats on " + electorate.on());
        for (Electorate.Seats seats : electorate.seats()) {
            sheet.row(
                    seats.right() == Seat.Right.VOTES ? "may vote" : "no vote",
                    String.join(", ", seats.ids()) + (seats.because().isEmpty() ? "" : ": " + seats.because()));
        }
    }

    /// Seats by where they stand, with who told it where another did.
    private Map<Position, List<String>> standing() {
        Map<Position, List<String>> standing = new TreeMap<>();
        for (Positions.Taken taken : votes.positions(vote).bySeat().values()) {
            standing.computeIfAbsent(taken.position(), _ -> new ArrayList<>())
                    .add(taken.seat()
                            + taken.by().map(by -> " by " + by).orElse("")
                            + taken.reportedBy()
                                    .map(who -> " (reported by " + who + ")")
                                    .orElse(""));
        }
        return standing;
    }

    private void positions(Sheet sheet) {
        sheet.gap();
        standing().forEach((position, seats) -> sheet.row(position.words(), String.join(", ", seats)));
    }

    private void silence(Sheet sheet) {
        if (vote.opening() instanceof SilenceOpened silence) {
            sheet.row("deadline", silence.deadline());
            vote.bodies(SilenceExtended.class).forEach(each -> sheet.row("moved to", each.until()));
            vote.of(SilenceBroken.class)
                    .forEach(each -> sheet.row(
                            "letter",
                            ((SilenceBroken) each.body()).seat() + " at " + each.effective() + " (act " + each.number()
                                    + ")"));
        }
    }

    private void rounds(Sheet sheet) {
        for (RoundHeld round : vote.bodies(RoundHeld.class)) {
            sheet.row(
                    "round " + round.round(),
                    round.ballots() + " ballots: "
                            + String.join(
                                    ", ",
                                    round.candidates().stream()
                                            .map(each -> each.candidate() + " " + each.ballots())
                                            .toList()));
        }
        for (RoundDeclared round : vote.bodies(RoundDeclared.class)) {
            sheet.row(
                    "declared",
                    "round " + round.round() + ": elected " + names(round.elected()) + "; goes on "
                            + names(round.goesOn()));
        }
    }

    private static String names(Optional<RoundDeclared.Candidates> names) {
        return names.filter(each -> !each.names().isEmpty())
                .map(each -> String.join(", ", each.names()))
                .orElse("nobody");
    }

    private void after(Sheet sheet) {
        sheet.gap();
        vote.of(VoteRuled.class).forEach(each -> sheet.row("ruling", ruling(each)));
        vote.of(VoteCorrected.class).forEach(each -> sheet.row("correction", correction(each)));
        vote.of(VoteExplained.class).forEach(each -> sheet.row("explanation", explanation(each)));
        votes.conflicts(vote.id()).forEach(each -> sheet.row("conflict", each.kind() + ": " + each.says()));
    }

    private String ruling(Entry entry) {
        VoteRuled ruled = (VoteRuled) entry.body();
        return entry.number() + ": '" + ruled.assumption() + "' is "
                + (ruled.holds() == VoteRuled.Holds.SO ? "so" : "not so") + ", " + ruled.because() + "; it "
                + Rulings.standing(votes, vote, entry.number()).words();
    }

    private static String correction(Entry entry) {
        VoteCorrected each = (VoteCorrected) entry.body();
        return each.seat() + " on " + entry.effective() + " (act " + entry.number() + "): "
                + each.position().words() + ", " + each.because();
    }

    private static String explanation(Entry entry) {
        VoteExplained each = (VoteExplained) entry.body();
        return each.member() + ", " + each.when().name().toLowerCase(Locale.ROOT) + " the vote: " + text(each.says());
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Open(String open) -> open;
            case Content.Private _ -> "(private)";
            case Content.Sealed _ -> "(kept apart)";
        };
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("vote", vote.id().text());
        json.put("organisation", organisation);
        json.put("organ", vote.question().organ());
        json.put("matter", vote.question().matter());
        json.put("stage", stage());
        json.put("question", vote.question().asks().orElse(""));
        json.put("subject", vote.question().subject().map(VoteText::about).orElse(""));
        json.put("session", vote.question().session().map(each -> each.text()).orElse(""));
        json.put("manner", vote.manner().map(each -> each.words()).orElse("by silence"));
        json.put("openedBy", vote.opened().number());
        vote.frozen().ifPresent(frozen -> json.put("frozen", frozen(frozen)));
        Map<String, Object> positions = new LinkedHashMap<>();
        standing().forEach((position, seats) -> positions.put(position.words(), seats));
        json.put("positions", positions);
        json.put("announced", announced().map(Verdict::word).orElse(""));
        json.put("result", result());
        computed().ifPresent(each -> json.put("computed", ComputedText.json(each)));
        corrected().ifPresent(each -> json.put("corrected", ComputedText.json(each)));
        json.put("rulings", vote.of(VoteRuled.class).map(this::ruling).toList());
        json.put(
                "corrections",
                vote.of(VoteCorrected.class).map(VoteText::correction).toList());
        json.put(
                "explanations",
                vote.of(VoteExplained.class).map(VoteText::explanation).toList());
        if (vote.isElection()) {
            json.put("elected", Election.of(vote).elected());
            json.put("standing", Election.of(vote).standing());
        }
        json.put("conflicts", votes.conflicts(vote.id()).map(VoteText::json).toList());
        return json;
    }

    private static Map<String, Object> frozen(Frozen frozen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("charter", frozen.charter());
        json.put("rules", frozen.rules().stream().map(Frozen.Sentence::rule).toList());
        json.put("article", frozen.article().orElse(""));
        json.put("on", frozen.electorate().on().toString());
        List<Object> roll = new ArrayList<>();
        for (Electorate.Seats seats : frozen.electorate().seats()) {
            for (String id : seats.ids()) {
                Map<String, Object> seat = new LinkedHashMap<>();
                seat.put("seat", id);
                seat.put("group", seats.group());
                seat.put("mayVote", seats.right() == Seat.Right.VOTES);
                seat.put("because", seats.because());
                roll.add(seat);
            }
        }
        json.put("roll", roll);
        return json;
    }

    static Map<String, Object> json(Conflict conflict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", conflict.kind());
        json.put("says", conflict.says());
        json.put("acts", conflict.acts());
        return json;
    }
}
