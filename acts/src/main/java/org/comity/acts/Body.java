package org.comity.acts;

import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.keeping.Correction;
import org.comity.acts.keeping.Erasure;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.acts.statement.Statement;

/// What was done. A package for each field of work.
public sealed interface Body
        permits Statement,
                SourceTaken,
                Correction,
                CharterTaken,
                KeyChange,
                Erasure,
                ClockJump,
                CouncilBody,
                Unread,
                Withheld {}
