package org.comity.charter;

import org.comity.charter.facts.Grounds;

/// Where an organisation has its seat. Where a session is held and who presides over it are other matters.
///
/// @param place the city
public record Headquarters(String place, Grounds grounds) {}
