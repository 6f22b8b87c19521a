package org.comity.charter;

import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds.Confirmed;

/// A text that articles are cited from.
///
/// @param title what it is called
/// @param date when it was made, as given, or empty
/// @param url where it can be read, or empty
/// @param confirmed whether it was read, or is known from memory or at second hand
/// @param known since when what the file says of it could be known, where that is not as for the whole file
public record Text(
        String title, String date, String url, Confirmed confirmed, String note, Optional<CalendarDate> known) {}
