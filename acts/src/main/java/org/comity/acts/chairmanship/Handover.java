package org.comity.acts.chairmanship;

import java.util.List;

/// TODO
public record Handover(String organ, String holder) implements ChairBody {
    @Override
    public List<String> topics() {
        return List.of("chair/" + organ);
    }
}
