package org.comity.record.commit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Checks;
import org.comity.acts.Draft;
import org.comity.acts.keeping.Erasure;
import org.comity.charter.Refused;
import org.comity.record.Document;
import org.comity.record.Journal.Proposal;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Prepared;

/// A draft as its proposer's thread has written and sealed it: all but the number and the instant.
///
/// @param draft as it was proposed
/// @param request stands for its request id
/// @param content tells a retry from another act, but for the private texts
record Entry(Draft draft, Request request, Prepared prepared, byte[] content) {
    private static final SecureRandom RANDOM = new SecureRandom();

    sealed interface Made {}

    record Ready(List<Entry> entries) implements Made {}

    record NotReady(Refused refused) implements Made {}

    /// Writes drafts, unless something is wrong with them whatever their turn.
    ///
    /// @param ledger of the organisation
    static Made of(List<Draft> drafts, Proposal proposal, Ledger ledger) {
        Optional<Refused> wrong = wrong(drafts, proposal);
        if (wrong.isPresent()) {
            return new NotReady(wrong.get());
        }
        List<Entry> entries = new ArrayList<>(drafts.size());
        long bytes = 0;
        for (Draft draft : drafts) {
            wrong = Checks.alone(draft).or(() -> KeyChanges.wrong(draft, ledger.verifier()));
            if (wrong.isPresent()) {
                return new NotReady(wrong.get());
            }
            switch (Prepared.of(draft, Entry::salt)) {
                case Prepared.Ready(Prepared ready) -> entries.add(of(draft, ready, ledger.id()));
                case Prepared.NotReady(Refused refused) -> {
                    return new NotReady(refused);
                }
            }
            bytes += entries.getLast().weight();
            if (bytes > Committer.MOST_BYTES) {
                return new NotReady(Refusals.badSize(proposal.organisation(), "these acts take too many bytes"));
            }
        }
        return new Ready(entries);
    }

    /// Writes drafts as they were decided. They keep the content under which they were proposed, for that is
    /// what a retry is compared with.
    ///
    /// @throws IllegalArgumentException when they are other acts than those that were proposed
    static Made completed(List<Entry> proposed, List<Draft> drafts, Proposal proposal, Ledger ledger) {
        if (drafts.size() != proposed.size()) {
            throw new IllegalArgumentException(drafts.size() + " acts were decided of " + proposed.size());
        }
        List<Entry> entries = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Entry before = proposed.get(i);
            Draft draft = drafts.get(i);
            if (draft.equals(before.draft)) {
                entries.add(before);
                continue;
            }
            if (!draft.requestId().equals(before.draft.requestId())) {
                throw new IllegalArgumentException("'" + draft.requestId() + "' was decided, not proposed");
            }
            switch (of(List.of(draft), proposal, ledger)) {
                case NotReady wrong -> {
                    return wrong;
                }
                case Ready(List<Entry> one) ->
                    entries.add(new Entry(draft, before.request, one.getFirst().prepared, before.content));
            }
        }
        return new Ready(entries);
    }

    /// What the journal itself enters.
    static Entry own(Draft draft, int organisation) {
        return switch (Prepared.of(draft, Entry::salt)) {
            case Prepared.Ready(Prepared ready) -> of(draft, ready, organisation);
            case Prepared.NotReady(Refused refused) -> throw new IllegalStateException(refused.because());
        };
    }

    private static Entry of(Draft draft, Prepared ready, int organisation) {
        Request request = Request.of(organisation, draft.requestId());
        return new Entry(draft, request, ready, HexFormat.of().parseHex(ready.content()));
    }

    private static byte[] salt(int length) {
        byte[] salt = new byte[length];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static Optional<Refused> wrong(List<Draft> drafts, Proposal proposal) {
        String organisation = proposal.organisation();
        if (drafts.isEmpty()) {
            return Optional.of(Refusals.badSize(organisation, "no act was proposed"));
        }
        if (drafts.size() > Committer.MOST_ACTS) {
            return Optional.of(Refusals.badSize(organisation, drafts.size() + " acts are too many at once"));
        }
        for (Draft draft : drafts) {
            if (!draft.organisation().equals(organisation)) {
                return Optional.of(Refusals.otherOrganisation(draft, organisation));
            }
            if (draft.body() instanceof Erasure) {
                return Optional.of(Refusals.erasureProposed());
            }
        }
        for (Document document : proposal.documents()) {
            if (document.length() > Document.MOST) {
                return Optional.of(Refusals.documentTooLarge(document));
            }
        }
        Set<String> seen = new HashSet<>();
        return drafts.stream()
                .map(Draft::requestId)
                .filter(id -> !seen.add(id))
                .findFirst()
                .map(Refusals::twice);
    }

    /// What is wrong with it at this turn.
    Optional<Refused> wrongAt(long number, Instant recorded) {
        return Checks.placed(draft, number, recorded);
    }

    byte[] leaf(long number, Instant recorded) {
        return prepared.leaf(number, recorded);
    }

    List<Kept> kept() {
        return prepared.kept();
    }

    /// Bytes it takes up, about.
    long weight() {
        long bytes = 1_000 + prepared.length();
        for (Kept kept : prepared.kept()) {
            bytes += kept.bytes().length;
        }
        return bytes;
    }

    /// Whether an earlier act under the same request id says the same.
    ///
    /// @param texts the earlier act's private texts
    /// @param missing of a text that was erased nothing can be said, so it counts as the same
    boolean isSameAs(byte[] earlier, List<byte[]> texts, Missing missing) {
        if (!Arrays.equals(earlier, content)) {
            return false;
        }
        List<byte[]> mine = texts(kept());
        return switch (missing) {
            case NONE -> mine.size() == texts.size() && texts.stream().allMatch(text -> isIn(mine, text));
            case SOME -> texts.stream().allMatch(text -> isIn(mine, text));
        };
    }

    /// Whether private texts of an act have been erased.
    enum Missing {
        NONE,
        SOME
    }

    static List<byte[]> texts(List<Kept> kept) {
        return kept.stream()
                .filter(one -> one.may() == Kept.May.BE_RELEASED_OR_ERASED)
                .map(Kept::bytes)
                .toList();
    }

    private static boolean isIn(List<byte[]> texts, byte[] text) {
        return texts.stream().anyMatch(other -> Arrays.equals(other, text));
    }
}
