package org.comity.charter.file;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.charter.Closest;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.Timing;
import org.comity.charter.facts.Grounds;
import org.comity.charter.rule.Rule;
import org.comity.charter.silence.Moment;
import org.comity.charter.yaml.Node;

/// Reads when a decision stands: a silence procedure, or a window for objections after the meeting.
final class TimingReader {
    static final List<String> SILENCE_KEYS =
            List.of("opened by", "breakers", "at least", "extensions", "zone", "by", "confirmed", "source", "note");
    static final List<String> OPENING_KEYS = List.of("rule", "asks", "by", "confirmed", "source", "note");
    static final List<String> OBJECTIONS_KEYS = List.of("from", "until", "by", "confirmed", "source", "note");

    private static final int MOST_EXTENSIONS = 1000;
    private static final Pattern WINDOW = Pattern.compile("(\\d{1,5}) (minute|hour|day)s?");
    private static final Pattern UNTIL = Pattern.compile("(\\d{1,5}) days? (after the meeting|before publication)");
    private static final String OPENING = "opening";
    private static final String SILENCE = "silence";

    /// Every seat that votes, where no kind of seat is called so.
    private static final String EVERYBODY = "members";

    private final Problems problems;
    private final Citations citations;
    private final Set<String> groups;

    TimingReader(Problems problems, Citations citations, Set<String> groups) {
        this.problems = problems;
        this.citations = citations;
        this.groups = groups;
    }

    /// What a provision says about time.
    Timing read(Fields provision, Grounds grounds) {
        if (provision.has("silence") && provision.has("objections")) {
            problems.add(
                    "needless-key",
                    provision.get("objections").orElseThrow().mark(),
                    "a silence procedure has no meeting after which to object",
                    "keep 'silence' or 'objections'");
        }
        Optional<Timing> silence = provision
                .get("silence")
                .flatMap(node -> Fields.of(problems, node, "a silence procedure", SILENCE_KEYS))
                .map(fields -> silence(fields, grounds));
        Optional<Timing> objections = provision
                .get("objections")
                .flatMap(node -> Fields.of(problems, node, "a window for objections", OBJECTIONS_KEYS))
                .flatMap(fields -> objections(fields, grounds));
        return silence.or(() -> objections).orElse(Timing.AT_ONCE);
    }

    /// The steps of a provision, of which the opening of its silence procedure is the first where it needs a rule.
    ///
    /// @param rule reads the key `rule` of the opening
    Provision.Means opened(
            Fields provision, Provision.Means means, Grounds grounds, Function<Fields, Optional<Rule>> rule) {
        Optional<Fields> silence = provision
                .get("silence")
                .filter(Node.Mapping.class::isInstance)
                .flatMap(node -> Fields.of(problems, node, "a silence procedure", SILENCE_KEYS));
        Optional<Node> opening =
                silence.flatMap(fields -> fields.get("opened by")).filter(Node.Mapping.class::isInstance);
        if (opening.isEmpty()) {
            return means;
        }
        if (!(means instanceof Provision.BySteps(List<Step> steps)) || steps.size() > 1) {
            problems.add(
                    "needless-key",
                    opening.get().mark(),
                    "a provision with steps, or whose rule is unknown, has no opening by a rule of its own",
                    "write it as the first step");
            return means;
        }
        Step decided = steps.getFirst();
        Grounds around = citations.grounds(silence.orElseThrow(), grounds);
        List<Step> both = new ArrayList<>();
        opening(opening.get(), around, rule).ifPresent(both::add);
        both.add(new Step(
                SILENCE,
                "Does the text stand when the silence ends?",
                decided.standards(),
                decided.leavesOut(),
                decided.grounds(),
                decided.tie(),
                decided.otherwise()));
        return new Provision.BySteps(both);
    }

    private Optional<Step> opening(Node node, Grounds grounds, Function<Fields, Optional<Rule>> rule) {
        Optional<Fields> opening = Fields.of(problems, node, "an opening", OPENING_KEYS);
        if (opening.isEmpty() || opening.get().required("rule").isEmpty()) {
            return Optional.empty();
        }
        Fields fields = opening.get();
        Grounds own = citations.grounds(fields, grounds);
        String asks = fields.has("asks") ? fields.text("asks") : "May the silence procedure be opened?";
        return rule.apply(fields)
                .map(each -> new Step(
                        OPENING,
                        asks,
                        List.of(new Step.Standard(Optional.empty(), each, Optional.empty())),
                        Set.of(),
                        own));
    }

    private Timing silence(Fields fields, Grounds grounds) {
        Grounds own = citations.grounds(fields, grounds);
        boolean byRule =
                fields.get("opened by").filter(Node.Mapping.class::isInstance).isPresent();
        String openedBy = byRule ? "" : fields.text("opened by");
        Optional<Node.Scalar> breakers = fields.scalar("breakers");
        breakers.ifPresent(this::checkGroup);
        String who = breakers.map(Node.Scalar::text).orElse("");
        OptionalInt extensions = fields.get("extensions")
                .flatMap(node -> fields.number(node, "'extensions'", 0, MOST_EXTENSIONS))
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
        Duration atLeast = fields.scalar("at least").map(this::window).orElse(Duration.ZERO);
        Optional<ZoneId> zone = fields.scalar("zone").flatMap(this::zone);
        return new Timing.BySilence(openedBy, groups.contains(who) ? who : "", atLeast, extensions, zone, own);
    }

    private Optional<Timing> objections(Fields fields, Grounds grounds) {
        Grounds own = citations.grounds(fields, grounds);
        fields.required("from");
        fields.required("until");
        Optional<Node.Scalar> from = fields.scalar("from");
        from.filter(word -> !word.text().equals(Timing.WithObjections.ABSENT)
                        && !word.text().equals(Timing.WithObjections.ANY))
                .ifPresent(this::checkGroup);
        Optional<Node.Scalar> until = fields.scalar("until");
        Matcher form = UNTIL.matcher(until.map(Node.Scalar::text).orElse(""));
        if (until.isPresent() && !form.matches()) {
            problems.add(
                    "not-a-time",
                    until.get().mark(),
                    "'" + until.get().text() + "' is not the end of a window",
                    "write '30 days after the meeting' or '10 days before publication'");
        }
        if (from.isEmpty() || until.isEmpty() || !form.matches()) {
            return Optional.empty();
        }
        Timing.Anchor anchor = form.group(2).equals(Timing.Anchor.AFTER_THE_MEETING.words())
                ? Timing.Anchor.AFTER_THE_MEETING
                : Timing.Anchor.BEFORE_PUBLICATION;
        String who = from.get().text().equals(EVERYBODY) && !groups.contains(EVERYBODY)
                ? Timing.WithObjections.ANY
                : from.get().text();
        return Optional.of(new Timing.WithObjections(who, Integer.parseInt(form.group(1)), anchor, own));
    }

    private void checkGroup(Node.Scalar word) {
        if (!groups.contains(word.text()) && !word.text().equals(EVERYBODY)) {
            problems.add(
                    "unknown-group",
                    word.mark(),
                    "'" + word.text() + "' is no kind of seat and no group of this organ",
                    Closest.to(word.text(), groups)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("its groups are "
                                    + String.join(", ", groups.stream().sorted().toList())));
        }
    }

    private Duration window(Node.Scalar word) {
        Matcher form = WINDOW.matcher(word.text());
        if (!form.matches()) {
            problems.add(
                    "not-a-time", word.mark(), "'" + word.text() + "' is not a length of time", "write '24 hours'");
            return Duration.ZERO;
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofHours(24 * number);
        };
    }

    private Optional<ZoneId> zone(Node.Scalar word) {
        Optional<ZoneId> zone = Moment.zone(word.text());
        if (zone.isEmpty()) {
            problems.add(
                    "not-a-zone",
                    word.mark(),
                    "'" + word.text() + "' is not a zone of the IANA database",
                    "write one such as Europe/Brussels");
        }
        return zone;
    }
}
