package org.comity.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SigningKey;
import org.comity.log.witness.Witness;
import org.comity.log.witness.WitnessState;
import org.comity.record.keep.Answer;
import org.comity.record.keep.KeyFiles;
import picocli.CommandLine.Option;

/// Who a witness is, what it watches, and where it remembers what it saw.
public final class WitnessOptions {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            arity = "1",
            description = "The witness's key, made by `comity keys create`; may be given again for a second one.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--log",
            paramLabel = "VKEY",
            description = "The verifier key of a log to watch, or the file that holds it; may be given again.")
    private List<String> logs = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Watch the logs that a policy names (C2SP tlog-policy).")
    private Path policy;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            required = true,
            description = "Where it remembers what it saw; made when absent. Never put an older copy of it back.")
    private Path state;

    private Optional<WitnessState> held = Optional.empty();

    /// Lets go of the state.
    void close() {
        try {
            if (held.isPresent()) {
                held.get().close();
            }
        } catch (IOException goneAnyway) {
            // The system gives it up with the process.
        }
    }

    /// Opens the witness, and holds its state until it is closed.
    Witness open() throws Told.WrongInput {
        List<SigningKey> signing = new ArrayList<>();
        for (Path file : keys) {
            switch (KeyFiles.read(file)) {
                case Answer.Done<SigningKey>(SigningKey key) -> signing.add(key);
                case Answer.Not<SigningKey>(var refused) ->
                    throw new Told.WrongInput(refused.because(), refused.remedy());
            }
        }
        List<Policy.Log> watched = new ArrayList<>();
        for (String log : logs) {
            watched.add(new Policy.Log(Told.key(log).orElseThrow(), Optional.empty()));
        }
        Told.policy(policy).ifPresent(given -> watched.addAll(given.logs()));
        if (watched.isEmpty()) {
            throw new Told.WrongInput("nobody says which log is watched", "name its key with --log or --policy");
        }
        try {
            Files.createDirectories(state);
            Parsed<Witness> opened = switch (WitnessState.open(state)) {
                case Parsed.Good<WitnessState>(WitnessState kept) -> {
                    held = Optional.of(kept);
                    yield Witness.open(signing, watched, kept, InstantSource.system());
                }
                case Parsed.Bad<WitnessState>(String says) -> new Parsed.Bad<>(says);
            };
            return switch (opened) {
                case Parsed.Good<Witness>(Witness witness) -> witness;
                case Parsed.Bad<Witness>(String says) ->
                    throw new Told.WrongInput(says, "see `comity witness serve --help`");
            };
        } catch (IOException broken) {
            throw new Told.WrongInput(
                    state + " cannot be used: " + broken.getMessage(), "name a directory that can be written to");
        }
    }
}
