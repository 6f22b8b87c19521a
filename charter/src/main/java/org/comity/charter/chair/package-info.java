/// Who presides over an organ on a day: by what is recorded, and by each reading of the rule of rotation.
///
/// The two are computed apart and then compared, because a rule that nobody follows and a practice that no rule gives
/// are both worth knowing. Where sessions or memberships are less precise than a day, several may preside, and all of
/// them are named. A suspension is what the facts say in law; what a member only claims passes nobody over.
///
/// Entry point: [org.comity.charter.chair.Presiding#of].
package org.comity.charter.chair;
