package org.comity.record.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.KeyChange;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.record.Journal;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.sqlite.StoreReader;

/// Changes the key of a log. An act that both keys signed says so; the head with that act is
/// signed by both; from the next one on the new key signs alone.
///
/// When it is stopped on the way, doing it again goes on with the same new key.
public final class Rotation {
    private final Path store;
    private final String organisation;
    private final StoreOptions options;

    private Rotation(Path store, String organisation, StoreOptions options) {
        this.store = store;
        this.organisation = organisation;
        this.options = options;
    }

    /// What was changed.
    ///
    /// @param act the number of the act that says so
    /// @param formerKey the file in which the old public key is kept
    public record Rotated(VerifierKey from, VerifierKey to, long act, Checkpoint head, Path formerKey) {}

    /// @param because why; not empty
    /// @param enteredBy who asked for it
    /// @param at when, by the caller's clock
    public static Answer<Rotated> run(
            Path store, String organisation, String because, String enteredBy, StoreOptions options, Instant at) {
        Rotation rotation = new Rotation(store, organisation, options);
        return Keeps.answer(
                broken -> KeepRefusals.noRoom(store.resolve("keys"), broken),
                () -> rotation.run(because, enteredBy, at));
    }

    /// The files of the keys that signed before, as changes of the key in this store left them.
    public static List<Path> formerKeys(Path store, String organisation) {
        Path keys = store.resolve("keys");
        if (!Files.isDirectory(keys)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(keys)) {
            String name = Pattern.quote(organisation) + "-[0-9a-f]{8}\\.vkey";
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Rotated run(String because, String enteredBy, Instant at) throws Keeps, IOException {
        LogRow row = row();
        Path fresh = file(".next.key");
        boolean goesOn = Files.exists(fresh);
        if (!goesOn) {
            // Stopped between two names, or before a private key was there.
            Files.deleteIfExists(file(".next.vkey"));
            writeVerifier(row.key());
            Keeps.done(KeyFiles.create(row.origin(), KeyUse.NOTE, fresh));
        }
        SigningKey next = Keeps.done(KeyFiles.read(fresh));
        if (next.verifier().equals(row.key())) {
            // It was stopped when only the names of the files were left to change.
            Entered before = entered(next.verifier()).orElseThrow();
            return new Rotated(before.from, row.key(), before.number, head(), place(before.from));
        }
        // The last step asks no guard: what it is to sign must not be a store that was put back.
        if (goesOn) {
            Keeps.ready(Store.open(store, options)).close();
        }
        SigningKey old = Keeps.ready(Keeping.signingKey(store, row));
        Optional<Entered> before = goesOn ? entered(next.verifier()) : Optional.empty();
        long act = before.isPresent() ? before.get().number : enter(old, next, because, enteredBy, at);
        Checkpoint head = sign(row, old, next);
        return new Rotated(old.verifier(), next.verifier(), act, head, place(old.verifier()));
    }

    private record Entered(long number, VerifierKey from) {}

    private LogRow row() throws Keeps {
        try (StoreReader reader = Keeps.ready(StoreReader.open(store))) {
            LogRow row = LogRow.of(reader, organisation)
                    .orElseThrow(() -> new IllegalArgumentException("no organisation " + organisation));
            if (row.role() == LogRow.Role.MIRROR) {
                throw new Keeps(KeepRefusals.noKey(
                        organisation + " is a mirror: others sign its log", "ask them to change their key"));
            }
            return row;
        }
    }

    private Checkpoint head() throws Keeps {
        try (StoreReader reader = Keeps.ready(StoreReader.open(store))) {
            return reader.head(organisation);
        }
    }

    /// The act that says that this key follows.
    private Optional<Entered> entered(VerifierKey to) throws Keeps {
        try (StoreReader reader = Keeps.ready(StoreReader.open(store))) {
            LogRow row = LogRow.of(reader, organisation).orElseThrow();
            for (Iterator<byte[]> leaves = StoreLog.of(reader, row).leaves(0); leaves.hasNext(); ) {
                if (ActCodec.decode(leaves.next()) instanceof Reading.Read(Act act)
                        && act.body() instanceof KeyChange change
                        && change.to().equals(to.toString())
                        && KeyChain.isSignedByBoth(act)
                        && VerifierKey.parse(change.from()) instanceof Parsed.Good<VerifierKey>(VerifierKey from)) {
                    return Optional.of(new Entered(act.number(), from));
                }
            }
            return Optional.empty();
        }
    }

    private long enter(SigningKey old, SigningKey next, String because, String enteredBy, Instant at) throws Keeps {
        KeyChange change =
                new KeyChange(old.verifier().toString(), next.verifier().toString(), because);
        Draft draft = new Draft(
                organisation,
                Optional.empty(),
                When.at(at.truncatedTo(ChronoUnit.MICROS)),
                new Actor.Keeper(),
                enteredBy,
                Standing.ACT,
                change,
                List.of(),
                List.of(),
                new Audience.Everybody(),
                "key-change-" + HexFormat.of().formatHex(next.verifier().id()),
                List.of(KeyChain.signature(old, change), KeyChain.signature(next, change)));
        try (Store opened = Keeps.ready(Store.open(store, options))) {
            return switch (opened.append(Journal.Proposal.of(organisation, List.of(draft)))) {
                case Journal.Entered(List<Long> numbers, Checkpoint _) -> numbers.getFirst();
                case Journal.NotEntered(Refused refused) -> throw new Keeps(refused);
                case Journal.Unsettled(Refused refused) -> throw new Keeps(refused);
            };
        }
    }

    /// The head as it stands, signed by both; the store signs with the new key from now on.
    private Checkpoint sign(LogRow row, SigningKey old, SigningKey next) throws Keeps {
        try (Keeping keeping = Keeps.ready(Keeping.open(store, options.command()))) {
            Checkpoint head = keeping.reader().head(organisation);
            Note both = head.note(next).with(head.note(old).signatures());
            keeping.changeKey(row, next.verifier(), head, both.toString());
            return head;
        }
    }

    /// Gives the files their names. The old private key is gone after this.
    private Path place(VerifierKey former) throws IOException {
        Path kept = file("-" + HexFormat.of().formatHex(former.id()) + ".vkey");
        Keeping.writeFile(kept, (former + "\n").getBytes(StandardCharsets.UTF_8), "rw-r--r--");
        Files.move(file(".next.key"), file(".key"), StandardCopyOption.ATOMIC_MOVE);
        Files.move(file(".next.vkey"), file(".vkey"), StandardCopyOption.ATOMIC_MOVE);
        Keeping.forceDirectory(store.resolve("keys"));
        return kept;
    }

    private void writeVerifier(VerifierKey key) throws IOException {
        Keeping.writeFile(file(".vkey"), (key + "\n").getBytes(StandardCharsets.UTF_8), "rw-r--r--");
    }

    private Path file(String ending) {
        return store.resolve("keys").resolve(organisation + ending);
    }
}
