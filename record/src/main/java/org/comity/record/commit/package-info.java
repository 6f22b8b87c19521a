/// How a journal commits, whatever its acts are kept in: one thread takes what is proposed in turns,
/// stamps, decides, numbers, hashes and signs, hands a whole group to its
/// [org.comity.record.commit.Medium], and only then answers.
///
/// It knows no database and no file. Not exported: journals are made of it.
///
/// Start at [org.comity.record.commit.Committer].
package org.comity.record.commit;
