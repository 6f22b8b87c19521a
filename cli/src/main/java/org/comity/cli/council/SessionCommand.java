package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.acts.Act;
import org.comity.acts.council.Council;
import org.comity.acts.session.Minutes;
import org.comity.acts.session.Session;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.record.council.Rests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows a session, or writes its minutes.
@Command(
        name = "session",
        description =
                "Shows a session: where and when, who presided, who was there, what it spoke about; or its minutes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SessionCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "SESSION", description = "The session's id, such as council/2024-11-28.")
    private String id;

    @Option(names = "--minutes", description = "Write its minutes, in Markdown.")
    private boolean minutes;

    @Mixin
    private AskingOptions asking = new AskingOptions();

    @Mixin
    private Answering answering = new Answering();

    SessionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return asking.asking(context, answering, this::show);
    }

    private int show(AskingOptions.Asked asked) {
        List<Act> acts = asked.readable(minutes ? Rests.MINUTES : Rests.SESSION, "session/" + id);
        Council council = asked.acts().of(acts);
        Optional<Session> session = Sessions.find(council, id, asking.asOf().on());
        if (session.isEmpty()) {
            return answering.refuse(context, List.of(Sessions.unknown(asked, id)));
        }
        SessionText text = new SessionText(asked.organisation(), council, session.get());
        Optional<Minutes> written = minutes
                ? Optional.of(Minutes.of(
                        session.get(),
                        Sessions.standing(acts, asking.asOf().on()),
                        council.rules(),
                        asked.organisation(),
                        new MinuteSentences(council.votes())::tell))
                : Optional.empty();
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.putAll(text.json());
            written.ifPresent(each -> json.put("minutes", MinutesText.json(each)));
            context.out().println(Json.text(json));
        } else {
            written.map(each -> MinutesText.markdown(each, text))
                    .orElseGet(text::lines)
                    .forEach(context.out()::println);
        }
        return Exit.DONE;
    }
}
