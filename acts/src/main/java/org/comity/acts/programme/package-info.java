/// Programmes and projects: on what they rest, who does what by when, and what came of it.
package org.comity.acts.programme;
