package org.comity.record.codec;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
sealed interface RecordValue {
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
            return new Table();
        }
        if (held == String.class) {
            return new Text("text", text -> text, Object::toString);
        }
        if (held == long.class || held == Long.class || held == int.class) {
            return new Number(held);
        }
        if (held == When.class) {
            return new Time();
        }
        if (held == LocalDate.class) {
            return new Text("day", RecordValue::day, Object::toString);
        }
        if (held == Instant.class) {
            return new Stamp();
        }
        if (held == CalendarDate.class) {
            return new Text("date", RecordValue::date, Object::toString);
        }
        if (held == Content.class) {
            return new Saying();
        }
        if (held == Actor.class) {
            return new Author();
        }
        if (held == Names.class) {
            return new Named();
        }
        if (held.isEnum()) {
            return Word.of(held);
        }
        if (held.isSealed()) {
            return OneOf.of(held);
        }
        if (held.isRecord()) {
            return isId(held) ? Id.of(held) : new One(held);
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

    /// An object of one record.
    record One(Class<?> type) implements RecordValue {
        private Object read(Fields from) {
            RecordForm form = RecordForm.of(type);
            return form.read(from.only("a " + RecordForm.word(type), form.keys()));
        }

        @Override
        public Object read(Fields from, String key) {
            return read(from.object(key));
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            return from.objects(key, this::read);
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            RecordForm.of(type).writeObject(value, out, "");
        }

        @Override
        public String says() {
            return RecordForm.word(type);
        }

        @Override
        public Stream<Class<?>> types() {
            return Stream.of(type);
        }

        @Override
        public boolean holdsTexts() {
            return RecordForm.of(type).holdsTexts();
        }

        @Override
        public Object withTexts(Object value, UnaryOperator<Content> each) {
            return RecordForm.of(type).withTexts(value, each);
        }
    }

    /// An object of one of several records, which its `is` tells.
    record OneOf(Class<?> sealed, Map<String, Class<?>> words) implements RecordValue {
        static OneOf of(Class<?> sealed) {
            Map<String, Class<?>> words = new LinkedHashMap<>();
            collect(sealed, words);
            return new OneOf(sealed, words);
        }

        private static void collect(Class<?> sealed, Map<String, Class<?>> words) {
            Arrays.stream(sealed.getPermittedSubclasses()).forEach(type -> {
                if (type.isRecord()) {
                    words.put(RecordForm.word(type), type);
                } else {
                    collect(type, words);
                }
            });
        }

        private Object read(Fields from) {
            RecordForm form = RecordForm.of(from.word(RecordPart.IS, words));
            List<String> keys = Stream.concat(form.keys().stream(), Stream.of(RecordPart.IS))
                    .sorted()
                    .toList();
            return form.read(from.only("a " + RecordForm.word(sealed), keys));
        }

        @Override
        public Object read(Fields from, String key) {
            return read(from.object(key));
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            return from.objects(key, this::read);
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            RecordForm.of(value.getClass()).writeObject(value, out, RecordForm.word(value.getClass()));
        }

        @Override
        public String says() {
            return RecordForm.word(sealed);
        }

        @Override
        public Stream<Class<?>> types() {
            return words.values().stream();
        }

        @Override
        public Stream<String> keys() {
            return Stream.of(RecordPart.IS);
        }

        @Override
        public boolean holdsTexts() {
            return words.values().stream().anyMatch(type -> RecordForm.of(type).holdsTexts());
        }

        @Override
        public Object withTexts(Object value, UnaryOperator<Content> each) {
            return RecordForm.of(value.getClass()).withTexts(value, each);
        }
    }

    /// Names in several languages, as a list, since their order counts.
    record Named() implements RecordValue {
        private static final List<String> KEYS = List.of("language", "text");

        private record Pair(String language, String text) {}

        @Override
        public Object read(Fields from, String key) {
            Map<String, String> names = new LinkedHashMap<>();
            from.objects(key, each -> {
                        each.only("a name", KEYS);
                        return new Pair(each.text("language"), each.text("text"));
                    })
                    .forEach(pair -> names.put(pair.language(), pair.text()));
            return new Names(names);
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            throw new IllegalArgumentException("a list of names");
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            List<Map.Entry<String, String>> names =
                    List.copyOf(((Names) value).byLanguage().entrySet());
            out.items(
                    names,
                    name -> out.open()
                            .text("language", name.getKey())
                            .text("text", name.getValue())
                            .close());
        }

        @Override
        public Object none() {
            return Names.NONE;
        }

        @Override
        public String says() {
            return "names";
        }

        @Override
        public Stream<String> keys() {
            return KEYS.stream();
        }
    }

    /// Numbers by id, as a list in the order of the ids.
    record Table() implements RecordValue {
        private static final List<String> KEYS = List.of("number", "of");

        private record Pair(String of, long number) {}

        @Override
        public Object read(Fields from, String key) {
            Map<String, Long> values = new TreeMap<>();
            List<Pair> pairs = from.objects(key, each -> {
                each.only("a number of somebody", KEYS);
                return new Pair(each.text("of"), each.number("number", 0));
            });
            for (Pair pair : pairs) {
                if (values.put(pair.of(), pair.number()) != null) {
                    throw new IllegalArgumentException("'" + key + "' has two numbers of " + pair.of());
                }
            }
            return values;
        }

        @Override
        public List<?> readAll(Fields from, String key) {
            throw new IllegalArgumentException("a list of tables");
        }

        @Override
        public void write(Object value, CanonicalWriter out) {
            Map<String, Long> values = new TreeMap<>();
            ((Map<?, ?>) value).forEach((of, number) -> values.put((String) of, (Long) number));
            out.items(
                    List.copyOf(values.entrySet()),
                    entry -> out.open()
                            .number("number", entry.getValue())
                            .text("of", entry.getKey())
                            .close());
        }

        @Override
        public Object none() {
            return Map.of();
        }

        @Override
        public String says() {
            return "numbers by id";
        }

        @Override
        public Stream<String> keys() {
            return KEYS.stream();
        }
    }
}
