package org.comity.record.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.comity.acts.Content;
import org.comity.charter.Names;

/// One component of a record as a key of an object: needed, or left out when it is empty.
final class RecordPart {
    /// The key that says which of several types an object is.
    static final String IS = "is";

    private enum Manner {
        NEEDED,
        OPTIONAL,
        OPTIONAL_NUMBER,
        LIST,
        /// Names or numbers, written as a list of pairs.
        PAIRS,
        TEXT_OR_EMPTY
    }

    private final String key;
    private final Manner manner;
    private final RecordValue value;
    private final MethodHandle accessor;

    private RecordPart(String key, Manner manner, RecordValue value, MethodHandle accessor) {
        this.key = key;
        this.manner = manner;
        this.value = value;
        this.accessor = accessor;
    }

    static RecordPart of(Class<?> owner, RecordComponent component) {
        Type type = component.getGenericType();
        Manner manner = manner(owner, component.getType());
        Type held = manner == Manner.OPTIONAL || manner == Manner.LIST
                ? ((ParameterizedType) type).getActualTypeArguments()[0]
                : manner == Manner.OPTIONAL_NUMBER ? long.class : type;
        return new RecordPart(component.getName(), manner, RecordValue.of(held), accessor(component));
    }

    private static Manner manner(Class<?> owner, Class<?> type) {
        if (type == Optional.class) {
            return Manner.OPTIONAL;
        }
        if (type == OptionalLong.class) {
            return Manner.OPTIONAL_NUMBER;
        }
        if (type == List.class) {
            return Manner.LIST;
        }
        if (type == Map.class || type == Names.class) {
            return Manner.PAIRS;
        }
        // The charter's own records hold an empty text where nothing is said.
        boolean ofACharter = owner.getPackageName().startsWith("org.comity.charter");
        return type == String.class && ofACharter ? Manner.TEXT_OR_EMPTY : Manner.NEEDED;
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException notPublic) {
            throw new IllegalArgumentException(component + " is not public", notPublic);
        }
    }

    String key() {
        return key;
    }

    RecordValue value() {
        return value;
    }

    boolean isNeeded() {
        return manner == Manner.NEEDED;
    }

    boolean isList() {
        return manner == Manner.LIST;
    }

    boolean holdsTexts() {
        return value.holdsTexts();
    }

    Object read(Fields from) {
        return switch (manner) {
            case NEEDED -> value.read(from, key);
            case OPTIONAL -> from.has(key) ? Optional.of(value.read(from, key)) : Optional.empty();
            case OPTIONAL_NUMBER ->
                from.has(key) ? OptionalLong.of((Long) value.read(from, key)) : OptionalLong.empty();
            case LIST -> from.has(key) ? value.readAll(from, key) : List.of();
            case PAIRS -> from.has(key) ? value.read(from, key) : value.none();
            case TEXT_OR_EMPTY -> from.textIfAny(key);
        };
    }

    private Object get(Object record) {
        try {
            return accessor.invokeExact(record);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException("reading " + key, impossible);
        }
    }

    void write(Object record, CanonicalWriter out) {
        Object held = get(record);
        switch (manner) {
            case NEEDED -> out.value(key, () -> value.write(held, out));
            case OPTIONAL -> {
                if (held instanceof Optional<?> optional && optional.isPresent()) {
                    out.value(key, () -> value.write(optional.get(), out));
                }
            }
            case OPTIONAL_NUMBER -> {
                if (held instanceof OptionalLong number && number.isPresent()) {
                    out.number(key, number.getAsLong());
                }
            }
            case LIST -> out.list(key, (List<?>) held, item -> value.write(item, out));
            case PAIRS -> {
                if (!held.equals(value.none())) {
                    out.value(key, () -> value.write(held, out));
                }
            }
            case TEXT_OR_EMPTY -> out.textIfAny(key, (String) held);
        }
    }

    Object withTexts(Object record, UnaryOperator<Content> each) {
        Object held = get(record);
        if (!value.holdsTexts()) {
            return held;
        }
        return switch (held) {
            case Optional<?> optional -> optional.map(inner -> value.withTexts(inner, each));
            case List<?> list ->
                list.stream().map(inner -> value.withTexts(inner, each)).toList();
            case Object inner -> value.withTexts(inner, each);
        };
    }
}
