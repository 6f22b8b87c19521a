package org.comity.charter.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.charter.Closest;

/// Reads one sentence of the rule language.
///
/// Bounded: [#MOST_CHARACTERS], [#MOST_TESTS], [#MOST_DEPTH]. The first fault ends the reading and
/// is reported with its place and what was probably meant.
public final class RuleParser {
    public static final int MOST_CHARACTERS = 4_000;
    public static final int MOST_TESTS = 100;
    public static final int MOST_DEPTH = 16;

    private static final int LONGEST_PHRASE = 5;

    static final List<Base> AMONG = List.of(Base.ENTITLED, Base.PRESENT, Base.PARTICIPATING);

    /// What a sentence is for.
    public enum Use {
        /// It counts votes.
        DECISION("presence is the quorum's business"),
        /// It counts who is present.
        QUORUM("a quorum counts who is present, not votes"),
        /// It counts those who ask that an adoption be put off.
        DEFERRAL("a right to have an adoption put off is of so many as are 'against' or 'not in favour'");

        private final String counts;

        Use(String counts) {
            this.counts = counts;
        }
    }

    /// What a sentence turned out to be.
    public sealed interface Parsed {}

    /// A sound sentence.
    public record Sound(Rule rule) implements Parsed {}

    /// A sentence that is not in the language.
    ///
    /// @param offset where the fault is, counted in characters from 0
    /// @param says what is wrong
    /// @param suggestion what was probably meant, or empty
    public record Broken(int offset, String says, String suggestion) implements Parsed {}

    private final Words words;
    private final Vocabulary vocabulary;
    private final Use use;
    private int tests;
    /// How often what is read now will be tested: once for each chamber around it.
    private int copies = 1;

    private RuleParser(String text, Vocabulary vocabulary, Use use) {
        this.words = new Words(text);
        this.vocabulary = vocabulary;
        this.use = use;
    }

    /// Reads a sentence in which the words of the vocabulary may stand.
    public static Parsed parse(String text, Vocabulary vocabulary, Use use) {
        if (text.length() > MOST_CHARACTERS) {
            return new Broken(
                    0, "the sentence has " + text.length() + " characters; the most is " + MOST_CHARACTERS, "");
        }
        RuleParser parser = new RuleParser(text, vocabulary, use);
        try {
            Rule rule = parser.sentence(1);
            if (!parser.words.atEnd()) {
                throw parser.unexpected("the sentence goes on where it should end", List.of(", and", ", or"));
            }
            // Otherwise what was read could not be read again as it prints.
            int printed = rule.sentence().length();
            if (printed > MOST_CHARACTERS) {
                return new Broken(
                        0,
                        "written in full the sentence has " + printed + " characters; the most is " + MOST_CHARACTERS,
                        "");
            }
            return new Sound(rule);
        } catch (Fault fault) {
            return new Broken(fault.offset, fault.getMessage(), fault.suggestion);
        }
    }

    /// Whether a word belongs to the language, so that no group or weight can be meant by it.
    public static boolean isReserved(String word) {
        return Words.RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    private Rule sentence(int depth) {
        if (depth > MOST_DEPTH) {
            throw words.fault("parentheses are nested more than " + MOST_DEPTH + " deep", "");
        }
        Rule first = clause(depth);
        Optional<String> connective = connective();
        if (connective.isEmpty()) {
            return first;
        }
        List<Rule> parts = new ArrayList<>(List.of(first));
        while (true) {
            words.take(",");
            words.take(connective.get());
            parts.add(clause(depth));
            Optional<String> next = connective();
            if (next.isEmpty()) {
                return connective.get().equals("and") ? new Rule.All(parts) : new Rule.Any(parts);
            }
            if (!next.equals(connective)) {
                words.take(",");
                throw words.fault(
                        "'and' and 'or' are mixed, and it is not clear which comes first",
                        "put ( ) around the part that belongs together");
            }
        }
    }

    /// The word that joins the next clause, not yet taken.
    private Optional<String> connective() {
        int comma = words.is(0, ",") ? 1 : 0;
        for (String word : List.of("and", "or")) {
            if (words.is(comma, word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private Rule clause(int depth) {
        if (words.take("(")) {
            Rule inner = sentence(depth + 1);
            close();
            return inner;
        }
        if (words.take("among")) {
            return chamber(List.of(group()), depth);
        }
        if (words.takeAll("in each of")) {
            List<String> groups = new ArrayList<>(List.of(group()));
            while (words.take(",")) {
                groups.add(group());
            }
            if (groups.size() < 2) {
                throw words.fault("'in each of' names two groups or more", "among");
            }
            return chamber(groups, depth);
        }
        if (words.take("no")) {
            return none();
        }
        if (words.takeAll("all of") || words.take("every")) {
            return every();
        }
        return bounded(depth);
    }

    private Rule chamber(List<String> groups, int depth) {
        expect(":", "a colon and a sentence in parentheses follow the group");
        expect("(", "the sentence for the group stands in parentheses");
        int outside = copies;
        copies = Math.min(copies * groups.size(), MOST_TESTS + 1);
        Rule inner = sentence(depth + 1);
        copies = outside;
        close();
        return new Rule.Chambers(groups, inner);
    }

    private Rule none() {
        countTest();
        if (words.take("objection")) {
            return noObjection();
        }
        if (words.takeAll("vote against")) {
            onlyIn(Use.DECISION, "against");
            return new Rule.NoneAgainst(Optional.empty());
        }
        if (!words.isName(0) || known(words.text(0), vocabulary.groups()).isEmpty()) {
            List<String> known = new ArrayList<>(List.of("objection", "vote against"));
            vocabulary.groups().forEach(group -> known.add(group + " against"));
            known.addAll(vocabulary.groups());
            throw unexpected("after 'no' comes 'objection', 'vote against' or a group", known);
        }
        String group = group();
        expect("against", "after 'no " + group + "' comes 'against'");
        onlyIn(Use.DECISION, "against");
        return new Rule.NoneAgainst(Optional.of(group));
    }

    private Rule noObjection() {
        onlyIn(Use.DECISION, "objection");
        Optional<Base> among = Optional.empty();
        if (words.take("among")) {
            words.take("the");
            among = Optional.of(
                    oneOf(AMONG, Base::words, "after 'among the' comes 'entitled', 'present' or 'participating'"));
        }
        if (words.take("except")) {
            if (!words.takeAll("from the named")) {
                throw unexpected("after 'except' comes 'from the named'", List.of("from the named"));
            }
            return new Rule.NoObjection(among, Rule.Except.THE_NAMED);
        }
        return new Rule.NoObjection(among, Rule.Except.NOBODY);
    }

    private Rule every() {
        countTest();
        if (use == Use.DEFERRAL) {
            throw words.faultBefore(Use.DEFERRAL.counts, "at least");
        }
        words.take("the");
        Optional<String> group = optionalGroup();
        Base base = base(group.isPresent());
        return new Rule.Every(group, base, counted(Threshold.AT_LEAST));
    }

    private Rule bounded(int depth) {
        Threshold threshold = threshold();
        if (words.isShare(0)) {
            return portion(threshold);
        }
        if (!words.isNumber(0)) {
            throw words.fault(
                    "after '" + threshold.words() + "' comes a number, a fraction such as 2/3 or a percentage", "");
        }
        long number = words.number(Rule.Number.MOST);
        if (threshold == Threshold.AT_LEAST && words.takeAll("of these")) {
            return choice(number, depth);
        }
        countTest();
        Optional<String> group = optionalGroup();
        Optional<String> weight = optionalWeight();
        return new Rule.Number(threshold, number, group, weight, counted(threshold));
    }

    private Rule choice(long least, int depth) {
        expect(":", "'of these' is followed by a colon and sentences in parentheses");
        int place = words.offset();
        List<Rule> parts = new ArrayList<>();
        do {
            expect("(", "each of these stands in parentheses");
            parts.add(sentence(depth + 1));
            close();
        } while (words.is(0, ",") && words.is(1, "(") && words.take(","));
        if (least < 1 || least > parts.size()) {
            throw new Fault(place, "at least " + least + " of " + parts.size() + " cannot be", "");
        }
        return new Rule.SomeOf((int) least, parts);
    }

    private Rule portion(Threshold threshold) {
        countTest();
        Share share = words.share();
        if (threshold == Threshold.AT_MOST && share.isWhole()) {
            throw words.faultBefore("'at most " + share.words() + "' holds whatever the votes are", "");
        }
        expect("of", "after a share comes 'of' and what it is a share of");
        words.take("the");
        Optional<String> weight = optionalWeight();
        if (weight.isPresent()) {
            expect("of", "after the weight '" + weight.get() + "' comes 'of' and whose it is, as 'of members'");
            words.take("the");
        }
        Optional<String> group = optionalGroup();
        Base base = base(group.isPresent());
        return new Rule.Portion(threshold, share, weight, group, base, counted(threshold));
    }

    private Threshold threshold() {
        if (words.takeAll("less than")) {
            return Threshold.FEWER_THAN;
        }
        for (Threshold threshold : Threshold.values()) {
            if (words.takeAll(threshold.words())) {
                return threshold;
            }
        }
        throw unexpected(
                "a test begins with 'at least', 'more than', 'at most', 'fewer than', 'all of' or 'no'",
                List.of(
                        "at least",
                        "more than",
                        "at most",
                        "fewer than",
                        "all of",
                        "no objection",
                        "no vote against",
                        "among",
                        "in each of"));
    }

    /// A base; after a group it may be missing and then means its members.
    private Base base(boolean afterGroup) {
        int place = words.offset();
        Base base = anyBase(afterGroup);
        if (use == Use.QUORUM && base.dependsOnVotes()) {
            throw new Fault(
                    place, "a quorum asks who is there, and '" + base.words() + "' hangs on the votes", "members");
        }
        return base;
    }

    private Base anyBase(boolean afterGroup) {
        if (words.is(0, "all") && !words.is(1, "of")) {
            words.take("all");
            return Base.MEMBERS;
        }
        // "present" alone is a base only when something that is counted follows it.
        if (words.areAll("present and voting")) {
            words.takeAll("present and voting");
            return Base.PRESENT_AND_VOTING;
        }
        if (afterGroup && startsCounted(0) && !(words.is(0, "present") && startsCounted(1))) {
            return Base.MEMBERS;
        }
        List<String> phrases =
                new ArrayList<>(Arrays.stream(Base.values()).map(Base::words).toList());
        phrases.addAll(vocabulary.groups());
        phrases.addAll(vocabulary.weights());
        return oneOf(
                List.of(Base.values()),
                Base::words,
                "a share is taken of 'members', 'members not abstaining', 'entitled', 'present', 'present and voting', 'cast' or 'participating'",
                phrases);
    }

    private boolean startsCounted(int ahead) {
        return words.is(ahead, "present")
                || words.is(ahead, "against")
                || words.is(ahead, "in") && words.is(ahead + 1, "favour")
                || words.is(ahead, "not") && words.is(ahead + 1, "in");
    }

    private Counted counted(Threshold threshold) {
        int place = words.offset();
        List<Counted> longestFirst = List.of(
                Counted.PRESENT_OR_CONSENTING,
                Counted.PRESENT,
                Counted.NOT_IN_FAVOUR,
                Counted.IN_FAVOUR,
                Counted.AGAINST);
        List<String> phrases =
                new ArrayList<>(longestFirst.stream().map(Counted::words).toList());
        phrases.addAll(vocabulary.groups());
        phrases.addAll(vocabulary.weights());
        Counted counted = oneOf(
                longestFirst,
                Counted::words,
                "here comes what is counted: 'in favour', 'against', 'not in favour', 'present'",
                phrases);
        if (use == Use.DEFERRAL) {
            return countedAgainst(threshold, counted, place);
        }
        if (threshold.isFloor() != counted.wantsFloor()) {
            String fits = threshold.isFloor() ? "in favour" : "against";
            throw new Fault(
                    place,
                    "'" + threshold.words() + "' does not go with '" + counted.words()
                            + "': more in favour must never hurt and more against never help",
                    fits);
        }
        if (use == Use.DECISION && counted.isPresence()) {
            throw new Fault(place, use.counts, "move this test to quorum:");
        }
        if (use == Use.QUORUM && !counted.isPresence()) {
            throw new Fault(place, use.counts, "present");
        }
        return counted;
    }

    private static Counted countedAgainst(Threshold threshold, Counted counted, int place) {
        if (counted.wantsFloor()) {
            throw new Fault(place, Use.DEFERRAL.counts, "against");
        }
        if (!threshold.isFloor()) {
            throw new Fault(
                    place,
                    "'" + threshold.words() + "' does not go with '" + counted.words()
                            + "' here: one more who asks must never hinder a request",
                    "");
        }
        return counted;
    }

    private void onlyIn(Use wanted, String what) {
        if (use != wanted) {
            throw use == Use.QUORUM
                    ? words.faultBefore("a quorum counts who is present, not '" + what + "'", "present")
                    : words.faultBefore(use.counts, "at least");
        }
    }

    private void countTest() {
        tests += copies;
        if (tests > MOST_TESTS) {
            throw words.fault("the sentence has more than " + MOST_TESTS + " tests, counted once for each chamber", "");
        }
    }

    private String group() {
        Optional<String> group = words.isName(0) ? known(words.text(0), vocabulary.groups()) : Optional.empty();
        if (group.isEmpty()) {
            throw unexpected("here comes a group", List.copyOf(vocabulary.groups()));
        }
        words.skip();
        return group.get();
    }

    private Optional<String> optionalGroup() {
        return optional(vocabulary.groups());
    }

    private Optional<String> optionalWeight() {
        return optional(vocabulary.weights());
    }

    private Optional<String> optional(java.util.Set<String> names) {
        Optional<String> name = words.isName(0) ? known(words.text(0), names) : Optional.empty();
        name.ifPresent(_ -> words.skip());
        return name;
    }

    /// A name as the charter spells it, unless it is a word of the language.
    private static Optional<String> known(String word, java.util.Set<String> names) {
        if (isReserved(word)) {
            return Optional.empty();
        }
        if (names.contains(word)) {
            return Optional.of(word);
        }
        return names.stream().filter(name -> name.equalsIgnoreCase(word)).findFirst();
    }

    private <T> T oneOf(List<T> values, java.util.function.Function<T, String> phrase, String says) {
        return oneOf(values, phrase, says, values.stream().map(phrase).toList());
    }

    private <T> T oneOf(
            List<T> values, java.util.function.Function<T, String> phrase, String says, List<String> known) {
        for (T value : values) {
            if (words.takeAll(phrase.apply(value))) {
                return value;
            }
        }
        throw unexpected(says, known);
    }

    private void close() {
        expect(")", "a parenthesis is not closed");
    }

    private void expect(String word, String says) {
        if (!words.take(word)) {
            throw unexpected(says, List.of(word));
        }
    }

    /// A fault at the next word, suggesting the known phrase nearest to what stands there.
    private Fault unexpected(String says, List<String> phrases) {
        String there = words.atEnd() ? "the sentence ends here" : "'" + words.text(0) + "' stands here";
        String nearest = phrases.size() == 1 ? phrases.getFirst() : "";
        for (int length = 1; length <= LONGEST_PHRASE; length++) {
            int wanted = length;
            List<String> asLong = phrases.stream()
                    .filter(phrase -> phrase.split(" ").length == wanted)
                    .toList();
            nearest = Closest.to(words.next(length), asLong).orElse(nearest);
        }
        return words.fault(says + "; " + there, nearest);
    }

    /// Ends the reading; never leaves this class.
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int offset;
        private final String suggestion;

        Fault(int offset, String says, String suggestion) {
            super(says, null, false, false);
            this.offset = offset;
            this.suggestion = suggestion;
        }
    }
}
