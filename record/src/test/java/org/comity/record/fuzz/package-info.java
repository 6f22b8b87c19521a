/// What is fuzzed of the record: `./build` runs every class of this package whose name ends in
/// `FuzzTarget`.
package org.comity.record.fuzz;
