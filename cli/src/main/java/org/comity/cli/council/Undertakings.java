package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.acts.council.Council;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.programme.Stand;
import org.comity.acts.programme.Undertaking;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;
import org.comity.cli.show.Json;

/// Answers about programmes and projects: one, or a list.
final class Undertakings {
    /// On what they rest beside their own acts: decisions, the votes that make some, and texts.
    private static final Set<String> TOPICS =
            Set.of("programme/", "project/", "activity/", "decision/", "vote/", "document/");

    private final Context context;
    private final Answering answering;
    private final AskingOptions asking;
    private final AskingOptions.Asked asked;
    private final Council council;

    Undertakings(Context context, Answering answering, AskingOptions asking, AskingOptions.Asked asked) {
        this.context = context;
        this.answering = answering;
        this.asking = asking;
        this.asked = asked;
        this.council = asked.about(TOPICS);
    }

    /// Shows one.
    int show(Undertaking of) {
        Optional<Stand> stand = council.works().programmes().stand(of, asked.day(), council.settled()::decision);
        if (stand.isEmpty()) {
            return answering.refuse(context, List.of(unknown(of)));
        }
        UndertakingText text = text(stand.get());
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            json.putAll(text.json());
            context.out().println(Json.text(json));
        } else {
            text.lines().forEach(context.out()::println);
        }
        return Exit.DONE;
    }

    private UndertakingText text(Stand stand) {
        Undertaking of = stand.of();
        List<String> topics = of instanceof Undertaking.Project
                ? List.of(of.topic(), of.topic() + "/", "consortium/" + of.id(), "consortium/" + of.id() + "/")
                : List.of(of.topic(), of.topic() + "/");
        return new UndertakingText(
                stand,
                council,
                asking.asOf().on().isPresent()
                        ? LateText.of(council.works().programmes().acts(of), asked.day())
                        : new LateText(List.of(), List.of()),
                SaidText.about(asked, topics),
                activities(of));
    }

    private long activities(Undertaking of) {
        return council.works().activities().activities().stream()
                .map((ActivityId id) -> council.works().activities().activity(id, asked.day()))
                .flatMap(Optional::stream)
                .filter(activity -> activity.of().equals(Optional.of(of)))
                .filter(activity -> activity.held() != org.comity.acts.Certainty.NO)
                .count();
    }

    private Refused unknown(Undertaking of) {
        String near = Closest.to(
                        of.id(),
                        council.works().programmes().known().stream()
                                .filter(each -> each.getClass() == of.getClass())
                                .map(Undertaking::id)
                                .toList())
                .map(id -> "did you mean " + id + "? ")
                .orElse("");
        String word = of instanceof Undertaking.Programme ? "programme" : "project";
        return new Refused(
                "PROGRAMME-1",
                "the record of " + asked.organisation() + " has no " + of.words() + asking.words(),
                "",
                near + "`comity " + word + "` lists what there is, and --q looks through the titles");
    }

    /// Lists those whose titles hold a text.
    ///
    /// @param kind of undertaking
    int list(Class<? extends Undertaking> kind, Optional<String> q) {
        List<Stand> found = q
                .map(council.works().programmes()::called)
                .orElseGet(() -> council.works().programmes().known())
                .stream()
                .filter(kind::isInstance)
                .flatMap(
                        of -> council.works().programmes().stand(of, asked.day(), council.settled()::decision).stream())
                .toList();
        String word = kind == Undertaking.Programme.class ? "programme" : "project";
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", asked.organisation());
            json.putAll(asking.json());
            q.ifPresent(text -> json.put("q", text));
            json.put(word + "s", found.stream().map(stand -> text(stand).json()).toList());
            context.out().println(Json.text(json));
        } else {
            lines(word, found, q).forEach(context.out()::println);
        }
        return found.isEmpty() ? Exit.NEGATIVE : Exit.DONE;
    }

    private List<String> lines(String word, List<Stand> found, Optional<String> q) {
        Sheet sheet = new Sheet();
        for (Stand stand : found) {
            sheet.gap();
            sheet.row(word, stand.of().id());
            stand.titles().forEach(named -> sheet.row("title", UndertakingText.title(named.title())));
            stand.owner().ifPresent(owner -> sheet.row("owner", Words.of(owner.who())));
            sheet.row(
                    "progress",
                    String.join(
                            " or ",
                            stand.readings().stream()
                                    .map(reading -> reading.words())
                                    .toList()));
        }
        String count =
                found.isEmpty() ? "No " + word : found.size() == 1 ? "1 " + word : found.size() + " " + word + "s";
        String first = count + " of " + asked.organisation() + asking.words()
                + q.map(text -> " with '" + text + "' in id or title").orElse("");
        return Stream.concat(found.isEmpty() ? Stream.of(first) : Stream.of(first, ""), sheet.lines().stream())
                .toList();
    }

    /// What is no id is none that a record could have.
    static Optional<Refused> noId(String word, String id) {
        return Form.isId(id)
                ? Optional.empty()
                : Optional.of(new Refused(
                        "USAGE-1",
                        "'" + id + "' is no id of a " + word,
                        "",
                        "ids are of letters and digits, joined by '-', '.' or '/'; --q looks through the titles"));
    }
}
