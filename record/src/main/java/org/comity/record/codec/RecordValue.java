package org.comity.record.codec;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.When;
import org.comity.charter.Names;
import org.comity.charter.facts.CalendarDate;

/// How values of one type are written: as a text, a number, a word or an object.
///
/// Not for lists or for what may be missing; [RecordPart] sees to those.
sealed interface RecordValue
        permits ScalarValues.Text,
                ScalarValues.Number,
                ScalarValues.Time,
                ScalarValues.Stamp,
                ScalarValues.Saying,
                ScalarValues.Author,
                ScalarValues.Word,
                ObjectValues.One,
                ObjectValues.OneOf,
                ObjectValues.Named,
                ObjectValues.Table {
    Object read(Fields from, String key);

    /// The items of a list, of which there is at least one in a leaf.
    List<?> readAll(Fields from, String key);

    void write(Object value, CanonicalWriter out);

    /// What the format calls it: `text`, `number`, `when`, `one of …`, or the name of an object.
    String says();

    /// The records that its objects are.
    default Stream<Class<?>> types() {
        return Stream.empty();
    }

    /// Keys of its objects beside those of [#types].
    default Stream<String> keys() {
        return Stream.empty();
    }

    /// What is meant where the key is left out, for those that may be empty.
    default Object none() {
        throw new IllegalStateException(says() + " is never left out");
    }

    default boolean holdsTexts() {
        return false;
    }

    default Object withTexts(Object value, UnaryOperator<Content> each) {
        return value;
    }

    static RecordValue of(Type type) {
        if (!(type instanceof Class<?> held)) {
            return new ObjectValues.Table();
        }
        if (held == String.class) {
            return new ScalarValues.Text("text", text -> text, Object::toString);
        }
        if (held == long.class || held == Long.class || held == int.class) {
            return new ScalarValues.Number(held);
        }
        if (held == When.class) {
            return new ScalarValues.Time();
        }
        if (held == LocalDate.class) {
            return new ScalarValues.Text("day", RecordValue::day, Object::toString);
        }
        if (held == Instant.class) {
            return new ScalarValues.Stamp();
        }
        if (held == CalendarDate.class) {
            return new ScalarValues.Text("date", RecordValue::date, Object::toString);
        }
        if (held == Content.class) {
            return new ScalarValues.Saying();
        }
        if (held == Actor.class) {
            return new ScalarValues.Author();
        }
        if (held == Names.class) {
            return new ObjectValues.Named();
        }
        if (held.isEnum()) {
            return ScalarValues.Word.of(held);
        }
        if (held.isSealed()) {
            return ObjectValues.OneOf.of(held);
        }
        if (held.isRecord()) {
            return isId(held) ? ScalarValues.Id.of(held) : new ObjectValues.One(held);
        }
        throw new IllegalArgumentException("the format has no place for " + type);
    }

    private static boolean isId(Class<?> held) {
        return held.getRecordComponents().length == 1 && held.getRecordComponents()[0].getType() == String.class;
    }

    private static LocalDate day(String text) {
        return When.parse(text)
                .filter(when -> when.precision() == When.Precision.DAY && !text.endsWith("~"))
                .flatMap(When::firstDay)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no day, such as 2024-11-28"));
    }

    private static CalendarDate date(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? CalendarDate.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no date, such as 2024-11"))
                : new CalendarDate(day(text.substring(0, slash)), day(text.substring(slash + 1)));
    }
}
