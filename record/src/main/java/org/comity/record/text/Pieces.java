package org.comity.record.text;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.CouncilBody;
import org.comity.acts.Source;
import org.comity.acts.Unread;
import org.comity.acts.Withheld;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;

/// The texts of an act: what its body says in whatever part, who said it and through whom it is known. A new kind of
/// body needs nothing here.
final class Pieces {
    private static final String LANGUAGE = "language";
    /// A word longer than this is a digest or a key.
    private static final int LONGEST_WORD = 60;
    private static final int DEEPEST = 16;

    private static final ClassValue<List<RecordComponent>> PARTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private final List<Piece> pieces = new ArrayList<>();

    private Pieces() {}

    static List<Piece> of(Act act) {
        Pieces found = new Pieces();
        found.body(act.body());
        found.text(who(act.draft().by()), "");
        for (Source source : act.draft().sources()) {
            for (Source.Link link : source.through()) {
                found.text(link.who() + " " + link.capacity(), "");
                found.text(link.hedge().words(), "");
            }
        }
        return List.copyOf(found.pieces);
    }

    /// Whoever acted, in all the words that name them.
    static String who(Actor actor) {
        return String.join(" ", names(actor));
    }

    static List<String> names(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> List.of(member.code());
            case Actor.Organ organ -> List.of(organ.organ());
            case Actor.Office office -> said(office.holder(), office.office());
            case Actor.Person person -> said(person.name(), person.capacity(), person.member());
            case Actor.Outsider outsider -> List.of(outsider.name());
            case Actor.Keeper _, Actor.Undisclosed _ -> List.of();
        };
    }

    private static List<String> said(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).toList();
    }

    private void body(Body body) {
        switch (body) {
            case Correction correction -> text(correction.because(), "");
            case Erasure erasure -> text(erasure.because(), "");
            case KeyChange change -> text(change.because(), "");
            case CharterTaken charter -> text(charter.file(), "");
            case SourceTaken source -> {
                text(source.title(), "");
                Stream.of(source.document(), source.publisher(), source.note()).forEach(each -> text(each, ""));
            }
            case ClockJump _, Unread _, Withheld _ -> {}
            case Statement said -> parts(said, "", 0);
            // Each of its kinds is a record.
            case CouncilBody council -> parts((Record) council, "", 0);
        }
    }

    private void parts(Record whole, String language, int depth) {
        if (depth > DEEPEST || whole.getClass().getPackageName().startsWith("org.comity.charter")) {
            // The charter is a file of its own.
            return;
        }
        List<Object> values = PARTS.get(whole.getClass()).stream()
                .filter(part -> !part.getName().equals(LANGUAGE))
                .map(part -> value(whole, part))
                .toList();
        String own = language(whole).orElse(language);
        values.forEach(value -> value(value, own, depth));
    }

    private static Optional<String> language(Record whole) {
        return PARTS.get(whole.getClass()).stream()
                .filter(part -> part.getName().equals(LANGUAGE))
                .map(part -> String.valueOf(value(whole, part)))
                .findFirst();
    }

    private static Object value(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException("reading " + part, notPublic);
        }
    }

    private void value(Object value, String language, int depth) {
        switch (value) {
            case String text -> text(text, language);
            case Content.Open(String text) -> text(text, language);
            case Content.Private(String text) -> text(text, language);
            case Content.Sealed _ -> {}
            case Optional<?> optional -> optional.ifPresent(each -> value(each, language, depth));
            case List<?> list -> list.forEach(each -> value(each, language, depth));
            case Record inner -> parts(inner, language, depth + 1);
            default -> {
                // Numbers, times and the like are no texts.
            }
        }
    }

    private void text(String text, String language) {
        boolean digest = text.length() > LONGEST_WORD
                && text.chars().noneMatch(Character::isWhitespace)
                && text.chars().allMatch(each -> each < 128);
        if (!text.isBlank() && !digest) {
            pieces.add(new Piece(text, language));
        }
    }
}
