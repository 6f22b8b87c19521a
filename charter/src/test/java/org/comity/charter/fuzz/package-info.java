/// Targets for the fuzzer: whatever bytes come in, the readers answer with a value or with problems that have a place.
package org.comity.charter.fuzz;
