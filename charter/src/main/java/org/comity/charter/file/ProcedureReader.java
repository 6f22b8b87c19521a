package org.comity.charter.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.charter.Closest;
import org.comity.charter.Matter;
import org.comity.charter.facts.Grounds;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.procedure.RulesOfProcedure.Agenda;
import org.comity.charter.procedure.RulesOfProcedure.Amendments;
import org.comity.charter.procedure.RulesOfProcedure.Conduct;
import org.comity.charter.procedure.RulesOfProcedure.Convening;
import org.comity.charter.procedure.RulesOfProcedure.Corrections;
import org.comity.charter.procedure.RulesOfProcedure.Debate;
import org.comity.charter.procedure.RulesOfProcedure.Explanations;
import org.comity.charter.procedure.RulesOfProcedure.MotionRule;
import org.comity.charter.procedure.RulesOfProcedure.Order;
import org.comity.charter.procedure.RulesOfProcedure.Quorum;
import org.comity.charter.procedure.RulesOfProcedure.Replies;
import org.comity.charter.procedure.RulesOfProcedure.Rulings;
import org.comity.charter.procedure.RulesOfProcedure.Speakers;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;
import org.comity.charter.yaml.Node;

/// Reads by which rules an organ meets.
final class ProcedureReader {
    private static final List<String> GROUNDS = List.of("by", "confirmed", "source", "note");
    static final List<String> KEYS = List.of(
            "convening",
            "agenda",
            "quorum",
            "rulings",
            "motions",
            "speakers",
            "replies",
            "explanations",
            "corrections",
            "amendments",
            "conduct",
            "note");
    static final List<String> CONVENING_KEYS =
            with("convened by", "opened by", "notice", "notice of an extraordinary session");
    static final List<String> AGENDA_KEYS = with("adopted by", "changed by");
    static final List<String> QUORUM_KEYS = List.of("to open", "to decide");
    static final List<String> THRESHOLD_KEYS = with("present");
    static final List<String> RULINGS_KEYS = with("overturned by");
    static final List<String> MOTION_KEYS =
            with("id", "name", "decided by", "seconders", "debate", "speakers for", "speakers against");
    static final List<String> SPEAKERS_KEYS = with("order", "speech", "delegation", "times");
    static final List<String> REPLIES_KEYS = with("times", "lengths");
    static final List<String> EXPLANATIONS_KEYS = with("when", "length", "sponsors");
    static final List<String> CORRECTIONS_KEYS = with("until");
    static final List<String> AMENDMENTS_KEYS = with("when", "order");
    static final List<String> CONDUCT_KEYS = with();

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}) (minute|hour|day)s?");
    private static final String AFTER_THE_VOTE = " after the vote";

    private final Problems problems;
    private final Citations citations;
    private final Grounds organ;
    private final Vocabulary vocabulary;
    private final Set<String> matters = new TreeSet<>();

    ProcedureReader(
            Problems problems, Citations citations, Grounds organ, Vocabulary vocabulary, List<Matter> matters) {
        this.problems = problems;
        this.citations = citations;
        this.organ = organ;
        this.vocabulary = vocabulary;
        matters.forEach(matter -> this.matters.add(matter.id()));
    }

    private static List<String> with(String... keys) {
        return Stream.concat(Stream.of(keys), GROUNDS.stream()).toList();
    }

    RulesOfProcedure read(Fields fields) {
        return fields.get("procedure")
                .flatMap(node -> Fields.of(problems, node, "rules of procedure", KEYS))
                .map(this::rules)
                .orElse(RulesOfProcedure.NONE);
    }

    private RulesOfProcedure rules(Fields fields) {
        return new RulesOfProcedure(
                part(fields, "convening", CONVENING_KEYS, this::convening),
                part(fields, "agenda", AGENDA_KEYS, this::agenda),
                fields.get("quorum")
                        .flatMap(node -> Fields.of(problems, node, "'quorum'", QUORUM_KEYS))
                        .map(this::quorum),
                part(fields, "rulings", RULINGS_KEYS, this::rulings),
                motions(fields),
                part(fields, "speakers", SPEAKERS_KEYS, this::speakers),
                part(fields, "replies", REPLIES_KEYS, this::replies),
                part(fields, "explanations", EXPLANATIONS_KEYS, this::explanations),
                part(fields, "corrections", CORRECTIONS_KEYS, this::corrections),
                part(fields, "amendments", AMENDMENTS_KEYS, this::amendments),
                part(fields, "conduct", CONDUCT_KEYS, (_, grounds) -> new Conduct(grounds)));
    }

    /// A part that says by which article it holds.
    private <T> Optional<T> part(Fields fields, String key, List<String> keys, BiFunction<Fields, Grounds, T> read) {
        return fields.get(key)
                .flatMap(node -> Fields.of(problems, node, "'" + key + "'", keys))
                .map(each -> read.apply(each, cited(each)));
    }

    private Grounds cited(Fields fields) {
        fields.required("by");
        return citations.grounds(fields, organ);
    }

    private Convening convening(Fields fields, Grounds grounds) {
        OptionalInt regular = days(fields, "notice");
        OptionalInt extraordinary = days(fields, "notice of an extraordinary session");
        return new Convening(
                offices(fields, "convened by"), offices(fields, "opened by"), regular, extraordinary, grounds);
    }

    private List<String> offices(Fields fields, String key) {
        return fields.words(key).stream().map(Node.Scalar::text).toList();
    }

    private OptionalInt days(Fields fields, String key) {
        return length(fields, key)
                .filter(length -> {
                    boolean whole = length.equals(Duration.ofDays(length.toDays()));
                    if (!whole) {
                        notALength(fields.scalar(key).orElseThrow(), "30 days");
                    }
                    return whole;
                })
                .map(length -> OptionalInt.of((int) length.toDays()))
                .orElse(OptionalInt.empty());
    }

    private Agenda agenda(Fields fields, Grounds grounds) {
        return new Agenda(matter(fields, "adopted by"), matter(fields, "changed by"), grounds);
    }

    private Quorum quorum(Fields fields) {
        return new Quorum(threshold(fields, "to open"), threshold(fields, "to decide"));
    }

    private Optional<Quorum.Threshold> threshold(Fields quorum, String key) {
        return quorum.get(key)
                .flatMap(node -> Fields.of(problems, node, "'" + key + "'", THRESHOLD_KEYS))
                .flatMap(fields -> {
                    Grounds grounds = cited(fields);
                    fields.required("present");
                    return new StepReader(problems, citations, vocabulary)
                            .rule(fields, "present", RuleParser.Use.QUORUM)
                            .map(rule -> new Quorum.Threshold(rule, grounds));
                });
    }

    private Rulings rulings(Fields fields, Grounds grounds) {
        return new Rulings(matter(fields, "overturned by"), grounds);
    }

    /// A matter of the same organ.
    private Optional<String> matter(Fields fields, String key) {
        Optional<Node.Scalar> word = fields.scalar(key);
        word.filter(each -> !matters.contains(each.text()))
                .ifPresent(each -> problems.add(
                        "unknown-matter",
                        each.mark(),
                        "the organ decides no matter '" + each.text() + "'",
                        Closest.to(each.text(), matters)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("its matters are " + String.join(", ", matters))));
        return word.map(Node.Scalar::text);
    }

    private List<MotionRule> motions(Fields fields) {
        List<MotionRule> motions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : fields.items("motions")) {
            Fields.of(problems, item, "a kind of motion", MOTION_KEYS).ifPresent(each -> {
                each.required("id");
                each.scalar("id")
                        .filter(each::id)
                        .filter(id -> !ids.add(id.text()))
                        .ifPresent(id -> problems.add(
                                "twice", id.mark(), "two kinds of motion are called '" + id.text() + "'", ""));
                motions.add(motion(each, cited(each)));
            });
        }
        return motions;
    }

    private MotionRule motion(Fields fields, Grounds grounds) {
        Debate debate = fields.oneOf("debate", words(Debate.values(), Debate::words), Debate.DEBATED);
        OptionalInt inFavour = number(fields, "speakers for");
        OptionalInt against = number(fields, "speakers against");
        if (debate != Debate.LIMITED) {
            Stream.of("speakers for", "speakers against")
                    .flatMap(key -> fields.get(key).stream())
                    .forEach(node -> problems.add(
                            "needless-key", node.mark(), "a number of speakers goes with debate: limited", ""));
        }
        return new MotionRule(
                fields.text("id"),
                fields.names("name"),
                matter(fields, "decided by"),
                number(fields, "seconders").orElse(0),
                debate,
                inFavour,
                against,
                grounds);
    }

    private Speakers speakers(Fields fields, Grounds grounds) {
        return new Speakers(
                fields.oneOf("order", words(Order.values(), Order::words), Order.AS_ASKED),
                length(fields, "speech"),
                length(fields, "delegation"),
                number(fields, "times"),
                grounds);
    }

    private Replies replies(Fields fields, Grounds grounds) {
        List<Duration> lengths = new ArrayList<>();
        fields.words("lengths").forEach(word -> length(word).ifPresent(lengths::add));
        return new Replies(number(fields, "times"), lengths, grounds);
    }

    private Explanations explanations(Fields fields, Grounds grounds) {
        Map<String, Optional<Explanations.Moment>> moments = new LinkedHashMap<>();
        words(Explanations.Moment.values(), Explanations.Moment::words)
                .forEach((word, moment) -> moments.put(word, Optional.of(moment)));
        return new Explanations(
                fields.oneOf("when", moments, Optional.empty()),
                length(fields, "length"),
                fields.oneOf(
                        "sponsors",
                        Map.of("may", Explanations.Sponsors.MAY, "may not", Explanations.Sponsors.MAY_NOT),
                        Explanations.Sponsors.MAY),
                grounds);
    }

    private Corrections corrections(Fields fields, Grounds grounds) {
        Optional<Duration> until = fields.scalar("until").flatMap(word -> {
            String text = word.text();
            Optional<Duration> length = text.endsWith(AFTER_THE_VOTE)
                    ? lengthOf(text.substring(0, text.length() - AFTER_THE_VOTE.length()))
                    : Optional.empty();
            if (length.isEmpty()) {
                notALength(word, "2 days" + AFTER_THE_VOTE);
            }
            return length;
        });
        return new Corrections(until, grounds);
    }

    private Amendments amendments(Fields fields, Grounds grounds) {
        return new Amendments(
                fields.oneOf(
                        "when",
                        words(Amendments.When.values(), Amendments.When::words),
                        Amendments.When.BEFORE_THE_TEXT),
                fields.oneOf(
                        "order",
                        words(Amendments.Order.values(), Amendments.Order::words),
                        Amendments.Order.FURTHEST_FIRST),
                grounds);
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> words) {
        Map<String, T> byWord = new LinkedHashMap<>();
        for (T value : values) {
            byWord.put(words.apply(value), value);
        }
        return byWord;
    }

    private static OptionalInt number(Fields fields, String key) {
        return fields.get(key)
                .flatMap(node -> fields.number(node, "'" + key + "'", 0, RulesOfProcedure.MOST))
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
    }

    private Optional<Duration> length(Fields fields, String key) {
        return fields.scalar(key).flatMap(this::length);
    }

    private Optional<Duration> length(Node.Scalar word) {
        Optional<Duration> length = lengthOf(word.text());
        if (length.isEmpty()) {
            notALength(word, "10 minutes");
        }
        return length;
    }

    private void notALength(Node.Scalar word, String example) {
        problems.add(
                "not-a-time",
                word.mark(),
                "'" + word.text() + "' is not a length of time as it is wanted here",
                "write '" + example + "'");
    }

    private static Optional<Duration> lengthOf(String text) {
        Matcher form = LENGTH.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(1));
        return Optional.of(
                switch (form.group(2)) {
                    case "minute" -> Duration.ofMinutes(number);
                    case "hour" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}
