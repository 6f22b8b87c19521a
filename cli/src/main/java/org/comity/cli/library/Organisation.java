package org.comity.cli.library;

import org.comity.charter.Charter;
import org.comity.charter.facts.Facts;

/// An organisation as it lies in the library: its rules and its facts.
public record Organisation(Charter charter, Facts facts) {}
