package org.comity.record.commit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.comity.log.tree.Hash;

/// Stands for a request id of an organisation: the first 16 bytes of a SHA-256 of both, so that an index
/// of them stays small however long the ids are.
public record Request(long high, long low) {
    public static Request of(int organisation, String requestId) {
        byte[] hash = Hash.of((organisation + "\n" + requestId).getBytes(StandardCharsets.UTF_8))
                .bytes();
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new Request(bytes.getLong(), bytes.getLong());
    }

    /// @param bytes 16
    public static Request from(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Request(buffer.getLong(), buffer.getLong());
    }

    /// 16 bytes.
    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }
}
