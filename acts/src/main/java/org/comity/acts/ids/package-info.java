/// Ids of what acts speak of. Each is a type of its own, so that a vote is never taken for a document. They
/// say nothing about what they name.
package org.comity.acts.ids;
