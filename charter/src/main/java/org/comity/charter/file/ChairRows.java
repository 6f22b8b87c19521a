package org.comity.charter.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.yaml.Node;

/// Reads rows of who presided and of the sessions at which the chair passes.
final class ChairRows {
    static final List<String> SESSION_KEYS =
            List.of("on", "until", "host", "place", "kind", "by", "confirmed", "note", "disputed", KnownReader.KEY);

    private ChairRows() {}

    static ChairTerm term(String organ, Fields fields, Grounds grounds) {
        ChairTerm.As as = fields.oneOf(
                "as", Map.of("rule", ChairTerm.As.RULE, "decision", ChairTerm.As.DECISION), ChairTerm.As.RULE);
        return new ChairTerm(organ, fields.member("holder"), fields.period(), as, grounds);
    }

    /// A session that begins on no day is none.
    static Optional<SessionRow> session(String organ, Fields fields, Grounds grounds) {
        fields.required("on");
        Optional<CalendarDate> on = fields.date("on");
        Optional<CalendarDate> until = fields.date("until");
        Optional<String> host = fields.has("host")
                ? fields.scalar("host").filter(fields::memberId).map(Node.Scalar::text)
                : Optional.empty();
        SessionRow.Kind kind = fields.oneOf(
                "kind",
                Map.of("regular", SessionRow.Kind.REGULAR, "extraordinary", SessionRow.Kind.EXTRAORDINARY),
                SessionRow.Kind.REGULAR);
        boolean backwards = on.isPresent()
                && until.isPresent()
                && !on.get().first().isBefore(until.get().last());
        if (backwards) {
            fields.backwards("until", on.get(), until.get());
            return Optional.empty();
        }
        return on.map(day ->
                new SessionRow(organ, new Period(Optional.of(day), until), host, fields.text("place"), kind, grounds));
    }
}
