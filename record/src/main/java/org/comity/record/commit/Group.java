package org.comity.record.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.comity.log.tree.Hash;
import org.comity.record.Document;
import org.comity.record.codec.Kept;

/// What becomes durable at once, or not at all.
public final class Group {
    final List<Row> rows = new ArrayList<>();
    final List<TileRow> tiles = new ArrayList<>();
    final List<OpeningRow> openings = new ArrayList<>();
    final List<Erased> erased = new ArrayList<>();
    final Map<String, Document> documents = new LinkedHashMap<>();
    private Supplier<List<HeadRow>> heads = List::of;

    /// An act.
    ///
    /// @param organisation as the medium numbers it
    /// @param rest how many acts were entered together from this one on
    /// @param content a digest of what was proposed, to tell a retry from another act
    public record Row(
            int organisation,
            long number,
            Instant recorded,
            Request request,
            int rest,
            byte[] content,
            byte[] leaf,
            Hash hash) {}

    public record TileRow(int organisation, int level, long index, byte[] hashes) {}

    public record OpeningRow(int organisation, long number, Kept kept) {}

    /// @param by the number of the act that says so
    public record Erased(int organisation, long number, String digest, long by) {}

    public record HeadRow(Ledger ledger, Head head) {}

    public List<Row> rows() {
        return rows;
    }

    public List<TileRow> tiles() {
        return tiles;
    }

    public List<OpeningRow> openings() {
        return openings;
    }

    public List<Erased> erased() {
        return erased;
    }

    public List<Document> documents() {
        return List.copyOf(documents.values());
    }

    /// The signed heads. They are being signed while the rows are written, so ask for them last; they
    /// belong into the same transaction.
    public List<HeadRow> heads() {
        return heads.get();
    }

    void signedBy(Supplier<List<HeadRow>> signer) {
        heads = signer;
    }
}
