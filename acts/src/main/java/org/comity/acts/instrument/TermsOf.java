package org.comity.acts.instrument;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Charter;
import org.comity.charter.Organ;
import org.comity.charter.facts.Grounds;
import org.comity.charter.force.Delay;
import org.comity.charter.force.Ratifications;
import org.comity.charter.force.Terms;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;

/// The terms on which an instrument comes into force: its own, as they were entered, else those of the charter.
sealed interface TermsOf {
    /// They are known.
    record Known(Terms terms) implements TermsOf {}

    /// Nobody gives any.
    record None() implements TermsOf {}

    /// They cannot be read.
    record Broken(String says, String suggestion) implements TermsOf {}

    static TermsOf of(Gathered gathered, Optional<Charter> charter) {
        Optional<EntryTerms> own = gathered.text().flatMap(InstrumentConcluded::entry);
        if (own.isPresent()) {
            return read(own.get(), charter);
        }
        return charter.flatMap(each -> each.instrument(gathered.id.text()))
                .<TermsOf>map(each -> new Known(each.terms()))
                .orElseGet(None::new);
    }

    /// The organ whose members are meant.
    static Optional<Organ> organ(Terms terms, Optional<Charter> charter) {
        return charter.flatMap(each -> terms.organ().flatMap(each::organ));
    }

    static TermsOf read(EntryTerms entry, Optional<Charter> charter) {
        Optional<String> full = charter.flatMap(each -> entry.of().map(organ -> each.organisation() + "/" + organ));
        Optional<Organ> organ = charter.flatMap(each -> full.flatMap(each::organ));
        if (entry.of().isPresent() && organ.isEmpty()) {
            return new Broken(
                    "its members are those of '" + entry.of().get() + "', and the charter has no such organ", "");
        }
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        entry.groups().forEach(group -> groups.put(group.id(), new LinkedHashSet<>(group.members())));
        Set<String> names = new TreeSet<>(groups.keySet());
        organ.ifPresent(each -> names.addAll(each.vocabulary().groups()));
        Vocabulary vocabulary = new Vocabulary(
                names, organ.map(each -> each.vocabulary().weights()).orElse(Set.of()));
        return switch (RuleParser.parse(entry.rule(), vocabulary, RuleParser.Use.FORCE)) {
            case RuleParser.Sound(Rule rule) -> known(rule, groups, full, entry);
            case RuleParser.Broken broken -> new Broken(broken.says(), broken.suggestion());
        };
    }

    private static TermsOf known(Rule rule, Map<String, Set<String>> groups, Optional<String> organ, EntryTerms entry) {
        Terms terms = new Terms(
                rule,
                groups,
                organ,
                entry.membersAsOf().orElse(Terms.MembersAsOf.EACH_DAY),
                entry.delay().flatMap(Delay::parse).orElse(Delay.NONE),
                entry.binds().orElse(Terms.Binds.THOSE_WHO_RATIFIED),
                new Grounds(entry.by().orElse(""), Grounds.Confirmed.YES, "", ""));
        boolean lacks = organ.isEmpty() && Ratifications.needsBody(terms);
        return lacks
                ? new Broken(
                        "'" + entry.rule() + "' takes a share of members, and nobody says whose",
                        "name an organ as `of`")
                : new Known(terms);
    }

    /// Kept here so that what does not parse is found once.
    static Optional<Terms> known(TermsOf found) {
        return switch (found) {
            case Known(Terms terms) -> Optional.of(terms);
            case None _, Broken _ -> Optional.empty();
        };
    }

    static List<String> problems(TermsOf found) {
        return found instanceof Broken broken ? List.of(broken.says()) : List.of();
    }
}
