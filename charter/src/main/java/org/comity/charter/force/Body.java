package org.comity.charter.force;

import org.comity.charter.Organ;
import org.comity.charter.facts.Facts;

/// An organ with what is known about its members: it says of whom shares of ratifications are taken.
public record Body(Organ organ, Facts facts) {}
