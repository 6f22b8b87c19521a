package org.comity.record.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.record.text.TextQuery.Clause;
import org.comity.record.text.TextQuery.Field;
import org.comity.record.text.TextQuery.Match;
import org.comity.record.text.TextQuery.Part;
import org.comity.record.text.TextQuery.Sign;

/// Reads a query from left to right. What it cannot be is refused, and everything else means something.
final class QueryReader {
    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”“»";
    private static final int LEAST_OF_A_PREFIX = 2;
    private static final Analysis ANALYSIS = new Analysis();

    private final String text;
    private int at;
    private int clauses;
    private final List<Part> parts = new ArrayList<>();
    private Optional<Sign> next = Optional.empty();
    private boolean or;

    /// Ends the reading; carries no trace of calls.
    private static final class No extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Refused refused;

        No(String code, String because, String remedy) {
            super(because, null, false, false);
            this.refused = new Refused(code, because, "", remedy);
        }
    }

    private QueryReader(String text) {
        this.text = text;
    }

    static TextQuery.Read read(String text) {
        if (text.length() > TextQuery.MOST_CHARACTERS) {
            return new TextQuery.Bad(tooLong("the search has " + text.length() + " characters").refused);
        }
        try {
            return new TextQuery.Good(new QueryReader(text).query());
        } catch (No no) {
            return new TextQuery.Bad(no.refused);
        }
    }

    private static No tooLong(String says) {
        return new No(
                "TEXT-1",
                says + "; the most is " + TextQuery.MOST_CHARACTERS + " characters and " + TextQuery.MOST_CLAUSES
                        + " words or phrases",
                "look for fewer words; all of them must be there anyway");
    }

    private TextQuery query() {
        while (skipped()) {
            clause();
        }
        if (or) {
            throw nothing("after OR");
        }
        boolean wanted = parts.stream().anyMatch(part -> part.any().getFirst().sign() == Sign.WANTED);
        if (!wanted) {
            throw parts.isEmpty() ? nothing("in '" + shown(text) + "'") : nothing("but what must not be there");
        }
        return new TextQuery(parts);
    }

    private static No nothing(String where) {
        return new No("TEXT-5", "there is nothing to look for " + where, "name at least one word that must be there");
    }

    private boolean skipped() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign);
    }

    private void clause() {
        Sign sign = next.orElse(Sign.WANTED);
        next = Optional.empty();
        if (text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
            sign = Sign.UNWANTED;
            at++;
        }
        Field field = field();
        boolean quoted = at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0;
        String said = quoted ? quoted() : plain();
        if (!quoted && field == Field.ANYWHERE && isOperator(said)) {
            return;
        }
        match(field, said, quoted).ifPresent(add(sign, field));
    }

    private boolean isOperator(String said) {
        switch (said) {
            case "OR" -> {
                if (parts.isEmpty()) {
                    throw nothing("before OR");
                }
                or = true;
            }
            case "NOT" -> next = Optional.of(Sign.UNWANTED);
            case "AND" -> {
                // All must be there in any case.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private java.util.function.Consumer<Match> add(Sign sign, Field field) {
        return match -> {
            if (++clauses > TextQuery.MOST_CLAUSES) {
                throw tooLong("the search has more than " + TextQuery.MOST_CLAUSES + " words or phrases");
            }
            Clause clause = new Clause(sign, field, match);
            if (!or) {
                parts.add(new Part(List.of(clause)));
                return;
            }
            or = false;
            Part last = parts.removeLast();
            if (sign == Sign.UNWANTED || last.any().getFirst().sign() == Sign.UNWANTED) {
                throw nothing("when something may be there OR something else must not");
            }
            parts.add(new Part(
                    Stream.concat(last.any().stream(), Stream.of(clause)).toList()));
        };
    }

    /// The field before a colon, where there is one.
    private Field field() {
        int end = at;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (end == at || end == text.length() || text.charAt(end) != ':') {
            return Field.ANYWHERE;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        Optional<Field> found = Stream.of(Field.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        boolean bare = end + 1 == text.length() || isSpace(text.charAt(end + 1));
        if (found.isEmpty() || bare) {
            String meant = Closest.to(word, Field.words())
                    .map(each -> "; did you mean " + each + ":?")
                    .orElse("");
            throw new No(
                    "TEXT-3",
                    found.isEmpty() ? "there is no field '" + shown(word) + "'" + meant : word + ": names nothing",
                    "fields are " + String.join(", ", Field.words())
                            + ", each with a colon and what it holds behind it; put a text with a colon in quotation"
                            + " marks");
        }
        at = end + 1;
        return found.get();
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private String quoted() {
        int begun = at + 1;
        char opening = text.charAt(at);
        for (int end = begun; end < text.length(); end++) {
            if (CLOSING.indexOf(text.charAt(end)) >= 0 && (opening != '"' || text.charAt(end) == '"')) {
                at = end + 1;
                return text.substring(begun, end);
            }
        }
        throw new No(
                "TEXT-2",
                "a quotation mark is not closed before " + shown(text.substring(begun)),
                "close it, or leave it out");
    }

    private String plain() {
        int begun = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && OPENING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == begun) {
            at++;
        }
        return text.substring(begun, at);
    }

    private Optional<Match> match(Field field, String said, boolean quoted) {
        boolean begins = !quoted && said.endsWith("*");
        String word = begins ? said.substring(0, said.length() - 1) : said;
        if (!field.holdsWords()) {
            if (word.indexOf('*') >= 0 || word.isBlank()) {
                throw star(said);
            }
            return Optional.of(begins ? new TextQuery.Prefix(word) : new TextQuery.Word(word));
        }
        List<String> folded = ANALYSIS.folded(Entry.TEXT, word);
        if (!begins) {
            if (!quoted && word.indexOf('*') >= 0 && !folded.isEmpty()) {
                throw star(said);
            }
            return folded.isEmpty()
                    ? Optional.empty()
                    : Optional.of(quoted ? new TextQuery.Phrase(word) : new TextQuery.Word(word));
        }
        boolean signs = !folded.isEmpty() && folded.stream().allMatch(QueryReader::isSign);
        if (signs) {
            // Each sign is a word of its own: what begins with several of them holds them in this order.
            return Optional.of(new TextQuery.Phrase(word));
        }
        boolean enough = folded.size() == 1
                && folded.getFirst().codePointCount(0, folded.getFirst().length()) >= LEAST_OF_A_PREFIX;
        if (!enough || word.indexOf('*') >= 0) {
            throw star(said);
        }
        return Optional.of(new TextQuery.Prefix(word));
    }

    private static boolean isSign(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isIdeographic(word.codePointAt(0));
    }

    private static No star(String said) {
        return new No(
                "TEXT-4",
                "'" + shown(said) + "' does not say how a word begins",
                "a star stands at the end of one word, behind two letters at least: deploy*");
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
