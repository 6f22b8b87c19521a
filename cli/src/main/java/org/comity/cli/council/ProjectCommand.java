package org.comity.cli.council;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.acts.ids.ProjectId;
import org.comity.acts.programme.Undertaking;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows how a project stands, or lists them.
@Command(
        name = "project",
        description = "Shows how a project stands: whose it is, who takes part by grade, what was learnt late.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ProjectCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "The project's id; without one all are listed.")
    private String id;

    @Option(names = "--q", paramLabel = "TEXT", description = "Only those with this text in the id or in a title.")
    private String q;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    ProjectCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<Refused> refused = Optional.ofNullable(id).flatMap(each -> Undertakings.noId("project", each));
        return refused.isPresent()
                ? (Integer) answering.refuse(context, List.of(refused.get()))
                : (Integer) asking.asking(context, answering, this::answer);
    }

    private int answer(AskingOptions.Asked asked) {
        Undertakings undertakings = new Undertakings(context, answering, asking, asked);
        return id == null
                ? undertakings.list(Undertaking.Project.class, Optional.ofNullable(q))
                : undertakings.show(Undertaking.of(new ProjectId(id)));
    }
}
