package org.comity.cli.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.comity.charter.Refused;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.VerifierKey;
import org.comity.record.keep.Answer;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.StoreReader;

/// What the commands of upkeep share: reading what the user names, and telling what came of it.
final class Told {
    private static final int MOST_BYTES = 2_000_000;

    private Told() {}

    /// Answers with what was done, or tells why it was not; gives the exit code.
    static <T> int of(Context context, Answering answering, Answer<T> answer, ToIntFunction<T> done) {
        return switch (answer) {
            case Answer.Done<T>(T it) -> done.applyAsInt(it);
            case Answer.Not<T>(Refused refused) -> answering.refuse(context, List.of(refused));
        };
    }

    /// The same of what was opened.
    static <T> int of(Context context, Answering answering, Opened<T> opened, ToIntFunction<T> done) {
        return switch (opened) {
            case Opened.Ready<T>(T it) -> done.applyAsInt(it);
            case Opened.NotOpened<T>(Refused refused) -> answering.refuse(context, List.of(refused));
        };
    }

    /// Says on the error stream how far it is.
    static org.comity.log.verify.Progress progress(Context context, String what) {
        Progress progress = Progress.on(context.err());
        return (done, of) -> progress.done(what, done, of);
    }

    /// The log of an organisation of a store.
    static LogRow row(StoreReader reader, String organisation) {
        return LogRow.of(reader, organisation).orElseThrow();
    }

    /// What the user named and cannot be used.
    static final class WrongInput extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Refused refused;

        WrongInput(String because, String remedy) {
            super(because);
            this.refused = new Refused("USAGE-1", because, "", remedy);
        }

        int tell(Context context, Answering answering) {
            return answering.refuse(context, List.of(refused));
        }
    }

    /// A vkey, or the file in which it stands.
    static Optional<VerifierKey> key(String given) throws WrongInput {
        if (given == null) {
            return Optional.empty();
        }
        String text = given.contains("+") && !Files.exists(Path.of(given))
                ? given
                : new String(file(Path.of(given)), StandardCharsets.UTF_8).strip();
        return switch (VerifierKey.parse(text)) {
            case Parsed.Good<VerifierKey>(VerifierKey key) -> Optional.of(key);
            case Parsed.Bad<VerifierKey>(String says) ->
                throw new WrongInput("'" + given + "' is no key: " + says, "give a vkey, or the file that holds it");
        };
    }

    static Optional<Policy> policy(Path file) throws WrongInput {
        if (file == null) {
            return Optional.empty();
        }
        return switch (Policy.parse(file(file))) {
            case Parsed.Good<Policy>(Policy policy) -> Optional.of(policy);
            case Parsed.Bad<Policy>(String says) ->
                throw new WrongInput(file + " is no policy: " + says, "see c2sp.org/tlog-policy");
        };
    }

    static byte[] file(Path file) throws WrongInput {
        try (InputStream in = Files.newInputStream(file)) {
            // A device may never end.
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new WrongInput(file + " is too long", "name the right file");
            }
            return bytes;
        } catch (IOException broken) {
            throw new WrongInput(file + " cannot be read", "name a file that is there");
        }
    }
}
