package org.comity.acts.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.CouncilBody;
import org.comity.acts.Rules;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.charter.Organ;
import org.comity.charter.procedure.RulesOfProcedure;

/// The minutes of a session, which write themselves: everything that was done in it, in the order in which it was
/// done, each with its article. Nothing is added that no act says.
///
/// @param session with everything that its acts come to
/// @param entries in the order of their times, then of the record
public record Minutes(Session session, List<Minutes.Entry> entries) {
    private static final String VOTE = "vote/";
    private static final String DOCUMENT = "document/";

    public Minutes {
        entries = List.copyOf(entries);
    }

    /// One line of the minutes.
    ///
    /// @param when it took effect
    /// @param number of the act
    /// @param article by which it was done, or empty
    /// @param text a sentence
    /// @param told whether somebody outside says so
    public record Entry(When when, long number, String article, String text, Told told) {}

    /// Who says so.
    public enum Told {
        BY_THE_ORGANISATION,
        BY_OTHERS
    }

    /// What an act of another field says, as a sentence; empty leaves it out.
    @FunctionalInterface
    public interface Teller {
        Optional<String> tell(Act act);
    }

    /// Writes the minutes. Costs one pass over the acts.
    ///
    /// @param acts of all fields, those that stand, in their order
    /// @param others tells the acts of other fields
    /// @param organisation the organisation's id
    public static Minutes of(Session session, List<Act> acts, Rules rules, String organisation, Teller others) {
        String topic = "session/" + session.id();
        Set<String> topics = new TreeSet<>(Set.of(topic));
        acts.stream()
                .filter(act -> topics(act).contains(topic))
                .flatMap(act -> topics(act).stream())
                .filter(each -> each.startsWith(VOTE))
                .forEach(topics::add);
        Set<String> texts = texts(acts, topic);
        Set<Long> cited = new TreeSet<>();
        session.acts().values().forEach(done -> {
            if (done.body() instanceof FloorEnded ended) {
                ended.statement().ifPresent(cited::add);
            }
        });
        RulesOfProcedure procedure = rules.taken()
                .flatMap(taken -> taken.charter().organ(organisation + "/" + session.organ()))
                .map(Organ::procedure)
                .orElse(RulesOfProcedure.NONE);
        MinuteText text = new MinuteText(session, procedure);
        List<Entry> entries = new ArrayList<>();
        for (Act act : acts) {
            boolean belongs = act.body() instanceof Statement && cited.contains(act.number())
                    || topics(act).stream().anyMatch(topics::contains)
                    || isOf(act, texts) && session.isOpen(act.draft().effective()) != Certainty.NO;
            if (belongs) {
                entry(act, text, others).ifPresent(entries::add);
            }
        }
        entries.sort(Comparator.comparing(
                        (Entry entry) -> entry.when().earliestMicro().orElse(Long.MIN_VALUE))
                .thenComparing(Entry::number));
        return new Minutes(session, entries);
    }

    /// The texts that came before the session: what is done to them while it meets belongs to its minutes.
    private static Set<String> texts(List<Act> acts, String session) {
        Set<String> texts = new TreeSet<>();
        acts.stream()
                .map(Minutes::topics)
                .filter(each -> each.contains(session))
                .forEach(each -> each.stream()
                        .filter(topic -> topic.startsWith(DOCUMENT))
                        .forEach(texts::add));
        return texts;
    }

    /// Whether it is about such texts and about nothing else, such as another session.
    private static boolean isOf(Act act, Set<String> texts) {
        List<String> topics = topics(act);
        return !topics.isEmpty() && topics.stream().allMatch(texts::contains);
    }

    private static Optional<Entry> entry(Act act, MinuteText text, Teller others) {
        Told told = act.draft().standing() == Standing.REPORT ? Told.BY_OTHERS : Told.BY_THE_ORGANISATION;
        Optional<String> says =
                act.body() instanceof SessionBody body ? Optional.of(text.of(act, body)) : others.tell(act);
        String article = act.body() instanceof SessionBody body ? text.article(body) : "";
        return says.map(sentence -> new Entry(
                act.draft().effective(),
                act.number(),
                article,
                sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1),
                told));
    }

    private static List<String> topics(Act act) {
        return switch (act.body()) {
            case CouncilBody body -> body.topics();
            case Statement said -> said.occasion().isEmpty() ? said.concerns() : with(said);
            default -> List.of();
        };
    }

    private static List<String> with(Statement said) {
        List<String> topics = new ArrayList<>(said.concerns());
        topics.add(said.occasion());
        return topics;
    }
}
