package org.comity.log.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.comity.log.tile.Fetched;

/// A log on a web server. An answer that is too long, also after it is unpacked, or that does not
/// end in time is no answer. Nor is one that points elsewhere: whoever keeps the log could else have
/// us ask for anything in the network in which we stand.
public final class LogSite implements PublishedLog, AutoCloseable {
    /// How long a file may take when nothing else is said.
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int AT_ONCE = 8;
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    /// Headers and trailer of gzip, and what it adds to bytes that cannot be packed.
    private static final int GZIP_ADDS = 4096;

    private final String prefix;
    private final Duration patience;
    private final HttpClient client;

    /// @param prefix an http or https address, below which `checkpoint` and `tile/` lie
    /// @param patience for each file, from asking until its last byte
    public LogSite(URI prefix, Duration patience) {
        if (!isAddress(prefix)) {
            throw new IllegalArgumentException("not the address of a log: " + prefix);
        }
        String address = prefix.toString();
        this.prefix = address.endsWith("/") ? address : address + "/";
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// Whether a log can be asked for there: http or https, a host, and no query after it.
    public static boolean isAddress(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    /// Why no log can be asked for there just now; empty when the server answers. Says nothing
    /// about the log itself.
    public Optional<String> silence() {
        return switch (attempt("checkpoint", 1_000_000)) {
            case Attempt.Done _ -> Optional.empty();
            case Attempt.Again(String says) -> Optional.of(says + ", " + TRIES + " times");
            case Attempt.Late(String says) -> Optional.of(says);
        };
    }

    @Override
    public Fetched file(String name, int most) {
        return switch (attempt(name, most)) {
            case Attempt.Done(Fetched fetched) -> fetched;
            case Attempt.Again(String says) -> new Fetched.Failed(says + ", " + TRIES + " times");
            case Attempt.Late(String says) -> new Fetched.Failed(says);
        };
    }

    private Attempt attempt(String name, int most) {
        Attempt attempt = once(name, most);
        for (int tried = 1; tried < TRIES && attempt instanceof Attempt.Again; tried++) {
            try {
                Thread.sleep(BETWEEN_TRIES.multipliedBy(tried));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return new Attempt.Late("the reader was stopped");
            }
            attempt = once(name, most);
        }
        return attempt;
    }

    /// Web servers do not say which files they have.
    @Override
    public List<String> list(String folder) {
        return List.of();
    }

    @Override
    public int readers() {
        return AT_ONCE;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    @Override
    public String toString() {
        return prefix;
    }

    private sealed interface Attempt {
        record Done(Fetched fetched) implements Attempt {}

        record Again(String says) implements Attempt {}

        record Late(String says) implements Attempt {}
    }

    private Attempt once(String name, int most) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + name))
                .header("Accept-Encoding", "gzip, identity")
                .timeout(patience)
                .build();
        CompletableFuture<HttpResponse<Optional<byte[]>>> asked =
                client.sendAsync(request, _ -> new BoundedBody(most + (long) GZIP_ADDS));
        try {
            return answer(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS), most);
        } catch (TimeoutException slow) {
            asked.cancel(true);
            return new Attempt.Late("did not come within " + patience.toSeconds() + " s");
        } catch (InterruptedException stop) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Attempt.Late("the reader was stopped");
        } catch (ExecutionException broken) {
            return new Attempt.Again("cannot be had: " + says(broken.getCause()));
        }
    }

    /// What a failure to get an answer means.
    public static String says(Throwable broken) {
        return switch (broken) {
            case ConnectException _, HttpTimeoutException _ -> "the address does not answer";
            default -> "the connection broke off";
        };
    }

    private static Attempt answer(HttpResponse<Optional<byte[]>> response, int most) {
        return switch (response.statusCode()) {
            case 200 ->
                new Attempt.Done(response.body()
                        .map(bytes -> unpacked(response.headers(), bytes, most))
                        .orElseGet(() -> tooLong(most)));
            case 301, 302, 303, 307, 308 ->
                new Attempt.Done(new Fetched.Failed("the server answers " + response.statusCode()
                        + " and points elsewhere, which is not followed"));
            case 404, 410 -> new Attempt.Done(new Fetched.Missing());
            case 429, 500, 502, 503, 504 -> new Attempt.Again("the server answers " + response.statusCode());
            // Any other number is an answer that will not change.
            default -> new Attempt.Done(new Fetched.Failed("the server answers " + response.statusCode()));
        };
    }

    private static Fetched tooLong(int most) {
        return new Fetched.Failed("has more than the " + most + " bytes that are expected");
    }

    private static Fetched unpacked(HttpHeaders headers, byte[] body, int most) {
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        byte[] bytes = body;
        if (encoding.equals("gzip") || encoding.equals("x-gzip")) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                bytes = in.readNBytes(most + 1);
            } catch (IOException notGzip) {
                return new Fetched.Failed("is not the gzip that the server says: " + notGzip.getMessage());
            }
        } else if (!encoding.equals("identity")) {
            return new Fetched.Failed("is packed as '" + encoding + "', which nobody asked for");
        }
        return bytes.length > most ? tooLong(most) : new Fetched.Found(bytes);
    }
}
