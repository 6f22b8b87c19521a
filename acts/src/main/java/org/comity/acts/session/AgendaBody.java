package org.comity.acts.session;

/// What a session is to speak about, and what it is speaking about.
public sealed interface AgendaBody extends SessionBody
        permits ItemAdded, ItemWithdrawn, AgendaReordered, AgendaAdopted, ItemOpened, ItemClosed {}
