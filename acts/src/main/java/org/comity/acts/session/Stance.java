package org.comity.acts.session;

/// On which side a speaker speaks.
public enum Stance {
    FOR,
    AGAINST
}
