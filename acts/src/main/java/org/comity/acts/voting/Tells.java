package org.comity.acts.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Decided;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Circumstances;
import org.comity.charter.vote.Question;

/// Votes of the past that are told whole: computed by the rule of their day, beside what was announced.
final class Tells {
    private final Hearing hearing;
    private final RollCall body;

    Tells(Hearing hearing, RollCall body) {
        this.hearing = hearing;
        this.body = body;
    }

    Decided decide() {
        if (hearing.votes().isUsed(body.vote())) {
            return Hearing.no(
                    "VOTE-1",
                    "there is a vote " + body.vote() + " already",
                    "",
                    "give the other vote an id of its own; a mistake in the first is put right by an act that"
                            + " corrects it");
        }
        if (!hearing.isTold() && !hearing.proposed().isHistory()) {
            return Hearing.no(
                    "VOTE-4",
                    "a vote is told whole only when it is past and somebody reports it",
                    "",
                    "enter it as a report, or open the vote, take the positions, close and declare it");
        }
        Facts facts = hearing.members().facts();
        Optional<Refused> stranger = seats().stream()
                .filter(seat -> !facts.knows(seat) && !isSeated(seat))
                .findFirst()
                .map(seat -> new Refused(
                        "VOTE-5",
                        "nobody of the record is called " + seat,
                        "",
                        "name members as the record does; `comity who` lists them"));
        return stranger.map(Hearing::no).orElseGet(() -> computed(facts));
    }

    private List<String> seats() {
        return body.positions().stream().flatMap(each -> each.seats().stream()).toList();
    }

    /// Seats that the charter or the question itself names need no fact.
    private boolean isSeated(String seat) {
        boolean named =
                body.question().seating().stream().anyMatch(each -> each.seats().contains(seat));
        return named
                || hearing.organ(body.question().organ()).stream()
                        .flatMap(organ -> organ.seats().stream())
                        .anyMatch(kind ->
                                kind.filling() instanceof org.comity.charter.SeatKind.Named(List<String> members)
                                        && members.contains(seat));
    }

    private Decided computed(Facts facts) {
        Optional<Organ> organ = hearing.organ(body.question().organ());
        if (organ.isEmpty()) {
            return hearing.fit(body, "no rule is known by which it could be counted");
        }
        return switch (Opens.prepare(hearing, organ.get(), body.question(), Optional.of(body.on()))) {
            case Question.Denied(Refused denied) -> hearing.fit(body, "it is not counted: " + denied.because());
            case Question.Ready(Question question) -> counted(question, facts);
        };
    }

    private Decided counted(Question question, Facts facts) {
        List<String> unseated = new ArrayList<>();
        BallotPaper paper = new BallotPaper(question, facts);
        body.question().named().forEach(paper::named);
        for (Stand stand : body.positions()) {
            for (String seat : stand.seats()) {
                if (question.roll().indexOf(seat).isEmpty()) {
                    unseated.add(seat);
                } else {
                    paper.put(seat, stand.position());
                }
            }
        }
        Counting.Answer answer = Counting.closed(paper, question, body.rest(), Circumstances.NONE);
        RollCall told = body.unseating(unseated);
        return switch (answer) {
            case Counting.Uncounted uncounted ->
                hearing.fit(
                        told,
                        "it is not counted: " + uncounted.refusals().getFirst().because());
            case Counting.Counted counted ->
                hearing.fit(
                        told.with(counted.computed().slim()),
                        "by the rule it is " + counted.computed().verdict().word());
        };
    }
}
