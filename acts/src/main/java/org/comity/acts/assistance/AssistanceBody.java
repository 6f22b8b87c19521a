package org.comity.acts.assistance;

import java.util.List;
import org.comity.acts.WorkBody;
import org.comity.acts.ids.ResponseId;

/// Help for a member: asked for, decided, offered, accepted, there and gone again, and how long each took.
public sealed interface AssistanceBody extends WorkBody
        permits RequestBody, MandateBody, OfferBody, FieldBody, ClockSet {
    /// What it is about.
    ResponseId response();

    @Override
    default List<String> topics() {
        return List.of(topic(response()));
    }

    static String topic(ResponseId response) {
        return "response/" + response;
    }
}
