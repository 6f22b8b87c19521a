package org.comity.charter.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Restriction.Bars;
import org.comity.charter.facts.Restriction.Cause;
import org.comity.charter.facts.Waiver;
import org.comity.charter.yaml.Node;

/// Reads what bars a member for a cause, and what lifts it again.
final class StandingRows {
    static final Map<String, Cause> CAUSES = causes();
    static final Map<String, Bars> BARS =
            Map.of("voting", Bars.VOTING, "sitting", Bars.SITTING, "nothing", Bars.NOTHING);
    /// Only arrears are ever waived; the other causes end by a decision about themselves.
    static final Map<String, Cause> WAIVED = Map.of(Cause.ARREARS.words(), Cause.ARREARS);

    private StandingRows() {}

    private static Map<String, Cause> causes() {
        Map<String, Cause> causes = new LinkedHashMap<>();
        for (Cause cause : Cause.values()) {
            causes.put(cause.words(), cause);
        }
        return causes;
    }

    /// The cause that a key names; empty when it is not there or not a cause.
    static Optional<Cause> cause(Fields fields, String key) {
        fields.oneOf(key, CAUSES, Cause.ARREARS);
        return fields.get(key)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> CAUSES.get(((Node.Scalar) node).text()));
    }

    static Waiver waiver(Fields fields, Grounds grounds, String organisation) {
        String member = fields.member("member");
        fields.required("of");
        return new Waiver(
                member,
                fields.scalar("organ").map(id -> organisation + "/" + id.text()),
                fields.oneOf("of", WAIVED, Cause.ARREARS),
                fields.period(),
                grounds);
    }
}
