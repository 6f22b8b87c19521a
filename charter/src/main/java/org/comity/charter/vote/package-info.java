/// Decides a question that is put to an organ on a day, and says why.
///
/// A roll says who sits and who may vote; ballots give each seat one of thirteen positions; the
/// outcome carries one reason for each test. Shares are exact; nothing is rounded. Everything is a
/// value or a pure function: no clock, no I/O, no logging.
///
/// Entry point: [org.comity.charter.vote.Question#prepare].
package org.comity.charter.vote;
