package org.comity.record.commit;

/// How media name request ids.
public final class Requests {
    private Requests() {}

    /// 16 bytes that stand for a request id of an organisation.
    public static byte[] id(int organisation, String requestId) {
        return Request.of(organisation, requestId).bytes();
    }
}
