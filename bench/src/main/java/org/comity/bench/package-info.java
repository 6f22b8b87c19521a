/// Measures how long deciding takes.
///
/// Refuses to know what a result means; it only times. Start with the classes named after what they time.
package org.comity.bench;
