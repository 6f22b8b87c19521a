/// The commands of the record: making a store, entering acts, reading them as of any date, keeping them.
///
/// What they share is in [org.comity.cli.record.StoreOption] (which store, opened to read or to write) and
/// [org.comity.cli.record.OrganisationOption] (whose record in it). They know how to ask and how to print; what an act
/// is and how it is kept is the business of the modules below.
///
/// Start at [org.comity.cli.record.RecordCommands].
package org.comity.cli.record;
