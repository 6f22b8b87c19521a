/// Finds and reads organisations: their charters, facts and the codes by which others call their members.
///
/// This is where files are opened. It knows where things lie, not what they mean; what is wrong in a
/// file comes back as problems with their places.
///
/// Entry point: [org.comity.cli.library.Library].
package org.comity.cli.library;
