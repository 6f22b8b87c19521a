/// Reads charter files and facts files, and reports everything that is wrong with them at once.
///
/// Texts come in, values and problems come out; opening files is the caller's business. A file with
/// problems is still read as far as it goes, so that one reading shows them all, but its value is
/// given out only when it is sound. `docs/formats/charter.md` and `docs/formats/facts.md` say what
/// is checked.
///
/// Entry points: [org.comity.charter.file.CharterReader#read] and
/// [org.comity.charter.file.FactsReader#read].
package org.comity.charter.file;
