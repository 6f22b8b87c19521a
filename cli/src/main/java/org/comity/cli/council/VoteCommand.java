package org.comity.cli.council;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.acts.ids.VoteId;
import org.comity.acts.table.Table;
import org.comity.acts.voting.RollCall;
import org.comity.acts.voting.Vote;
import org.comity.acts.voting.VotingState;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.council.Rests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows one vote.
@Command(
        name = "vote",
        description = "Shows a vote in a record: its roll and rule as they were frozen, positions, the result as it was"
                + " announced, computed and corrected, with reasons, rulings and explanations. Exit code 0 when it is adopted, else"
                + " 1.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VoteCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "ID", description = "The id of the vote, such as council/2024-11-28/vote-1.")
    private String id;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    VoteCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::show);
    }

    private int show(AskingOptions.Asked asked) {
        VotingState votes = asked.council(Rests.VOTE, "vote/" + id).votes();
        Optional<VoteId> found = Stream.concat(
                        votes.votes().entries().map(Table.Entry::key),
                        votes.rollCalls().entries().map(Table.Entry::key))
                .filter(each -> each.text().equals(id))
                .findFirst();
        Optional<Vote> opened = found.flatMap(votes::vote).flatMap(each -> each.on(asked.day()));
        if (opened.isPresent()) {
            return print(new VoteText(asked.organisation(), votes, opened.get(), asked.day()));
        }
        Optional<RollCall> told =
                found.flatMap(votes::rollCall).filter(each -> !each.on().isAfter(asked.day()));
        return told.isPresent()
                ? print(new RollCallText(asked.organisation(), votes, told.get()))
                : answering.refuse(
                        context,
                        List.of(found.flatMap(each -> begins(votes, each))
                                .map(each -> later(asked, each))
                                .orElseGet(() -> none(asked))));
    }

    /// When a vote was opened, or took place.
    private static Optional<String> begins(VotingState votes, VoteId vote) {
        return votes.vote(vote)
                .map(each -> each.opened().effective().text())
                .or(() -> votes.rollCall(vote).map(each -> each.on().toString()));
    }

    private Refused later(AskingOptions.Asked asked, String begins) {
        return new Refused(
                "VOTE-2",
                "the vote " + id + " was not yet opened on " + asked.day() + ": that is recorded of " + begins,
                "",
                "ask for a later day with --on");
    }

    private int print(Shown shown) {
        if (answering.json()) {
            context.out().println(Json.text(shown.json()));
        } else {
            shown.lines().forEach(context.out()::println);
        }
        return shown.isAdopted() ? Exit.DONE : Exit.NEGATIVE;
    }

    private Refused none(AskingOptions.Asked asked) {
        return new Refused(
                "VOTE-2",
                "nobody has opened a vote " + id + " in the record of " + asked.organisation() + asking.words(),
                "",
                "`comity acts --about vote/" + id
                        + "` lists what is said of it; --on, --known-at and --recorded-by ask for" + " another time");
    }

    /// A vote as it is shown.
    interface Shown {
        List<String> lines();

        java.util.Map<String, Object> json();

        boolean isAdopted();
    }
}
