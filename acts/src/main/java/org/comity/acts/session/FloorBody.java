package org.comity.acts.session;

/// Who speaks.
public sealed interface FloorBody extends SessionBody
        permits FloorAsked, FloorWithdrawn, SpeakersListClosed, FloorGiven, FloorEnded {}
