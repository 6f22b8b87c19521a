/// Acts as bytes and back: canonical JSON (RFC 8785) in leaves, JSON and YAML in files that people
/// write.
///
/// It knows no journal and no store. The format is `docs/formats/act.md`.
///
/// Start at [org.comity.record.codec.ActCodec] for leaves, at [org.comity.record.codec.ActFile] for
/// files.
package org.comity.record.codec;
