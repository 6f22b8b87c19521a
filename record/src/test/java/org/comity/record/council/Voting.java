package org.comity.record.council;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.membership.FactTold;
import org.comity.acts.voting.Vote;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Status;
import org.comity.record.Document;
import org.comity.record.Journal;

/// The record of a league whose council of six votes, and several who act at once.
final class Voting {
    static final List<String> MEMBERS = List.of("ALD", "BRE", "CAR", "DOR", "ELM", "FEN");
    static final VoteId VOTE = new VoteId("council/vote-1");
    static final Actor CHAIR = new Actor.Office("chair", "ALD");

    private static final Actor SECRETARIAT = new Actor.Office("secretariat", "");
    private static final Document CHARTER = Document.of("""
            charter: 1
            organisation: river-league
            name: {en: River League}
            texts: {Statute: {title: Statute of the River League}}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats:
                  members: {filled: membership, statuses: [full], by: Statute Art. 4}
                suspended: left out
                decisions:
                  substantive:
                    rule: "more than 1/2 of present and voting in favour"
                    by: Statute Art. 5
            """.getBytes(StandardCharsets.UTF_8));

    private final Councils councils;
    private int drafts;

    Voting(Journal journal) {
        councils = new Councils(journal);
        List<Draft> all = new ArrayList<>();
        all.add(draft(
                SECRETARIAT,
                Standing.ACT,
                new CharterTaken("charter.yaml", CHARTER.sha256(), CHARTER.length()),
                new Audience.Everybody()));
        Period period = new Period(CalendarDate.parse("2001"), Optional.empty());
        MEMBERS.forEach(member -> all.add(fact(new Membership(member, Status.FULL, period, "", grounds()))));
        entered(councils.enter(Decisions.LEAGUE, all, List.of(CHARTER), OptionalLong.empty()));
    }

    private static Grounds grounds() {
        return new Grounds("Statute Art. 3", Grounds.Confirmed.YES, "", "");
    }

    /// That a member may not vote, and has not for long.
    Draft bar(String member) {
        return fact(new Restriction(
                member,
                Optional.empty(),
                Restriction.Bars.VOTING,
                new Period(CalendarDate.parse("2002"), Optional.empty()),
                "of its arrears",
                grounds()));
    }

    private Draft fact(Row row) {
        return draft(SECRETARIAT, Standing.REPORT, new FactTold(row), new Audience.Everybody());
    }

    /// By the chair or a member, for members alone.
    Draft act(Actor by, Body body) {
        return draft(by, Standing.ACT, body, new Audience.Members(""));
    }

    private Draft draft(Actor by, Standing standing, Body body, Audience audience) {
        return new Draft(
                Decisions.LEAGUE,
                Optional.empty(),
                When.at(Instant.now()),
                by,
                "secretariat",
                standing,
                body,
                List.of(new Source("minutes", "", Optional.empty(), Optional.empty(), List.of())),
                List.of(),
                audience,
                "draft-" + ++drafts,
                List.of());
    }

    Councils.Answer enter(Draft draft) {
        return councils.enter(Decisions.LEAGUE, List.of(draft));
    }

    static long entered(Councils.Answer answer) {
        if (answer instanceof Councils.Entered done) {
            return done.numbers().getFirst();
        }
        throw new AssertionError(answer.toString());
    }

    /// What becomes of drafts that are proposed as nearly at once as can be, in their order.
    List<Councils.Answer> atOnce(List<Draft> proposed) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Councils.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Draft draft : proposed) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return enter(draft);
                }));
            }
            start.countDown();
        }
        return answers.stream().map(Voting::get).toList();
    }

    private static Councils.Answer get(Future<Councils.Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }

    Vote vote() {
        return councils.council(Decisions.LEAGUE).votes().vote(VOTE).orElseThrow();
    }
}
