package org.comity.log.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.tree.Hash;

/// A proof in one file that an entry stands in a log (C2SP tlog-proof): place, hashes up to the root,
/// signed checkpoint.
///
/// Reading it checks its form alone. Whether the hashes lead from an entry to the root, and who signed,
/// is another question.
public final class TlogProof {
    /// The most bytes of a proof file.
    public static final int MOST_BYTES = 2_000_000;

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    private final byte[] extra;
    private final long index;
    private final List<Hash> hashes;
    private final SignedCheckpoint checkpoint;

    /// @param extra anything, for whoever knows it; not covered by a signature; empty when there is
    ///     none
    /// @param index of the entry, from 0; below the size of the checkpoint
    /// @param hashes at most 63, from the leaf's sibling on
    public TlogProof(byte[] extra, long index, List<Hash> hashes, SignedCheckpoint checkpoint) {
        if (index < 0 || index >= checkpoint.checkpoint().size() || hashes.size() > 63) {
            throw new IllegalArgumentException("no proof of entry " + index + " in "
                    + checkpoint.checkpoint().size() + " with " + hashes.size() + " hashes");
        }
        this.extra = extra.clone();
        this.index = index;
        this.hashes = List.copyOf(hashes);
        this.checkpoint = checkpoint;
    }

    public static Parsed<TlogProof> parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Parsed.Bad<>("a proof has at most " + MOST_BYTES + " bytes, not " + bytes.length);
        }
        Optional<String> text = Canonical.utf8(bytes);
        int blank = text.map(all -> all.indexOf("\n\n")).orElse(-1);
        if (blank < 0) {
            return new Parsed.Bad<>("a proof is text in UTF-8: its lines, an empty line and a signed checkpoint");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.get().substring(0, blank).split("\n", 68)));
        if (!lines.removeFirst().equals(FIRST_LINE)) {
            return new Parsed.Bad<>("line 1 of a proof is " + FIRST_LINE);
        }
        byte[] note = text.get().substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return switch (SignedCheckpoint.parse(note)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint checkpoint) -> parse(lines, checkpoint);
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                new Parsed.Bad<>("after line " + (lines.size() + 2) + " of the proof: " + says);
        };
    }

    private static Parsed<TlogProof> parse(List<String> lines, SignedCheckpoint checkpoint) {
        int number = 2;
        byte[] extra = new byte[0];
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            extra = Canonical.base64(lines.removeFirst().substring(6)).orElse(extra);
            if (extra.length == 0) {
                return new Parsed.Bad<>("line 2 of the proof has no canonical base64 after 'extra'; leave out the line"
                        + " when there is nothing to say");
            }
            number++;
        }
        boolean named = !lines.isEmpty() && lines.getFirst().startsWith("index ");
        OptionalLong index = named ? Canonical.number(lines.removeFirst().substring(6)) : OptionalLong.empty();
        if (index.isEmpty() || index.getAsLong() >= checkpoint.checkpoint().size()) {
            return new Parsed.Bad<>("line " + number + " of the proof is 'index' and a number below the size of the"
                    + " checkpoint, " + checkpoint.checkpoint().size());
        }
        List<Hash> hashes = new ArrayList<>();
        for (String line : lines) {
            number++;
            Optional<Hash> hash = Canonical.hash(line);
            if (hash.isEmpty() || hashes.size() == 63) {
                return new Parsed.Bad<>("line " + number + " of the proof is not one of at most 63 hashes");
            }
            hashes.add(hash.get());
        }
        return new Parsed.Good<>(new TlogProof(extra, index.getAsLong(), hashes, checkpoint));
    }

    /// Not covered by any signature.
    public Optional<byte[]> extra() {
        return extra.length == 0 ? Optional.empty() : Optional.of(extra.clone());
    }

    /// Of the entry, from 0.
    public long index() {
        return index;
    }

    public List<Hash> hashes() {
        return hashes;
    }

    public SignedCheckpoint checkpoint() {
        return checkpoint;
    }

    /// As it stands in a file, `….tlog-proof`.
    @Override
    public String toString() {
        StringBuilder proof = new StringBuilder(FIRST_LINE).append('\n');
        if (extra.length > 0) {
            proof.append("extra ")
                    .append(Base64.getEncoder().encodeToString(extra))
                    .append('\n');
        }
        proof.append("index ").append(index).append('\n');
        hashes.forEach(hash -> proof.append(hash.base64()).append('\n'));
        return proof.append('\n').append(checkpoint.note()).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof proof && toString().equals(proof.toString());
    }

    @Override
    public int hashCode() {
        return hashes.hashCode();
    }
}
