/// Help for a member: asked for, decided, offered, accepted, there and gone again, and how long each took.
///
/// Start at [org.comity.acts.assistance.Response], which keeps the acts about one response and says what they
/// come to. [org.comity.acts.assistance.AssistanceDecider] refuses; [org.comity.acts.assistance.Events] knows
/// when things were; [org.comity.acts.assistance.Reading] is what a clock shows. Quantities are exact, and each
/// unit is added by itself; people are counted in ranges. Nothing in here can hold a weapon or what one does
/// (ADR 0021).
package org.comity.acts.assistance;
