package org.comity.record.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comity.acts.CouncilBody;

/// The keys of the format, in the order of canonical JSON. What is read, what is written and the schema
/// agree with these.
final class Keys {
    static final List<String> ENVELOPE = List.of(
            "audience",
            "body",
            "by",
            "effective",
            "enteredBy",
            "known",
            "number",
            "organisation",
            "recorded",
            "relates",
            "requestId",
            "signatures",
            "sources",
            "standing",
            "v");
    static final List<String> ACTOR =
            List.of("capacity", "holder", "keeper", "member", "office", "organ", "outsider", "person");
    static final List<String> AUDIENCE = List.of("members", "only");
    static final List<String> RELATION = List.of("as", "number");
    /// In files, which may name the earlier act by its request id.
    static final List<String> RELATION_BY_REQUEST = List.of("as", "request");
    static final List<String> SIGNATURE = List.of("algorithm", "key", "seat", "value");
    static final List<String> SOURCE = List.of("document", "locator", "retrieved", "sha256", "through");
    static final List<String> LINK = List.of("capacity", "hedge", "who", "words");
    static final List<String> CLAIM = List.of("about", "from", "until", "value");
    static final List<String> CONTENT = List.of("private", "sealed");
    static final List<String> WITHHELD = List.of("kind", "v", "withheld");
    /// What is kept beside the log of an act that is not for everybody.
    static final List<String> ASIDE = List.of("body", "by", "enteredBy", "signatures", "sources");

    /// A power of two, sparse enough that most look-ups end at once.
    private static final int SLOTS = 2048;

    private static final Key[] KNOWN = new Key[SLOTS];

    private static int count;

    /// Stands for every other key, and for none.
    static final Key START = new Key("", 0);

    /// A key of the format.
    static final class Key {
        final String text;
        /// Counts the keys.
        final int id;

        private final byte[] quoted;

        private Key(String text, int id) {
            this.text = text;
            this.id = id;
            this.quoted = ('"' + text + '"').getBytes(StandardCharsets.US_ASCII);
        }

        int length() {
            return quoted.length;
        }

        /// Whether the key stands at a place, with its quotes.
        boolean isAt(byte[] bytes, int at) {
            int end = at + quoted.length;
            return end <= bytes.length && Arrays.equals(bytes, at, end, quoted, 0, quoted.length);
        }
    }

    static {
        Stream.of(
                        Stream.of(
                                ENVELOPE, ACTOR, AUDIENCE, RELATION, SIGNATURE, SOURCE, LINK, CLAIM, CONTENT, WITHHELD),
                        Bodies.FORMS.stream().map(BodyForm::keys),
                        Bodies.FORMS.stream()
                                .map(form -> form.type().isRecord() && CouncilBody.class.isAssignableFrom(form.type())
                                        ? RecordForm.allKeys(form.type())
                                        : List.<String>of()))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .distinct()
                .forEach(Keys::keep);
    }

    private Keys() {}

    /// One more than the highest id of a key.
    static int count() {
        return count + 1;
    }

    private static void keep(String key) {
        int slot = key.hashCode() & SLOTS - 1;
        while (KNOWN[slot] != null) {
            slot = slot + 1 & SLOTS - 1;
        }
        KNOWN[slot] = new Key(key, ++count);
    }

    /// The key of the format that these bytes spell, or [#START]. Spares most reading the making of
    /// texts.
    ///
    /// @param hash as `String` counts it
    static Key known(byte[] bytes, int from, int until, int hash) {
        int slot = hash & SLOTS - 1;
        for (Key key = KNOWN[slot]; key != null; key = KNOWN[slot]) {
            if (key.text.hashCode() == hash && spells(bytes, from, until, key.text)) {
                return key;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return START;
    }

    private static boolean spells(byte[] bytes, int from, int until, String key) {
        boolean same = key.length() == until - from;
        for (int i = 0; same && i < key.length(); i++) {
            same = key.charAt(i) == bytes[from + i];
        }
        return same;
    }
}
