package org.comity.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Hedge;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.statement.Manner;
import org.comity.acts.statement.Statement;

/// Through whom a statement is known, as a sentence in which each link says how far it vouches for the next one:
/// `the outlet, reporting the analyst, who relays that the minister is said to have said it`.
public final class Attribution {
    private static final String DECISION = "decision/";

    private Attribution() {}

    /// One chain for each source that has one, from the outlet to whoever is said to have said it.
    public static List<String> chains(Act act) {
        return act.draft().sources().stream()
                .filter(source -> !source.through().isEmpty())
                .map(source -> chain(source.through(), act.draft().by()))
                .toList();
    }

    static String chain(List<Source.Link> links, Actor speaker) {
        StringBuilder words = new StringBuilder(name(links.getFirst()));
        for (int i = 0; i < links.size(); i++) {
            Hedge hedge = links.get(i).hedge();
            String next = i + 1 < links.size() ? name(links.get(i + 1)) : Words.name(speaker);
            words.append(", ");
            if (i > 0) {
                words.append("who ");
            }
            words.append(verbs(hedge, i == 0 ? Form.GOING_ON : Form.WHO, next));
            if (!hedge.words().isEmpty()) {
                words.append(" (\"").append(hedge.words()).append("\")");
            }
        }
        return words.toString();
    }

    private static String verbs(Hedge hedge, Form form, String next) {
        boolean nobody = hedge.degrees().contains(Hedge.Degree.UNATTRIBUTED)
                && hedge.degrees().size() > 1;
        return hedge.degrees().stream()
                .filter(degree -> !nobody || degree != Hedge.Degree.UNATTRIBUTED)
                .map(degree -> verb(degree, form, nobody ? "nobody who is named" : next))
                .collect(Collectors.joining(form == Form.GOING_ON ? ", then " : " and then "));
    }

    /// Whether a verb follows a name or the word "who".
    private enum Form {
        GOING_ON,
        WHO
    }

    private static String verb(Hedge.Degree degree, Form form, String next) {
        boolean on = form == Form.GOING_ON;
        return switch (degree) {
            case QUOTED -> (on ? "quoting " : "quotes ") + next;
            case PARAPHRASED -> (on ? "paraphrasing " : "paraphrases ") + next;
            case REPORTED -> (on ? "reporting " : "reports ") + next;
            case HEARSAY -> (on ? "relaying that " : "relays that ") + next + " is said to have said it";
            case ASSESSED -> on ? "as a judgement" : "judges";
            case OWN_VOICE -> on ? "in its own voice" : "speaks in its own voice";
            case UNATTRIBUTED -> on ? "naming nobody who said it" : "names nobody who said it";
        };
    }

    private static String name(Source.Link link) {
        return link.who() + (link.capacity().isEmpty() ? "" : " (" + link.capacity() + ")");
    }

    /// What stands behind a collective position: acts that it follows, decisions that it names, or nobody but the
    /// press; nothing where it is the statement of one.
    static List<String> behind(Act act, Statement said) {
        List<String> behind = new ArrayList<>();
        if (Manner.of(said.manner())
                .filter(each -> each == Manner.COLLECTIVE_POSITION)
                .isEmpty()) {
            return behind;
        }
        act.relates().stream()
                .filter(each -> each.as() == Relation.As.FOLLOWS)
                .forEach(each -> behind.add("act " + each.number()));
        said.concerns().stream().filter(each -> each.startsWith(DECISION)).forEach(behind::add);
        if (behind.isEmpty()) {
            behind.add("no act: paraphrase by the press, no named speaker");
        }
        return behind;
    }
}
