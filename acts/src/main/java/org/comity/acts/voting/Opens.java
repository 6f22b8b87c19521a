package org.comity.acts.voting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.ids.SessionId;
import org.comity.acts.session.Session;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Refused;
import org.comity.charter.Step;
import org.comity.charter.Timing;
import org.comity.charter.facts.Facts;
import org.comity.charter.silence.SilenceProcedure;
import org.comity.charter.silence.SilenceTold;
import org.comity.charter.vote.Electorate;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seating;

/// Whether a question may be put, and what is frozen with it.
final class Opens {
    private final Hearing hearing;
    private final Opening opening;

    Opens(Hearing hearing, Opening opening) {
        this.hearing = hearing;
        this.opening = opening;
    }

    Decided decide() {
        if (hearing.votes().isUsed(opening.vote())) {
            return Hearing.no(used(opening));
        }
        Optional<Organ> organ = hearing.organ(opening.question().organ());
        Optional<Refused> refused = hearing.notPresiding(organ, "put a question to a vote")
                .or(() -> hearing.notInTheChair(opening.question()))
                .or(() -> hearing.future(opening.question().session()))
                .or(this::impreciseDay)
                .or(this::noRepetition)
                .or(this::noSession)
                .or(this::unready);
        if (refused.isPresent()) {
            return Hearing.no(refused.get());
        }
        if (organ.isEmpty()) {
            // Of what is told nothing is demanded; it stands without a rule to count it by.
            return hearing.isTold()
                    ? hearing.fit()
                    : Hearing.no(noOrgan(hearing, opening.question().organ()));
        }
        return switch (prepare(hearing, organ.get(), opening.question(), hearing.day())) {
            case Question.Denied(Refused denied) -> hearing.isTold() ? hearing.fit() : Hearing.no(denied);
            case Question.Ready(Question question) -> ready(question);
        };
    }

    private Decided ready(Question question) {
        Optional<Refused> unfit = misnamed(question).or(() -> silence(question));
        if (unfit.isPresent()) {
            return Hearing.no(unfit.get());
        }
        Frozen frozen = new Frozen(
                hearing.proposed().rules().taken().orElseThrow().sha256(),
                sentences(question.provision()),
                Optional.of(question.provision().grounds().by()).filter(by -> !by.isEmpty()),
                Electorate.of(question));
        return hearing.fit(opening.with(frozen), says(question));
    }

    private String says(Question question) {
        long voting = question.roll().seats().stream()
                .filter(seat -> seat.right() == org.comity.charter.vote.Seat.Right.VOTES)
                .count();
        return "frozen: " + voting + " of " + question.roll().size() + " seats may vote; the rule is "
                + String.join(
                        "; ",
                        sentences(question.provision()).stream()
                                .map(Frozen.Sentence::rule)
                                .toList());
    }

    static Refused used(Opening opening) {
        return new Refused(
                "VOTE-1",
                "there is a vote " + opening.vote() + " already",
                "",
                "give the new vote an id of its own; a vote that is repeated names the first as 'again'");
    }

    static Refused noOrgan(Hearing hearing, String organ) {
        return new Refused(
                "VOTE-3",
                hearing.proposed().rules().taken().isEmpty()
                        ? "the record has taken no charter, and nothing says by which rule " + organ + " decides"
                        : "the charter has no organ '" + organ + "'",
                "",
                hearing.proposed().rules().taken().isEmpty()
                        ? "take the charter into the record first, as `comity load` does"
                        : "name an organ of the charter; `comity organs` lists them");
    }

    /// @param day of the roll and of the rule
    static Question.Prepared prepare(Hearing hearing, Organ organ, Put put, Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return new Question.Denied(imprecise(hearing));
        }
        return prepare(organ, put, day.get(), hearing.members().facts());
    }

    /// The question as it is put, by the facts as they are known.
    static Question.Prepared prepare(Organ organ, Put put, LocalDate day, Facts facts) {
        Map<String, List<String>> names = new HashMap<>();
        put.seating().forEach(each -> names.put(each.group(), each.seats()));
        return Question.prepare(organ, put.matter(), day, facts, new Seating(names, Map.of()));
    }

    private Optional<Refused> impreciseDay() {
        return hearing.isTold() || hearing.day().isPresent() ? Optional.empty() : Optional.of(imprecise(hearing));
    }

    private static Refused imprecise(Hearing hearing) {
        return new Refused(
                "VOTE-14",
                "it took effect on " + hearing.effective() + ", and who may vote is a matter of one day",
                "",
                "give the day, or the instant, at which the question was put");
    }

    private Optional<Refused> noRepetition() {
        if (!(opening instanceof VoteOpened opened) || opened.again().isEmpty()) {
            return Optional.empty();
        }
        boolean known = hearing.votes()
                .vote(opened.again().get())
                .filter(first -> first.stage() == Vote.Stage.DECLARED
                        && first.question().organ().equals(opened.question().organ())
                        && first.question().matter().equals(opened.question().matter()))
                .isPresent();
        return known || hearing.isTold()
                ? Optional.empty()
                : Optional.of(new Refused(
                        "VOTE-2",
                        opened.again().get() + " is no declared vote of "
                                + opened.question().organ() + " on '"
                                + opened.question().matter() + "' that could be repeated",
                        "",
                        "name the vote that was tied as 'again', after its result was declared"));
    }

    /// A question that is put in a session is put while that meets.
    private Optional<Refused> noSession() {
        Optional<SessionId> named = opening.question().session();
        if (named.isEmpty() || hearing.isTold() || hearing.proposed().isHistory()) {
            return Optional.empty();
        }
        Optional<Session> session = hearing.sessions().session(named.get());
        if (session.isPresent() && session.get().isOpen(hearing.effective()) != Certainty.NO) {
            return Optional.empty();
        }
        return Optional.of(new Refused(
                "VOTE-22",
                session.isEmpty()
                        ? "nobody convened a session " + named.get()
                        : "the session " + named.get() + " does not meet on " + hearing.effective(),
                "",
                session.isEmpty()
                        ? "convene the session first, or correct its id"
                        : "open or resume the session first"));
    }

    /// What the field of documents says against putting a text to the vote.
    private Optional<Refused> unready() {
        return hearing.isTold() || hearing.proposed().isHistory()
                ? Optional.empty()
                : opening.question().subject().flatMap(hearing.documents()::againstVoting);
    }

    private Optional<Refused> misnamed(Question question) {
        int named = opening.question().named().size();
        if (question.provision().naming().fits(named)) {
            return Optional.empty();
        }
        return Optional.of(new Refused(
                "NAMED-1",
                question.provision().naming().isNobody()
                        ? "this rule sets nobody aside, and " + named + " are named"
                        : "this rule speaks of " + question.provision().naming().number()
                                + " named member(s), and the question names " + named,
                question.provision().grounds().by(),
                "name in 'named' exactly those of whom the rule speaks"));
    }

    private Optional<Refused> silence(Question question) {
        if (!(opening instanceof SilenceOpened silence)) {
            return Optional.empty();
        }
        if (!(question.provision().timing() instanceof Timing.BySilence terms)) {
            return Optional.of(Counting.Silences.notBySilence(opening.question(), question));
        }
        SilenceTold told = new SilenceTold(
                Optional.of(hearing.effective().text()),
                Optional.of(silence.deadline()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
        return switch (SilenceProcedure.read(terms, question.roll().on(), told)) {
            case SilenceProcedure.Sound _ -> Optional.empty();
            case SilenceProcedure.Unsound(List<Refused> refusals) -> Optional.of(refusals.getFirst());
        };
    }

    static List<Frozen.Sentence> sentences(Provision provision) {
        List<Frozen.Sentence> sentences = new ArrayList<>();
        switch (provision.means()) {
            case Provision.Unknown unknown ->
                sentences.add(new Frozen.Sentence(
                        Optional.empty(), Optional.empty(), "unknown", Optional.of(unknown.settledBy())));
            case Provision.BySteps steps -> {
                for (Step step : steps.allSteps()) {
                    step.standards()
                            .forEach(standard -> sentences.add(new Frozen.Sentence(
                                    Optional.of(step.id()).filter(id -> !id.isEmpty()),
                                    standard.reading().map(Step.Reading::id),
                                    standard.rule().sentence(),
                                    standard.quorum().map(org.comity.charter.rule.Rule::sentence))));
                }
            }
        }
        return sentences;
    }
}
