package org.comity.acts.document;

import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.When;

/// How it was decided about a text.
///
/// @param stage adopted, rejected or withdrawn
/// @param means by what; empty when it was withdrawn
/// @param effective when
/// @param version which; empty where no version is known
/// @param because the reason of a withdrawal
/// @param act the number of the act that says so
public record Settlement(
        Stage stage, Optional<Means> means, When effective, OptionalLong version, Optional<String> because, long act) {}
