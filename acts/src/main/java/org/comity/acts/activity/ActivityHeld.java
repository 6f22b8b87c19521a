package org.comity.acts.activity;

import org.comity.acts.ids.ActivityId;

/// TODO
public record ActivityHeld(ActivityId activity) implements ActivityBody {}
