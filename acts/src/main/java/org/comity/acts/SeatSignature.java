package org.comity.acts;

import org.comity.acts.form.Form;

/// A seat's own signature under an act. Kept as it came; whoever checks it needs the key that the seat
/// enrolled.
///
/// @param seat the member's code or the office
/// @param algorithm such as `ed25519` or `webauthn-es256`
/// @param key names the key
/// @param value base64
public record SeatSignature(String seat, String algorithm, String key, String value) {
    public SeatSignature {
        Form.text("the seat of a signature", seat);
        Form.text("the algorithm of a signature", algorithm);
        Form.text("the key of a signature", key);
        Form.text("the value of a signature", value);
    }
}
