package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Parsed;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;

/// The keys of a store, each in a file that only its owner may read, with its public half beside it.
final class Keys {
    private static final int MOST_BYTES = 10_000;
    private static final int SECRET_BYTES = 32;

    private final Places places;

    Keys(Places places) {
        this.places = places;
    }

    /// The key that signs for an organisation.
    SigningKey read(String organisation, VerifierKey verifier) throws Cannot {
        Path file = places.key(organisation);
        try {
            if (!Files.isRegularFile(file)) {
                throw new Cannot(StoreRefusals.noKey(organisation, file, "there is no such file"));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new Cannot(StoreRefusals.noKey(organisation, file, "it is no key"));
            }
            String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
            return switch (SigningKey.parsePem(verifier, pem)) {
                case Parsed.Good<SigningKey>(SigningKey key) -> key.madeBy(FastEd25519::sign);
                case Parsed.Bad<SigningKey>(String says) ->
                    throw new Cannot(StoreRefusals.noKey(organisation, file, says));
            };
        } catch (IOException broken) {
            throw new Cannot(StoreRefusals.noKey(organisation, file, Says.of(broken)));
        }
    }

    /// A new key for a log of this origin.
    static SigningKey create(String origin) {
        return SigningKey.create(origin, KeyUse.NOTE).madeBy(FastEd25519::sign);
    }

    /// The private half last: where it lies, the other lies too.
    void write(String organisation, SigningKey key) throws IOException {
        Places.makePrivateDirectory(places.keys());
        Places.write(places.verifierKey(organisation), key.verifier() + "\n", "rw-r--r--");
        Places.write(places.key(organisation), key.pem(), "rw-------");
    }

    /// The public half that lies beside a key.
    VerifierKey verifier(String organisation, String origin) throws Cannot, IOException {
        Path file = places.verifierKey(organisation);
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new Cannot(StoreRefusals.noKey(organisation, file, "there is no such file"));
        }
        return switch (VerifierKey.parse(
                Files.readString(file, StandardCharsets.ISO_8859_1).strip())) {
            case Parsed.Good<VerifierKey>(VerifierKey good) when good.name().equals(origin) -> good;
            case Parsed.Good<VerifierKey>(VerifierKey other) ->
                throw new Cannot(StoreRefusals.noKey(organisation, file, "it is the key of " + other.name()));
            case Parsed.Bad<VerifierKey>(String says) ->
                throw new Cannot(StoreRefusals.noKey(organisation, file, says));
        };
    }

    /// The secret of request ids; made when there is none yet.
    byte[] requestSecret() throws Cannot, IOException {
        Path file = places.requestSecret();
        if (!Files.exists(file)) {
            byte[] fresh = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(fresh);
            Places.makePrivateDirectory(places.keys());
            Places.write(file, fresh, "rw-------");
            return fresh;
        }
        if (!Files.isRegularFile(file) || Files.size(file) != SECRET_BYTES) {
            throw new Cannot(StoreRefusals.noKey("request ids", file, "it has not " + SECRET_BYTES + " bytes"));
        }
        return Files.readAllBytes(file);
    }

    boolean exists(String organisation) {
        return Files.exists(places.key(organisation));
    }
}
