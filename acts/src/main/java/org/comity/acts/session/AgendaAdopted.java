package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.ids.SessionId;

/// The agenda is no longer provisional.
///
/// @param warrant how it was adopted; empty only for what is told or long past
public record AgendaAdopted(SessionId session, Optional<Warrant> warrant) implements AgendaBody {}
