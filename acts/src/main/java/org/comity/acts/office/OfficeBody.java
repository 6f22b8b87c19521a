package org.comity.acts.office;

import java.util.List;
import java.util.Optional;
import org.comity.acts.WorkBody;

/// Somebody takes an office or leaves it.
public sealed interface OfficeBody extends WorkBody permits OfficeTaken, OfficeLeft {
    /// The office's id, such as `head-of-state`.
    String office();

    /// The code of the member whose office it is; empty for an office of the organisation.
    Optional<String> member();

    /// The person.
    String holder();

    @Override
    default List<String> topics() {
        return List.of(topic(office(), member()));
    }

    /// Such as `office/head-of-state/ALD`, or `office/secretary-general`.
    static String topic(String office, Optional<String> member) {
        return "office/" + office + member.map(code -> "/" + code).orElse("");
    }
}
