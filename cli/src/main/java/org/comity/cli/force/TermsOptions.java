package org.comity.cli.force;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Charter;
import org.comity.charter.Closest;
import org.comity.charter.Names;
import org.comity.charter.Refused;
import org.comity.charter.facts.Grounds;
import org.comity.charter.force.Body;
import org.comity.charter.force.Delay;
import org.comity.charter.force.Instrument;
import org.comity.charter.force.Terms;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.library.Codes;
import org.comity.cli.library.Library;
import org.comity.cli.library.Organisation;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The options that say on what terms an instrument comes into force.
final class TermsOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ORGANISATION",
            description = "The organisation whose charter has the instrument.")
    private String organisation;

    @Parameters(index = "1", arity = "0..1", paramLabel = "INSTRUMENT", description = "The instrument's id.")
    private String instrument;

    @Option(
            names = "--rule",
            paramLabel = "SENTENCE",
            description = "Instead: what must be ratified, as \"at least 50 ratified\".")
    private String rule;

    @Option(
            names = "--delay",
            paramLabel = "DELAY",
            converter = DelayConverter.class,
            description = "How long after: none, 90 days, 3 months, first day of the month after 60 days.")
    private Delay delay;

    @Option(names = "--of", paramLabel = "ORGAN", description = "Whose members a share is taken of.")
    private String of;

    @Option(
            names = "--group",
            paramLabel = "ID=A,B",
            description = "Parties that the rule names, as depositaries=A,B. May be repeated.")
    private List<String> groups = List.of();

    @Option(
            names = "--members-as-of",
            paramLabel = "WHEN",
            converter = WhenConverter.class,
            description = "Whose day the members are of: each-day (default) or adoption.")
    private Terms.MembersAsOf membersAsOf;

    static final class DelayConverter implements CommandLine.ITypeConverter<Delay> {
        @Override
        public Delay convert(String text) {
            return Delay.parse(text)
                    .orElseThrow(() -> new TypeConversionException("'" + text
                            + "' is not a delay such as none, 90 days, 3 months or first day of the month after 60"
                            + " days"));
        }
    }

    static final class WhenConverter implements CommandLine.ITypeConverter<Terms.MembersAsOf> {
        @Override
        public Terms.MembersAsOf convert(String text) {
            return switch (text) {
                case "adoption" -> Terms.MembersAsOf.ADOPTION;
                case "each-day" -> Terms.MembersAsOf.EACH_DAY;
                default ->
                    throw new TypeConversionException("members are as of adoption or each-day, not '" + text + "'");
            };
        }
    }

    /// What became of finding the terms.
    sealed interface Sought {}

    /// @param organisation whose instrument it is, or empty when the terms were given as options
    record Found(String organisation, Instrument instrument, Optional<Body> body, Codes codes) implements Sought {}

    /// @param exit the exit code
    record Failed(int exit) implements Sought {}

    boolean isGiven() {
        return organisation != null || rule != null;
    }

    Sought find(Context context, Answering answering, CommandLine command) {
        if (rule != null) {
            if (organisation != null) {
                throw new ParameterException(command, "give an instrument or --rule, not both");
            }
            return byRule(context, answering, command);
        }
        if (delay != null || of != null || !groups.isEmpty() || membersAsOf != null) {
            throw new ParameterException(
                    command, "--delay, --of, --group and --members-as-of go with --rule; the charter has its own");
        }
        if (instrument == null) {
            throw new ParameterException(
                    command, "which instrument of " + organisation + "? name it after the organisation");
        }
        return byCharter(context, answering);
    }

    private Sought byCharter(Context context, Answering answering) {
        Library library = context.library().get();
        Library.Lookup<Organisation> lookup = library.organisation(organisation);
        Library.Lookup<Codes> codes = library.codes();
        Optional<Integer> failure = answering.failure(context, lookup).or(() -> answering.failure(context, codes));
        if (failure.isPresent()) {
            return new Failed(failure.get());
        }
        Organisation found = value(lookup);
        Charter charter = found.charter();
        Optional<Instrument> known = charter.instrument(instrument);
        if (known.isEmpty()) {
            List<String> ids =
                    charter.instruments().stream().map(Instrument::id).toList();
            String near = Closest.to(instrument, ids)
                    .map(id -> "did you mean " + id + "? ")
                    .orElse("");
            String all = ids.isEmpty()
                    ? "its charter says of no instrument when it comes into force; give --rule"
                    : "the instruments of " + organisation + " are " + String.join(", ", ids);
            return new Failed(answering.refuse(
                    context,
                    List.of(new Refused(
                            "INSTRUMENT-1",
                            organisation + " has no instrument '" + instrument + "'",
                            "",
                            near + all))));
        }
        Optional<Body> body =
                known.get().terms().organ().flatMap(charter::organ).map(organ -> new Body(organ, found.facts()));
        return new Found(organisation, known.get(), body, value(codes));
    }

    private Sought byRule(Context context, Answering answering, CommandLine command) {
        Map<String, Set<String>> named = named(command);
        Optional<Body> body = Optional.empty();
        Codes codes = Codes.NONE;
        if (of != null) {
            Library library = context.library().get();
            Library.Lookup<Library.Placed> lookup = library.organ(of);
            Library.Lookup<Codes> shared = library.codes();
            Optional<Integer> failure = answering.failure(context, lookup).or(() -> answering.failure(context, shared));
            if (failure.isPresent()) {
                return new Failed(failure.get());
            }
            Library.Placed placed = value(lookup);
            body = Optional.of(new Body(placed.organ(), placed.organisation().facts()));
            codes = value(shared);
        }
        Terms terms = new Terms(
                parsed(named.keySet(), body, command),
                named,
                Optional.ofNullable(of),
                Optional.ofNullable(membersAsOf).orElse(Terms.MembersAsOf.EACH_DAY),
                Optional.ofNullable(delay).orElse(Delay.NONE),
                Terms.Binds.THOSE_WHO_RATIFIED,
                Grounds.NONE);
        return new Found("", new Instrument("", Names.NONE, terms), body, codes);
    }

    private Rule parsed(Set<String> named, Optional<Body> body, CommandLine command) {
        Set<String> names = new TreeSet<>(named);
        body.ifPresent(each -> names.addAll(each.organ().vocabulary().groups()));
        Set<String> weights =
                body.map(each -> each.organ().vocabulary().weights()).orElse(Set.of());
        return switch (RuleParser.parse(rule, new Vocabulary(names, weights), RuleParser.Use.FORCE)) {
            case RuleParser.Sound(Rule sound) -> sound;
            case RuleParser.Broken broken ->
                throw new ParameterException(
                        command,
                        "--rule, at character " + (broken.offset() + 1) + ": " + broken.says()
                                + (broken.suggestion().isEmpty()
                                        ? ""
                                        : "; did you mean '" + broken.suggestion() + "'?"));
        };
    }

    private Map<String, Set<String>> named(CommandLine command) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (String group : groups) {
            int equals = group.indexOf('=');
            List<String> members = equals < 1
                    ? List.of()
                    : new ArrayList<>(List.of(group.substring(equals + 1).split(",")));
            if (equals > 0 && RuleParser.isReserved(group.substring(0, equals))) {
                throw new ParameterException(
                        command,
                        "'" + group.substring(0, equals)
                                + "' is a word of the rule language, so that no rule can name it");
            }
            if (members.isEmpty() || members.stream().anyMatch(String::isBlank)) {
                throw new ParameterException(command, "'" + group + "' names no group, as depositaries=A,B does");
            }
            named.put(group.substring(0, equals), new LinkedHashSet<>(members));
        }
        return named;
    }

    private static <T> T value(Library.Lookup<T> lookup) {
        return switch (lookup) {
            case Library.Found<T> found -> found.value();
            case Library.Missing<T> missing -> throw new IllegalStateException("missing: " + missing.refused());
            case Library.Faulty<T> faulty -> throw new IllegalStateException("faulty: " + faulty.problems());
        };
    }
}
