package org.comity.record.codec;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.comity.acts.Body;

/// How bodies of one kind and version are written as JSON.
///
/// @param kind the word of the format
/// @param type of its bodies
/// @param keys in their order, `kind` and `v` included
/// @param read from an object of these keys
/// @param write the keys, in their order
record BodyForm<B extends Body>(
        String kind,
        long version,
        Class<B> type,
        List<String> keys,
        Function<Fields, B> read,
        BiConsumer<B, CanonicalWriter> write) {
    BodyForm {
        keys = List.copyOf(keys);
        if (!keys.stream().sorted().toList().equals(keys)) {
            throw new IllegalArgumentException("the keys of " + kind + " are not in their order");
        }
    }

    void write(Body body, CanonicalWriter out) {
        write.accept(type.cast(body), out);
    }
}
