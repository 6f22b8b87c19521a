package org.comity.acts.session;

/// Who represents a member in a session, and with what credentials.
public sealed interface DelegationBody extends SessionBody
        permits DelegationNamed, CredentialsSubmitted, CredentialsDecided {}
