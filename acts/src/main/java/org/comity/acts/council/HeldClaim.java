package org.comity.acts.council;

import org.comity.acts.Act;
import org.comity.acts.activity.Verdict;
import org.comity.acts.statement.Statement;

/// A claim with what of the record it is held against, and what that says of it. The claim stands as it was made, and
/// the record as it is.
///
/// @param act the statement that makes the claim
/// @param says what the record has and by how much it differs, as a sentence
public record HeldClaim(Act act, Statement.Claim claim, HeldAgainst against, Verdict verdict, String says) {}
