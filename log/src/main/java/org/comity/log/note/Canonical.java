package org.comity.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.tree.Hash;

/// Reads the small parts of which the formats are made, in the one spelling that each value has.
///
/// A second spelling of the same value would be a second note with the same meaning and other bytes; so
/// it is refused.
public final class Canonical {
    private Canonical() {}

    /// Standard base64 (RFC 4648 section 4) with all its padding and no stray bits at the end.
    public static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// A hash in base64.
    public static Optional<Hash> hash(String text) {
        return text.length() == 44
                ? base64(text).filter(bytes -> bytes.length == Hash.LENGTH).map(Hash::from)
                : Optional.empty();
    }

    /// A number from 0 until 2^63 in decimal, without leading zeros.
    public static OptionalLong number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 1 && text.charAt(0) == '0') {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /// Text in UTF-8, without overlong forms and halves of characters.
    public static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /// Whether text can be written as UTF-8 and has no control character but newline.
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(Canonical::isPlain);
    }

    static boolean isPlain(int character) {
        return (character >= 0x20 || character == '\n') && (character < 0xD800 || character > 0xDFFF);
    }

    /// Whether a key can have this name: not empty, no space of Unicode, no plus sign, no control
    /// character.
    static boolean isKeyName(String name) {
        return !name.isEmpty() && isPlain(name) && name.codePoints().noneMatch(c -> c == '+' || isSpace(c));
    }

    /// The White_Space property of Unicode.
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }
}
