/// The rules by which an organ meets: who convenes it, what becomes of its agenda, who speaks when and for how
/// long, which motion goes before which, and how many have to be there.
///
/// Values, read from a charter, and one question: whether enough are there. How a matter is decided is not here but
/// in [org.comity.charter.vote]; where rules of procedure need a decision they name its matter. Start at
/// [org.comity.charter.procedure.RulesOfProcedure].
package org.comity.charter.procedure;
