package org.comity.cli.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.acts.council.Council;
import org.comity.acts.membership.MemberStatus;
import org.comity.acts.membership.MembershipBody;
import org.comity.acts.membership.StatusInLaw;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.Records;
import org.comity.record.council.CouncilReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Says what a member is in law on a day, and what somebody claims it is.
@Command(
        name = "status",
        description = "Says what a member is in law on a day and by which acts, and beside that what is claimed of it"
                + " and by whom. Exit code 0 when it belongs in law, else 1.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "MEMBER", description = "The member's code.")
    private String member;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private AsOfOptions asOf = new AsOfOptions();

    @Mixin
    private Answering answering = new Answering();

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return store.reading(context, answering, organisation, this::status);
    }

    private int status(Records records, String id) {
        var beyond = asOf.beyond(id, records.head(id).size());
        if (beyond.isPresent()) {
            return answering.refuse(context, List.<Refused>of(beyond.get()));
        }
        return Views.with(records, id, store.place(), views -> status(CouncilReader.of(records, id, views), id));
    }

    private int status(CouncilReader reader, String id) {
        Council council = reader.about(Set.of(MembershipBody.FACTS, "status/"), asOf.asOf());
        MemberStatus status = council.members().status(member, asOf.on().orElseGet(LocalDate::now));
        StatusReport report = new StatusReport(id, status, council.members().conflicts(), asOf);
        if (answering.json()) {
            context.out().println(Json.text(report.json()));
        } else {
            report.lines().forEach(context.out()::println);
        }
        boolean belongs = status.inLaw() != StatusInLaw.OUTSIDE && status.inLaw() != StatusInLaw.LEFT;
        return belongs ? Exit.DONE : Exit.NEGATIVE;
    }
}
