package org.comity.record.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.When;

/// Fields of canonical JSON.
record LeafFields(JsonObject object) implements Fields {
    /// Times with a clock that were read of late: acts that stand together name the same ones. They never
    /// change, so it does not matter which thread's stays.
    private static final When[] READ = new When[1024];

    /// A day is read faster than found again.
    private static final int DAY_LETTERS = "2031-05-01".length();

    /// Canonical JSON that is no act of the version that it says it is of. Never leaves this package.
    static final class NotSo extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSo(String says) {
            super(says, null, false, false);
        }
    }

    @Override
    public Fields only(String what, List<String> keys) {
        Optional<String> beyond = object.shape().beyond(keys);
        if (beyond.isPresent()) {
            throw new NotSo(what + " has no key '" + beyond.get() + "'");
        }
        return this;
    }

    @Override
    public boolean has(String key) {
        return object.has(key);
    }

    private Object required(String key) {
        Object value = object.get(key);
        if (value == object) {
            throw new NotSo("there is no '" + key + "'");
        }
        return value;
    }

    @Override
    public String anyText(String key) {
        return text(required(key), key);
    }

    private static String text(Object value, String key) {
        if (value instanceof String text) {
            return text;
        }
        throw new NotSo("'" + key + "' is no text");
    }

    @Override
    public String text(String key) {
        return notEmpty(required(key), key);
    }

    @Override
    public String textIfAny(String key) {
        Object value = object.get(key);
        return value == object ? "" : notEmpty(value, key);
    }

    private static String notEmpty(Object value, String key) {
        String text = text(value, key);
        if (text.isEmpty()) {
            throw new NotSo("'" + key + "' is empty");
        }
        return text;
    }

    @Override
    public long number(String key, long least) {
        if (required(key) instanceof Long number && number >= least) {
            return number;
        }
        throw new NotSo("'" + key + "' is no number from " + least + " on");
    }

    @Override
    public String digest(String key) {
        // The constructors look at its digits.
        return text(key);
    }

    @Override
    public When when(String key) {
        return when(required(key), key).get();
    }

    @Override
    public Optional<When> whenIfAny(String key) {
        Object value = object.get(key);
        return value == object ? Optional.empty() : when(value, key);
    }

    private static Optional<When> when(Object value, String key) {
        Optional<When> when = time(notEmpty(value, key));
        if (when.isEmpty()) {
            throw new NotSo("'" + key + "' is no time");
        }
        return when;
    }

    private static Optional<When> time(String text) {
        if (text.length() <= DAY_LETTERS) {
            return When.parse(text);
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 10) & READ.length - 1;
        When before = READ[slot];
        if (before != null && before.text().equals(text)) {
            return Optional.of(before);
        }
        Optional<When> when = When.parse(text);
        if (when.isPresent()) {
            READ[slot] = when.get();
        }
        return when;
    }

    @Override
    public Optional<LocalDate> dayIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        String text = text(key);
        Optional<When> day = When.parse(text);
        if (day.isEmpty() || day.get().precision() != When.Precision.DAY || text.endsWith("~")) {
            throw new NotSo("'" + key + "' is no day");
        }
        return day.get().firstDay();
    }

    @Override
    public Instant instant(String key) {
        String text = text(key);
        Optional<When> when = text.endsWith("Z") ? time(text) : Optional.empty();
        if (when.isEmpty() || when.get().precision() != When.Precision.MICROSECOND) {
            throw new NotSo("'" + key + "' is no instant with six digits after the second");
        }
        return when.get().earliest().orElseThrow();
    }

    @Override
    public void yes(String key) {
        if (required(key) != Boolean.TRUE) {
            throw new NotSo("'" + key + "' is not true");
        }
    }

    @Override
    public <T> T word(String key, Map<String, T> words) {
        return word(text(key), key, words);
    }

    private static <T> T word(String word, String key, Map<String, T> words) {
        T value = words.get(word);
        if (value == null) {
            throw new NotSo("'" + key + "' is none of " + String.join(", ", words.keySet()));
        }
        return value;
    }

    @Override
    public <T> List<T> words(String key, Map<String, T> words) {
        List<T> values = new ArrayList<>();
        list(required(key), key).forEach(item -> values.add(word(text(item, key), key, words)));
        return values;
    }

    @Override
    public List<Long> numbers(String key, long least) {
        List<Long> numbers = new ArrayList<>();
        for (Object item : has(key) ? list(required(key), key) : List.of()) {
            if (!(item instanceof Long number) || number < least) {
                throw new NotSo("'" + key + "' holds what is no number from " + least + " on");
            }
            numbers.add(number);
        }
        return numbers;
    }

    @Override
    public List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        list(required(key), key).forEach(item -> texts.add(text(item, key)));
        return texts;
    }

    private static List<?> list(Object value, String key) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new NotSo("'" + key + "' is no list with something in it");
    }

    @Override
    public Fields object(String key) {
        return object(required(key), key);
    }

    /// An object, as the leaf has it.
    LeafFields part(String key) {
        return object(required(key), key);
    }

    Audience audience() {
        return Envelope.audience(this, "audience");
    }

    private static LeafFields object(Object value, String key) {
        if (value instanceof JsonObject object) {
            return new LeafFields(object);
        }
        throw new NotSo("'" + key + "' is no object");
    }

    @Override
    public boolean isSingle(String key) {
        return object.get(key) instanceof String;
    }

    @Override
    public <T> List<T> objects(String key, Function<Fields, T> each) {
        Object value = object.get(key);
        if (value == object) {
            return List.of();
        }
        List<?> list = list(value, key);
        List<T> objects = new ArrayList<>(list.size());
        for (Object item : list) {
            objects.add(each.apply(object(item, key)));
        }
        return objects;
    }

    @Override
    public Content content(String key) {
        if (isSingle(key)) {
            return new Content.Open(text(key));
        }
        Fields sealed = object(key).only("'" + key + "'", List.of("sealed"));
        return new Content.Sealed(sealed.digest("sealed"));
    }
}
