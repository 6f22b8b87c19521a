package org.comity.charter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence cut into words, read from left to right.
final class Words {
    /// Words of the language; a group or weight of the same name cannot be meant by them.
    static final Set<String> RESERVED = Set.of(
            "at",
            "least",
            "more",
            "than",
            "most",
            "fewer",
            "less",
            "of",
            "these",
            "all",
            "every",
            "no",
            "vote",
            "in",
            "favour",
            "against",
            "not",
            "present",
            "or",
            "and",
            "voting",
            "consenting",
            "writing",
            "members",
            "entitled",
            "cast",
            "participating",
            "abstaining",
            "objection",
            "among",
            "the",
            "except",
            "from",
            "named",
            "each");

    private static final Pattern WORD = Pattern.compile("[(),:]|[^\\s(),:]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,10})/(\\d{1,10})");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,10})(?:\\.(\\d{1,7}))?%");
    private static final Pattern SHARE = Pattern.compile("\\d+/\\d+|\\d+(\\.\\d+)?%");

    private record Word(String text, int offset) {}

    private final List<Word> list = new ArrayList<>();
    private final int length;
    private int position;

    Words(String text) {
        this.length = text.length();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            list.add(new Word(matcher.group(), matcher.start()));
        }
    }

    boolean atEnd() {
        return position >= list.size();
    }

    /// Where the next word begins, or the end of the sentence.
    int offset() {
        return atEnd() ? length : list.get(position).offset();
    }

    String text(int ahead) {
        return position + ahead < list.size() ? list.get(position + ahead).text() : "";
    }

    boolean is(int ahead, String word) {
        return text(ahead).equalsIgnoreCase(word);
    }

    boolean areAll(String phrase) {
        String[] parts = phrase.split(" ");
        for (int i = 0; i < parts.length; i++) {
            if (!is(i, parts[i])) {
                return false;
            }
        }
        return true;
    }

    void skip() {
        position++;
    }

    boolean take(String word) {
        boolean there = is(0, word);
        position += there ? 1 : 0;
        return there;
    }

    boolean takeAll(String phrase) {
        boolean there = areAll(phrase);
        position += there ? phrase.split(" ").length : 0;
        return there;
    }

    /// The next words joined with spaces, as many as there are.
    String next(int count) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < count && position + i < list.size(); i++) {
            joined.append(i == 0 ? "" : " ").append(text(i));
        }
        return joined.toString();
    }

    boolean isName(int ahead) {
        return !text(ahead).isEmpty() && Character.isLetterOrDigit(text(ahead).charAt(0));
    }

    boolean isNumber(int ahead) {
        return NUMBER.matcher(text(ahead)).matches();
    }

    boolean isShare(int ahead) {
        return SHARE.matcher(text(ahead)).matches();
    }

    long number(long most) {
        String digits = text(0);
        if (digits.length() > 16 || Long.parseLong(digits) > most) {
            throw fault("the number " + digits + " is above " + most, "");
        }
        skip();
        return Long.parseLong(digits);
    }

    Share share() {
        String text = text(0);
        Matcher fraction = FRACTION.matcher(text);
        Matcher percent = PERCENT.matcher(text);
        long numerator;
        long denominator;
        Share.Notation notation;
        if (fraction.matches()) {
            numerator = Long.parseLong(fraction.group(1));
            denominator = Long.parseLong(fraction.group(2));
            notation = Share.Notation.FRACTION;
        } else if (percent.matches()) {
            String decimals = percent.group(2) == null ? "" : percent.group(2);
            denominator = 100;
            for (int i = 0; i < decimals.length(); i++) {
                denominator *= 10;
            }
            numerator = Long.parseLong(percent.group(1)) * (denominator / 100)
                    + (decimals.isEmpty() ? 0 : Long.parseLong(decimals));
            notation = Share.Notation.PERCENT;
        } else {
            throw fault("the share " + text + " has too many digits", "");
        }
        if (denominator == 0 || denominator > Share.MOST || numerator == 0 || numerator > denominator) {
            throw fault("the share " + text + " is not above 0 and at most 1 (100%)", "");
        }
        skip();
        return new Share(numerator, denominator, notation);
    }

    RuleParser.Fault fault(String says, String suggestion) {
        return new RuleParser.Fault(offset(), says, suggestion);
    }

    /// A fault at the word that was taken last.
    RuleParser.Fault faultBefore(String says, String suggestion) {
        int offset = position == 0 ? 0 : list.get(position - 1).offset();
        return new RuleParser.Fault(offset, says, suggestion);
    }
}
