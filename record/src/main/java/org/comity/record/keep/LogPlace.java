package org.comity.record.keep;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tile.Fetched;
import org.comity.log.verify.LogDirectory;
import org.comity.log.verify.LogSite;
import org.comity.log.verify.PublishedLog;

/// Where a log is published: a directory, a web address, or a zip of a directory.
public final class LogPlace implements AutoCloseable {
    /// The most acts of a log that a store can take.
    static final long MOST_ACTS = (1L << 40) - 1;

    private static final int MOST_OF_A_CHECKPOINT = 1_000_000;

    private final PublishedLog log;

    private LogPlace(PublishedLog log) {
        this.log = log;
    }

    /// Opens what is there. Nothing in it is looked at yet.
    public static Answer<LogPlace> open(String place) {
        return open(place, LogSite.PATIENCE);
    }

    /// @param patience for each file of a web server
    public static Answer<LogPlace> open(String place, Duration patience) {
        return Keeps.answer(broken -> KeepRefusals.noLog(place, String.valueOf(broken.getMessage())), () -> {
            return new LogPlace(log(place, patience));
        });
    }

    /// Whether a place is on the web; a directory may be called `https-record`.
    public static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    private static PublishedLog log(String place, Duration patience) throws Keeps {
        if (isAddress(place)) {
            Optional<URI> address = address(place);
            if (address.isEmpty()) {
                throw new Keeps(KeepRefusals.noLog(place, "it is not the address of a log"));
            }
            return new LogSite(address.get(), patience);
        }
        Path path;
        try {
            path = Path.of(place);
        } catch (InvalidPathException never) {
            throw new Keeps(KeepRefusals.noLog(place, "no file can be called so"));
        }
        if (Files.isRegularFile(path)) {
            return Keeps.done(ZipLog.open(path));
        }
        if (!Files.isDirectory(path)) {
            throw new Keeps(KeepRefusals.noLog(place, "there is nothing"));
        }
        return new LogDirectory(path);
    }

    private static Optional<URI> address(String place) {
        try {
            return Optional.of(URI.create(place)).filter(LogSite::isAddress);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    public PublishedLog log() {
        return log;
    }

    /// Why nobody answers at a web address; empty when somebody does, and for what is no address.
    public Optional<Refused> silence() {
        return log instanceof LogSite site
                ? site.silence().map(says -> KeepRefusals.noAnswer(site.toString(), says))
                : Optional.empty();
    }

    /// The published head, as far as it can be read. No signature of it is checked.
    public Answer<Checkpoint> published() {
        return Keeps.answer(
                broken -> KeepRefusals.noLog(log.toString(), String.valueOf(broken.getMessage())),
                () -> head().checkpoint());
    }

    /// The published head. No signature of it is checked.
    SignedCheckpoint head() throws Keeps {
        SignedCheckpoint head = switch (log.file("checkpoint", MOST_OF_A_CHECKPOINT)) {
            case Fetched.Missing _ -> throw new Keeps(KeepRefusals.noLog(log.toString(), "it has no checkpoint"));
            case Fetched.Failed(String says) ->
                throw new Keeps(
                        silence().orElseGet(() -> KeepRefusals.noLog(log.toString(), "its checkpoint " + says)));
            case Fetched.Found(byte[] bytes) ->
                switch (SignedCheckpoint.parse(bytes)) {
                    case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> good;
                    case Parsed.Bad<SignedCheckpoint>(String says) ->
                        throw new Keeps(KeepRefusals.noLog(log.toString(), says));
                };
        };
        if (head.checkpoint().size() > MOST_ACTS) {
            throw new Keeps(KeepRefusals.tooLarge(
                    log.toString(),
                    "it says that it has " + head.checkpoint().size() + " acts, and a store takes at most "
                            + MOST_ACTS));
        }
        return head;
    }

    @Override
    public void close() {
        if (log instanceof ZipLog zip) {
            zip.close();
        } else if (log instanceof LogSite site) {
            site.close();
        }
    }
}
