package org.comity.charter.force;

import org.comity.charter.Names;

/// A treaty, protocol or amendment of which a charter says when it comes into force.
public record Instrument(String id, Names names, Terms terms) {}
