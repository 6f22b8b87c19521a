package org.comity.log.witness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.comity.log.note.Canonical;
import org.comity.log.note.Note;
import org.comity.log.note.NoteSignature;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.log.tree.Proofs;
import org.comity.log.verify.LogSite;

/// Asks witnesses to cosign the checkpoints of a log (C2SP tlog-witness, the side of the log).
///
/// All witnesses are asked at once, and none can hold up the others. A cosignature is checked before
/// it is given to anybody. Remembers what each witness knew last, so that one request is enough; a
/// witness that knows something else is asked again from there. Any number of threads may use it.
public final class WitnessClient implements AutoCloseable {
    /// Requests to one witness for one checkpoint, at most.
    private static final int TRIES = 4;

    private static final int MOST_OF_AN_ANSWER = 100_000;

    private final Duration patience;
    private final HttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Known, Long> known = new ConcurrentHashMap<>();

    /// What a witness knows of a log.
    private record Known(VerifierKey witness, String origin) {}

    /// @param patience for each request, from connecting until the last byte of the answer
    public WitnessClient(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// Asks every witness, in the order given.
    ///
    /// @param checkpoint signed by the log
    /// @param hashes of the tree, at least as large as the checkpoint; asked by one thread at a time
    /// @param witnesses those without an address are left out
    /// @throws IllegalStateException when the hashes of our own log cannot be had
    public List<Outcome> gather(SignedCheckpoint checkpoint, Hashes hashes, Collection<Policy.Witness> witnesses) {
        List<Future<Outcome>> asked = new ArrayList<>();
        for (Policy.Witness witness : witnesses) {
            witness.url().ifPresent(url -> asked.add(threads.submit(() -> ask(checkpoint, hashes, witness, url))));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : asked) {
            outcomes.add(joined(one));
        }
        return outcomes;
    }

    /// The checkpoint with the cosignatures that were got, in the place of older ones by the same keys.
    ///
    /// @throws IllegalArgumentException when a note cannot hold so many signatures
    public static Note cosigned(SignedCheckpoint checkpoint, Collection<Outcome> outcomes) {
        List<Note.Verified> got = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Cosigned(Policy.Witness _, List<Note.Verified> cosignatures)) {
                got.addAll(cosignatures);
            }
        }
        List<NoteSignature> all = new ArrayList<>(checkpoint.note().signatures());
        all.removeIf(signature -> got.stream().anyMatch(one -> signature.isBy(one.key())));
        got.forEach(one -> all.add(one.signature()));
        return new Note(checkpoint.note().text(), all);
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }

    private static Outcome joined(Future<Outcome> one) {
        try {
            return one.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while witnesses were asked", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a witness could not be asked", broken.getCause());
        }
    }

    private Outcome ask(SignedCheckpoint checkpoint, Hashes hashes, Policy.Witness witness, String url) {
        long size = checkpoint.checkpoint().size();
        Known key = new Known(witness.key(), checkpoint.checkpoint().origin());
        Optional<URI> address = address(url);
        if (address.isEmpty()) {
            return new Outcome.Unreachable(witness, "'" + url + "' is not an http or https address");
        }
        long old = Math.min(known.getOrDefault(key, 0L), size);
        for (int tried = 0; tried < TRIES; tried++) {
            switch (send(address.get(), new Submission(old, proof(old, size, hashes), checkpoint))) {
                case Reply.None(String says) -> {
                    return new Outcome.Unreachable(witness, says);
                }
                case Reply.Came(int status, String body)
                when status == 200 -> {
                    known.put(key, size);
                    return accept(checkpoint, witness, body);
                }
                case Reply.Came(int status, String body)
                when status == 409 && told(body).isPresent() -> {
                    long told = told(body).getAsLong();
                    known.put(key, told);
                    if (told > size) {
                        return new Outcome.Ahead(witness, told);
                    }
                    if (told == old) {
                        return new Outcome.Fork(witness, status, told);
                    }
                    old = told;
                }
                case Reply.Came(int status, String body) -> {
                    return no(witness, status, body, old, size);
                }
            }
        }
        return new Outcome.Refused(witness, 409, "it knew another size each of " + TRIES + " times");
    }

    private static Outcome no(Policy.Witness witness, int status, String body, long old, long size) {
        // A witness need not name a size to say that it knows another root for this one.
        boolean forked = status == 422 || status == 409 && old == size;
        return forked ? new Outcome.Fork(witness, status, old) : new Outcome.Refused(witness, status, line(body));
    }

    // A store behind the hashes may be one connection, which is not for several threads.
    private static List<Hash> proof(long old, long size, Hashes hashes) {
        synchronized (hashes) {
            return Proofs.consistency(old, size, hashes);
        }
    }

    private static Outcome accept(SignedCheckpoint checkpoint, Policy.Witness witness, String body) {
        // The log's own signatures stay out, so that the answer alone must hold a right one.
        String note = checkpoint.note().text() + "\n" + body;
        return switch (Note.parse(note)) {
            case Parsed.Bad<Note>(String says) -> new Outcome.Worthless(witness, says);
            case Parsed.Good<Note>(Note answer) ->
                !answer.text().equals(checkpoint.note().text())
                        ? new Outcome.Worthless(witness, "the answer is no list of signature lines")
                        : switch (answer.verify(List.of(witness.key()))) {
                            case Parsed.Good<List<Note.Verified>>(List<Note.Verified> right) ->
                                new Outcome.Cosigned(witness, right);
                            case Parsed.Bad<List<Note.Verified>>(String says) -> new Outcome.Worthless(witness, says);
                        };
        };
    }

    /// What came back.
    private sealed interface Reply {
        record Came(int status, String body) implements Reply {}

        record None(String says) implements Reply {}
    }

    private Reply send(URI address, Submission submission) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(submission.toString()))
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked = http.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_OF_AN_ANSWER));
        try {
            HttpResponse<byte[]> response = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply.Came(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException slow) {
            asked.cancel(true);
            return new Reply.None("no answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.None("stopped");
        } catch (ExecutionException broken) {
            return new Reply.None(LogSite.says(broken.getCause()));
        }
    }

    private static Optional<URI> address(String prefix) {
        try {
            URI address = URI.create((prefix.endsWith("/") ? prefix : prefix + "/") + "add-checkpoint");
            boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return isHttp && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static OptionalLong told(String body) {
        return body.endsWith("\n") ? Canonical.number(body.substring(0, body.length() - 1)) : OptionalLong.empty();
    }

    private static String line(String body) {
        return body.strip()
                .codePoints()
                .limit(200)
                .mapToObj(c -> Character.isISOControl(c) ? " " : Character.toString(c))
                .collect(Collectors.joining());
    }
}
