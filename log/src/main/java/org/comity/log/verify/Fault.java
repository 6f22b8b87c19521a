package org.comity.log.verify;

/// What can be wrong with a published log. Each has a page in docs/refusals.
public enum Fault {
    /// The checkpoint is missing or cannot be read.
    CHECKPOINT("LOG-1"),
    /// The checkpoint is not signed by the key of the log, or nobody says which key that is.
    SIGNATURE("LOG-2"),
    /// A tile or a bundle is missing, or is not what its place says.
    FILE("LOG-3"),
    /// An entry does not have the hash that its tile says.
    ENTRY("LOG-4"),
    /// A hash in a tile is not that of the tile below.
    TILE("LOG-5"),
    /// The tiles do not give the root that was signed.
    ROOT("LOG-6"),
    /// The log does not begin with what an older checkpoint stands for.
    HISTORY("LOG-7"),
    /// Fewer witnesses cosigned than the policy asks for.
    QUORUM("LOG-8"),
    /// A document beside the log is not the one that its name says.
    DOCUMENT("LOG-9"),
    /// The proof does not prove that the entry is in the log.
    PROOF("LOG-10");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
