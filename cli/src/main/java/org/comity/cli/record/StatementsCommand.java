package org.comity.cli.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comity.acts.When;
import org.comity.acts.statement.Manner;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.record.Records;
import org.comity.record.text.Found;
import org.comity.record.text.TextFilter;
import org.comity.record.text.TextIndex;
import org.comity.record.text.TextQuery;
import org.comity.record.view.ActEntry;
import org.comity.record.view.ActFilter;
import org.comity.record.view.ActList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what was said, by whom, and through whom it is known.
@Command(
        name = "statements",
        description = "Shows what was said: by whom, on what occasion, through whom it is known, and what is claimed.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StatementsCommand implements Callable<Integer> {
    private static final int MOST_COMPARED = 10_000;
    private static final String STATEMENT = "statement";

    private final Context context;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Option(
            names = "--q",
            paramLabel = "TEXT",
            description = "Words that must be there; \"a phrase\", begin*, -without, this OR that, speaker:voss.")
    private String q;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Only those of a member's code or a person's name, exactly so; those of a member are also"
                    + " those of its persons.")
    private String by;

    @Option(
            names = "--about",
            paramLabel = "TOPIC",
            description = "Only those about a topic, such as status/ and a code.")
    private String about;

    @Option(names = "--manner", paramLabel = "WORD", description = "Only those of a manner, such as position.")
    private String manner;

    @Mixin
    private AsOfOptions asOf = new AsOfOptions();

    @Mixin
    private ReachOption reader = new ReachOption();

    @Option(names = "--all", description = "Also those that were corrected, retracted or superseded, marked as such.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "20",
            converter = ActsCommand.CountConverter.class,
            description = "How many at most (default: 20).")
    private Integer limit;

    @Mixin
    private Answering answering = new Answering();

    StatementsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return store.reading(context, answering, organisation, this::answer);
    }

    private int answer(Records records, String id) {
        Optional<Refused> refused = asOf.beyond(id, records.head(id).size()).or(this::unknownManner);
        if (refused.isPresent()) {
            return answering.refuse(context, List.of(refused.get()));
        }
        return switch (q == null ? new TextQuery.Good(TextQuery.EVERYTHING) : TextQuery.parse(q)) {
            case TextQuery.Bad(Refused bad) -> answering.refuse(context, List.of(bad));
            case TextQuery.Good(TextQuery query) ->
                Views.with(
                        records,
                        id,
                        store.place(),
                        views -> Texts.with(
                                records, id, store.place(), texts -> answer(id, query, views.acts(id), texts)));
        };
    }

    private Optional<Refused> unknownManner() {
        if (manner == null || Manner.of(manner).isPresent()) {
            return Optional.empty();
        }
        String meant = Closest.to(manner, Manner.words())
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
        return Optional.of(new Refused(
                "ACT-13",
                "'" + manner + "' is no manner of a statement" + meant,
                "",
                "manners are " + String.join(", ", Manner.words())
                        + "; with --q manner:\"WORD\" others are found, too"));
    }

    private int answer(String id, TextQuery query, ActList acts, TextIndex texts) {
        Map<Long, ActEntry> closed = new LinkedHashMap<>();
        acts.closed(asOf.asOf()).forEach(each -> closed.put(each.number(), each));
        Set<Long> silent = closed.values().stream()
                .filter(StatementsCommand::isSilent)
                .map(ActEntry::number)
                .collect(Collectors.toSet());
        TextFilter everything = filter(Optional.ofNullable(by), Optional.ofNullable(about));
        TextFilter asked = all ? everything : everything.without(silent);
        Found found = texts.find(query, asked, limit);
        long leftOut = all ? 0 : texts.find(query, everything, 1).total() - found.total();
        Optional<Nothing> nothing = found.total() + leftOut == 0 ? nothing(acts, texts) : Optional.empty();
        StatementList list =
                new StatementList(id, asOf, reader.as(), Optional.ofNullable(q), found, closed, leftOut, nothing);
        if (answering.json()) {
            context.out().println(list.json());
        } else {
            list.lines().forEach(context.out()::println);
        }
        int damaged = ShowCommand.tellDamaged(context, id, found.damaged());
        return Math.max(damaged, found.total() == 0 ? Exit.NEGATIVE : Exit.DONE);
    }

    private static boolean isSilent(ActEntry entry) {
        return switch (entry.state()) {
            case CORRECTED, RETRACTED, SUPERSEDED -> true;
            case SPEAKS, PERHAPS, NOT_ON_THE_DAY -> false;
        };
    }

    /// Names are compared with those of acts that everybody can read, so that none is given away.
    private Optional<Nothing> nothing(ActList acts, TextIndex texts) {
        if (by != null && count(texts, filter(Optional.of(by), Optional.empty())) == 0) {
            return Optional.of(Nothing.Unheard.of(
                    "nobody called " + by + " is known to have said anything", by, acts.actors(MOST_COMPARED)));
        }
        if (about != null && count(texts, filter(Optional.empty(), Optional.of(about))) == 0) {
            return Optional.of(
                    Nothing.Unheard.of("no statement is about " + about, about, acts.subjects(MOST_COMPARED)));
        }
        return Optional.empty();
    }

    private static long count(TextIndex texts, TextFilter filter) {
        return texts.find(TextQuery.EVERYTHING, filter, 1).total();
    }

    private TextFilter filter(Optional<String> who, Optional<String> topic) {
        ActFilter filter = ActFilter.all().kind(STATEMENT);
        filter = who.map(filter::by).orElse(filter);
        ActFilter of = topic.map(filter::about).orElse(filter);
        ActFilter until = asOf.on()
                .map(day -> of.effective(new ActFilter.Range(Optional.empty(), Optional.of(When.on(day)))))
                .orElse(of);
        TextFilter texts = TextFilter.of(asOf.asOf(), reader.reach()).acts(until);
        return manner == null ? texts : texts.manner(manner);
    }
}
