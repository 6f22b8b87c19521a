package org.comity.record.commit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What a journal's acts are kept in. Used by one thread at a time: the committer's, or one that does
/// something between two groups.
public interface Medium {
    /// The acts that were entered under these request ids, as far as there are any.
    Map<Request, Earlier> earlier(Collection<Request> requests);

    /// Whether an act has such an erasable text that has not been erased.
    Erasable erasable(int organisation, long number, String digest);

    /// The private texts of an act.
    Texts texts(int organisation, long number);

    /// The number of the act that says that the text was erased; 0 when none does.
    long erasedBy(int organisation, long number, String digest);

    /// The bytes of an act that stands.
    Optional<byte[]> leaf(int organisation, long number);

    /// How many bytes a document has that is kept; empty when it is not.
    OptionalLong documentLength(String sha256);

    /// Makes a group durable, then its heads known to the guard. When this returns, all of it stands and
    /// may be answered.
    ///
    /// @throws NoRoom when nothing was written and later groups may succeed
    /// @throws Busy likewise
    /// @throws RuntimeException when it is not known what was written: the journal takes no more
    void commit(Group group) throws NoRoom, Busy;

    /// The note with cosignatures that is kept for a size, if there is one.
    Optional<String> cosigned(int organisation, long size);

    /// Keeps a note with cosignatures in the place of an earlier one for that size.
    void keepCosigned(int organisation, long size, String note) throws NoRoom, Busy;

    /// @param number of the act
    /// @param rest how many acts were entered together from this one on
    /// @param content as it was entered, but for its private texts
    record Earlier(long number, int rest, byte[] content) {}

    /// @param left those that have not been erased
    /// @param erased how many have been
    record Texts(List<byte[]> left, int erased) {
        public Texts {
            left = List.copyOf(left);
        }
    }

    enum Erasable {
        YES,
        /// It has been erased.
        GONE,
        /// It is what a withheld act says, which transitions read.
        NEEDED,
        UNKNOWN
    }

    /// Another program holds what is to be written to. Nothing was written.
    final class Busy extends Exception {
        private static final long serialVersionUID = 1;

        public Busy(Throwable cause) {
            super(cause);
        }
    }

    /// The disk is full. Nothing was written.
    final class NoRoom extends Exception {
        private static final long serialVersionUID = 1;

        public NoRoom(Throwable cause) {
            super(cause);
        }
    }
}
