package org.comity.record.keep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.TlogProof;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Proofs;
import org.comity.record.Records.Leaf;
import org.comity.record.commit.Refusals;
import org.comity.record.sqlite.Keeping;

/// An act's exact bytes with the proof that they are in the log, in two files.
///
/// @param head under which it is proved: the newest that witnesses cosigned, when that reaches so far
/// @param proof C2SP tlog-proof
/// @param entry the bytes of the leaf
public record Receipt(Checkpoint head, Path proof, Path entry) {
    /// Writes `act-N.tlog-proof` and `act-N.json`, once the proof is checked.
    ///
    /// @param to a directory, made when absent
    public static Answer<Receipt> write(StoreLog log, long number, Path to) {
        return Keeps.answer(broken -> KeepRefusals.noRoom(to, broken), () -> {
            Checkpoint head = log.head().checkpoint();
            if (number < 1 || number > head.size()) {
                throw new Keeps(KeepRefusals.noAct(log.row().name(), number, head.size()));
            }
            String name = log.row().name();
            Leaf leaf = log.reader().read(name, number - 1, 1).getFirst();
            TlogProof proof = log.reader().prove(name, number);
            check(log, leaf, proof);
            Files.createDirectories(to);
            Receipt receipt = new Receipt(
                    proof.checkpoint().checkpoint(),
                    to.resolve("act-" + number + ".tlog-proof"),
                    to.resolve("act-" + number + ".json"));
            Keeping.writeFile(receipt.entry, leaf.bytes(), "rw-r--r--");
            Keeping.writeFile(receipt.proof, proof.toString().getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            return receipt;
        });
    }

    /// What we hand out as a proof must be one: a damaged store would give a false one.
    private static void check(StoreLog log, Leaf leaf, TlogProof proof) throws Keeps {
        Checkpoint head = proof.checkpoint().checkpoint();
        boolean newest = head.equals(log.head().checkpoint());
        // An earlier head may be signed by a key that was changed since.
        if (newest && log.head().note().verify(List.of(log.row().key())) instanceof Parsed.Bad<?>) {
            throw new Keeps(KeepRefusals.damaged(log.row().name(), "its head is not signed by its key"));
        }
        boolean included =
                Proofs.isIncluded(Hash.leaf(leaf.bytes()), proof.index(), head.size(), head.root(), proof.hashes());
        if (!included) {
            throw new Keeps(KeepRefusals.damaged(
                    log.row().name(),
                    "no proof leads from act " + (proof.index() + 1) + " to the root that was signed at "
                            + Refusals.acts(head.size())));
        }
    }
}
