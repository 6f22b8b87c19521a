package org.comity.record.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.record.text.Analysis.Word;
import org.comity.record.text.Snippet.Mark;

/// Shows where an act says what was looked for. From the act itself: the index holds no texts.
final class Snippets {
    /// Characters of a snippet, about.
    private static final int WIDTH = 180;

    private final Analysis analysis;
    private final List<Sought> sought = new ArrayList<>();

    /// One thing that was looked for.
    ///
    /// @param words folded, in their order
    /// @param begins whether the last of them is only how a word begins
    private record Sought(List<String> words, boolean begins, Map<Tongue, String> stems) {}

    /// Where something sought stands.
    ///
    /// @param which of the things sought
    private record Place(int which, Mark mark) {}

    Snippets(Analysis analysis, TextQuery query) {
        this.analysis = analysis;
        for (TextQuery.Part part : query.parts()) {
            for (TextQuery.Clause clause : part.any()) {
                if (clause.where().holdsWords() && clause.sign() == TextQuery.Sign.WANTED) {
                    sought.add(sought(clause.match()));
                }
            }
        }
    }

    private Sought sought(TextQuery.Match match) {
        List<String> words = analysis.folded(Entry.TEXT, match.text());
        Map<Tongue, String> stems = new EnumMap<>(Tongue.class);
        return switch (match) {
            case TextQuery.Phrase _ -> new Sought(words, false, stems);
            case TextQuery.Prefix _ -> new Sought(words, true, stems);
            case TextQuery.Word _ -> {
                if (words.size() == 1) {
                    for (Tongue tongue : Tongue.values()) {
                        analysis.folded(tongue.field(), match.text()).forEach(stem -> stems.put(tongue, stem));
                    }
                }
                yield new Sought(words, false, stems);
            }
        };
    }

    /// The text that says most of it; where none does, the beginning of the first.
    Snippet of(List<Piece> pieces) {
        Optional<Snippet> best = Optional.empty();
        int most = 0;
        for (Piece piece : pieces) {
            List<Place> places = places(piece);
            int different = different(places);
            if (different > most) {
                most = different;
                best = Optional.of(around(piece.text(), places));
            }
        }
        return best.orElseGet(() -> pieces.isEmpty()
                ? new Snippet("", List.of())
                : around(pieces.getFirst().text(), List.of()));
    }

    private static int different(List<Place> places) {
        return (int) places.stream().mapToInt(Place::which).distinct().count();
    }

    private List<Place> places(Piece piece) {
        List<Word> words = analysis.words(Entry.TEXT, piece.text());
        Optional<Tongue> tongue = Tongue.of(piece.language());
        List<String> stems =
                tongue.map(each -> analysis.folded(each.field(), piece.text())).orElse(List.of());
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (int which = 0; which < sought.size(); which++) {
                Sought one = sought.get(which);
                boolean form =
                        tongue.isPresent() && at < stems.size() && stems.get(at).equals(one.stems.get(tongue.get()));
                if (form || standsAt(one, words, at)) {
                    int last = form ? at : at + one.words.size() - 1;
                    places.add(new Place(
                            which,
                            new Mark(words.get(at).from(), words.get(last).to())));
                }
            }
        }
        return places;
    }

    private static boolean standsAt(Sought one, List<Word> words, int at) {
        int length = one.words.size();
        if (length == 0 || at + length > words.size()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            String there = words.get(at + i).folded();
            String wanted = one.words.get(i);
            boolean same = one.begins && i == length - 1 ? there.startsWith(wanted) : there.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /// The part of a text in which most different things stand.
    private static Snippet around(String text, List<Place> places) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < places.size(); first++) {
            int from = places.get(first).mark.from();
            Set<Integer> there = new HashSet<>();
            for (int i = first; i < places.size() && places.get(i).mark.to() <= from + WIDTH; i++) {
                there.add(places.get(i).which);
            }
            if (there.size() > most) {
                most = there.size();
                best = first;
            }
        }
        int middle = places.isEmpty() ? 0 : places.get(best).mark.from();
        int from = text.length() <= WIDTH || middle < WIDTH / 2 ? 0 : wordAfter(text, middle - WIDTH / 4);
        int to = Math.max(from, text.length() - from <= WIDTH * 5 / 4 ? text.length() : wordBefore(text, from + WIDTH));
        if (!places.isEmpty()) {
            to = Math.max(to, places.get(best).mark.to());
        }
        return Snippet.cut(text, merged(places), from, to);
    }

    private static int wordAfter(String text, int at) {
        for (int i = at; i < at + 20 && i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return whole(text, at);
    }

    private static int wordBefore(String text, int at) {
        for (int i = at; i > at - 20 && i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return whole(text, at);
    }

    /// Never between the two halves of a sign.
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Mark> merged(List<Place> places) {
        List<Mark> merged = new ArrayList<>();
        for (Place place : places) {
            Mark mark = place.mark;
            if (!merged.isEmpty() && mark.from() < merged.getLast().to()) {
                Mark before = merged.removeLast();
                merged.add(new Mark(before.from(), Math.max(before.to(), mark.to())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
