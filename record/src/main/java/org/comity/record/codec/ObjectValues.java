package org.comity.record.codec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comity.acts.Content;
import org.comity.charter.Names;

/// Values that are written as an object.
final class ObjectValues {
    private ObjectValues() {}

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
