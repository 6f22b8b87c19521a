/// Reads YAML 1.2 text into a tree in which everything knows its line and column.
///
/// Only what a charter needs is let through: one document of mappings, sequences and scalars.
/// Anchors, aliases, tags, repeated keys and deep nesting are problems with a place, not features,
/// so that a file can be read in bounded time and means what it shows. Scalars stay text: whether
/// `no` is a word or a country is the business of whoever asks for it.
///
/// Entry point: [org.comity.charter.yaml.YamlText#read].
package org.comity.charter.yaml;
