package org.comity.record.codec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comity.acts.Audience;
import org.comity.acts.Draft;

/// Makes request ids for acts that come without one, from what they say: the same file again enters
/// nothing twice.
///
/// A request id stands in the leaf, where all can read it. A plain hash of what is withheld there would
/// let anybody try guesses; so an act that is not for everybody gets one only where the store gives a
/// secret, and one with a private text, which may be erased, gets none.
public final class RequestIds {
    private static final int LEAST_OF_A_SECRET = 16;

    private final byte[] secret;

    private RequestIds(byte[] secret) {
        this.secret = secret.clone();
    }

    /// Makes ids for acts that are for everybody, and for no others.
    public static RequestIds forPublicActs() {
        return new RequestIds(new byte[0]);
    }

    /// @param secret of the store, at least 16 bytes; the same for ever, or retries are not known again
    public static RequestIds with(byte[] secret) {
        if (secret.length < LEAST_OF_A_SECRET) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
        }
        return new RequestIds(secret);
    }

    /// @param draft with any request id, which does not matter
    Optional<String> of(Draft draft, byte[] content) {
        if (Sealing.hasPrivateText(draft)) {
            return Optional.empty();
        }
        if (draft.audience() instanceof Audience.Everybody) {
            return Optional.of("content-" + Kept.digest(content));
        }
        return secret.length == 0 ? Optional.empty() : Optional.of("content-" + keyed(content));
    }

    private String keyed(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update("comity/request-id/v1\n".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", missing);
        }
    }
}
