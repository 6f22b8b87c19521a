package org.comity.acts.said;

import java.util.ArrayList;
import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.CouncilBody;
import org.comity.acts.Standing;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.session.Convening;
import org.comity.acts.session.SessionOpened;
import org.comity.acts.statement.Statement;

/// What acts say of things, as far as it can disagree.
final class Facts {
    /// What changes in the course of time: two values of it need not disagree.
    private static final List<String> CHANGING = List.of("status/", "membership/", "chair/");

    private Facts() {}

    static List<Said> of(Act act) {
        return switch (act.body()) {
            case Statement said -> claims(said);
            case CouncilBody body -> facts(act, body);
            default -> List.of();
        };
    }

    /// Claims of how something was during a time are not held against each other.
    private static List<Said> claims(Statement said) {
        return said.claims().stream()
                .filter(claim -> claim.from().isEmpty() && claim.until().isEmpty())
                .filter(claim -> CHANGING.stream().noneMatch(claim.about()::startsWith))
                .map(claim -> new Said(claim.about(), claim.value(), Voice.CLAIM))
                .toList();
    }

    private static List<Said> facts(Act act, CouncilBody body) {
        List<Said> facts = new ArrayList<>();
        if (body instanceof DecisionTold told && act.draft().standing() != Standing.STATEMENT) {
            String about = "decision/" + told.decision();
            facts.add(new Said(about + "/made-on", act.draft().effective().text(), Voice.FACT));
            facts.add(new Said(about + "/organ", told.organ(), Voice.FACT));
            told.symbol().ifPresent(symbol -> facts.add(new Said(about + "/symbol", symbol, Voice.FACT)));
        }
        if (body instanceof Convening convening && act.draft().standing() == Standing.REPORT) {
            // Told afterwards, it was to begin when it did.
            facts.add(new Said(
                    "session/" + convening.session() + "/held-on",
                    convening.from().text(),
                    Voice.FACT));
        }
        if (body instanceof SessionOpened opened && act.draft().standing() != Standing.STATEMENT) {
            String when = act.draft().effective().text();
            facts.add(new Said("session/" + opened.session() + "/held-on", when, Voice.FACT));
        }
        return facts;
    }
}
