/// Charter as code: what an organisation's charter says, and how a vote is decided by it.
///
/// A [org.comity.charter.Charter] holds rules; [org.comity.charter.facts.Facts] say what is so on a
/// day; [org.comity.charter.vote.Question] joins the two for one matter on one day and answers with
/// an outcome and its reasons. Everything here is a value or a pure function: no clock, no files, no
/// network, no logging, no organisation's name. The caller passes texts and days.
///
/// Entry points: [org.comity.charter.file.CharterReader#read], then
/// [org.comity.charter.vote.Question#prepare].
package org.comity.charter;
