package org.comity.record.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comity.acts.Body;
import org.comity.acts.Content;

/// A record type as an object of the format: a key for each of its components, of the same name.
///
/// What a component is says how it is written ([RecordPart]); what its constructor refuses is no value of the
/// format. The kind of a body is the name of its type, in lower case with hyphens.
final class RecordForm {
    private static final Map<Class<?>, RecordForm> FORMS = new ConcurrentHashMap<>();

    private final Class<?> type;
    /// In the order of the constructor.
    private final List<RecordPart> parts;
    /// In the order of canonical JSON.
    private final List<RecordPart> sorted;
    private final MethodHandle constructor;
    private final List<String> keys;
    private final boolean texts;

    private RecordForm(Class<?> type) {
        this.type = type;
        this.parts = Stream.of(type.getRecordComponents())
                .map(each -> RecordPart.of(type, each))
                .toList();
        this.sorted =
                parts.stream().sorted(Comparator.comparing(RecordPart::key)).toList();
        this.keys = sorted.stream().map(RecordPart::key).toList();
        this.constructor = constructor(type);
        this.texts = parts.stream().anyMatch(RecordPart::holdsTexts);
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] given = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, given))
                    .asSpreader(Object[].class, given.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalArgumentException(type + " is no public record", notPublic);
        }
    }

    static RecordForm of(Class<?> type) {
        RecordForm known = FORMS.get(type);
        if (known == null) {
            // Forms of parts are made meanwhile, so no computeIfAbsent.
            known = new RecordForm(type);
            FORMS.putIfAbsent(type, known);
        }
        return known;
    }

    /// The forms of all records that a sealed type permits, in the order in which it does.
    static Stream<BodyForm<?>> bodies(Class<? extends Body> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isRecord()
                        ? Stream.of(body(type.asSubclass(Body.class)))
                        : bodies(type.asSubclass(Body.class)));
    }

    private static <B extends Body> BodyForm<B> body(Class<B> type) {
        RecordForm form = of(type);
        String kind = word(type);
        List<String> keys = Stream.concat(form.keys.stream(), Stream.of("kind", "v"))
                .sorted()
                .toList();
        return new BodyForm<>(
                kind, 1, type, keys, from -> type.cast(form.read(from)), (body, out) -> form.write(body, out, kind));
    }

    /// Lower case, with hyphens.
    static String word(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    List<String> keys() {
        return keys;
    }

    /// Its parts, in the order of its keys.
    List<RecordPart> parts() {
        return sorted;
    }

    boolean holdsTexts() {
        return texts;
    }

    Object read(Fields from) {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(from);
        }
        return make(values);
    }

    private Object make(Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException("making a " + type.getSimpleName(), impossible);
        }
    }

    /// Writes the keys of a body, in their order, with its kind and version among them.
    private void write(Object body, CanonicalWriter out, String kind) {
        boolean kindToCome = true;
        boolean versionToCome = true;
        for (RecordPart part : sorted) {
            if (kindToCome && part.key().compareTo("kind") > 0) {
                out.text("kind", kind);
                kindToCome = false;
            }
            if (versionToCome && part.key().compareTo("v") > 0) {
                out.number("v", 1);
                versionToCome = false;
            }
            part.write(body, out);
        }
        if (kindToCome) {
            out.text("kind", kind);
        }
        if (versionToCome) {
            out.number("v", 1);
        }
    }

    /// Writes an object of its own.
    ///
    /// @param is the word that says which of several types it is, or empty
    void writeObject(Object value, CanonicalWriter out, String is) {
        out.open();
        boolean wordToCome = !is.isEmpty();
        for (RecordPart part : sorted) {
            if (wordToCome && part.key().compareTo(RecordPart.IS) > 0) {
                out.text(RecordPart.IS, is);
                wordToCome = false;
            }
            part.write(value, out);
        }
        if (wordToCome) {
            out.text(RecordPart.IS, is);
        }
        out.close();
    }

    /// The same record with its texts changed; itself where nothing does.
    Object withTexts(Object value, UnaryOperator<Content> each) {
        if (!texts) {
            return value;
        }
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).withTexts(value, each);
        }
        return make(values);
    }

    /// All texts in a record.
    List<Content> texts(Object value) {
        List<Content> found = new ArrayList<>();
        withTexts(value, content -> {
            found.add(content);
            return content;
        });
        return found;
    }

    /// Every key that a record has, and those of the records in it.
    static List<String> allKeys(Class<?> type) {
        Map<String, Class<?>> all = new TreeMap<>();
        collect(type, all);
        return List.copyOf(all.keySet());
    }

    private static void collect(Class<?> type, Map<String, Class<?>> all) {
        for (RecordPart part : of(type).parts) {
            boolean more = all.put(part.key(), type) == null
                    || part.value().types().findAny().isPresent();
            if (more) {
                part.value().keys().forEach(key -> all.put(key, type));
                part.value().types().filter(inner -> inner != type).forEach(inner -> collect(inner, all));
            }
        }
    }
}
