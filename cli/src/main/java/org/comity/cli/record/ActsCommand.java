package org.comity.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.record.Listing.Found;
import org.comity.record.Records;
import org.comity.record.codec.ActCodec;
import org.comity.record.view.ActEntry;
import org.comity.record.view.ActFilter;
import org.comity.record.view.ActFilter.Range;
import org.comity.record.view.ActList;
import org.comity.record.view.AsOf;
import org.comity.record.view.Show;
import org.comity.record.view.ViewStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Lists acts as of any day in the world, as known and recorded by any time.
@Command(
        name = "acts",
        description = "Lists the acts of a record: all of them, or those that speak on a day, as known on a day.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ActsCommand implements Callable<Integer> {
    private static final int MOST_ON_A_PAGE = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int MOST_COMPARED = 10_000;

    private final Context context;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private AsOfOptions asOf = new AsOfOptions();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "Only acts of a kind, such as statement or source.")
    private String kind;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Only acts by a member's code, an organ, an office or a person's name, exactly so; those of a"
                    + " member are also those of its persons.")
    private String by;

    @Option(
            names = "--standing",
            paramLabel = "WORD",
            converter = StandingConverter.class,
            description = "Only acts of this weight: act, declaration, statement or report.")
    private Standing standing;

    @Option(
            names = "--about",
            paramLabel = "SUBJECT",
            description = "Only acts that claim something of a subject or concern it, such as status/ and a code.")
    private String about;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "Only acts that take effect from this time on.")
    private When from;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = WhenConverter.class,
            description = "Only acts that take effect by the end of this time.")
    private When until;

    @Option(names = "--all", description = "Also acts that were corrected, retracted or superseded, marked as such.")
    private boolean all;

    @Option(names = "--after", paramLabel = "N", description = "Only acts with numbers above N.")
    private long after;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "50",
            converter = CountConverter.class,
            description = "How many at most (default: 50).")
    private Integer limit;

    @Mixin
    private Answering answering = new Answering();

    /// Reads the words of the format.
    static final class StandingConverter implements ITypeConverter<Standing> {
        @Override
        public Standing convert(String text) {
            return Stream.of(Standing.values())
                    .filter(each -> Words.of(each).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is none of act, declaration, statement, report"));
        }
    }

    /// Takes the kinds of the format, so that a slip is not answered with an empty list.
    static final class KindConverter implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (!ActCodec.kinds().contains(text)) {
                throw new TypeConversionException(
                        "'" + text + "' is no kind of act; there are " + String.join(", ", ActCodec.kinds()));
            }
            return text;
        }
    }

    /// Reads how many acts a page has: one at least.
    static final class CountConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9]\\d{0,8}")) {
                throw new TypeConversionException("'" + text + "' is not a whole number from 1 on");
            }
            return Integer.valueOf(text);
        }
    }

    ActsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return store.reading(context, answering, organisation, this::list);
    }

    private int list(Records records, String id) {
        Optional<Refused> beyond = asOf.beyond(id, records.head(id).size());
        if (beyond.isPresent()) {
            return answering.refuse(context, List.of(beyond.get()));
        }
        if (isBackToFront()) {
            String says = "--from " + from + " lies after --until " + until + ", so no act can be between them";
            Refused refused = new Refused("USAGE-1", says, "", "give the earlier time with --from");
            return answering.refuse(context, List.of(refused));
        }
        Path place = store.place();
        return Views.with(records, id, place, views -> list(records, id, views));
    }

    private int list(Records records, String id, ViewStore views) {
        Found found = find(views.acts(id), asOf.asOf(), limit);
        Optional<Nothing> nothing = found.acts().isEmpty() ? nothing(views.acts(id)) : Optional.empty();
        long last = found.next().orElse(Long.MAX_VALUE);
        Listing.Beside beside = new Listing.Beside(found.leftOut(), notPublic(views.acts(id), last));
        Listing listing = Listing.of(records, id, asOf, found, beside, nothing);
        if (answering.json()) {
            context.out().println(listing.json());
        } else {
            listing.lines().forEach(context.out()::println);
        }
        int damaged = ShowCommand.tellDamaged(context, id, List.copyOf(listing.damaged()));
        return Math.max(damaged, nothing.map(Nothing::exit).orElse(Exit.DONE));
    }

    private boolean isBackToFront() {
        return from != null
                && until != null
                && from.firstDay().isPresent()
                && until.lastDay()
                        .map(last -> from.firstDay().get().isAfter(last))
                        .orElse(false);
    }

    private Optional<Nothing> nothing(ActList acts) {
        if (by != null && !acts.hasActor(by)) {
            return Optional.of(
                    Nothing.Unheard.of("nobody called " + by + " acts in this record", by, acts.actors(MOST_COMPARED)));
        }
        if (about != null && !acts.hasSubject(about)) {
            return Optional.of(
                    Nothing.Unheard.of("no act of this record is about " + about, about, acts.subjects(MOST_COMPARED)));
        }
        return asOf.knownAt().isEmpty()
                ? Optional.empty()
                : Nothing.Later.of(
                        find(acts, asOf.whenever(), MOST_ON_A_PAGE).acts(),
                        known -> find(acts, asOf.whenever().knownAt(known), MOST_ON_A_PAGE)
                                .acts());
    }

    private Found find(ActList acts, AsOf question, int most) {
        ActFilter filter = filter(Optional.ofNullable(by), Optional.ofNullable(about));
        int wanted = Math.clamp(most, 1, MOST_ON_A_PAGE);
        List<ActEntry> found = new ArrayList<>();
        long leftOut = 0;
        Optional<Long> next = Optional.of(after);
        while (next.isPresent() && found.size() < wanted) {
            ActList.Page page = acts.page(filter, question, Show.EVERYTHING, next.get(), wanted - found.size());
            page.acts().stream().filter(this::isAsked).forEach(found::add);
            leftOut += page.acts().stream().filter(this::isLeftOut).count();
            next = page.next();
        }
        // What the views could not read may be what is asked for: where it is damaged it has to be named.
        ActFilter nameless = ActFilter.all().kind("");
        List<ActEntry> unread = acts.page(nameless, AsOf.on(question.day()), Show.EVERYTHING, 0, MOST_ON_A_PAGE)
                .acts();
        return new Found(found, unread, next, leftOut);
    }

    /// How many acts up to a number would perhaps be found if it were public who acted and what was said.
    private long notPublic(ActList acts, long last) {
        if (by == null && about == null) {
            return 0;
        }
        // In the list nobody is named for them.
        ActFilter undisclosed = filter(Optional.of(""), Optional.empty());
        long count = 0;
        Optional<Long> next = Optional.of(after);
        while (next.isPresent()) {
            ActList.Page page = acts.page(undisclosed, asOf.asOf(), Show.EVERYTHING, next.get(), AT_ONCE);
            count += page.acts().stream()
                    .filter(each -> each.number() <= last && !each.kind().isEmpty() && isAsked(each))
                    .count();
            next = page.next().filter(number -> number < last);
        }
        return count;
    }

    private boolean isLeftOut(ActEntry entry) {
        return !all
                && switch (entry.state()) {
                    case CORRECTED, RETRACTED, SUPERSEDED -> true;
                    case SPEAKS, PERHAPS, NOT_ON_THE_DAY -> false;
                };
    }

    private boolean isAsked(ActEntry entry) {
        return all
                || switch (entry.state()) {
                    case SPEAKS, PERHAPS -> true;
                    case NOT_ON_THE_DAY -> asOf.on().isEmpty();
                    case CORRECTED, RETRACTED, SUPERSEDED -> false;
                };
    }

    private ActFilter filter(Optional<String> who, Optional<String> subject) {
        return new ActFilter(
                Optional.ofNullable(kind),
                who,
                Optional.ofNullable(standing),
                subject,
                new Range(Optional.ofNullable(from), Optional.ofNullable(until)),
                Range.all(),
                Range.all());
    }
}
