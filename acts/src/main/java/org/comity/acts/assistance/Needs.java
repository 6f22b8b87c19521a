package org.comity.acts.assistance;

/// What an offer still needs at home before the help can be sent.
public enum Needs {
    NOTHING,
    /// That somebody there authorises it, such as a parliament or a government.
    AUTHORISATION
}
