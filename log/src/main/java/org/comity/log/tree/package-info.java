/// A Merkle tree over bytes: roots, inclusion proofs and consistency proofs (RFC 6962 section 2.1).
///
/// Pure functions and values. It knows no file, clock, key or act.
///
/// Start at [org.comity.log.tree.Frontier], which grows a tree, and [org.comity.log.tree.Proofs].
package org.comity.log.tree;
