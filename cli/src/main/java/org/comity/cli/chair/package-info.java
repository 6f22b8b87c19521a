/// `comity chair`: who presides over an organ, by the record and by each reading of the rule.
///
/// Entry point: [org.comity.cli.chair.ChairCommand].
package org.comity.cli.chair;
