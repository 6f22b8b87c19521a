/// Treaties and other instruments: who signed, who is bound since when, and who guarantees what to whom.
package org.comity.acts.instrument;
