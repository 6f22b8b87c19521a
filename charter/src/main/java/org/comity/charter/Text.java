package org.comity.charter;

import org.comity.charter.facts.Grounds.Confirmed;

/// A text that articles are cited from.
///
/// @param title what it is called
/// @param date when it was made, as given, or empty
/// @param url where it can be read, or empty
/// @param confirmed whether it was read, or is known from memory or at second hand
public record Text(String title, String date, String url, Confirmed confirmed, String note) {}
