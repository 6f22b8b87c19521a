/// Prints answers: as text for people and as JSON for programs.
///
/// The names of JSON fields are promised. Nothing here decides anything.
///
/// Entry points: [org.comity.cli.show.OutcomeText] and [org.comity.cli.show.Json].
package org.comity.cli.show;
