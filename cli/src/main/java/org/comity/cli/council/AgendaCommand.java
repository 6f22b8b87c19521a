package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.acts.council.Council;
import org.comity.acts.session.Session;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.council.Rests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows the agenda of a session.
@Command(
        name = "agenda",
        description =
                "Shows the agenda of a session: what is provisional, adopted, added or withdrawn, and how far it is.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AgendaCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "SESSION", description = "The session's id, such as council/2024-11-28.")
    private String id;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    AgendaCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::show);
    }

    private int show(AskingOptions.Asked asked) {
        Council council = asked.council(Rests.SESSION, "session/" + id);
        Optional<Session> session = Sessions.find(council, id, asking.asOf().on());
        if (session.isEmpty()) {
            return answering.refuse(context, List.of(Sessions.unknown(asked, id)));
        }
        SessionText text = new SessionText(asked.organisation(), council, session.get());
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.put("session", session.get().id().text());
            json.putAll(text.agendaJson());
            context.out().println(Json.text(json));
        } else {
            text.agendaLines().forEach(context.out()::println);
        }
        return Exit.DONE;
    }
}
