package org.comity.bench.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.comity.acts.When;
import org.comity.acts.ids.VoteId;
import org.comity.acts.membership.MembershipBody;
import org.comity.acts.voting.RollCall;
import org.comity.record.council.CouncilReader;
import org.comity.record.council.Rests;
import org.comity.record.sqlite.StoreReader;
import org.comity.record.view.ActFilter;
import org.comity.record.view.AsOf;
import org.comity.record.view.Show;
import org.comity.record.view.View;
import org.comity.record.view.ViewStore;

/// Measures ten questions to a record into which recorded votes were imported.
///
/// `java -cp bench.jar org.comity.bench.record.VotesSpeed STORE ORGANISATION [QUESTIONS]`; makes `views.db` beside the
/// record when it is not there. `CouncilSpeed fill` makes such a record larger.
public final class VotesSpeed {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int MANY_VOTES = 1_000_000;

    private final CouncilReader reader;
    private final ViewStore views;
    private final String organisation;
    private final List<String> votes;
    private final List<String> seats;
    private final int size;
    private final Timed timed;
    private final Random random = new Random(3);

    private VotesSpeed(StoreReader records, ViewStore views, String organisation, int questions) {
        this.reader = CouncilReader.of(records, organisation, views);
        this.views = views;
        this.organisation = organisation;
        this.size = (int) records.head(organisation).size();
        this.timed = new Timed(System.out, questions);
        this.votes = views.topics(organisation).named("vote/", AsOf.on(TODAY), "", MANY_VOTES);
        this.seats = rollCall(votes.getLast()).positions().stream()
                .flatMap(each -> each.seats().stream())
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        Path store = Path.of(arguments[0]);
        String organisation = arguments[1];
        int questions = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5_000;
        try (StoreReader records = StoreReader.open(store).orThrow();
                ViewStore views =
                        ViewStore.open(store.resolve("views.db"), records, List.of(organisation), View.all())) {
            views.upToDate(organisation);
            VotesSpeed speed = new VotesSpeed(records, views, organisation, questions);
            System.out.printf("%,d acts, %,d votes%n", speed.size, speed.votes.size());
            speed.ask();
        }
    }

    private RollCall rollCall(String vote) {
        return reader.about(List.of(vote), AsOf.on(TODAY))
                .votes()
                .rollCall(new VoteId(vote.substring("vote/".length())))
                .orElseThrow();
    }

    private String vote() {
        return votes.get(random.nextInt(votes.size()));
    }

    private String seat() {
        return seats.get(random.nextInt(seats.size()));
    }

    private AsOf any() {
        AsOf asOf = AsOf.on(TODAY.minusDays(random.nextInt(20_000)));
        return switch (random.nextInt(3)) {
            case 0 -> asOf;
            case 1 -> asOf.knownAt(When.on(TODAY.plusYears(1)));
            default -> asOf.recordedBy(new AsOf.RecordedBy.Number(1 + random.nextInt(size)));
        };
    }

    private void ask() {
        timed.time("how all stood in a vote", each(() -> rollCall(vote()).positions()));
        timed.time("how one member stood in a vote", each(() -> stood(rollCall(vote()), seat())));
        timed.time(
                "what was announced, and what the rule gives",
                each(() -> rollCall(vote()).computed()));
        timed.time(
                "what disagrees about a vote",
                each(() -> reader.about(List.of(vote()), any()).conflicts()));
        timed.time(
                "a vote with all that it rests on",
                each(() -> reader.of(reader.acts(Rests.VOTE, Set.of(vote()), any()))));
        timed.time("the acts about a vote", each(() -> reader.acts(vote(), any())));
        timed.time("the next votes by id", each(() -> views.topics(organisation).named("vote/", any(), vote(), 20)));
        var list = views.acts(organisation);
        timed.time(
                "a page of roll calls",
                each(() -> list.page(
                        ActFilter.all().kind("roll-call"), any(), Show.WHAT_SPEAKS, random.nextInt(size), 20)));
        timed.time(
                "the status of a member on a day",
                each(() -> reader.about(List.of("membership/" + seat(), "status/" + seat()), any())
                        .members()
                        .status(seat(), TODAY)));
        timed.time(
                "who belonged on a day, of all facts",
                each(() -> reader.about(List.of(MembershipBody.FACTS), any())
                        .members()
                        .facts()
                        .memberships(TODAY)));
    }

    private static boolean stood(RollCall told, String seat) {
        return told.positions().stream().anyMatch(each -> each.seats().contains(seat));
    }

    private static IntConsumer each(Runnable question) {
        return _ -> question.run();
    }
}
