/// The rule language: one closed sentence that says how a matter is decided.
///
/// A sentence becomes a tree of [org.comity.charter.rule.Rule]s and prints back to the same
/// sentence. Nothing here knows seats, dates or votes. `docs/formats/rule-language.md` is the
/// grammar, with the vectors that the tests read.
///
/// Entry point: [org.comity.charter.rule.RuleParser#parse].
package org.comity.charter.rule;
