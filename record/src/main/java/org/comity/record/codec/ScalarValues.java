package org.comity.record.codec;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.When;

/// Values that are written as one text, number or word.
final class ScalarValues {
    private ScalarValues() {}

    private static <T> List<T> each(Fields from, String key, java.util.function.Function<String, T> read) {
        return from.texts(key).stream().map(read).toList();
    }

    /// @param read refuses with an [IllegalArgumentException]
    record Text(
            String says,
            java.util.function.Function<String, Object> read,
            java.util.function.Function<Object, String> write)
            implements RecordValue {
        @Override
        public Object read(Fields from, String key) {
            return read.apply(from.text(key));
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            return each(from, key, read);
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            out.quoted(write.apply(value));
        }
    }

    /// A record that only wraps a text.
    final class Id {
        private Id() {}

        static RecordValue of(Class<?> type) {
            try {
                var make = java.lang.invoke.MethodHandles.publicLookup()
                        .findConstructor(type, java.lang.invoke.MethodType.methodType(void.class, String.class))
                        .asType(java.lang.invoke.MethodType.methodType(Object.class, String.class));
                var get = java.lang.invoke.MethodHandles.publicLookup()
                        .unreflect(type.getRecordComponents()[0].getAccessor())
                        .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
                return new Text("id", text -> call(make, text), value -> (String) call(get, value));
            } catch (ReflectiveOperationException notPublic) {
                throw new IllegalArgumentException(type + " is no public record", notPublic);
            }
        }

        private static Object call(java.lang.invoke.MethodHandle handle, Object given) {
            try {
                return handle.invoke(given);
            } catch (RuntimeException | Error refused) {
                throw refused;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /// A whole number from 0 on; the constructor of the record may refuse more.
    record Number(Class<?> type) implements RecordValue {
        @Override
        public Object read(Fields from, String key) {
            return held(from.number(key, 0));
        }

        private Object held(long number) {
            return type == int.class ? (Object) Math.toIntExact(number) : (Object) number;
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            return from.numbers(key, 0);
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            out.digits(((java.lang.Number) value).longValue());
        }

        @Override
        public String says() {
            return "number";
        }
    }

    record Time() implements RecordValue {
        @Override
        public Object read(Fields from, String key) {
            return from.when(key);
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            return each(from, key, When::of);
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            out.quoted(((When) value).text());
        }

        @Override
        public String says() {
            return "time";
        }
    }

    record Stamp() implements RecordValue {
        @Override
        public Object read(Fields from, String key) {
            return from.instant(key);
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            throw new IllegalArgumentException("a list of instants");
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            out.quoted(When.at((Instant) value).text());
        }

        @Override
        public String says() {
            return "instant";
        }
    }

    /// A text that may be private.
    record Saying() implements RecordValue {
        @Override
        public Object read(Fields from, String key) {
            return from.content(key);
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            throw new IllegalArgumentException("a list of texts that may be private: give each a record of its own");
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            StatementForm.write((Content) value, out);
        }

        @Override
        public String says() {
            return "text that may be private";
        }

        @Override
        public boolean holdsTexts() {
            return true;
        }

        @Override
        public Object withTexts(Object value, UnaryOperator<Content> each) {
            return each.apply((Content) value);
        }
    }

    record Author() implements RecordValue {
        @Override
        public Object read(Fields from, String key) {
            return Envelope.actor(from.object(key));
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            return from.objects(key, Envelope::actor);
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            Envelope.write((Actor) value, out);
        }

        @Override
        public String says() {
            return "actor";
        }
    }

    /// Words for constants: lower case, with hyphens.
    record Word(Map<String, Object> words) implements RecordValue {
        static Word of(Class<?> type) {
            Map<String, Object> words = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                words.put(Envelope.word((Enum<?>) constant), constant);
            }
            return new Word(words);
        }

        @Override
        public Object read(Fields from, String key) {
            return from.word(key, words);
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            return from.words(key, words);
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            out.quoted(Envelope.word((Enum<?>) value));
        }

        @Override
        public String says() {
            return "one of " + String.join(", ", words.keySet());
        }
    }
}
