/// What tests of every module share: trials with random numbers that can be had again. Ships with nothing.
///
/// Entry point: [org.comity.trials.Seeded#times].
package org.comity.trials;
