package org.comity.acts.voting;

import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Standing;
import org.comity.acts.When;

/// An act on a vote, as far as votes need it.
public record Entry(long number, When effective, Actor by, Standing standing, VotingBody body) {
    static Entry of(Act act, VotingBody body) {
        return new Entry(
                act.number(),
                act.draft().effective(),
                act.draft().by(),
                act.draft().standing(),
                body);
    }

    public boolean isTold() {
        return standing == Standing.REPORT;
    }
}
