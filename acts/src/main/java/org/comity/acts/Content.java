package org.comity.acts;

import org.comity.acts.form.Form;

/// A text that may be open, or kept apart from the log so that it can be erased. No transition reads
/// it.
public sealed interface Content {
    /// @param text as it was said
    record Open(String text) implements Content {
        public Open {
            Form.text("a text", text);
        }
    }

    /// To be kept apart: the journal salts it, and the leaf holds the digest alone.
    ///
    /// @param text as it was said
    record Private(String text) implements Content {
        public Private {
            Form.text("a private text", text);
        }

        /// What is private does not show in messages.
        @Override
        public String toString() {
            return "Private[...]";
        }
    }

    /// @param digest SHA-256 of salt and text, 64 hex digits
    record Sealed(String digest) implements Content {
        public Sealed {
            Form.digest("the digest of a private text", digest);
        }
    }
}
