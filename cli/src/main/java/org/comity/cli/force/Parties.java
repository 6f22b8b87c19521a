package org.comity.cli.force;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Closest;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Body;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.cli.library.Codes;

/// Who is meant by a party's id, code or name.
///
final class Parties {
    private final Optional<Body> body;
    private final Codes codes;
    private final Set<String> named;

    /// @param body whose members the parties have to be, or empty when anybody may be one
    /// @param named parties that the instrument names, which are known without a body
    Parties(Optional<Body> body, Codes codes, Set<String> named) {
        this.body = body;
        this.codes = codes;
        this.named = named;
    }

    /// Who it is.
    sealed interface Found {}

    record Known(String id) implements Found {}

    /// Nobody.
    record Stranger(String says, String suggestion) implements Found {}

    Found find(String written, CalendarDate on) {
        if (written.isEmpty()) {
            return new Stranger("no party is named", "");
        }
        if (body.isEmpty()) {
            return new Known(written);
        }
        if (body.get().facts().knows(written) || named.contains(written)) {
            return new Known(written);
        }
        Optional<String> member = codes.member(written, on.first());
        if (member.isPresent()) {
            return new Known(member.get());
        }
        List<String> ids = Roll.of(body.get().organ(), on.first(), body.get().facts()).seats().stream()
                .map(Seat::id)
                .toList();
        return new Stranger(
                "'" + written + "' is nobody that " + body.get().organ().id() + " knows",
                Closest.to(written, ids).map(id -> "did you mean " + id + "?").orElse(""));
    }
}
