package org.comity.record.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.acts.Content;
import org.comity.acts.When;

/// The fields of one object, whether it stands in a leaf or in a file that somebody wrote.
///
/// In a leaf the first fault ends the reading. In a file each is kept as a problem, and something
/// harmless is answered in its place, so that the rest can be read too.
interface Fields {
    /// Complains of keys that are none of these.
    Fields only(String what, List<String> keys);

    boolean has(String key);

    /// A text that is not empty.
    String text(String key);

    /// A text, or an empty one where there is no such key.
    default String textIfAny(String key) {
        return has(key) ? text(key) : "";
    }

    /// A text that may be empty, though there has to be one.
    String anyText(String key);

    long number(String key, long least);

    String digest(String key);

    default Optional<String> digestIfAny(String key) {
        return has(key) ? Optional.of(digest(key)) : Optional.empty();
    }

    When when(String key);

    default Optional<When> whenIfAny(String key) {
        return has(key) ? Optional.of(when(key)) : Optional.empty();
    }

    Optional<LocalDate> dayIfAny(String key);

    Instant instant(String key);

    /// Complains unless the value is `true`.
    void yes(String key);

    <T> T word(String key, Map<String, T> words);

    /// Words of a list, at least one.
    <T> List<T> words(String key, Map<String, T> words);

    /// Numbers of a list, each from `least` on; none where there is no such key.
    List<Long> numbers(String key, long least);

    /// Texts of a list; none where there is no such key.
    List<String> texts(String key);

    Fields object(String key);

    /// Whether the value is a single one, no object and no list.
    boolean isSingle(String key);

    /// What objects of a list stand for; none where there is no such key.
    <T> List<T> objects(String key, Function<Fields, T> each);

    /// A text that may be sealed.
    Content content(String key);
}
