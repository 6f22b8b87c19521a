package org.comity.acts.membership;

import java.util.List;

/// TODO
public record Accession(String member) implements MembershipBody {
    @Override
    public List<String> topics() {
        return List.of("membership/" + member);
    }
}
