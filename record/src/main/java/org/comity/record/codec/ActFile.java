package org.comity.record.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.comity.acts.Draft;
import org.comity.charter.Problem;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;
import org.comity.charter.yaml.YamlText;

/// Reads acts that somebody wrote: one or many, as JSON (an object, a list, one on each line) or as
/// YAML (one, or a list).
///
/// All problems are told, each with its place, up to 200 of them; where the form is broken the reading
/// ends. JSON is read act by act, so that a file may hold any number; a YAML file has at most a million
/// characters.
public final class ActFile {
    private ActFile() {}

    /// What holds for acts that do not say it themselves.
    ///
    /// @param organisation the id of their organisation, or empty; an act that names another is a
    ///     problem
    /// @param enteredBy who enters them, or empty
    public record Defaults(String organisation, String enteredBy, RequestIds requestIds, Relating relating) {
        /// For acts that relate to others by number alone.
        public Defaults(String organisation, String enteredBy, RequestIds requestIds) {
            this(organisation, enteredBy, requestIds, Relating.BY_NUMBER);
        }
    }

    /// How an act of a file may name the one that it relates to.
    public enum Relating {
        BY_NUMBER,
        /// By its request id too, as `request`: for files that are entered into any record, where it has another
        /// number each time.
        BY_REQUEST
    }

    /// One act of the file.
    ///
    /// @param number that the file gives it, as a copy of a record does; the journal gives its own
    /// @param standIns numbers of relations that no record reaches, with the request ids that they stand for; to be
    ///     replaced before the draft is entered
    public record Given(Draft draft, OptionalLong number, Mark mark, Map<Long, String> standIns) {
        public Given {
            standIns = Map.copyOf(standIns);
        }
    }

    /// What became of a file.
    ///
    /// @param acts how many had no problem
    public record Result(long acts, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a file to its end.
    ///
    /// @param name by which problems call it; one that ends in `.yaml` or `.yml` is YAML, one that ends
    ///     in `.json`, `.jsonl` or `.ndjson` is JSON, and any other is what it begins like
    /// @param in is not closed
    /// @param each gets each act without a problem, as soon as it is read; a later one may still have
    ///     problems
    /// @throws IOException when the stream cannot be read
    public static Result read(String name, InputStream in, Defaults defaults, Consumer<Given> each) throws IOException {
        Problems problems = new Problems(name);
        DraftReader drafts = new DraftReader(problems, defaults);
        long[] acts = {0};
        Consumer<Node> node = read -> drafts.read(read).ifPresent(given -> {
            acts[0]++;
            each.accept(given);
        });
        PushbackInputStream begun = new PushbackInputStream(in, 4);
        byte[] first = begun.readNBytes(4);
        begun.unread(first);
        if (looksRight(first, problems)) {
            if (isJson(name, first)) {
                JsonNodes.read(problems, new Utf8Reader(begun), node);
            } else {
                yaml(name, new Utf8Reader(begun), problems, node);
            }
        }
        return new Result(acts[0], problems.sorted());
    }

    /// Not another encoding than UTF-8, and no byte order mark.
    private static boolean looksRight(byte[] first, Problems problems) {
        boolean wide = false;
        for (byte each : first) {
            wide |= each == 0 || each == (byte) 0xFE || each == (byte) 0xFF;
        }
        boolean mark =
                first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (wide) {
            problems.add("not-utf-8", Mark.START, "the file looks like UTF-16 or UTF-32", "save it as UTF-8");
        } else if (mark) {
            problems.add(
                    "byte-order-mark",
                    Mark.START,
                    "the file begins with a byte order mark",
                    "save it as UTF-8 without one");
        }
        return !wide && !mark;
    }

    private static boolean isJson(String name, byte[] first) {
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return true;
        }
        for (byte each : first) {
            if (each == '{' || each == '[') {
                return true;
            }
            if (each > ' ' || each < 0) {
                return false;
            }
        }
        return false;
    }

    private static void yaml(String name, Utf8Reader in, Problems problems, Consumer<Node> each) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            // One character more than may be is enough to be told so.
            for (int read = in.read(buffer, 0, buffer.length);
                    read > 0 && text.length() <= YamlText.MOST_CHARACTERS;
                    read = in.read(buffer, 0, buffer.length)) {
                text.append(buffer, 0, read);
            }
        } catch (Utf8Reader.NotUtf8 wrong) {
            problems.add("not-utf-8", wrong.mark(), wrong.getMessage(), "save it as UTF-8");
            return;
        }
        YamlText.Read read = YamlText.read(name, text.toString());
        problems.addAll(read.problems());
        if (read.root().isPresent()) {
            Node root = read.root().get();
            List<Node> acts = root instanceof Node.Sequence list ? list.items() : List.of(root);
            for (Node act : acts) {
                if (!problems.isFull()) {
                    each.accept(act);
                }
            }
        }
    }
}
