package org.comity.log.witness;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.log.note.NoteSignature;

/// What a witness says to a submission. Each case has the HTTP status that C2SP tlog-witness gives it.
public sealed interface Answer {
    /// The HTTP status.
    int status();

    /// The body, ending in a newline.
    String body();

    default String contentType() {
        return "text/plain; charset=utf-8";
    }

    /// The witness keeps this head now and says so.
    ///
    /// @param cosignatures one for each of its keys
    record Cosigned(List<NoteSignature> cosignatures) implements Answer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            return cosignatures.stream().map(NoteSignature::line).collect(Collectors.joining());
        }
    }

    /// The submission cannot be read, or its old size is above its size.
    record Malformed(String says) implements Answer {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String body() {
            return says + "\n";
        }
    }

    /// No known key of the log signed, or one of their signatures is wrong.
    record Unsigned(String says) implements Answer {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String body() {
            return says + "\n";
        }
    }

    /// The witness does not watch a log of this origin.
    record UnknownLog(String origin) implements Answer {
        @Override
        public int status() {
            return 404;
        }

        @Override
        public String body() {
            return "this witness does not watch a log named " + origin + "\n";
        }
    }

    /// The old size is not the one that the witness knows.
    ///
    /// @param size of the latest checkpoint that it cosigned; 0 when there is none
    record OtherSize(long size) implements Answer {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return size + "\n";
        }

        @Override
        public String contentType() {
            return "text/x.tlog.size";
        }
    }

    /// The witness knows another root for this size: the log has two faces. The type of the body is not that of a size,
    /// which would tell a client to ask again from there.
    ///
    /// @param size of both checkpoints
    record OtherRoot(long size) implements Answer {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return size + "\n";
        }
    }

    /// The proof does not show that the checkpoint extends what the witness knows.
    record Unproven(String says) implements Answer {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String body() {
            return says + "\n";
        }
    }

    /// The witness cannot keep a head safely, so it cosigns nothing.
    record Unavailable(String says) implements Answer {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public String body() {
            return says + "\n";
        }
    }
}
