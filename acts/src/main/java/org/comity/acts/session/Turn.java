package org.comity.acts.session;

/// What the floor is asked for or given for.
public enum Turn {
    STATEMENT,
    /// A short one that answers the speech just heard, such as a question.
    INTERVENTION,
    /// Of a speaker, to interventions.
    ANSWER,
    /// A right of reply.
    REPLY,
    /// Of a vote, before it or after it.
    EXPLANATION
}
