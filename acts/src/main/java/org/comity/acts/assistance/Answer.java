package org.comity.acts.assistance;

/// What was decided about a request for help.
public enum Answer {
    GRANTED,
    REFUSED
}
