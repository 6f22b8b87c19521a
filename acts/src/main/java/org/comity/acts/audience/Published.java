package org.comity.acts.audience;

import java.util.List;

/// TODO
public record Published(long number) implements AudienceBody {
    @Override
    public List<String> topics() {
        return List.of("published/" + number);
    }
}
